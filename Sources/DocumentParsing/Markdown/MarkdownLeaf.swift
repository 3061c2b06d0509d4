import ClaimModel

/// Reads the words of one paragraph, heading or cell.
struct MarkdownLeaf {
  /// How a link or image that is open began.
  private enum Opening {
    case bracket
    /// `<https://…>`: its text is an address, no copy.
    case angle(start: Int)
    case image
  }

  private var scanner: MarkdownScanner
  private var openings: [Opening] = []
  private var alternatives: [[Range<Int>]] = []

  init(_ scanner: MarkdownScanner) { self.scanner = scanner }

  /// Reads all events of the leaf, and tells whether each was found in the source.
  ///
  /// The events are taken to the end of the leaf in any case.
  mutating func read(
    _ events: MarkdownEvents,
    until kind: MarkdownEvents.Kind,
    into page: inout HTMLReader,
    _ definitions: inout LinkDefinitions
  ) -> Bool {
    var isFollowed = true
    var isFirst = true
    while let event = events.next() {
      if event.kind == kind, !event.isEntering { break }
      guard isFollowed else { continue }
      if isFirst { stepOverDefinitions(before: event, events) }
      isFirst = false
      isFollowed = read(event, events, into: &page, &definitions)
    }
    return isFollowed
  }

  /// Steps over link definitions that stand at the beginning of a paragraph.
  private mutating func stepOverDefinitions(
    before event: MarkdownEvents.Event,
    _ events: MarkdownEvents
  ) {
    while let definition = scanner.definition(at: scanner.position), definition.end < scanner.end {
      if event.kind == .text {
        let start = scanner.position
        let isText = events.withLiteral { $0.count > 1 && scanner.match($0, at: start) != nil }
        if isText { return }
      }
      scanner.position = scanner.skipPrefix(from: definition.end)
    }
    if scanner.byte(scanner.position) == 0x5B, scanner.byte(scanner.position + 1) == 0x5E {
      stepOverFootnoteLabel(event, events)
    }
  }

  private mutating func stepOverFootnoteLabel(
    _ event: MarkdownEvents.Event,
    _ events: MarkdownEvents
  ) {
    guard event.kind != .footnoteReference else { return }
    var index = scanner.position
    while index < scanner.end, scanner.source[index] != 0x5D { index += 1 }
    guard scanner.byte(index + 1) == 0x3A else { return }
    scanner.position = scanner.skipBlanks(from: index + 2)
  }

  private mutating func read(
    _ event: MarkdownEvents.Event,
    _ events: MarkdownEvents,
    into page: inout HTMLReader,
    _ definitions: inout LinkDefinitions
  ) -> Bool {
    switch event.kind {
    case .text: return readText(events, into: &page)
    case .softBreak, .lineBreak: return readBreak(event, into: &page)
    case .code: return readCode(into: &page)
    case .markup: return readMarkup(events, into: &page)
    case .emphasis: scanner.takeDelimiters(1, Self.isEmphasis)
    case .strong:
      scanner.takeDelimiters(2, Self.isEmphasis)
      if event.isEntering { page.writer.beginBold() } else { page.writer.endBold() }
    case .link, .image:
      if event.isEntering {
        open(event.kind, events, into: &page)
      } else {
        close(event.kind, events, into: &page, &definitions)
      }
    case .footnoteReference:
      if event.isEntering { readReference(events, into: &page) }
    default: break
    }
    return true
  }

  private static func isEmphasis(_ byte: UInt8) -> Bool { byte == 0x2A || byte == 0x5F }

  // MARK: Words

  private mutating func readText(_ events: MarkdownEvents, into page: inout HTMLReader) -> Bool {
    let start = scanner.position
    let places = [start, scanner.skipBlanks(from: start), scanner.skipPrefix(from: start)]
    let end = events.withLiteral { literal -> Int? in
      for isRaw in [false, true] {
        for place in places {
          guard let end = scanner.match(literal, at: place, isRaw: isRaw) else { continue }
          write(literal, at: place, isRaw: isRaw, to: &page)
          return end
        }
      }
      return nil
    }
    guard let end else { return false }
    if !alternatives.isEmpty { alternatives[alternatives.count - 1].append(start..<end) }
    scanner.position = end
    return true
  }

  private func write(
    _ literal: UnsafeBufferPointer<UInt8>,
    at start: Int,
    isRaw: Bool,
    to page: inout HTMLReader
  ) {
    guard alternatives.isEmpty else { return }
    if case .angle = openings.last { return }
    page.writeInline { writer in
      _ = scanner.match(literal, at: start, isRaw: isRaw) { piece in
        switch piece {
        case .verbatim(let range): Self.writeWords(range, to: &writer)
        case .escaped(let scalar, let range): writer.write(scalar, for: range)
        case .reference(let reference, let range):
          writer.write(reference.first, reference.second, for: range)
        }
      }
    }
  }

