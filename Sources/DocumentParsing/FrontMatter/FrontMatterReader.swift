import ClaimModel

/// Reads the strings of front matter, each as a block named after its key.
///
/// It knows the YAML that front matter is written in: plain, quoted and block scalars, lists, maps,
/// flow collections. Numbers, dates, addresses and switches are no copy.
struct FrontMatterReader {
  private let source: [UInt8]
  private let end: Int
  private let separator: UInt8
  private var position: Int
  private var key: String?

  private init(_ matter: FrontMatter, in source: [UInt8]) {
    self.source = source
    separator = matter.separator
    position = matter.content.lowerBound
    end = matter.content.upperBound
  }

  /// Reads the front matter of the writer's source, if it has any, and returns where it ends.
  static func read(into writer: inout CopyWriter) -> Int {
    guard let matter = FrontMatter(of: writer.source) else { return 0 }
    var reader = FrontMatterReader(matter, in: writer.source)
    while reader.position < reader.end { reader.readLine(into: &writer) }
    return matter.end
  }

  // MARK: Lines

  private mutating func readLine(into writer: inout CopyWriter) {
    let lineStart = position
    let lineEnd = min(end, FrontMatter.lineEnd(from: lineStart, in: source))
    let contentStart = skipBlanks(from: lineStart, to: lineEnd)
    position = contentStart
    skipListMarkers(to: lineEnd)
    if position < lineEnd, source[position] != 0x23 {
      if let keyRange = takeKey(to: lineEnd) {
        key = String(decoding: source[keyRange], as: UTF8.self)
      }
      readValue(to: lineEnd, indentation: contentStart - lineStart, into: &writer)
    }
    if position <= lineEnd { position = FrontMatter.nextLine(from: lineEnd, in: source) }
  }

  private mutating func skipListMarkers(to lineEnd: Int) {
    while position < lineEnd, source[position] == 0x2D,
      position + 1 == lineEnd || source[position + 1] == 0x20
    {
      position = skipBlanks(from: position + 1, to: lineEnd)
    }
  }

  /// Takes `key:` and the blanks after it; takes nothing where the line holds no key.
  private mutating func takeKey(to lineEnd: Int) -> Range<Int>? {
    var index = position
    var keyRange: Range<Int>
    if source[index] == 0x22 || source[index] == 0x27 {
      let quote = source[index]
      index += 1
      while index < lineEnd, source[index] != quote { index += 1 }
      keyRange = position + 1..<index
      index = skipBlanks(from: min(index + 1, lineEnd), to: lineEnd)
      guard index < lineEnd, source[index] == separator else { return nil }
    } else {
      guard source[index] != 0x5B, source[index] != 0x7B else { return nil }
      while index < lineEnd, !isSeparator(at: index, lineEnd: lineEnd) { index += 1 }
      guard index < lineEnd else { return nil }
      var keyEnd = index
      while keyEnd > position, ASCII.isBlank(source[keyEnd - 1]) { keyEnd -= 1 }
      keyRange = position..<keyEnd
    }
    position = skipBlanks(from: index + 1, to: lineEnd)
    return keyRange
  }

  private func isSeparator(at index: Int, lineEnd: Int) -> Bool {
    guard source[index] == separator else { return false }
    return separator == 0x3D || index + 1 == lineEnd || ASCII.isBlank(source[index + 1])
  }

  // MARK: Values

  private mutating func readValue(
    to lineEnd: Int,
    indentation: Int,
    into writer: inout CopyWriter
  ) {
    skipProperties(to: lineEnd)
    guard position < lineEnd else { return }
    switch source[position] {
    case 0x7C, 0x3E:
      readBlockScalar(from: lineEnd, deeperThan: indentation, into: &writer)
    case 0x22, 0x27:
      readQuoted(into: &writer)
    case 0x5B, 0x7B:
      readFlow(into: &writer)
    default:
      readPlain(to: lineEnd, deeperThan: indentation, into: &writer)
    }
  }

  /// Skips tags and anchors, which stand before a value: `!!str`, `&name`.
  private mutating func skipProperties(to lineEnd: Int) {
    while position < lineEnd, source[position] == 0x21 || source[position] == 0x26 {
      while position < lineEnd, !ASCII.isBlank(source[position]) { position += 1 }
      position = skipBlanks(from: position, to: lineEnd)
    }
  }

  private mutating func readBlockScalar(
    from lineEnd: Int,
    deeperThan indentation: Int,
    into writer: inout CopyWriter
  ) {
    let isFolded = source[position] == 0x3E
    position = FrontMatter.nextLine(from: lineEnd, in: source)
    while position < end {
      let next = min(end, FrontMatter.lineEnd(from: position, in: source))
      let start = skipBlanks(from: position, to: next)
      guard start == next || start - position > indentation else { break }
      writer.write(start..<next)
      let after = FrontMatter.nextLine(from: next, in: source)
      if isFolded, start < next {
        writer.writeBlank(for: next..<after)
      } else {
        writer.writeLineBreak(for: next..<after)
      }
      position = after
    }
    endValue(&writer)
  }

