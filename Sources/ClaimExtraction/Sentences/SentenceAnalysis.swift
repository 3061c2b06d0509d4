import ClaimLexicon
import ClaimModel
import TextAnalysis

/// A sentence with all that its words say by themselves.
///
/// A reference, so that a reader that looks at a sentence from many sides counts it once a side; as a
/// value its six rows were counted anew each time.
final class SentenceAnalysis: TokenRow {
  /// For each token the phrase of one kind that covers it; no row where there is no such phrase.
  struct Cover {
    private var phrases: [Int32] = []

    fileprivate init(_ all: [Phrase], of kind: Phrase.Kind, count: Int) {
      for (index, phrase) in all.enumerated() where phrase.kind == kind {
        if phrases.isEmpty { phrases = Array(repeating: -1, count: count) }
        for token in phrase.tokens { phrases[token] = Int32(index) }
      }
    }

    subscript(token: Int) -> Int? {
      guard !phrases.isEmpty, phrases[token] >= 0 else { return nil }
      return Int(phrases[token])
    }
  }

  let lexicon: Lexicon

  /// The number of the sentence in its document.
  let number: Int
  let block: Int
  let carrier: Block.Carrier

  /// Tells whether the words stand before a colon, and what they are the label of behind it.
  let isLabel: Bool
  let tokens: [Token]
  let classes: [WordClass]
  let phrases: [Phrase]

  /// The classes of all words.
  let allClasses: WordClass

  /// The marks that stand between the words.
  let marks: MarkSet

  /// Over all phrases: the roles of cues, the kinds of concepts, and whether there is an effect.
  let roles: RoleSet
  let kinds: KindSet
  let hasEffect: Bool

  /// The phrase of a kind that covers a token, as an index into ``phrases``.
  let conceptAt: Cover
  let effectAt: Cover
  let cueAt: Cover
  private(set) var traits: Sentence.Traits = []

  /// What reaches over each token; empty where no phrase stands that anything could reach over.
  private(set) lazy var scopes = phrases.isEmpty ? [] : ScopeReader(sentence: self).scopes()

  /// Which effects act on what, by the words of the sentence alone.
  private(set) lazy var frames = hasEffect || mayAct ? readFrames() : []

  init(
    _ tokens: [Token],
    number: Int,
    block: Int,
    carrier: Block.Carrier,
    isLabel: Bool = false,
    lexicon: Lexicon
  ) {
    self.lexicon = lexicon
    self.number = number
    self.block = block
    self.carrier = carrier
    self.isLabel = isLabel
    self.tokens = tokens
    var marks = MarkSet()
    var allClasses: WordClass = []
    var classes: [WordClass] = []
    classes.reserveCapacity(tokens.count)
    for token in tokens {
      if token.kind == .mark { marks.insert(token) }
      let wordClass = lexicon.classes(of: token)
      classes.append(wordClass)
      allClasses.formUnion(wordClass)
    }
    let canSplit = allClasses.contains(.particle)
    let phrases = PhraseFinder(lexicon: lexicon).phrases(in: tokens, canSplit: canSplit)
    self.marks = marks
    self.phrases = phrases
    var roles = RoleSet()
    var kinds = KindSet()
    for phrase in phrases {
      roles.formUnion(phrase.roles)
      kinds.formUnion(phrase.kinds)
      guard phrase.kind == .concept else { continue }
      // The letter of a name is no article: "vitamin A helps".
      for token in phrase.tokens.dropFirst() where classes[token].contains(.determiner) {
        classes[token].remove(.determiner)
        allClasses.remove(.determiner)
      }
    }
    if !allClasses.contains(.determiner) {
      for wordClass in classes { allClasses.formUnion(wordClass) }
    }
    self.classes = classes
    self.allClasses = allClasses
    self.roles = roles
    self.kinds = kinds
    hasEffect = phrases.contains { $0.kind == .effect }
    conceptAt = Cover(phrases, of: .concept, count: tokens.count)
    effectAt = Cover(phrases, of: .effect, count: tokens.count)
    cueAt = Cover(phrases, of: .cue, count: tokens.count)
    traits = TraitReader(sentence: self).traits()
  }

  private init(_ other: SentenceAnalysis, movedBy shift: Int, number: Int, block: Int) {
    lexicon = other.lexicon
    self.number = number
    self.block = block
    carrier = other.carrier
    isLabel = other.isLabel
    tokens = shift == 0 ? other.tokens : other.tokens.map { $0.moved(by: shift) }
    classes = other.classes
    allClasses = other.allClasses
    marks = other.marks
    phrases = other.phrases
    roles = other.roles
    kinds = other.kinds
    hasEffect = other.hasEffect
    conceptAt = other.conceptAt
    effectAt = other.effectAt
    cueAt = other.cueAt
    traits = other.traits
    scopes = other.scopes
    frames = other.frames
  }

