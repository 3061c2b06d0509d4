/// Blocks of HTML that stand in lists and quotations.
enum NestedMarkup {
  /// Returns the source with spaces for the marks and the indentation that lists and quotations put
  /// before the lines of HTML in them, so that it can be read as HTML.
  ///
  /// No byte moves; where nothing is nested the source comes back as it was.
  static func blanked(
    _ source: [UInt8],
    _ events: MarkdownEvents,
    _ lines: MarkdownLines
  ) -> [UInt8] {
    var blanked = source
    var depth = 0
    while let event = events.next() {
      switch event.kind {
      case .quotation, .item, .footnote: depth += event.isEntering ? 1 : -1
      case .markupBlock where depth > 0:
        events.withLiteral { blank(&blanked, before: $0, from: event.place.startLine, lines) }
      case .paragraph, .heading, .table:
        if event.isEntering { events.skipContent() }
      default: break
      }
    }
    return blanked
  }

  private static func blank(
    _ source: inout [UInt8],
    before literal: UnsafeBufferPointer<UInt8>,
    from firstLine: Int,
    _ lines: MarkdownLines
  ) {
    var line = firstLine
    var start = 0
    while start < literal.count {
      var end = start
      while end < literal.count, !ASCII.isLineEnd(literal[end]) { end += 1 }
      let lineStart = lines.start(of: line)
      var lineEnd = lineStart
      while lineEnd < source.count, !ASCII.isLineEnd(source[lineEnd]) { lineEnd += 1 }
      let prefix = lineEnd - lineStart - (end - start)
      if prefix > 0, source[lineStart + prefix..<lineEnd].elementsEqual(literal[start..<end]) {
        for index in lineStart..<lineStart + prefix { source[index] = 0x20 }
      }
      line += 1
      start =
        end < literal.count && literal[end] == 0x0D && end + 1 < literal.count
          && literal[end + 1] == 0x0A ? end + 2 : end + 1
    }
  }
}
