import ClaimModel
import TextAnalysis

/// All words that mean something, expanded to their forms and ready to be found in text.
///
/// One reference that every sentence holds: as a value, its ten parts were counted anew each time
/// that a sentence was handed on.
final class Lexicon: Sendable {
  /// A form that a word of an effect stands in.
  struct Forms: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    static let base = Forms(rawValue: 1 << 0)
    static let thirdPerson = Forms(rawValue: 1 << 1)
    static let past = Forms(rawValue: 1 << 2)
    static let participle = Forms(rawValue: 1 << 3)
    static let gerund = Forms(rawValue: 1 << 4)
    static let noun = Forms(rawValue: 1 << 5)
    static let adjective = Forms(rawValue: 1 << 6)
    static let idiom = Forms(rawValue: 1 << 7)
    /// The verb takes an object.
    static let transitive = Forms(rawValue: 1 << 8)
    /// The verb says what happens to its subject.
    static let intransitive = Forms(rawValue: 1 << 9)

    static let finite: Forms = [.base, .thirdPerson, .past]
    static let verbal: Forms = [.base, .thirdPerson, .past, .participle, .gerund]
  }

  /// What a phrase stands for.
  enum Sense: Hashable, Sendable {
    case concept(Int)
    case effect(Int, Forms)
    case cue(Int)
    case qualifier(Int)
  }

  let knowledge: Knowledge
  let tokenizer: Tokenizer
  let phrases: PhraseTable
  let relations: RelationLexicon

  /// The classes of each word of the vocabulary, by its number.
  let classes: [WordClass]
  /// The folded words of the vocabulary, by number.
  private let words: [Word]

  init(_ knowledge: Knowledge) {
    var builder = LexiconBuilder()
    builder.addFunctionWords()
    for (index, concept) in knowledge.concepts.enumerated() { builder.add(concept, index) }
    for (index, effect) in knowledge.effects.enumerated() { builder.add(effect, index) }
    for (index, cue) in knowledge.cues.enumerated() { builder.add(cue, index) }
    for (index, qualifier) in knowledge.qualifiers.enumerated() { builder.add(qualifier, index) }
    self.knowledge = knowledge
    tokenizer = Tokenizer(builder.vocabulary)
    phrases = PhraseTable(builder.phrases, knowledge)
    relations = RelationLexicon(builder.relations, builder.vocabulary)
    classes = builder.wordClasses()
    words = builder.vocabulary.words.map { Word($0) }
  }

  func word(_ number: Int32) -> Word { words[Int(number)] }

  func classes(of token: Token) -> WordClass {
    guard token.kind == .word else { return [] }
    guard token.word == 0 else { return classes[Int(token.word)] }
    return token.shape.contains(.endsInLy) ? .adverb : []
  }
}
