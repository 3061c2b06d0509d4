import TextAnalysis

/// Phrases with what they stand for, while they are gathered.
struct PhraseList: Sendable {
  private var trie = PhraseTrie()

  /// All senses in the order of adding; those of one phrase are linked by index, -1 for the last.
  private var senses: [Link] = []

  private struct Link {
    let kind: PhraseEntry.Kind
    let sense: PhraseSense
    var next: Int32 = -1
  }

  /// For each node the first and last of its senses, -1 for none.
  private var first: [Int32] = [-1]
  private var last: [Int32] = [-1]

  /// Adds what the phrase of these words stands for.
  mutating func add(_ sense: PhraseSense, _ kind: PhraseEntry.Kind, to words: [Int32]) {
    let node = Int(trie.add(words))
    while first.count < trie.nodeCount {
      first.append(-1)
      last.append(-1)
    }
    let index = Int32(senses.count)
    senses.append(Link(kind: kind, sense: sense))
    if first[node] < 0 { first[node] = index } else { senses[Int(last[node])].next = index }
    last[node] = index
  }

  /// The phrases in rows; the senses of each stand by kind, and within a kind as they were added.
  var rows: PhraseRows {
    var rows = PhraseRows()
    rows.edges = trie.edges
    rows.entryCounts = first.map { first in
      let before = rows.entries.count
      for kind in PhraseEntry.Kind.allCases {
        let senses = senses(from: first, of: kind)
        guard !senses.isEmpty else { continue }
        rows.entries.append(PhraseEntry(kind, count: senses.count))
        rows.append(senses, kind)
      }
      return Int32(rows.entries.count - before)
    }
    return rows
  }

  private func senses(from first: Int32, of kind: PhraseEntry.Kind) -> [PhraseSense] {
    var found: [PhraseSense] = []
    var index = first
    while index >= 0 {
      if senses[Int(index)].kind == kind { found.append(senses[Int(index)].sense) }
      index = senses[Int(index)].next
    }
    return found
  }
}

extension PhraseRows {
  fileprivate mutating func append(_ senses: [PhraseSense], _ kind: PhraseEntry.Kind) {
    switch kind {
    case .concept: concepts += senses
    case .effect: effects += senses
    case .cue: cues += senses
    case .qualifier: qualifiers += senses
    }
  }
}
