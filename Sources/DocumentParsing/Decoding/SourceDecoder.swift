import ClaimModel

/// Turns the bytes of a file into UTF-8.
///
/// A byte-order mark wins over what the caller vouches for, that over what an HTML page declares,
/// that over what the bytes look like. Bytes that break the encoding leave nothing to read.
struct SourceDecoder {
  let label: String?
  let format: Document.Format

  func decode(_ bytes: [UInt8]) -> DecodedSource {
    if let (encoding, width) = Self.byteOrderMark(of: bytes) {
      return decode(bytes, from: width, as: encoding)
    }
    if let label {
      guard let encoding = Encoding(label: label) else {
        return .undecodable("'\(label)' is not an encoding that is known here", at: nil)
      }
      return decode(bytes, from: 0, as: encoding)
    }
    return format == .html ? decodeUnmarkedHTML(bytes) : decode(bytes, from: 0, as: .utf8)
  }

  /// Returns the encoding that ``decode(_:)`` reads `bytes` in; nil for one that nobody knows.
  func encoding(of bytes: [UInt8]) -> Encoding? {
    if let (encoding, _) = Self.byteOrderMark(of: bytes) { return encoding }
    if let label { return Encoding(label: label) }
    guard format == .html else { return .utf8 }
    if let encoding = EncodingDeclaration(in: bytes)?.encoding { return encoding }
    return UTF8Validation.firstFault(in: bytes, from: 0) == nil ? .utf8 : .windows1252
  }

  private func decodeUnmarkedHTML(_ bytes: [UInt8]) -> DecodedSource {
    if let encoding = EncodingDeclaration(in: bytes)?.encoding {
      return decode(bytes, from: 0, as: encoding)
    }
    guard UTF8Validation.firstFault(in: bytes, from: 0) != nil else {
      return DecodedSource(bytes: bytes)
    }
    var source = decode(bytes, from: 0, as: .windows1252)
    source.problems.append(
      DocumentProblem(
        .encodingGuessed,
        "the page declares no encoding and is not UTF-8; it was read as windows-1252"
      )
    )
    return source
  }

  private func decode(_ bytes: [UInt8], from start: Int, as encoding: Encoding) -> DecodedSource {
    switch encoding {
    case .utf8: decodeUTF8(bytes, from: start)
    case .utf16LittleEndian: UTF16Decoder(bytes, from: start, isBigEndian: false).decode()
    case .utf16BigEndian: UTF16Decoder(bytes, from: start, isBigEndian: true).decode()
    case .charset(let name): CharsetDecoder(bytes, from: start, charset: name).decode()
    }
  }

  private func decodeUTF8(_ bytes: [UInt8], from start: Int) -> DecodedSource {
    if let fault = UTF8Validation.firstFault(in: bytes, from: start) {
      let span = SourceSpan(fault.lowerBound, fault.upperBound)
      return .undecodable("the bytes at \(span.start) are not UTF-8", at: span)
    }
    guard start > 0 else { return DecodedSource(bytes: bytes) }
    let shift = OffsetMap.Run(textStart: 0, sourceStart: start, textWidth: 1, sourceWidth: 1)
    return DecodedSource(bytes: Array(bytes[start...]), offsets: OffsetMap(runs: [shift]))
  }

  /// Returns the encoding that the file's first bytes give away, and how many of them are a mark.
  static func byteOrderMark(of bytes: [UInt8]) -> (encoding: Encoding, width: Int)? {
    let head = Array(bytes.prefix(4))
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    guard head.count == 4 else { return nil }
    if head[0] == 0x3C, head[1] == 0, head[2] > 0, head[3] == 0 { return (.utf16LittleEndian, 0) }
    if head[0] == 0, head[1] == 0x3C, head[2] == 0, head[3] > 0 { return (.utf16BigEndian, 0) }
    return nil
  }
}
