/// A word, a number or a mark of a text.
@usableFromInline
package struct Token: Hashable, Sendable {
  /// What a token is; without raw values, which other modules would compare through a protocol.
  @usableFromInline
  package enum Kind: Sendable {
    case word
    case number
    case mark

    @inlinable
    package static func == (left: Self, right: Self) -> Bool {
      switch (left, right) {
      case (.word, .word), (.number, .number), (.mark, .mark): true
      default: false
      }
    }
  }

  /// What stands before the token.
  @usableFromInline
  package struct Gap: OptionSet, Hashable, Sendable {
    @usableFromInline package let rawValue: UInt8
    @inlinable
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    @inlinable package static var space: Gap { Gap(rawValue: 1 << 0) }
    @inlinable package static var hyphen: Gap { Gap(rawValue: 1 << 1) }
    @inlinable package static var lineBreak: Gap { Gap(rawValue: 1 << 2) }
  }

  /// How a word looks, known to the vocabulary or not.
  @usableFromInline
  package struct Shape: OptionSet, Hashable, Sendable {
    @usableFromInline package let rawValue: UInt8
    @inlinable
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    @inlinable package static var capitalised: Shape { Shape(rawValue: 1 << 0) }
    @inlinable package static var endsInEd: Shape { Shape(rawValue: 1 << 1) }
    @inlinable package static var endsInIng: Shape { Shape(rawValue: 1 << 2) }
    @inlinable package static var endsInS: Shape { Shape(rawValue: 1 << 3) }
    @inlinable package static var endsInLy: Shape { Shape(rawValue: 1 << 4) }
  }

  package let start: Int32
  package let end: Int32

  /// The word's number in the vocabulary, 0 for one that it does not hold; a mark's character.
  @usableFromInline package let word: Int32
  @usableFromInline package let kind: Kind
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
  @inlinable
  package func isMark(_ mark: Unicode.Scalar) -> Bool {
    kind == .mark && word == Int32(bitPattern: mark.value)
  }
}
