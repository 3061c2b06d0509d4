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

  init(_ phrases: PhraseList<Lexicon.Sense>, _ knowledge: Knowledge) {
    trie = phrases.trie
    starts.reserveCapacity(trie.nodeCount + 1)
    phrases.forEachNode { senses in
      if !senses.isEmpty {
        addConcepts(senses, knowledge)
        addEffects(senses, knowledge)
        addCues(senses, knowledge)
        addQualifiers(senses, knowledge)
      }
      starts.append(Int32(entries.count))
    }
  }

  /// The entries of the phrase that ends at `node`, at most one of each kind; none inside a phrase.
  func entries(at node: Int32) -> Range<Int> {
    Int(starts[Int(node)])..<Int(starts[Int(node) + 1])
  }

  private mutating func addConcepts(_ senses: [Lexicon.Sense], _ knowledge: Knowledge) {
    let first = concepts.count
    for case .concept(let index) in senses {
      concepts.append(LexicalConcept(knowledge.concepts[index]))
    }
    guard concepts.count > first else { return }
    var entry = Entry(kind: .concept, senses: Int32(first)..<Int32(concepts.count))
    for concept in concepts[first...] { entry.kinds.insert(concept.kind) }
    entries.append(entry)
  }

  private mutating func addEffects(_ senses: [Lexicon.Sense], _ knowledge: Knowledge) {
    let first = effects.count
    for case .effect(let index, let forms) in senses {
      effects.append(LexicalEffect(knowledge.effects[index], index, forms))
    }
    guard effects.count > first else { return }
    var entry = Entry(kind: .effect, senses: Int32(first)..<Int32(effects.count))
    for effect in effects[first...] { entry.forms.formUnion(effect.forms) }
    entries.append(entry)
  }

  private mutating func addCues(_ senses: [Lexicon.Sense], _ knowledge: Knowledge) {
    let first = cues.count
    for case .cue(let index) in senses { cues.append(LexicalCue(knowledge.cues[index])) }
    guard cues.count > first else { return }
    var entry = Entry(kind: .cue, senses: Int32(first)..<Int32(cues.count))
    for cue in cues[first...] { entry.roles.insert(cue.role) }
    entries.append(entry)
  }

  private mutating func addQualifiers(_ senses: [Lexicon.Sense], _ knowledge: Knowledge) {
    let first = qualifiers.count
    for case .qualifier(let index) in senses { qualifiers.append(knowledge.qualifiers[index].id) }
    guard qualifiers.count > first else { return }
    entries.append(Entry(kind: .qualifier, senses: Int32(first)..<Int32(qualifiers.count)))
  }
}