  /// Reads a quoted string, over as many lines as it takes.
  private mutating func readQuoted(into writer: inout CopyWriter) {
    let quote = source[position]
    position += 1
    var start = position
    while position < end {
      let byte = source[position]
      if byte == quote {
        guard quote == 0x27, position + 1 < end, source[position + 1] == quote else { break }
        writer.write(start..<position)
        writer.write("'", for: position..<position + 2)
        position += 2
        start = position
      } else if byte == 0x5C, quote == 0x22 {
        writer.write(start..<position)
        position = writeEscape(at: position, to: &writer)
        start = position
      } else {
        position += 1
      }
    }
    writer.write(start..<position)
    position = min(position + 1, end)
    endValue(&writer)
  }

  private func writeEscape(at start: Int, to writer: inout CopyWriter) -> Int {
    guard start + 1 < end else { return end }
    let digits: Int
    switch source[start + 1] {
    case 0x78: digits = 2
    case 0x75: digits = 4
    case 0x55: digits = 8
    case 0x6E, 0x74, 0x72, 0x09, 0x0A, 0x0D, 0x20, 0x5F, 0x4E, 0x4C, 0x50:
      writer.writeBlank(for: start..<start + 2)
      return start + 2
    case let escaped where escaped < 0x80:
      writer.write(Unicode.Scalar(escaped), for: start..<start + 2)
      return start + 2
    default:
      return start + 1
    }
    var value: UInt32 = 0
    var index = start + 2
    while index < min(end, start + 2 + digits),
      let digit = ASCII.hexadecimalValue(source[index])
    {
      value = value << 4 | digit
      index += 1
    }
    let scalar = index > start + 2 && value > 0 ? Unicode.Scalar(value) : nil
    writer.write(scalar ?? "\u{FFFD}", for: start..<index)
    return index
  }

  /// Reads the strings of `[a, b]` or `{key: value}`.
  private mutating func readFlow(into writer: inout CopyWriter) {
    var depth = 0
    while position < end {
      switch source[position] {
      case 0x5B, 0x7B:
        depth += 1
        position += 1
      case 0x5D, 0x7D:
        depth -= 1
        position += 1
        if depth == 0 { return }
      case 0x22, 0x27:
        if !takeQuotedKey() { readQuoted(into: &writer) }
      case 0x2C, 0x3A:
        position += 1
      case let byte where ASCII.isBlank(byte):
        position += 1
      default:
        let start = position
        while position < end, !",:]}".utf8.contains(source[position]) { position += 1 }
        if position < end, source[position] == 0x3A {
          key = String(decoding: source[start..<position], as: UTF8.self)
        } else {
          writePlain(start..<position, to: &writer)
        }
      }
    }
  }

  /// Takes a key in quotes; takes nothing where the quoted string is no key.
  private mutating func takeQuotedKey() -> Bool {
    let start = position + 1
    guard let close = source[start..<end].firstIndex(of: source[position]) else { return false }
    let next = skipBlanks(from: close + 1, to: end)
    guard next < end, source[next] == 0x3A else { return false }
    key = String(decoding: source[start..<close], as: UTF8.self)
    position = next + 1
    return true
  }

  private mutating func readPlain(
    to lineEnd: Int,
    deeperThan indentation: Int,
    into writer: inout CopyWriter
  ) {
    let start = position
    var valueEnd = commentStart(in: start..<lineEnd)
    let hasComment = valueEnd < lineEnd
    position = FrontMatter.nextLine(from: lineEnd, in: source)
    while !hasComment, position < end {
      let next = min(end, FrontMatter.lineEnd(from: position, in: source))
      let line = skipBlanks(from: position, to: next)
      guard line < next, line - position > indentation, !startsNode(at: line, to: next) else {
        break
      }
      valueEnd = next
      position = FrontMatter.nextLine(from: next, in: source)
    }
    writePlain(start..<min(valueEnd, end), to: &writer)
  }

  private func startsNode(at start: Int, to lineEnd: Int) -> Bool {
    if source[start] == 0x23 || source[start] == 0x2D { return true }
    return (start..<lineEnd).contains { isSeparator(at: $0, lineEnd: lineEnd) }
  }

  private func commentStart(in line: Range<Int>) -> Int {
    line.dropFirst().first { source[$0] == 0x23 && ASCII.isBlank(source[$0 - 1]) }
      ?? line.upperBound
  }

  private func writePlain(_ range: Range<Int>, to writer: inout CopyWriter) {
    guard isCopy(source[range]) else { return }
    writer.write(range)
    endValue(&writer)
  }

  private func endValue(_ writer: inout CopyWriter) {
    writer.endBlock(BlockShape(carrier: .frontMatter, name: key))
  }

  /// Tells whether a plain value is words: not a number, a date, a switch, an address.
  private func isCopy(_ value: ArraySlice<UInt8>) -> Bool {
    let words = value.split { ASCII.isBlank($0) }
    guard let word = words.first else { return false }
    guard words.count == 1 else { return true }
    if word.contains(0x2F) || !word.contains(where: { ASCII.isLetter($0) || $0 >= 0x80 }) {
      return false
    }
    return !["true", "false", "null", "yes", "no", "on", "off"].contains(
      String(decoding: word.map(ASCII.folded), as: UTF8.self)
    )
  }

  private func skipBlanks(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, source[index] == 0x20 || source[index] == 0x09 { index += 1 }
    return index
  }
}
