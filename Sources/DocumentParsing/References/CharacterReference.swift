/// A character reference in the source, such as `&amp;`, `&#8217;` or `&nbsp`.
struct CharacterReference {
  /// Where a reference stands, which decides what counts as one.
  enum Dialect {
    case htmlText
    case htmlAttribute
    case commonMark
  }

  let first: Unicode.Scalar
  let second: Unicode.Scalar?

  /// The offset after the reference.
  let end: Int

  /// Reads the reference whose ampersand stands at `start`; nil where the ampersand is just one.
  ///
  /// - Complexity: O(1): no reference is longer than its dialect allows.
  init?(in source: [UInt8], at start: Int, before limit: Int, dialect: Dialect) {
    guard start + 1 < limit else { return nil }
    if source[start + 1] == 0x23 {
      self.init(numericIn: source, at: start, before: limit, dialect: dialect)
    } else {
      self.init(namedIn: source, at: start, before: limit, dialect: dialect)
    }
  }

  private init(_ first: Unicode.Scalar, _ second: Unicode.Scalar? = nil, end: Int) {
    self.first = first
    self.second = second
    self.end = end
  }

  private init?(namedIn source: [UInt8], at start: Int, before limit: Int, dialect: Dialect) {
    let nameStart = start + 1
    let reach = min(limit, nameStart + NamedReferences.longestName + 1)
    var end = nameStart
    while end < reach, ASCII.isAlphanumeric(source[end]) { end += 1 }
    guard end > nameStart else { return nil }
    if end < limit, source[end] == 0x3B,
      let entry = NamedReferences.entry(named: source[nameStart..<end])
    {
      self.init(entry.first, entry.second, end: end + 1)
      return
    }
    guard dialect != .commonMark else { return nil }
    self.init(legacyIn: source, name: nameStart..<end, before: limit, dialect: dialect)
  }

  /// Reads the longest name that needs no semicolon: `&notit;` is `¬it;`.
  private init?(
    legacyIn source: [UInt8],
    name: Range<Int>,
    before limit: Int,
    dialect: Dialect
  ) {
    var end = min(name.upperBound, name.lowerBound + NamedReferences.longestLegacyName)
    while end > name.lowerBound + 1 {
      if let entry = NamedReferences.entry(named: source[name.lowerBound..<end]), entry.isLegacy {
        if dialect == .htmlAttribute, end < limit,
          source[end] == 0x3D || ASCII.isAlphanumeric(source[end])
        {
          return nil
        }
        self.init(entry.first, entry.second, end: end)
        return
      }
      end -= 1
    }
    return nil
  }

  private init?(numericIn source: [UInt8], at start: Int, before limit: Int, dialect: Dialect) {
    var index = start + 2
    guard index < limit else { return nil }
    let isHexadecimal = source[index] | 0x20 == 0x78
    if isHexadecimal { index += 1 }
    let digitsStart = index
    var value: UInt32 = 0
    while index < limit, let digit = ASCII.hexadecimalValue(source[index]),
      isHexadecimal || digit < 10
    {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x110000)
      index += 1
    }
    guard index > digitsStart else { return nil }
    let isClosed = index < limit && source[index] == 0x3B
    if dialect == .commonMark {
      guard isClosed, index - digitsStart <= (isHexadecimal ? 6 : 7) else { return nil }
    }
    let scalar = Self.scalar(numbered: value, dialect: dialect)
    self.init(scalar, end: isClosed ? index + 1 : index)
  }

  private static func scalar(numbered value: UInt32, dialect: Dialect) -> Unicode.Scalar {
    if dialect != .commonMark, value >= 0x80, value < 0xA0 {
      return Windows1252.scalar(of: UInt8(value))
    }
    guard value != 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
    return scalar
  }
}
