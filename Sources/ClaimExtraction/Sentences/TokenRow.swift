import TextAnalysis

/// The tokens of a sentence with what each word can be: enough to read constructions from.
protocol TokenRow {
  var tokens: [Token] { get }
  var classes: [WordClass] { get }
}

extension TokenRow {
  func has(_ wordClass: WordClass, at index: Int) -> Bool {
    tokens.indices.contains(index) && !classes[index].isDisjoint(with: wordClass)
  }

  func isMark(_ mark: Unicode.Scalar, at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].isMark(mark)
  }

  func isAnyMark(at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .mark
  }

  /// The first index at or after `index` whose token is no adverb.
  func skippingAdverbs(from index: Int) -> Int {
    var next = index
    while next < tokens.count, has(.adverb, at: next), !has(.negator, at: next) { next += 1 }
    return next
  }
}
