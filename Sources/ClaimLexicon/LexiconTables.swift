package import ClaimModel
package import TextAnalysis

/// All words that mean something, expanded to their forms: rows that a lexicon is made of without
/// looking at a word.
///
/// Expanding the shipped knowledge takes ten times as long as all else that a start needs, so that is
/// done once, when the program is built; packs from directories are expanded when they are read.
package struct LexiconTables: Sendable {
  /// The folded words of the vocabulary, by number; the first is no word.
  package var words = WordRow()

  /// The phrases of concepts, effects, cues and qualifiers.
  package var phrases = PhraseRows()

  /// The phrases of cues that only grade, apart from the others so that they hide none.
  package var relations = PhraseRows()

  /// What senses refer to by index.
  package var concepts: [LexicalConcept] = []
  package var effects: [LexicalEffect] = []
  package var cues: [LexicalCue] = []
  package var qualifiers: [String] = []
}

extension LexiconTables {
  /// Expands the words of `knowledge`.
  package init(_ knowledge: Knowledge) {
    var builder = LexiconBuilder()
    for concept in knowledge.concepts { builder.add(concept) }
    for effect in knowledge.effects { builder.add(effect) }
    for cue in knowledge.cues { builder.add(cue) }
    for qualifier in knowledge.qualifiers { builder.add(qualifier) }
    self = builder.tables
  }
}

/// Words one after the other, without memory of their own for each.
package struct WordRow: Sendable {
  package private(set) var bytes: [UInt8] = []

  /// Where each word ends; the next one starts there.
  private var ends: [Int32] = [0]

  package init() {}

  package var count: Int { ends.count }

  package subscript(number: Int) -> ArraySlice<UInt8> {
    number == 0 ? [] : bytes[Int(ends[number - 1])..<Int(ends[number])]
  }

  mutating func append(_ word: some Collection<UInt8>) {
    bytes.append(contentsOf: word)
    ends.append(Int32(bytes.count))
  }
}

/// Phrases as a tree of words, and what each of them stands for.
package struct PhraseRows: Sendable {
  /// The way to each node but the root, which is numbered 0.
  package var edges: [PhraseTrie.Edge] = []

  /// For each node where its senses start; the next node's start is where they end.
  package var starts: [Int32] = [0, 0]

  /// The senses of each node by kind: concepts, effects, cues, qualifiers.
  package var senses: [PhraseSense] = []
}

/// What a phrase stands for.
package struct PhraseSense: Hashable, Sendable {
  package enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    case concept
    case effect
    case cue
    case qualifier
  }

  package var kind: Kind

  /// The place in the tables' list of that kind.
  package var index: Int32

  /// For words of effects and verbs of cues, which forms of them the phrase is.
  package var forms: WordForms = []
}