  /// Writes words without the `~~` around struck ones, which the structure does not tell apart.
  private static func writeWords(_ range: Range<Int>, to writer: inout CopyWriter) {
    var start = range.lowerBound
    var index = start
    while let mark = writer.source[index..<range.upperBound].firstIndex(of: 0x7E) {
      let end = writer.source[mark..<range.upperBound].prefix { $0 == 0x7E }.endIndex
      if end - mark == 2 {
        writer.write(start..<mark)
        start = end
      }
      index = end
    }
    writer.write(start..<range.upperBound)
  }

  private mutating func readBreak(
    _ event: MarkdownEvents.Event,
    into page: inout HTMLReader
  ) -> Bool {
    let range = scanner.takeLineEnd()
    guard !range.isEmpty else { return false }
    if !alternatives.isEmpty {
      alternatives[alternatives.count - 1].append(range)
    } else if page.isInCode {
      return true
    } else if event.kind == .lineBreak {
      page.writer.writeLineBreak(for: range)
    } else {
      page.writer.writeBlank(for: range)
    }
    return true
  }

  private mutating func readCode(into page: inout HTMLReader) -> Bool {
    if scanner.byte(scanner.position) != 0x60 {
      scanner.position = scanner.skipPrefix(from: scanner.position)
    }
    guard let code = scanner.takeCode() else { return false }
    if alternatives.isEmpty, !page.isInCode { page.writer.writePlaceholder(for: code) }
    return true
  }

  private mutating func readMarkup(_ events: MarkdownEvents, into page: inout HTMLReader) -> Bool {
    let start = scanner.position
    let range = events.withLiteral { literal -> Range<Int>? in
      for candidate in [start, scanner.skipPrefix(from: start)] {
        if let end = scanner.matchRaw(literal, at: candidate) { return candidate..<end }
      }
      return nil
    }
    guard let range else { return false }
    scanner.position = range.upperBound
    if alternatives.isEmpty { page.readInline(range) }
    return true
  }

  // MARK: Links and images

  private mutating func open(
    _ kind: MarkdownEvents.Kind,
    _ events: MarkdownEvents,
    into page: inout HTMLReader
  ) {
    if !"[<!".utf8.contains(scanner.byte(scanner.position)) {
      scanner.position = scanner.skipPrefix(from: scanner.position)
    }
    let start = scanner.position
    if kind == .image {
      scanner.takeDelimiters(1) { $0 == 0x21 }
      scanner.takeDelimiters(1) { $0 == 0x5B }
      openings.append(.image)
      alternatives.append([])
      if !page.isInCode { page.writer.separate(at: start) }
    } else if scanner.byte(start) == 0x3C {
      scanner.position += 1
      openings.append(.angle(start: start))
      page.pointers.noteMark(to: events.address, at: page.writer.text.count)
    } else {
      scanner.takeDelimiters(1) { $0 == 0x5B }
      openings.append(.bracket)
      page.enterLink()
      page.pointers.openLink(to: events.address, at: page.writer.text.count)
    }
  }

  private mutating func close(
    _ kind: MarkdownEvents.Kind,
    _ events: MarkdownEvents,
    into page: inout HTMLReader,
    _ definitions: inout LinkDefinitions
  ) {
    switch openings.popLast() {
    case .angle(let start):
      scanner.takeDelimiters(1) { $0 == 0x3E }
      if alternatives.isEmpty, !page.isInCode {
        page.writer.writePlaceholder(for: start..<scanner.position)
      }
      return
    case .image:
      let pieces = alternatives.popLast() ?? []
      if alternatives.isEmpty {
        page.take(CopyAttribute(pieces, carrier: .alt, name: "alt", dialect: .commonMark))
      } else {
        alternatives[alternatives.count - 1] += pieces
      }
    case .bracket:
      page.leaveLink()
      page.pointers.closeLink(at: page.writer.text.count)
    case nil: break
    }
    guard let end = scanner.takeLinkEnd() else { return }
    if let title = end.title {
      page.take(CopyAttribute([title], carrier: .title, name: "title", dialect: .commonMark))
    } else if end.isReference {
      events.withTitle { definitions.expect(title: $0) }
    }
  }

  /// The name of the place where a footnote stands; no `id` has a blank in it.
  static func footnoteName(number: String) -> String { "footnote \(number)" }

  private mutating func readReference(_ events: MarkdownEvents, into page: inout HTMLReader) {
    let number = events.withLiteral { String(decoding: $0, as: UTF8.self) }
    page.pointers.noteMark(
      to: "#" + Self.footnoteName(number: number),
      at: page.writer.text.count
    )
    stepOverReference()
  }

  private mutating func stepOverReference() {
    guard scanner.byte(scanner.position) == 0x5B, scanner.byte(scanner.position + 1) == 0x5E else {
      return
    }
    var index = scanner.position
    while index < scanner.end, scanner.source[index] != 0x5D { index += 1 }
    scanner.position = min(index + 1, scanner.end)
  }
}
