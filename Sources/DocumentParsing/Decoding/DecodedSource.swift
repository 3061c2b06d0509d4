import ClaimModel

/// A file's bytes as valid UTF-8, without a byte-order mark, and the way back.
struct DecodedSource {
  var bytes: [UInt8]
  var offsets = OffsetMap.identity
  var problems: [DocumentProblem] = []

  /// A source that could not be decoded: nothing of it is read.
  static func undecodable(_ message: String, at span: SourceSpan?) -> DecodedSource {
    DecodedSource(bytes: [], problems: [DocumentProblem(.undecodable, message, at: span)])
  }
}
