import ClaimModel

/// Reads HTML into blocks of copy: what a visitor, a search engine or a screen reader is told.
///
/// Content that is hidden at first sight (`hidden`, `display: none`, `aria-hidden`, `<template>`) is
/// copy: a script may show it, and a search engine reads it.
struct HTMLReader {
  /// An element whose content is code, and how many of its kind are open in it.
  private struct OpenCode {
    let element: HTMLElement
    let start: Int
    var depth = 1
  }

  var writer: CopyWriter
  var outline = Outline()
  private(set) var directives: [DirectiveNote] = []
  var pointers = PointerNotes()

  private let isXML: Bool
  private var elements = OpenElements()
  private var tables: [TableColumns] = []
  private var line = LineContext()
  private var code: OpenCode?
  private var queue: [CopyAttribute] = []

  /// Tells whether the latest heading has its words.
  private var isHeadingWritten = false

  /// The latest term of a list of definitions.
  private var term: Int?

  init(_ writer: CopyWriter) {
    self.writer = writer
    isXML = writer.source.starts(with: "<?xml".utf8)
  }

  /// Reads the markup in `range` from beginning to end.
  ///
  /// - Complexity: O(*n*)
  mutating func read(_ range: Range<Int>) {
    var tokens = HTMLTokenizer(writer.source, in: range)
    while let token = tokens.next() {
      switch token.kind {
      case .text: readText(token.range, hasReferences: true)
      case .rawText: readText(token.range, hasReferences: false)
      case .startTag: start(token, in: &tokens)
      case .endTag: end(token)
      case .comment: note(directiveIn: token.content, of: token.range)
      }
    }
    endCode(at: range.upperBound)
    close(to: 0)
    endBlock()
  }

  /// Reads one tag or comment that stands in a line of another markup.
  mutating func readInline(_ range: Range<Int>) {
    var tokens = HTMLTokenizer(writer.source, in: range)
    guard let token = tokens.next() else { return }
    switch token.kind {
    case .startTag:
      if code == nil || staysInCode(token) { startInline(token, attributes: tokens.attributes) }
    case .endTag: endInline(token)
    case .comment: note(directiveIn: token.content, of: token.range)
    case .text, .rawText: break
    }
  }

  /// Notes the directive that a comment holds, if it holds one.
  mutating func note(directiveIn content: Range<Int>, of comment: Range<Int>) {
    guard let text = DirectiveComment.text(of: writer.source[content]) else { return }
    directives.append(DirectiveNote(text: text, range: comment, block: writer.blocks.count))
  }

  // MARK: Other markup around

  /// Tells whether words at this place are code, and no copy.
  var isInCode: Bool { code != nil }

  /// Writes words of another markup at this place.
  mutating func writeInline(_ write: (inout CopyWriter) -> Void) {
    guard code == nil else { return }
    let wasOpen = writer.isBlockOpen
    let count = writer.text.count
    write(&writer)
    if writer.text.count > count { line.noteWords(areFirst: !wasOpen) }
  }

  mutating func enterLink() { line.linkDepth += 1 }
  mutating func leaveLink() { line.linkDepth = max(0, line.linkDepth - 1) }

  /// Ends a block of another markup, and whatever is open in its line.
  mutating func endBlock(as carrier: Block.Carrier, _ shape: BlockShape, at offset: Int) {
    endCode(at: offset)
    var shape = shape
    shape.carrier = carrier == .body && line.isAllLink ? .link : carrier
    if line.isAllQuotation { shape.isQuotation = true }
    endBlock(shape)
    line = LineContext()
  }

  /// Takes back the block that is being written, and all that waited for its end.
  mutating func discardBlock() {
    code = nil
    line = LineContext()
    queue.removeAll(keepingCapacity: true)
    writer.discardBlock()
    pointers.truncate(to: writer.text.count)
  }

  // MARK: Text

  private mutating func readText(_ range: Range<Int>, hasReferences: Bool) {
    guard code == nil else { return }
    let wasOpen = writer.isBlockOpen
    let count = writer.text.count
    if line.preformattedDepth > 0 {
      writer.writeLines(range, hasReferences: hasReferences)
    } else if hasReferences {
      writer.write(range, dialect: .htmlText)
    } else {
      writer.write(range)
    }
    if writer.text.count > count { line.noteWords(areFirst: !wasOpen) }
  }

  // MARK: Blocks

  /// Ends the block that is being written, in the shape that the open elements give it.
  mutating func endBlock() {
    guard writer.isBlockOpen || !queue.isEmpty else {
      endBlock(BlockShape())
      return
    }
    var shape = shapeHere()
    if line.isAllQuotation { shape.isQuotation = true }
    if shape.carrier == .body {
      shape.carrier = shape.listDepth > 0 ? .list : line.isAllLink ? .link : .body
    }
    if shape.carrier == .table, let columns = tables.last { shape.lead = columns.lead }
    if shape.carrier == .list, elements.itemRole == .definition { shape.lead = term ?? shape.lead }
    endBlock(shape)
    if shape.carrier == .list, elements.itemRole == .term { term = writer.blocks.count - 1 }
  }

