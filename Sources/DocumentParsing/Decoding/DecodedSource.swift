import ClaimModel

/// A file's bytes as clean UTF-8, with the way back.
///
/// Clean means: valid, and without control characters other than tab, line feed, form feed and
/// carriage return. The others become spaces, byte for byte, so that no offset moves.
struct DecodedSource {
  var bytes: [UInt8]
  var offsets = OffsetMap.identity
  var problems: [DocumentProblem] = []

  /// A source that could not be decoded: nothing of it is read.
  static func undecodable(_ message: String, at span: SourceSpan?) -> DecodedSource {
    DecodedSource(bytes: [], problems: [DocumentProblem(.undecodable, message, at: span)])
  }

  /// Replaces control characters by spaces.
  ///
  /// - Complexity: O(*n*); copies nothing where there are none.
  mutating func removeControlCharacters() {
    guard let first = bytes.firstIndex(where: Self.isControl) else { return }
    for index in first..<bytes.count where Self.isControl(bytes[index]) { bytes[index] = 0x20 }
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    (byte < 0x20 && (byte < 0x09 || byte > 0x0D || byte == 0x0B)) || byte == 0x7F
  }
}
