package import ClaimModel
package import TextAnalysis

/// All words that mean something, expanded to their forms: rows that a lexicon is made of without
/// looking at a phrase.
///
/// Expanding the shipped knowledge took half of a start, so that is done once, when the program is
/// built; packs from directories are expanded when they are read.
package struct LexiconTables: Sendable {
  /// The folded words of the vocabulary.
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

  /// Where each word ends, by its number; the first is no word.
  package private(set) var ends: [Int32] = [0]

  package init() {}

  init(_ bytes: [UInt8], lengths: [Int32]) {
    self.bytes = bytes
    ends.reserveCapacity(lengths.count + 1)
    for length in lengths { ends.append(ends[ends.count - 1] + length) }
  }

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
  package var edges = PhraseTrie.Edges()

  /// For each node how many entries it has: one for each kind of thing that its phrase stands for.
  package var entryCounts: [Int32] = [0]
  package var entries: [PhraseEntry] = []

  /// The senses of the entries of each kind, one after the other.
  package var concepts: [PhraseSense] = []
  package var effects: [PhraseSense] = []
  package var cues: [PhraseSense] = []
  package var qualifiers: [PhraseSense] = []
}

/// A phrase as one kind of thing.
package struct PhraseEntry: Hashable, Sendable {
  package enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    case concept
    case effect
    case cue
    case qualifier
  }

  /// The kind in the two lowest bits, above them the number of senses.
  @usableFromInline let rawValue: Int32

  init(rawValue: Int32) { self.rawValue = rawValue }

  init(_ kind: Kind, count: Int) { rawValue = Int32(count) << 2 | Int32(kind.rawValue) }

  @inlinable
  package var kind: Kind { Kind(rawValue: UInt8(rawValue & 3)) ?? .concept }
  @inlinable
  package var count: Int { Int(rawValue >> 2) }
}

/// One of the things that a phrase stands for.
package struct PhraseSense: Hashable, Sendable {
  /// The forms in the ten lowest bits, above them the index.
  @usableFromInline let rawValue: Int32

  init(rawValue: Int32) { self.rawValue = rawValue }

  init(_ index: Int, _ forms: WordForms = []) {
    rawValue = Int32(index) << 10 | Int32(forms.rawValue)
  }

  /// The place in the tables' list of the entry's kind.
  @inlinable
  package var index: Int { Int(rawValue >> 10) }

  /// For words of effects and verbs of relations, which forms of them the phrase is.
  @inlinable
  package var forms: WordForms { WordForms(rawValue: UInt16(rawValue & 0x3FF)) }
}
