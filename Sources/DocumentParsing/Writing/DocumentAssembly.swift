import ClaimModel

extension Document {
  /// Creates the document that was written from `source`.
  convenience init(
    _ format: Format,
    _ source: DecodedSource,
    _ writer: CopyWriter,
    directives: [DirectiveNote] = [],
    pointers: PointerNotes = PointerNotes()
  ) {
    self.init(
      format: format,
      decoded: source.bytes,
      text: writer.text,
      blocks: writer.blocks,
      directives: directives.map { note in
        Directive(
          text: note.text,
          span: source.offsets.span(note.range),
          block: note.block < writer.blocks.count ? note.block : nil
        )
      },
      pointers: pointers.pointers(in: writer.text, writer.blocks),
      problems: source.problems
    )
  }
}

extension OffsetMap {
  /// Returns the bytes of the file that the clean text in `range` was decoded from.
  func span(_ range: Range<Int>) -> SourceSpan {
    let start = sourceOffset(range.lowerBound)
    return SourceSpan(start, max(start, sourceOffset(range.upperBound)))
  }
}

extension HTMLReader {
  static func document(of source: DecodedSource) -> Document {
    var reader = HTMLReader(CopyWriter(source))
    let start = FrontMatterReader.read(into: &reader.writer)
    reader.read(start..<source.bytes.count)
    return Document(
      .html,
      source,
      reader.writer,
      directives: reader.directives,
      pointers: reader.pointers
    )
  }
}
