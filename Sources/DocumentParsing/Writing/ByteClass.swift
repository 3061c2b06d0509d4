/// What a byte of copy means to whoever writes it down.
enum ByteClass {
  /// Nothing special: part of a word, punctuation.
  case plain
  case blank
  case ampersand
  /// Begins a character that may be a blank or invisible; more bytes must be looked at.
  case lead
  /// A control character, which nobody sees.
  case control

  @inline(__always)
  init(_ byte: UInt8) {
    if byte &- 0x27 < 0x7F - 0x27 {
      self = .plain
      return
    }
    switch byte {
    case 0x20, 0x09...0x0D: self = .blank
    case ..<0x20: self = .control
    case 0x26: self = .ampersand
    case 0x7F: self = .control
    case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: self = .lead
    default: self = .plain
    }
  }
}

/// What a reader sees of a character.
enum Visibility {
  case visible
  /// White space of any kind: no-break, thin, ideographic, …
  case blank
  /// Nothing: soft hyphens, zero-width spaces, marks of direction, control characters.
  case invisible
  /// Nothing between Latin letters; holds other scripts and emoji together.
  case joiner

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
      0x205F, 0x3000:
      self = .blank
    case ..<0x20, 0x7F...0x9F, 0xAD, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E,
      0x2060...0x2064, 0x2066...0x206F,
      0xFEFF:
      self = .invisible
    case 0x200C, 0x200D: self = .joiner
    default: self = .visible
    }
  }

  /// Creates the visibility of the character whose first byte, of class ``ByteClass/lead``, stands
  /// at `index`, and tells how long it is.
  static func character(at index: Int, in source: borrowing Span<UInt8>) -> (Visibility, Int) {
    let first = source[index]
    let width = first < 0xE0 ? 2 : 3
    guard index + width <= source.count else { return (.visible, source.count - index) }
    let second = UInt32(source[index + 1] & 0x3F)
    let value =
      width == 2
      ? UInt32(first & 0x1F) << 6 | second
      : UInt32(first & 0x0F) << 12 | second << 6 | UInt32(source[index + 2] & 0x3F)
    guard let scalar = Unicode.Scalar(value) else { return (.visible, width) }
    return (Visibility(scalar), width)
  }
}