  /// Returns the sentence as it stands `shift` bytes further on, under another number.
  func moved(by shift: Int, number: Int, block: Int) -> SentenceAnalysis {
    guard shift != 0 || number != self.number || block != self.block else { return self }
    return SentenceAnalysis(self, movedBy: shift, number: number, block: block)
  }

  /// Tells whether a therapy is named, and something that it can act on.
  private var mayAct: Bool {
    !kinds.isDisjoint(with: [.intervention, .cell, .substance])
      && !kinds.isDisjoint(with: [.anatomy, .condition, .symptom, .outcome])
  }

  private func readFrames() -> [Frame] {
    var finder = FrameFinder(self)
    return finder.find()
  }

  var range: Range<Int> {
    guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
    return Int(first.start)..<Int(last.end)
  }

  /// The text offsets of a range of tokens.
  func textRange(_ range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  /// The concepts that the words of a phrase name.
  func concepts(_ phrase: Phrase) -> ArraySlice<LexicalConcept> {
    guard phrase.kind == .concept else { return [] }
    return lexicon.phrases.concepts[Int(phrase.senses.lowerBound)..<Int(phrase.senses.upperBound)]
  }

  /// The effects that the words of a phrase name in one of `forms`.
  ///
  /// - Parameter uses: forms of which each has to be there as well, such as ``Lexicon/Forms/transitive``.
  func effects(
    _ phrase: Phrase,
    in forms: Lexicon.Forms,
    as uses: Lexicon.Forms = []
  ) -> [LexicalEffect] {
    var found: [LexicalEffect] = []
    guard phrase.kind == .effect, !phrase.forms.isDisjoint(with: forms) else { return found }
    for index in phrase.senses {
      let effect = lexicon.phrases.effects[Int(index)]
      if !effect.forms.isDisjoint(with: forms), effect.forms.isSuperset(of: uses),
        !found.contains(effect)
      {
        found.append(effect)
      }
    }
    return found
  }

  /// Tells whether all words of a phrase belong to one that names a concept, or its first to the
  /// end of a name: "back down" in "the lower back down to the leg".
  func isInsideConcept(_ phrase: Phrase) -> Bool {
    guard let concept = conceptAt[phrase.tokens.lowerBound] else { return false }
    let name = phrases[concept].tokens
    return name.upperBound >= phrase.tokens.upperBound
      || name.lowerBound < phrase.tokens.lowerBound && !phrase.forms.contains(.noun)
  }

  func cues(_ phrase: Phrase) -> ArraySlice<LexicalCue> {
    guard phrase.kind == .cue else { return [] }
    return lexicon.phrases.cues[Int(phrase.senses.lowerBound)..<Int(phrase.senses.upperBound)]
  }

  /// The ids of the qualifiers that the words of a phrase say.
  func qualifiers(_ phrase: Phrase) -> ArraySlice<String> {
    guard phrase.kind == .qualifier else { return [] }
    return lexicon.phrases.qualifiers[Int(phrase.senses.lowerBound)..<Int(phrase.senses.upperBound)]
  }

  /// The roles of the cue that covers a token.
  func roles(at index: Int) -> RoleSet {
    guard tokens.indices.contains(index), let phrase = cueAt[index] else { return [] }
    return phrases[phrase].roles
  }

  func hasCue(_ roles: RoleSet) -> Bool { !self.roles.isDisjoint(with: roles) }

  /// The ids of all concepts that the sentence names.
  var conceptIDs: [String] {
    guard !kinds.isEmpty else { return [] }
    return phrases.flatMap { concepts($0).map(\.id) }
  }

  /// The last index at or before `index` whose token is no adverb; -1 before the sentence.
  func skippingAdverbs(before index: Int) -> Int {
    var previous = index
    while previous >= 0, isAdverb(previous) { previous -= 1 }
    return previous
  }

  /// The first index at or after `index` whose token is no adverb.
  func skippingAdverbs(from index: Int) -> Int {
    var next = index
    while next < tokens.count, isAdverb(next), !has(.negator, at: next) { next += 1 }
    return next
  }

  /// Tells whether a word is an adverb, and no part of a name: not "back" in "back pain".
  private func isAdverb(_ index: Int) -> Bool {
    has(.adverb, at: index) && effectAt[index] == nil && conceptAt[index] == nil
  }
}

extension SentenceAnalysis {
  /// The folded word at an index, where the vocabulary holds it.
  func word(at index: Int) -> Word? {
    guard tokens.indices.contains(index), tokens[index].kind == .word, tokens[index].word > 0
    else { return nil }
    return lexicon.word(tokens[index].word)
  }
}
