/// Text as part of a web address or of a relative reference to a file.
package enum AddressText {
  private static let digits = Array("0123456789ABCDEF".utf8)
  private static let plain = Set("-._~/".utf8)

  /// Returns `text` with everything percent-encoded that is no letter, digit, slash or `-._~`, but
  /// for the characters in `also`.
  package static func encoded(_ text: String, also: String = "") -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: bytes.append(byte)
      case _ where plain.contains(byte) || also.utf8.contains(byte): bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
