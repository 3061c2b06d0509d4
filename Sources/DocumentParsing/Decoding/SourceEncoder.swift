package import ClaimModel

/// Spells text as a file does that was read before, so that it can be put into it.
package struct SourceEncoder {
  private let encoding: Encoding?

  /// Creates the encoder for text in a file whose bytes are `bytes`.
  ///
  /// - Parameter label: the encoding that the caller vouched for when the file was read.
  package init(_ bytes: [UInt8], as format: Document.Format, label: String?) {
    encoding = SourceDecoder(label: label, format: format).encoding(of: bytes)
  }

  /// Returns the bytes that spell `text`; nil where the file's encoding has none for it.
  package func bytes(of text: String) -> [UInt8]? {
    switch encoding {
    case nil: nil
    case .utf8: Array(text.utf8)
    case .utf16LittleEndian:
      text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    case .utf16BigEndian:
      text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    case .charset(let name): bytes(of: text, charset: name)
    }
  }

  /// Spells each character by the one byte that decodes to it.
  private func bytes(of text: String, charset: String) -> [UInt8]? {
    var spellings: [Unicode.Scalar: UInt8] = [:]
    for byte in UInt8(1)...UInt8.max {
      let decoded = CharsetDecoder([byte], from: 0, charset: charset).decode()
      let scalars = Array(String(decoding: decoded.bytes, as: UTF8.self).unicodeScalars)
      guard decoded.problems.isEmpty, scalars.count == 1 else { continue }
      spellings[scalars[0]] = spellings[scalars[0]] ?? byte
    }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = spellings[scalar] else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}
