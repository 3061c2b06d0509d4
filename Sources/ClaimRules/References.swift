import ClaimModel

/// References as they stand in copy: their form tells them, whatever they say.
extension Passage {
  /// Tells whether the passage points at a source that can be looked up: a name with its year, a
  /// bracketed number, an identifier of a paper or a trial.
  var citesSource: Bool {
    has(.citation) || !cited.isEmpty || hasBracketedReference
      || holdsEightDigits && tokens.contains(where: isIdentifier)
  }

  /// Tells whether eight digits in a row stand in the passage.
  private var holdsEightDigits: Bool {
    var count = 0
    for byte in document.document.text.utf8[range] {
      count = (0x30...0x39).contains(byte) ? count + 1 : 0
      if count == 8 { return true }
    }
    return false
  }

  /// "[3]", "[3, 4]", "(Vale, 2021)".
  private var hasBracketedReference: Bool {
    let bytes = document.document.text.utf8
    var position = range.lowerBound
    while position < range.upperBound {
      let isSquare = bytes[position] == UInt8(ascii: "[")
      guard isSquare || bytes[position] == UInt8(ascii: "(") else {
        position += 1
        continue
      }
      let close = isSquare ? UInt8(ascii: "]") : UInt8(ascii: ")")
      let inside = bytes[(position + 1)..<range.upperBound].prefix { $0 != close }
      let digits = inside.filter { (0x30...0x39).contains($0) }.count
      let isNumber = isSquare && digits > 0 && inside.count <= 8
      let isYear = !isSquare && digits == 4 && inside.count > 6 && endsInYear(inside)
      if isNumber || isYear { return true }
      position = inside.endIndex + 1
    }
    return false
  }

  private func endsInYear(_ bytes: ArraySlice<UInt8>) -> Bool {
    let year = bytes.suffix(4)
    guard year.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    return year.first == UInt8(ascii: "1") || year.first == UInt8(ascii: "2")
  }

  /// The number of a registered trial: letters, then eight digits.
  private func isIdentifier(_ token: Token) -> Bool {
    let isLong = token.range.count > 8
    guard isLong, document.document.text.utf8[token.range.upperBound - 1] <= 0x39 else {
      return false
    }
    let word = token.text
    let digits = word.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
    return digits == 8 && word.utf8.count > digits
  }
}
