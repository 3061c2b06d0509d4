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

  /// What is left of the row that is being read, from its next cell on.
  private var row = 0..<0
  private var isHeaderRow = false

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
    case .paragraph, .heading: readLeaf(event, leafScanner(of: event))
    case .cell:
      beginCell()
      readLeaf(event, cellScanner())
    case .quotation: page.outline.quotationDepth += 1
    case .list: page.outline.enterList()
    case .item: page.outline.interrupt()
    case .table: tables.append(TableColumns())
    case .row: beginRow(event)
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

  private mutating func beginRow(_ event: MarkdownEvents.Event) {
    isHeaderRow = event.isHeader
    let start = start(of: event.place)
    let end = lines.start(of: event.place.startLine + 1)
    let hasBar = start < end && page.writer.source[start] == 0x7C
    row = min(start + (hasBar ? 1 : 0), end)..<end
    guard var table = tables.popLast() else { return }
    table.beginSection(isHeader: isHeaderRow)
    table.beginRow()
    tables.append(table)
  }

  private mutating func beginCell() {
    guard var table = tables.popLast() else { return }
    table.beginCell(TableColumns.Cell(isHeader: isHeaderRow))
    tables.append(table)
  }

  private mutating func readMarkup(_ event: MarkdownEvents.Event) {
    let start = start(of: event.place)
    let end = lines.start(of: max(event.place.startLine, event.place.endLine) + 1)
    page.read(min(start, end)..<end)
  }

  private func start(of place: MarkdownEvents.Place) -> Int {
    guard place.startColumn == 0 else {
      return lines.offset(line: place.startLine, column: place.startColumn)
    }
    var scanner = MarkdownScanner(page.writer.source)
    scanner.end = lines.start(of: place.startLine + 1)
    return scanner.skipPrefix(from: lines.start(of: place.startLine))
  }

  // MARK: Leaves

  private mutating func readLeaf(_ event: MarkdownEvents.Event, _ scanner: MarkdownScanner) {
    let isCell = event.kind == .cell
    let shape = shape(of: event)
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

  private func shape(of event: MarkdownEvents.Event) -> BlockShape {
    if event.kind == .heading { return page.outline.headingShape(level: event.level) }
    guard event.kind == .cell else {
      return page.outline.shape(page.outline.listDepth > 0 ? .list : .body)
    }
    var shape = page.outline.shape(.table)
    shape.lead = tables.last?.lead
    return shape
  }

  /// Returns a scanner that stands at the first word of a paragraph or heading.
  private mutating func leafScanner(of event: MarkdownEvents.Event) -> MarkdownScanner {
    var scanner = MarkdownScanner(page.writer.source)
    scanner.end = lines.start(of: max(event.place.startLine, event.place.endLine) + 1)
    scanner.position = min(start(of: event.place), scanner.end)
    if event.kind == .heading {
      while scanner.byte(scanner.position) == 0x23 { scanner.position += 1 }
    }
    scanner.position = scanner.skipBlanks(from: scanner.position)
    return scanner
  }

  /// Takes the next cell of the row and returns a scanner that stands at its first word.
  ///
  /// A bar behind a backslash divides no cells, wherever it stands.
  private mutating func cellScanner() -> MarkdownScanner {
    var scanner = MarkdownScanner(page.writer.source)
    var end = row.lowerBound
    while end < row.upperBound,
      scanner.source[end] != 0x7C || (end > row.lowerBound && scanner.source[end - 1] == 0x5C)
    {
      end += 1
    }
    scanner.end = end
    scanner.position = scanner.skipBlanks(from: row.lowerBound)
    row = min(end + 1, row.upperBound)..<row.upperBound
    return scanner
  }

  /// Writes the lines of a leaf with their markup, without the marks of what they stand in.
  ///
  /// Escapes and references are resolved all the same, so that the words are words.
  private mutating func writeAsItStands(_ range: Range<Int>) {
    var scanner = MarkdownScanner(page.writer.source)
    scanner.position = range.lowerBound
    scanner.end = range.upperBound
    while scanner.position < scanner.end {
      let start = scanner.position
      var index = start
      while index < scanner.end, !ASCII.isLineEnd(scanner.source[index]) { index += 1 }
      page.writer.write(start..<index, dialect: .commonMark)
      scanner.position = index
      let lineEnd = scanner.takeLineEnd()
      if !lineEnd.isEmpty { page.writer.writeBlank(for: lineEnd) }
    }
  }
}
