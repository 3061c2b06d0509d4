/// Steps over the markup of a leaf block, as far as the structure says what comes next.
struct MarkdownScanner {
  let source: [UInt8]

  /// The offset of the next byte that is not accounted for, and the end of the block.
  var position = 0
  var end = 0

  init(_ source: [UInt8]) { self.source = source }

  @inline(__always)
  func byte(_ index: Int) -> UInt8 { index < end ? source[index] : 0 }

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Returns the first offset from `start` on that is no blank.
  func skipBlanks(from start: Int) -> Int {
    var index = start
    while index < end, Self.isBlank(source[index]) { index += 1 }
    return index
  }

  /// Returns the first offset from `start` on that is neither a blank nor the `>` of a quotation.
  func skipPrefix(from start: Int) -> Int {
    var index = start
    while index < end, Self.isBlank(source[index]) || source[index] == 0x3E { index += 1 }
    return index
  }

  // MARK: Text

  /// How a stretch of source spells a stretch of a literal.
  enum Piece {
    case verbatim(Range<Int>)
    case escaped(Unicode.Scalar, Range<Int>)
    case reference(CharacterReference, Range<Int>)
  }

  /// Finds how the source spells `literal` at `start`; nil where it does not.
  ///
  /// Each piece is handed on as it is found; what was handed on before a mismatch is void. A mark
  /// of a footnote that is not there is text as it stands: its references may be none (`isRaw`).
  func match(
    _ literal: UnsafeBufferPointer<UInt8>,
    at start: Int,
    isRaw: Bool = false,
    _ found: (Piece) -> Void = { _ in }
  ) -> Int? {
    var index = start
    var pieceStart = start
    var matched = 0
    while matched < literal.count {
      guard index < end else { return nil }
      let byte = source[index]
      if byte == 0x5C, isEscape(at: index, of: literal[matched]) {
        found(.verbatim(pieceStart..<index))
        found(.escaped(Unicode.Scalar(literal[matched]), index..<index + 2))
        index += 2
        pieceStart = index
        matched += 1
      } else if byte == 0x26, let reference = reference(at: index),
        !isRaw || !literal[matched...].starts(with: source[index..<reference.end]),
        let width = Self.match(reference, literal, at: matched)
      {
        found(.verbatim(pieceStart..<index))
        found(.reference(reference, index..<reference.end))
        index = reference.end
        pieceStart = index
        matched += width
      } else if byte == 0, Self.isReplacement(literal, at: matched) {
        index += 1
        matched += 3
      } else {
        guard byte == literal[matched] else { return nil }
        index += 1
        matched += 1
      }
    }
    found(.verbatim(pieceStart..<index))
    return index
  }

  /// Tells whether U+FFFD stands at `start`, which cmark-gfm puts in the place of a NUL.
  private static func isReplacement(_ literal: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    start + 3 <= literal.count && literal[start..<start + 3].elementsEqual("\u{FFFD}".utf8)
  }

  private func isEscape(at index: Int, of byte: UInt8) -> Bool {
    index + 1 < end && source[index + 1] == byte && ASCII.isPunctuation(byte)
  }

  private func reference(at index: Int) -> CharacterReference? {
    CharacterReference(in: source, at: index, before: end, dialect: .commonMark)
  }

  private static func match(
    _ reference: CharacterReference,
    _ literal: UnsafeBufferPointer<UInt8>,
    at start: Int
  ) -> Int? {
    var index = start
    for scalar in [reference.first, reference.second].compactMap(\.self) {
      for byte in scalar.utf8 {
        guard index < literal.count, literal[index] == byte else { return nil }
        index += 1
      }
    }
    return index - start
  }

  /// Finds where raw markup that reads `literal` ends; a line end in it may carry a prefix.
  func matchRaw(_ literal: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var index = start
    for expected in literal {
      guard index < end else { return nil }
      let byte = source[index]
      if expected == 0x0A, ASCII.isLineEnd(byte) {
        index = skipPrefix(from: lineEnd(at: index))
      } else {
        guard byte == expected else { return nil }
        index += 1
      }
    }
    return index
  }

  private func lineEnd(at index: Int) -> Int {
    source[index] == 0x0D && byte(index + 1) == 0x0A ? index + 2 : index + 1
  }

  // MARK: Markup

  /// Takes the line end at the position, with the blanks or the backslash before it and the
  /// indentation after it.
  mutating func takeLineEnd() -> Range<Int> {
    let start = position
    var index = skipBlanks(from: position)
    if byte(index) == 0x5C, ASCII.isLineEnd(byte(index + 1)) { index += 1 }
    guard ASCII.isLineEnd(byte(index)) else { return start..<start }
    position = skipPrefix(from: lineEnd(at: index))
    return start..<position
  }

  /// Takes `count` delimiters such as `*`, if they stand here.
  mutating func takeDelimiters(_ count: Int, _ isDelimiter: (UInt8) -> Bool) {
    guard position + count <= end else { return }
    guard (position..<position + count).allSatisfy({ isDelimiter(source[$0]) }) else { return }
    position += count
  }

