/// A word, a number or a mark of a text.
package struct Token: Hashable, Sendable {
  package enum Kind: UInt8, Sendable {
    case word
    case number
    case mark
  }

  /// What stands before the token.
  package struct Gap: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let space = Gap(rawValue: 1 << 0)
    package static let hyphen = Gap(rawValue: 1 << 1)
    package static let lineBreak = Gap(rawValue: 1 << 2)
  }

  /// How a word looks, known to the vocabulary or not.
  package struct Shape: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let capitalised = Shape(rawValue: 1 << 0)
    package static let endsInEd = Shape(rawValue: 1 << 1)
    package static let endsInIng = Shape(rawValue: 1 << 2)
    package static let endsInS = Shape(rawValue: 1 << 3)
    package static let endsInLy = Shape(rawValue: 1 << 4)
  }

  package let start: Int32
  package let end: Int32

  /// The word's number in the vocabulary, 0 for one that it does not hold; a mark's character.
  package let word: Int32
  package let kind: Kind
  package let gap: Gap
  package let shape: Shape

  package init(start: Int, end: Int, word: Int32, kind: Kind, gap: Gap, shape: Shape = []) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    self.word = word
    self.kind = kind
    self.gap = gap
    self.shape = shape
  }

  /// Returns the token in a text that starts `shift` bytes earlier.
  package func moved(by shift: Int) -> Token {
    Token(
      start: Int(start) + shift,
      end: Int(end) + shift,
      word: word,
      kind: kind,
      gap: gap,
      shape: shape
    )
  }

  package var range: Range<Int> { Int(start)..<Int(end) }

  /// Tells whether the token is `mark`; every kind of quotation mark is `"`, every dash `-`.
  package func isMark(_ mark: Unicode.Scalar) -> Bool {
    kind == .mark && word == Int32(mark.value)
  }
}
