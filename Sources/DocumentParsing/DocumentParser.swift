package import ClaimModel

/// Reads the bytes of a file into a document.
package struct DocumentParser: Sendable {
  /// The encoding that the caller vouches for; nil to go by the bytes.
  private let encoding: String?

  package init(encoding: String? = nil) { self.encoding = encoding }

  /// Returns the document that `bytes` spell in `format`: any bytes give one, problems ride along.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package func parse(_ bytes: [UInt8], as format: Document.Format) -> Document {
    let source = SourceDecoder(label: encoding, format: format).decode(bytes)
    switch format {
    case .text: return PlainTextReader.document(of: source)
    case .markdown: return MarkdownReader.document(of: source)
    case .html: return HTMLReader.document(of: source)
    }
  }
}
