import TextAnalysis

/// Phrases with what they stand for, while a lexicon is built.
struct PhraseList<Sense: Sendable>: Sendable {
  private(set) var trie = PhraseTrie()

  /// All senses in the order of adding; those of one phrase are linked by index, -1 for the last.
  private var senses: [Sense] = []
  private var next: [Int32] = []

  /// For each node the first and last of its senses, -1 for none.
  private var first: [Int32] = [-1]
  private var last: [Int32] = [-1]

  /// Adds what the phrase of these words stands for.
  mutating func add(_ sense: Sense, to words: [Int32]) {
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

  /// Calls `body` for each node, in order, with the senses of the phrase that ends there.
  func forEachNode(_ body: ([Sense]) -> Void) {
    var found: [Sense] = []
    for node in first.indices {
      found.removeAll(keepingCapacity: true)
      var index = first[node]
      while index >= 0 {
        found.append(senses[Int(index)])
        index = next[Int(index)]
      }
      body(found)
    }
  }
}
