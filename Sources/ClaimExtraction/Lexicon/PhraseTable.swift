import ClaimLexicon
import ClaimModel
import TextAnalysis

/// What every phrase of the lexicon stands for, in flat rows that sentences refer to.
struct PhraseTable: Sendable {
  /// What a phrase stands for as one kind of thing.
  struct Entry: Sendable {
    let kind: Phrase.Kind

    /// The place of its senses in the row of its kind.
    let senses: Range<Int32>

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
    for count in phrases.entryCounts { starts.append(starts[starts.count - 1] + count) }
    entries.reserveCapacity(phrases.entries.count)
    var next = 0
    for entry in phrases.entries {
      let senses = next..<next + entry.count
      switch entry.kind {
      case .concept: addConcepts(senses, of: phrases, tables)
      case .effect: addEffects(senses, of: phrases, tables)
      case .cue: addCues(senses, of: phrases, tables)
      case .qualifier: addQualifiers(senses, of: phrases, tables)
      }
      next += entry.count
    }
  }

  /// The entries of the phrase that ends at `node`, at most one of each kind; none inside a phrase.
  func entries(at node: Int32) -> Range<Int> {
    Int(starts[Int(node)])..<Int(starts[Int(node) + 1])
  }

  private mutating func addConcepts(
    _ places: Range<Int>,
    of phrases: borrowing PhraseRows,
    _ tables: borrowing LexiconTables
  ) {
    let first = Int32(concepts.count)
    var entry = Entry(kind: .concept, senses: first..<first + Int32(places.count))
    for place in places {
      let concept = tables.concepts[phrases.senses[place].index]
      entry.kinds.insert(concept.kind)
      concepts.append(concept)
    }
    entries.append(entry)
  }

  private mutating func addEffects(
    _ places: Range<Int>,
    of phrases: borrowing PhraseRows,
    _ tables: borrowing LexiconTables
  ) {
    let first = Int32(effects.count)
    var entry = Entry(kind: .effect, senses: first..<first + Int32(places.count))
    for place in places {
      let sense = phrases.senses[place]
      var effect = tables.effects[sense.index]
      effect.forms = sense.forms
      entry.forms.formUnion(sense.forms)
      effects.append(effect)
    }
    entries.append(entry)
  }

  private mutating func addCues(
    _ places: Range<Int>,
    of phrases: borrowing PhraseRows,
    _ tables: borrowing LexiconTables
  ) {
    let first = Int32(cues.count)
    var entry = Entry(kind: .cue, senses: first..<first + Int32(places.count))
    for place in places {
      let cue = tables.cues[phrases.senses[place].index]
      entry.roles.insert(cue.role)
      cues.append(cue)
    }
    entries.append(entry)
  }

  private mutating func addQualifiers(
    _ places: Range<Int>,
    of phrases: borrowing PhraseRows,
    _ tables: borrowing LexiconTables
  ) {
    let first = Int32(qualifiers.count)
    for place in places { qualifiers.append(tables.qualifiers[phrases.senses[place].index]) }
    entries.append(Entry(kind: .qualifier, senses: first..<Int32(qualifiers.count)))
  }
}
