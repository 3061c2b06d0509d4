import ClaimModel

/// Reads Markdown: structure from cmark-gfm, places from the source.
///
/// The structure says which markup comes next, the scanner steps over it, and each word is compared
/// with the source. A block whose markup cannot be followed is read as it stands, markup and all.
struct MarkdownReader {
  private var page: HTMLReader
  private let events: MarkdownEvents
  private let lines: MarkdownLines
  private let deepNesting: Int?
  private var tables: [TableColumns] = []

  /// The latest item is a task and its box was not stepped over yet.
  private var hasTaskBox = false
  private var definitions = LinkDefinitions()
  private var footnoteCount = 0

  private init?(_ source: DecodedSource) {
    var writer = CopyWriter(source)
    let start = FrontMatterReader.read(into: &writer)
    let bounds = MarkdownBounds(source.bytes, from: start)
    let bytes = bounds.tamed ?? source.bytes
    guard let events = MarkdownEvents(bytes, from: start, hasTables: !bounds.hasVastTable)
    else { return nil }
    self.events = events
    deepNesting = bounds.deepNesting
    lines = MarkdownLines(source.bytes, from: start)
    page = HTMLReader(writer)
  }

  /// Returns the document that a source spells.
  ///
  /// A passage whose brackets nest too deeply is read as it stands: its words differ from those that
  /// the structure has, so that its markup cannot be followed. What stands around it is not touched.
  static func document(of source: DecodedSource) -> Document {
    var source = source
    guard var reader = MarkdownReader(source) else {
      let message = "the markup nests too deeply, so it was read as plain text"
      source.problems.append(DocumentProblem(.nestedTooDeeply, message))
      return PlainTextReader.document(of: source, as: .markdown)
    }
    if let place = reader.deepNesting {
      source.problems.append(
        DocumentProblem(
          .nestedTooDeeply,
          "the brackets nest too deeply, so the passage was read as it stands",
          at: source.offsets.span(place..<place + 1)
        )
      )
    }
    reader.readAll()
    return Document(
      .markdown,
      source,
      reader.page.writer,
      directives: reader.page.directives,
      pointers: reader.page.pointers
    )
  }

  // MARK: Blocks

  private mutating func readAll() {
    page.writer.replaceSource(NestedMarkup.blanked(page.writer.source, events, lines))
    events.restart()
    while let event = events.next() {
      if event.isEntering { enter(event) } else { leave(event) }
    }
    definitions.writeTitles(of: lines, to: &page)
  }

  private mutating func enter(_ event: MarkdownEvents.Event) {
    switch event.kind {
    case .paragraph, .heading: readLeaf(event, isCell: false)
    case .cell:
      beginCell()
      readLeaf(event, isCell: true)
    case .quotation: page.outline.quotationDepth += 1
    case .list: page.outline.enterList()
    case .item:
      page.outline.interrupt()
      hasTaskBox = event.isMarked
    case .table: tables.append(TableColumns())
    case .row: beginRow(isHeader: event.isMarked)
    case .markupBlock: readMarkup(event)
    case .footnote: beginFootnote()
    case .rule, .codeBlock: page.outline.interrupt()
    default: break
    }
  }

  private mutating func leave(_ event: MarkdownEvents.Event) {
    switch event.kind {
    case .quotation: page.outline.quotationDepth -= 1
    case .list: page.outline.leaveList()
    case .table: _ = tables.popLast()
    default: break
    }
  }

  /// Footnotes come in the order of their first marks, whose texts are their numbers.
  private mutating func beginFootnote() {
    footnoteCount += 1
    let name = MarkdownLeaf.footnoteName(number: "\(footnoteCount)")
    page.pointers.notePlace(name, at: page.writer.text.count)
  }

  private mutating func beginRow(isHeader: Bool) {
    guard var table = tables.popLast() else { return }
    table.beginSection(isHeader: isHeader)
    table.beginRow()
    isHeaderRow = isHeader
    tables.append(table)
  }

  private mutating func beginCell() {
    guard var table = tables.popLast() else { return }
    table.beginCell(TableColumns.Cell(isHeader: isHeaderRow))
    tables.append(table)
  }

  private var isHeaderRow = false

  private mutating func readMarkup(_ event: MarkdownEvents.Event) {
    let start = lines.start(of: event.startLine) + max(0, event.startColumn - 1)
    let end = lines.start(of: max(event.startLine, event.endLine) + 1)
    page.read(min(start, end)..<end)
  }

  // MARK: Leaves

  private mutating func readLeaf(_ event: MarkdownEvents.Event, isCell: Bool) {
    let scanner = leafScanner(of: event, isCell: isCell)
    let shape = shape(of: event, isCell: isCell)
    var leaf = MarkdownLeaf(scanner)
    let isFollowed = leaf.read(events, until: event.kind, into: &page, &definitions)
    if !isFollowed {
      page.discardBlock()
      writeAsItStands(scanner.position..<scanner.end)
    }
    let count = page.writer.blocks.count
    page.endBlock(as: shape.carrier, shape, at: scanner.end)
    if isCell, page.writer.blocks.count > count, !tables.isEmpty {
      tables[tables.count - 1].note(count)
    }
  }

  private func shape(of event: MarkdownEvents.Event, isCell: Bool) -> BlockShape {
    if event.kind == .heading { return page.outline.headingShape(level: event.level) }
    guard isCell else { return page.outline.shape(page.outline.listDepth > 0 ? .list : .body) }
    var shape = page.outline.shape(.table)
    shape.lead = tables.last?.lead
    return shape
  }

  /// Returns a scanner that stands at the first word of a leaf.
  private mutating func leafScanner(
    of event: MarkdownEvents.Event,
    isCell: Bool
  ) -> MarkdownScanner {
    var scanner = MarkdownScanner(page.writer.source)
    let lastLine = isCell ? event.startLine : max(event.startLine, event.endLine)
    scanner.end = lines.start(of: lastLine + 1)
    scanner.isCell = isCell
    let start = lines.start(of: event.startLine) + max(0, event.startColumn - 1)
    scanner.position = min(start, scanner.end)
    if event.kind == .heading {
      while scanner.byte(scanner.position) == 0x23 { scanner.position += 1 }
    }
    if isCell, scanner.byte(scanner.position) == 0x7C { scanner.position += 1 }
    scanner.position = scanner.skipBlanks(from: scanner.position)
    if hasTaskBox, event.kind == .paragraph {
      hasTaskBox = false
      if scanner.byte(scanner.position) == 0x5B, scanner.byte(scanner.position + 2) == 0x5D {
        scanner.position = scanner.skipBlanks(from: scanner.position + 3)
      }
    }
    return scanner
  }

  /// Writes the lines of a leaf with their markup, without the marks of what they stand in.
  private mutating func writeAsItStands(_ range: Range<Int>) {
    var scanner = MarkdownScanner(page.writer.source)
    scanner.position = range.lowerBound
    scanner.end = range.upperBound
    while scanner.position < scanner.end {
      let start = scanner.position
      var index = start
      while index < scanner.end, !ASCII.isLineEnd(scanner.source[index]) { index += 1 }
      page.writer.write(start..<index)
      scanner.position = index
      let lineEnd = scanner.takeLineEnd()
      if !lineEnd.isEmpty { page.writer.writeBlank(for: lineEnd) }
    }
  }
}
