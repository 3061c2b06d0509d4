import ClaimLexicon
import ClaimModel
import TextAnalysis

/// What every phrase of the lexicon stands for, in flat rows that sentences refer to.
struct PhraseTable: Sendable {
  /// What a phrase stands for as one kind of thing.
  struct Entry: Sendable {
    let kind: Phrase.Kind

    /// The place of its senses in the row of its kind.
    fileprivate(set) var senses: Range<Int32>

    /// Over all senses: the forms of effects, the roles of cues, the kinds of concepts.
    var forms: Lexicon.Forms = []
    var roles = RoleSet()
    var kinds = KindSet()
  }

  let trie: PhraseTrie
  private(set) var entries: [Entry] = []
  private(set) var concepts: [LexicalConcept] = []
  private(set) var effects: [LexicalEffect] = []
  private(set) var cues: [LexicalCue] = []
  private(set) var qualifiers: [String] = []

  /// For each node of the trie where its entries start; the next node's start is where they end.
  private var starts: [Int32] = [0]

  init(_ phrases: PhraseRows, _ tables: LexiconTables) {
    trie = PhraseTrie(phrases.edges)
    starts.reserveCapacity(trie.nodeCount + 1)
    entries.reserveCapacity(phrases.senses.count)
    for node in 0..<trie.nodeCount {
      var next = Int(phrases.starts[node])
      let end = Int(phrases.starts[node + 1])
      while next < end { add(phrases.senses, from: &next, to: end, tables) }
      starts.append(Int32(entries.count))
    }
  }

  /// The entries of the phrase that ends at `node`, at most one of each kind; none inside a phrase.
  func entries(at node: Int32) -> Range<Int> {
    Int(starts[Int(node)])..<Int(starts[Int(node) + 1])
  }

  /// Adds the entry for the senses of one kind from `next` on, and moves that behind them.
  private mutating func add(
    _ senses: [PhraseSense],
    from next: inout Int,
    to end: Int,
    _ tables: LexiconTables
  ) {
    let kind = senses[next].kind
    let first = count(of: kind)
    var entry = Entry(kind: kind, senses: first..<first)
    while next < end, senses[next].kind == kind {
      add(senses[next], to: &entry, tables)
      next += 1
    }
    entry.senses = first..<count(of: kind)
    entries.append(entry)
  }

  private mutating func add(
    _ sense: PhraseSense,
    to entry: inout Entry,
    _ tables: LexiconTables
  ) {
    let index = Int(sense.index)
    switch sense.kind {
    case .concept:
      concepts.append(tables.concepts[index])
      entry.kinds.insert(tables.concepts[index].kind)
    case .effect:
      var effect = tables.effects[index]
      effect.forms = sense.forms
      effects.append(effect)
      entry.forms.formUnion(sense.forms)
    case .cue:
      cues.append(tables.cues[index])
      entry.roles.insert(tables.cues[index].role)
    case .qualifier:
      qualifiers.append(tables.qualifiers[index])
    }
  }

  /// The number of senses in the row of a kind.
  private func count(of kind: Phrase.Kind) -> Int32 {
    switch kind {
    case .concept: Int32(concepts.count)
    case .effect: Int32(effects.count)
    case .cue: Int32(cues.count)
    case .qualifier: Int32(qualifiers.count)
    }
  }
}
