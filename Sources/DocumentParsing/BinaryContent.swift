/// Recognizes files that hold no copy: pictures, archives, programs.
package enum BinaryContent {
  /// How much of a file is looked at.
  private static let reach = 8000

  /// One control character in so many bytes is still a page with a blemish; in bytes that are
  /// compressed or encrypted one in ten is.
  private static let tolerance = 20

  /// The shortest file in which a single control character may be a slip.
  private static let strayReach = 10

  /// How PDF, ZIP (with the office formats), gzip, PNG, JPEG and GIF files and programs begin.
  private static let signatures: [[UInt8]] = [
    Array("%PDF-".utf8), [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B], [0x89, 0x50, 0x4E, 0x47],
    [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x7F, 0x45, 0x4C, 0x46],
  ]

  /// Tells whether the bytes of a file are no text in any encoding.
  ///
  /// A stray NUL does not make a page binary; files in UTF-16 say so by their first bytes.
  package static func fills(_ bytes: [UInt8]) -> Bool {
    if SourceDecoder.byteOrderMark(of: bytes) != nil { return false }
    if signatures.contains(where: bytes.starts(with:)) { return true }
    let head = bytes.prefix(reach)
    let controls = head.count { $0 < 0x20 && !ASCII.isBlank($0) && $0 != 0x1B }
    let isStray = controls == 1 && head.count >= strayReach
    return !isStray && controls * tolerance > head.count
  }
}