  /// Takes a code span.
  mutating func takeCode() -> Range<Int>? {
    let start = position
    var index = start
    while byte(index) == 0x60 { index += 1 }
    let fence = index - start
    guard fence > 0 else { return nil }
    while index < end {
      let runStart = index
      while byte(index) == 0x60 { index += 1 }
      if index - runStart == fence {
        position = index
        return start..<index
      }
      if index == runStart { index += 1 }
    }
    return nil
  }

  /// Takes what stands after the text of a link; returns its title where it has one.
  mutating func takeLinkEnd() -> LinkEnd? {
    guard byte(position) == 0x5D else { return nil }
    let next = position + 1
    if byte(next) == 0x28, let target = inlineTarget(from: next + 1) {
      position = target.end
      return LinkEnd(title: target.title, isReference: false)
    }
    position = next
    if byte(next) == 0x5B, let labelEnd = labelEnd(from: next + 1) { position = labelEnd + 1 }
    return LinkEnd(title: nil, isReference: true)
  }

  struct LinkEnd {
    let title: Range<Int>?
    let isReference: Bool
  }

  private struct Target {
    let title: Range<Int>?
    let end: Int
  }

  /// Returns the offset of the bracket that closes a label.
  private func labelEnd(from start: Int) -> Int? {
    var index = start
    while index < end, index - start < 1000 {
      if source[index] == 0x5D { return index }
      guard source[index] != 0x5B else { return nil }
      index += source[index] == 0x5C ? 2 : 1
    }
    return nil
  }

  /// Reads `dest "title")` from after the opening parenthesis.
  private func inlineTarget(from start: Int) -> Target? {
    let destination = skipSpace(from: start)
    guard let destinationEnd = self.destinationEnd(from: destination) else { return nil }
    var index = skipSpace(from: destinationEnd)
    var title: Range<Int>?
    if index > destinationEnd || destinationEnd == destination, let found = self.title(at: index) {
      title = found
      index = skipSpace(from: found.upperBound + 1)
    }
    return byte(index) == 0x29 ? Target(title: title, end: index + 1) : nil
  }

  private func skipSpace(from start: Int) -> Int {
    var index = start
    while index < end {
      if Self.isBlank(source[index]) {
        index += 1
      } else if ASCII.isLineEnd(source[index]) {
        index = skipPrefix(from: index + 1)
      } else {
        break
      }
    }
    return index
  }

  private func destinationEnd(from start: Int) -> Int? {
    var index = start
    if byte(index) == 0x3C {
      index += 1
      while index < end, source[index] != 0x3E {
        guard !ASCII.isLineEnd(source[index]) else { return nil }
        index += source[index] == 0x5C ? 2 : 1
      }
      return index < end ? index + 1 : nil
    }
    var depth = 0
    while index < end, source[index] > 0x20 {
      switch source[index] {
      case 0x5C where ASCII.isPunctuation(byte(index + 1)): index += 1
      case 0x28: depth += 1
      case 0x29:
        guard depth > 0 else { return index }
        depth -= 1
      default: break
      }
      index += 1
    }
    return index
  }

  /// Returns what stands between the quotes of the title at `start`: no blank line.
  private func title(at start: Int) -> Range<Int>? {
    let open = byte(start)
    guard open == 0x22 || open == 0x27 || open == 0x28 else { return nil }
    let close = open == 0x28 ? 0x29 : open
    var index = start + 1
    while index < end, source[index] != close {
      guard open != 0x28 || source[index] != open else { return nil }
      if ASCII.isLineEnd(source[index]) {
        index = skipPrefix(from: lineEnd(at: index))
        guard !ASCII.isLineEnd(byte(index)) else { return nil }
      } else {
        index += source[index] == 0x5C ? 2 : 1
      }
    }
    return index < end ? start + 1..<index : nil
  }

  // MARK: Link definitions

  struct Definition {
    let title: Range<Int>?
    let end: Int
  }

  /// Reads the link definition at `start`: `[label]: destination "title"` and the line end.
  func definition(at start: Int) -> Definition? {
    guard byte(start) == 0x5B, byte(start + 1) != 0x5E, let close = labelEnd(from: start + 1),
      close > start + 1, byte(close + 1) == 0x3A
    else { return nil }
    let destination = skipSpace(from: close + 2)
    guard let destinationEnd = self.destinationEnd(from: destination),
      destinationEnd > destination
    else { return nil }
    let titleStart = skipSpace(from: destinationEnd)
    if titleStart > destinationEnd, let title = self.title(at: titleStart),
      let end = endOfLine(from: title.upperBound + 1)
    {
      return Definition(title: title, end: end)
    }
    return endOfLine(from: destinationEnd).map { Definition(title: nil, end: $0) }
  }

  private func endOfLine(from start: Int) -> Int? {
    let index = skipBlanks(from: start)
    guard index < end else { return end }
    return ASCII.isLineEnd(source[index]) ? lineEnd(at: index) : nil
  }
}
