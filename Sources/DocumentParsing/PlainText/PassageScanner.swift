/// Joins the lines of a plain text to passages, undoing the wrapping of paragraphs.
struct PassageScanner {
  /// Lines longer than this were not wrapped: each is a paragraph.
  private static let widestWrap = 120
  private static let narrowestWrap = 60

  private let source: [UInt8]
  private(set) var passages: [TextPassage] = []

  init(_ source: [UInt8]) { self.source = source }

  /// Returns the passages of the text in order.
  ///
  /// - Complexity: O(*n*)
  static func passages(of source: [UInt8], from start: Int = 0) -> [TextPassage] {
    var scanner = PassageScanner(source)
    var chunk: [TextLine] = []
    var offset = start
    while offset < source.count {
      let line = TextLine(at: offset, in: source)
      offset = line.end
      if !line.isBlank { chunk.append(line) }
      guard line.isBlank || line.endsPage || offset == source.count else { continue }
      scanner.scan(chunk)
      chunk.removeAll(keepingCapacity: true)
    }
    return scanner.passages
  }

  /// Divides lines that no blank line divides.
  private mutating func scan(_ chunk: [TextLine]) {
    let width = chunk.reduce(0) { max($0, $1.content.count) }
    for (index, line) in chunk.enumerated() {
      let previous = index > 0 ? chunk[index - 1] : nil
      if let previous, !previous.isItem, takeUnderline(line) { continue }
      if line.isRule(in: source) {
        append(.rule, line, startsChunk: index == 0)
      } else if let previous, joins(previous, line, width: width) {
        extend(to: line.content.upperBound)
      } else {
        append(line.isItem ? .item : .paragraph, line, startsChunk: index == 0)
      }
    }
  }

  private mutating func append(_ kind: TextPassage.Kind, _ line: TextLine, startsChunk: Bool) {
    passages.append(
      TextPassage(
        kind: kind,
        range: line.words,
        indentation: line.indentation,
        startsChunk: startsChunk
      )
    )
  }

  private mutating func extend(to end: Int) {
    guard var last = passages.popLast() else { return }
    last.range = last.range.lowerBound..<end
    last.lineCount += 1
    passages.append(last)
  }

  /// Turns the passage above a line of `===` or `---` into a heading.
  private mutating func takeUnderline(_ line: TextLine) -> Bool {
    guard let level = line.underlineLevel(in: source), let above = passages.last,
      above.kind == .paragraph, above.lineCount == 1
    else { return false }
    passages[passages.count - 1] = TextPassage(
      kind: .underlined(level: level),
      range: above.range,
      indentation: above.indentation,
      startsChunk: above.startsChunk
    )
    return true
  }

  /// Tells whether a line goes on with the passage that the line before it stands in.
  private func joins(_ previous: TextLine, _ line: TextLine, width: Int) -> Bool {
    guard !line.isItem, let passage = passages.last, passage.kind != .rule else { return false }
    if case .underlined = passage.kind { return false }
    if passage.kind == .item, line.indentation > passage.indentation { return true }
    let goesOn = line.startsSmall(in: source) && !endsSentence(previous)
    if width > Self.widestWrap { return goesOn }
    let wrap = max(width, Self.narrowestWrap)
    let needed = previous.content.count + 1 + line.firstWordCount(in: source)
    return goesOn || needed * 4 > wrap * 3
  }

  private func endsSentence(_ line: TextLine) -> Bool {
    guard let last = source[line.content].last else { return true }
    return ".!?:;".utf8.contains(last)
  }
}
