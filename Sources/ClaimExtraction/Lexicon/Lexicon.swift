import ClaimLexicon
import ClaimModel
import TextAnalysis

/// All words that mean something, expanded to their forms and ready to be found in text.
///
/// One reference that every sentence holds: as a value, its ten parts were counted anew each time
/// that a sentence was handed on.
final class Lexicon: Sendable {
  typealias Forms = WordForms

  let tokenizer: Tokenizer
  let phrases: PhraseTable
  let relations: RelationLexicon

  /// What a verb between a therapy and a complaint is taken to say where the lexicon has no other
  /// meaning of it.
  let unnamed: LexicalEffect?

  /// The classes of each word of the vocabulary, by its number.
  let classes: [WordClass]
  /// The folded words of the vocabulary, by number.
  private let words: [Word]

  init(_ tables: LexiconTables) {
    let list = WordList(tables.words)
    tokenizer = Tokenizer(list.vocabulary)
    phrases = PhraseTable(tables.phrases, tables)
    relations = RelationLexicon(tables.relations, tables.cues, list.vocabulary)
    unnamed = tables.effects.first { $0.id == "attend" }
    classes = list.classes
    words = list.words
  }

  func word(_ number: Int32) -> Word { words[Int(number)] }

  func classes(of token: Token) -> WordClass {
    guard token.kind == .word else { return [] }
    guard token.word == 0 else { return classes[Int(token.word)] }
    return token.shape.contains(.endsInLy) ? .adverb : []
  }
}
