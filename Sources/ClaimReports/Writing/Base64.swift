/// Base64 as RFC 4648 has it.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )

  /// Returns the Base64 of the bytes that `hex` spells.
  static func text(ofHex hex: String) -> String {
    let digits = hex.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    return text(
      of: stride(from: 0, to: digits.count - 1, by: 2).map {
        UInt8(16 * digits[$0] + digits[$0 + 1])
      }
    )
  }

  static func text(of bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = Array(bytes[start..<min(start + 3, bytes.count)])
      let bits = group.enumerated().reduce(0) { $0 | Int($1.element) << (16 - 8 * $1.offset) }
      for place in 0..<4 {
        let isPadding = place > group.count
        let digit = alphabet[bits >> (18 - 6 * place) & 63]
        result.append(isPadding ? UInt8(ascii: "=") : digit)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
