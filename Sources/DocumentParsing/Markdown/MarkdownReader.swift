import ClaimModel

/// Reads Markdown as it stands, in one block.
struct MarkdownReader {
  static func document(of source: DecodedSource) -> Document {
    var writer = CopyWriter(source)
    writer.write(0..<source.bytes.count)
    writer.endBlock(BlockShape())
    return Document(.markdown, source, writer)
  }
}