  /// Returns the shape of a block by the elements that are open.
  ///
  /// What follows the words of a heading is none of it: its end tag was forgotten.
  private func shapeHere() -> BlockShape {
    let place = elements.place
    guard place.carrier == .heading else { return outline.shape(place.carrier) }
    return isHeadingWritten ? outline.shape(.body) : outline.headingShape(level: place.headingLevel)
  }

  /// Ends the block in a shape of its own, and writes the attributes that waited for its end.
  mutating func endBlock(_ shape: BlockShape) {
    if let block = writer.endBlock(shape) {
      if shape.carrier == .heading { isHeadingWritten = true }
      if shape.carrier == .table, !tables.isEmpty { tables[tables.count - 1].note(block) }
      outline.note(block, shape)
    }
    guard !queue.isEmpty else { return }
    let attributes = queue
    queue.removeAll(keepingCapacity: true)
    for attribute in attributes { write(attribute) }
  }

  /// Writes an attribute's value as a block of its own, once no block is being written.
  mutating func take(_ attribute: CopyAttribute) {
    guard code == nil else { return }
    if writer.isBlockOpen { queue.append(attribute) } else { write(attribute) }
  }

  private mutating func write(_ attribute: CopyAttribute) {
    for piece in attribute.pieces { writer.write(piece, dialect: attribute.dialect) }
    writer.endBlock(outline.asideShape(attribute.carrier, name: attribute.name))
  }

  // MARK: Start tags

  private mutating func start(_ tag: HTMLTokenizer.Token, in tokens: inout HTMLTokenizer) {
    let element = tag.element
    if code != nil, !staysInCode(tag) { return }
    let hasNoContent = tag.isSelfClosing && (line.foreignDepth > 0 || isXML)
    if element.hasRawContent {
      if !hasNoContent { readRawContent(of: tag, in: &tokens) }
      return
    }
    if let depth = elements.depthClosed(byStartOf: element) { close(to: depth) }
    if element.isBlock { endBlock() }
    startInline(tag, attributes: tokens.attributes)
    if element.isTracked, !hasNoContent {
      open(tag, attributes: tokens.attributes)
    }
  }

  /// Does what a start tag does in a line, whether or not its element is one.
  private mutating func startInline(
    _ tag: HTMLTokenizer.Token,
    attributes: [HTMLTokenizer.Attribute]
  ) {
    pointers.noteTag(tag.element, attributes, in: writer.source, at: writer.text.count)
    switch tag.element.role {
    case .lineBreak: writer.writeLineBreak(for: tag.range)
    case .replaced, .input: writer.separate(at: tag.range.lowerBound)
    case .rule: outline.interrupt()
    case .superscript: writer.separateRaised(at: tag.range.lowerBound)
    case .bold: writer.beginBold()
    case .link: line.linkDepth += 1
    case .inlineQuotation:
      line.quotationDepth += 1
      writeQuotationMark("\u{201C}", for: tag.range)
    case .code: code = OpenCode(element: tag.element, start: tag.range.lowerBound)
    case .meta:
      takeMetadata(attributes)
      return
    default: break
    }
    for attribute in attributes {
      let copy = CopyAttribute(attribute, of: tag.element, among: attributes, in: writer.source)
      if let copy { take(copy) }
    }
  }

  private mutating func takeMetadata(_ attributes: [HTMLTokenizer.Attribute]) {
    guard let copy = CopyAttribute(metadata: attributes, in: writer.source) else { return }
    take(copy)
  }

  private mutating func writeQuotationMark(_ mark: Unicode.Scalar, for range: Range<Int>) {
    let wasOpen = writer.isBlockOpen
    writer.write(mark, for: range)
    line.noteWords(areFirst: !wasOpen)
  }

  private mutating func open(
    _ tag: HTMLTokenizer.Token,
    attributes: [HTMLTokenizer.Attribute]
  ) {
    let element = tag.element
    let mark = element.boundsHeadings ? outline.mark(blockCount: writer.blocks.count) : nil
    let place = OpenElements.Place(inside: element, named: tag.content, in: writer.source)
    guard elements.push(element, place: place ?? elements.place, mark: mark) else { return }
    switch element.role {
    case .list: outline.enterList()
    case .item, .term, .definition: outline.interrupt()
    case .heading: isHeadingWritten = false
    case .quotation: outline.quotationDepth += 1
    case .preformatted: line.preformattedDepth += 1
    case .foreign: line.foreignDepth += 1
    case .table: tables.append(TableColumns())
    case .tableSection, .row, .cell, .headerCell: openTablePart(tag, attributes)
    default: break
    }
  }

