import TextAnalysis

/// Phrases with what they stand for, while they are gathered.
struct PhraseList: Sendable {
  private var trie = PhraseTrie()

  /// All senses in the order of adding; those of one phrase are linked by index, -1 for the last.
  private var senses: [PhraseSense] = []
  private var next: [Int32] = []

  /// For each node the first and last of its senses, -1 for none.
  private var first: [Int32] = [-1]
  private var last: [Int32] = [-1]

  /// Adds what the phrase of these words stands for.
  mutating func add(_ sense: PhraseSense, to words: [Int32]) {
    let node = Int(trie.add(words))
    while first.count < trie.nodeCount {
      first.append(-1)
      last.append(-1)
    }
    let index = Int32(senses.count)
    senses.append(sense)
    next.append(-1)
    if first[node] < 0 { first[node] = index } else { next[Int(last[node])] = index }
    last[node] = index
  }

  /// The phrases in rows; the senses of each stand by kind, and within a kind as they were added.
  var rows: PhraseRows {
    var starts: [Int32] = [0]
    var rows: [PhraseSense] = []
    rows.reserveCapacity(senses.count)
    for node in first.indices {
      for kind in PhraseSense.Kind.allCases {
        var index = first[node]
        while index >= 0 {
          if senses[Int(index)].kind == kind { rows.append(senses[Int(index)]) }
          index = next[Int(index)]
        }
      }
      starts.append(Int32(rows.count))
    }
    return PhraseRows(edges: trie.edges, starts: starts, senses: rows)
  }
}
