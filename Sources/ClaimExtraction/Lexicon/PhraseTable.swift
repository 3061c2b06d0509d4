import ClaimLexicon
import ClaimModel
import TextAnalysis

/// What every phrase of the lexicon stands for, in flat rows that sentences refer to.
struct PhraseTable: Sendable {
  /// What a phrase stands for as one kind of thing.
  ///
  /// There are more than twenty thousand: the widest field comes first, which saves a third of the room.
  struct Entry: Sendable {
    /// Over all senses: the roles of cues, the forms of effects, the kinds of concepts.
    fileprivate(set) var roles = RoleSet()
    fileprivate(set) var forms: Lexicon.Forms = []
    fileprivate(set) var kinds = KindSet()

    /// The place of its senses in the row of its kind.
    let senses: Range<Int32>
    let kind: Phrase.Kind
  }

  let trie: PhraseTrie
  let entries: [Entry]
  let concepts: [LexicalConcept]
  let effects: [LexicalEffect]
  let cues: [LexicalCue]
  let qualifiers: [String]

  /// For each node of the trie where its entries start; the next node's start is where they end.
  private let starts: [Int32]

  init(_ phrases: PhraseRows, _ tables: LexiconTables) {
    trie = PhraseTrie(phrases.edges)
    concepts = phrases.concepts.map { tables.concepts[$0.index] }
    effects = phrases.effects.map { sense in
      var effect = tables.effects[sense.index]
      effect.forms = sense.forms
      return effect
    }
    cues = phrases.cues.map { tables.cues[$0.index] }
    qualifiers = phrases.qualifiers.map { tables.qualifiers[$0.index] }
    var starts: [Int32] = [0]
    starts.reserveCapacity(trie.nodeCount + 1)
    var start: Int32 = 0
    for count in phrases.entryCounts {
      start += count
      starts.append(start)
    }
    self.starts = starts
    entries = Self.entries(phrases, tables)
  }

  /// The entries of the phrase that ends at `node`, at most one of each kind; none inside a phrase.
  func entries(at node: Int32) -> Range<Int> {
    Int(starts[Int(node)])..<Int(starts[Int(node) + 1])
  }

  private static func entries(_ phrases: PhraseRows, _ tables: LexiconTables) -> [Entry] {
    /// Where the next senses of each kind stand.
    var next = SIMD4<Int32>.zero
    return phrases.entries.map { entry in
      let kind = entry.kind
      let place = Int(kind.rawValue)
      let senses = next[place]..<next[place] + Int32(entry.count)
      next[place] = senses.upperBound
      switch kind {
      case .concept:
        var entry = Entry(senses: senses, kind: .concept)
        for sense in senses {
          entry.kinds.insert(tables.concepts[phrases.concepts[Int(sense)].index].kind)
        }
        return entry
      case .effect:
        var entry = Entry(senses: senses, kind: .effect)
        for sense in senses { entry.forms.formUnion(phrases.effects[Int(sense)].forms) }
        return entry
      case .cue:
        var entry = Entry(senses: senses, kind: .cue)
        for sense in senses {
          entry.roles.insert(tables.cues[phrases.cues[Int(sense)].index].role)
        }
        return entry
      case .qualifier:
        return Entry(senses: senses, kind: .qualifier)
      }
    }
  }
}
