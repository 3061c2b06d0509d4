package import ClaimModel

/// Reads the bytes of a file into a document.
package struct DocumentParser: Sendable {
  /// The encoding that the caller vouches for; nil to go by the bytes.
  private let encoding: String?

  package init(encoding: String? = nil) { self.encoding = encoding }

  /// Returns the document that `bytes` spell in `format`: any bytes give one, problems ride along.
  package func parse(_ bytes: [UInt8], as format: Document.Format) -> Document {
    var text = MappedText()
    text.appendVerbatim(bytes, at: 0)
    let block = Block(range: 0..<text.count, carrier: .body)
    return Document(format: format, decoded: bytes, text: text, blocks: [block])
  }
}
