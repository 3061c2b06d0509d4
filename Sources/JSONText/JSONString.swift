import ClaimModel

/// JSON's way of writing a string so that any reader, and any terminal, gets it as it was.
enum JSONString {
  /// Appends `value` in quotation marks.
  ///
  /// Control characters and characters that change the direction of text are escaped: they come
  /// through unchanged, and cannot act where the JSON itself is shown.
  static func append(_ value: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    // Most strings stand for themselves and are taken over in one piece.
    let isTaken = value.utf8.withContiguousStorageIfAvailable { text in
      guard text.allSatisfy(isPlain) else { return false }
      bytes.append(contentsOf: text)
      return true
    }
    if isTaken == true { return }
    var rest = value[...]
    while true {
      let plain = rest.utf8.prefix(while: isPlain)
      bytes.append(contentsOf: plain)
      rest = rest[plain.endIndex...]
      guard let scalar = rest.unicodeScalars.popFirst() else { break }
      switch scalar {
      case "\"": bytes.append(contentsOf: #"\""#.utf8)
      case "\\": bytes.append(contentsOf: #"\\"#.utf8)
      case "\n": bytes.append(contentsOf: #"\n"#.utf8)
      case "\r": bytes.append(contentsOf: #"\r"#.utf8)
      case "\t": bytes.append(contentsOf: #"\t"#.utf8)
      case _ where scalar.isHazard: appendEscape(scalar, to: &bytes)
      default: bytes.append(contentsOf: scalar.utf8)
      }
    }
  }

  /// Tells whether a byte is a character that stands for itself: printable ASCII, most of all text.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func appendEscape(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      let digits = String(unit, radix: 16)
      bytes.append(contentsOf: #"\u"#.utf8)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
      bytes.append(contentsOf: digits.utf8)
    }
  }
}
