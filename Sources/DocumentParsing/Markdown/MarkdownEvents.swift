import CCMarkGFM

/// Walks the structure that cmark-gfm finds in Markdown: the only door to that library.
///
/// Its line numbers and the starts of its blocks hold; its inline columns do not, so they are not
/// handed on. Two extensions are off: autolinking of bare addresses takes quadratic time, and
/// strikethrough changes a table that all parsers of the process share, while they run.
final class MarkdownEvents {
  enum Kind {
    case quotation, list, item, paragraph, heading, codeBlock, markupBlock, rule
    case table, row, cell, footnote
    case text, softBreak, lineBreak, code, markup, emphasis, strong, link, image
    case footnoteReference, other
  }

  struct Event {
    let kind: Kind
    let isEntering: Bool

    let place: Place

    /// The level of a heading.
    let level: Int

    /// Tells whether a row holds the headers of a table.
    let isHeader: Bool
  }

  /// Where a block begins and ends, from 1.
  struct Place {
    let startLine: Int

    /// 0 where the library does not know it: the block begins with the first words of its line.
    let startColumn: Int
    let endLine: Int
  }

  /// Registers the extensions once, before any thread needs them.
  private static let isReady: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  private let parser: OpaquePointer
  private let root: OpaquePointer
  private var iterator: OpaquePointer
  private var node: OpaquePointer?

  /// Parses the source from `start` on; nil where memory runs out.
  init?(_ source: [UInt8], from start: Int, hasTables: Bool) {
    guard Self.isReady, let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES)
    else { return nil }
    for name in hasTables ? ["table", "tasklist"] : ["tasklist"] {
      guard let syntax = cmark_find_syntax_extension(name) else { continue }
      cmark_parser_attach_syntax_extension(parser, syntax)
    }
    source[start...].withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
    guard let root = cmark_parser_finish(parser), let iterator = cmark_iter_new(root) else {
      cmark_parser_free(parser)
      return nil
    }
    self.parser = parser
    self.root = root
    self.iterator = iterator
  }

  deinit {
    cmark_iter_free(iterator)
    cmark_node_free(root)
    cmark_parser_free(parser)
  }

  /// Goes back to the beginning.
  func restart() { cmark_iter_reset(iterator, root, CMARK_EVENT_ENTER) }

  /// Leaves out what stands inside the block that was just entered.
  func skipContent() {
    guard let node else { return }
    cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
  }

  func next() -> Event? {
    let step = cmark_iter_next(iterator)
    guard step != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return nil }
    self.node = node
    let kind = Self.kind(of: node)
    return Event(
      kind: kind,
      isEntering: step == CMARK_EVENT_ENTER,
      place: Self.place(of: node, kind),
      level: kind == .heading ? Int(cmark_node_get_heading_level(node)) : 0,
      isHeader: kind == .row && cmark_gfm_extensions_get_table_row_is_header(node) != 0
    )
  }

  /// Returns the place of a block.
  ///
  /// A table may stand directly below the lines of a paragraph. The library then gives the table
  /// the first of those lines, and the paragraph no place at all.
  private static func place(of node: OpaquePointer, _ kind: Kind) -> Place {
    let startLine = Int(cmark_node_get_start_line(node))
    let startColumn = Int(cmark_node_get_start_column(node))
    let endLine = Int(cmark_node_get_end_line(node))
    if kind == .row {
      let isHeader = cmark_gfm_extensions_get_table_row_is_header(node) != 0
      let line = isHeader ? cmark_node_parent(node).map(headerLine) ?? startLine : startLine
      let isKnown = isHeader && line == startLine
      return Place(startLine: line, startColumn: isKnown ? startColumn : 0, endLine: line)
    }
    if kind == .paragraph, startLine == 0, let table = cmark_node_next(node) {
      return Place(
        startLine: Int(cmark_node_get_start_line(table)),
        startColumn: Int(cmark_node_get_start_column(table)),
        endLine: headerLine(of: table) - 1
      )
    }
    return Place(startLine: startLine, startColumn: startColumn, endLine: endLine)
  }

  /// Returns the line of a table's headers: the rows stand below them and below the line of dashes.
  private static func headerLine(of table: OpaquePointer) -> Int {
    if let row = cmark_node_first_child(table).flatMap({ cmark_node_next($0) }) {
      return Int(cmark_node_get_start_line(row)) - 2
    }
    return Int(cmark_node_get_end_line(table)) - 1
  }

  /// Passes on the text of the latest event's node.
  func withLiteral<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    Self.withBytes(of: node.flatMap { cmark_node_get_literal($0) }, body)
  }

  /// Passes on the title of the latest event's link or image.
  func withTitle<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    Self.withBytes(of: node.flatMap { cmark_node_get_title($0) }, body)
  }

  /// The address that the latest event's link leads to.
  var address: String {
    Self.withBytes(of: node.flatMap { cmark_node_get_url($0) }) {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private static func withBytes<Result>(
    of string: UnsafePointer<CChar>?,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let string else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    var count = 0
    while string[count] != 0 { count += 1 }
    return string.withMemoryRebound(to: UInt8.self, capacity: count) {
      body(UnsafeBufferPointer(start: $0, count: count))
    }
  }

  private static func kind(of node: OpaquePointer) -> Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .markup
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_BLOCK_QUOTE: .quotation
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .markupBlock
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnote
    default: extensionKinds[typeName(of: node)] ?? .other
    }
  }

  private static let extensionKinds: [String: Kind] = [
    "table": .table, "table_header": .row, "table_row": .row, "table_cell": .cell,
    "tasklist": .item,
  ]

  private static func typeName(of node: OpaquePointer) -> String {
    cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
  }
}