  private mutating func openTablePart(
    _ tag: HTMLTokenizer.Token,
    _ attributes: [HTMLTokenizer.Attribute]
  ) {
    guard var table = tables.popLast() else { return }
    let source = writer.source
    switch tag.element.role {
    case .tableSection:
      table.beginSection(isHeader: CopyAttribute.isNamed(source[tag.content], "thead"))
    case .row:
      table.beginRow()
    default:
      table.beginCell(TableColumns.Cell(tag, attributes, in: source))
    }
    tables.append(table)
  }

  // MARK: End tags

  private mutating func end(_ tag: HTMLTokenizer.Token) {
    let element = tag.element
    if code != nil, !endsCode(tag) { return }
    if element.role == .lineBreak { writer.writeLineBreak(for: tag.range) }
    if element.role == .superscript { pointers.closeRaised(at: writer.text.count) }
    guard let index = elements.frame(closedBy: element) else {
      if element.role == .paragraph { endBlock() }
      return
    }
    if element.isBlock || element.role == .foreign || index == elements.depth - 1 {
      close(to: index, endTag: tag.range)
    } else {
      elements.markEnded(index)
      leave(element, endTag: tag.range)
    }
  }

  private mutating func endInline(_ tag: HTMLTokenizer.Token) {
    if code != nil {
      _ = endsCode(tag)
    } else if tag.element.role == .superscript {
      pointers.closeRaised(at: writer.text.count)
    } else {
      leave(tag.element, endTag: tag.range)
    }
  }

  /// Closes all elements from `depth` on, innermost first.
  private mutating func close(to depth: Int, endTag: Range<Int>? = nil) {
    while elements.depth > depth {
      if elements.isInnermostBlock { endBlock() }
      guard let frame = elements.pop() else { return }
      if !frame.hasEnded { leave(frame.element, endTag: elements.depth == depth ? endTag : nil) }
      if let mark = frame.mark {
        outline.restore(mark, lastBlock: writer.blocks.count - 1)
      }
    }
  }

  /// Undoes what the start of `element` did.
  private mutating func leave(_ element: HTMLElement, endTag: Range<Int>?) {
    switch element.role {
    case .list: outline.leaveList()
    case .quotation: outline.quotationDepth -= 1
    case .preformatted: line.preformattedDepth -= 1
    case .foreign: line.foreignDepth -= 1
    case .table: _ = tables.popLast()
    case .bold: writer.endBold()
    case .link:
      line.linkDepth = max(0, line.linkDepth - 1)
      pointers.closeLink(at: writer.text.count)
    case .inlineQuotation:
      if let endTag, writer.isBlockOpen { writeQuotationMark("\u{201D}", for: endTag) }
      line.quotationDepth = max(0, line.quotationDepth - 1)
    default: break
    }
  }

  // MARK: Code

  /// Tells whether a start tag is to be read although code is open: a block ends code.
  private mutating func staysInCode(_ tag: HTMLTokenizer.Token) -> Bool {
    if tag.element == code?.element { code?.depth += 1 }
    guard tag.element.isBlock else { return false }
    endCode(at: tag.range.lowerBound)
    return true
  }

  /// Tells whether an end tag is to be read although code was open before it.
  private mutating func endsCode(_ tag: HTMLTokenizer.Token) -> Bool {
    if tag.element == code?.element {
      code?.depth -= 1
      if code?.depth == 0 { endCode(at: tag.range.upperBound) }
      return false
    }
    guard tag.element.isBlock else { return false }
    endCode(at: tag.range.lowerBound)
    return true
  }

  private mutating func endCode(at offset: Int) {
    guard let code else { return }
    self.code = nil
    writer.writePlaceholder(for: code.start..<offset)
  }

  // MARK: Content that is no markup

  private mutating func readRawContent(
    of tag: HTMLTokenizer.Token,
    in tokens: inout HTMLTokenizer
  ) {
    startInline(tag, attributes: tokens.attributes)
    let role = tag.element.role
    let isStructured = role == .script && tokens.isLinkedData
    if isStructured { endBlock() }
    guard let content = tokens.rawContent(of: tag) else {
      if role != .title { tokens.skipToEnd() }
      return
    }
    if role == .title {
      take(CopyAttribute([content], carrier: .title, name: nil, dialect: .htmlText))
    } else if isStructured {
      var reader = StructuredDataReader(content)
      while let string = reader.next(in: writer.source) {
        string.write(to: &writer)
        writer.endBlock(outline.asideShape(.structuredData, name: string.key))
      }
    }
  }
}
