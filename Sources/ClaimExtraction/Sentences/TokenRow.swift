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

/// A bit for each mark of a sentence, by a hash: most that ask after a mark need not look further.
struct MarkSet {
  private var bits: UInt64 = 0

  mutating func insert(_ token: Token) { bits |= Self.bit(UInt32(bitPattern: token.word)) }

  /// Tells whether `mark` may be among the marks; marks share bits.
  func mayContain(_ mark: Unicode.Scalar) -> Bool { bits & Self.bit(mark.value) != 0 }

  private static func bit(_ mark: UInt32) -> UInt64 { 1 &<< UInt64(mark % 61) }
}
