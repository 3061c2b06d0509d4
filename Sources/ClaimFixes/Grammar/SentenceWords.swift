import ClaimModel
import TextAnalysis

/// The words and marks of a sentence, as a writer of fixes looks at them.
struct SentenceWords {
  struct Word {
    let range: Range<Int>

    /// Lower case, with straight apostrophes; a mark as its character.
    let text: String
    let isMark: Bool
    let isCapitalised: Bool

    /// Tells whether a hyphen joins the word to the one before.
    let followsHyphen: Bool
  }

  private static let tokenizer = Tokenizer(Vocabulary())

  let sentence: Sentence
  let words: [Word]

  init(_ sentence: Sentence, of text: MappedText) {
    self.sentence = sentence
    var tokens: [Token] = []
    Self.tokenizer.tokenize(text.utf8.span, sentence.range, into: &tokens)
    words = tokens.map { token in
      Word(
        range: token.range,
        text: String(decoding: Folding.folded(text.string(token.range)), as: UTF8.self),
        isMark: token.kind == .mark,
        isCapitalised: token.shape.contains(.capitalised),
        followsHyphen: token.gap.contains(.hyphen)
      )
    }
  }

  /// Returns the word at `index`; the empty string where there is none.
  func text(at index: Int) -> String { words.indices.contains(index) ? words[index].text : "" }

  func isMark(at index: Int) -> Bool { words.indices.contains(index) && words[index].isMark }

  /// Returns the indices of the words that lie in `range`, whole or in part.
  func indices(in range: Range<Int>) -> Range<Int> {
    let first = words.firstIndex { $0.range.upperBound > range.lowerBound } ?? words.count
    let last = words.lastIndex { $0.range.lowerBound < range.upperBound } ?? -1
    return first..<max(first, last + 1)
  }

  /// Returns the text range of the words at `indices`, which are at least one.
  func range(of indices: Range<Int>) -> Range<Int> {
    words[indices.lowerBound].range.lowerBound..<words[indices.upperBound - 1].range.upperBound
  }

  /// Returns the index before `index` that holds no adverb.
  func skippingAdverbs(before index: Int) -> Int {
    var index = index - 1
    while index >= 0, Grammar.isAdverb(words[index].text) { index -= 1 }
    return index
  }

  /// Returns the first index from `index` on that holds no adverb.
  func skippingAdverbs(from index: Int) -> Int {
    var index = index
    while index < words.count, Grammar.isAdverb(words[index].text) { index += 1 }
    return index
  }

  /// Tells whether the verb at `index` has the subject of the verb before it: "and improves".
  func isJoined(_ index: Int) -> Bool {
    guard words.indices.contains(index), !words[index].followsHyphen else { return false }
    let before = skippingAdverbs(before: index)
    let word = text(at: before)
    if Grammar.conjunctions.contains(word) { return true }
    if word == "but" { return before + 1 < index && text(at: before + 1) == "also" }
    guard word == "," else { return false }
    return !Grammar.prepositions.contains(text(at: index + 1)) && !isMark(at: index + 1)
  }

  /// The words without the marks that end the sentence.
  var body: Range<Int> {
    var end = words.count
    while end > 0, words[end - 1].isMark, words[end - 1].text != ")" { end -= 1 }
    return 0..<end
  }

  /// Tells whether most words are written with capitals, as in a title.
  var isTitleCase: Bool {
    let long = words.filter { !$0.isMark && $0.text.utf8.count > 3 }
    return long.count > 1 && long.count { $0.isCapitalised } * 3 > long.count * 2
  }
}
