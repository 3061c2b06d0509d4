/// Where lines begin in a file, to say lines and columns as editors and reports count them.
///
/// Lines end at LF, CRLF and lone CR. A byte-order mark is no column.
public struct LineIndex: Sendable {
  public enum ColumnUnit: Hashable, Sendable {
    case utf8
    case utf16
    case scalar
  }

  /// A place as people count: from 1, both ways.
  public struct Position: Hashable, Sendable {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// How many scalars, and how many of them outside the basic plane, stand before an offset.
  private struct Tally {
    var scalars = 0
    var astral = 0
  }

  private static let stride = 1024

  private let text: [UInt8]
  private let offsets: OffsetMap
  private let lineStarts: [Int]

  /// The tally before every ``stride``th byte; empty where all bytes are ASCII.
  private let tallies: [Tally]

  /// Creates the index of a file's text.
  ///
  /// - Parameters:
  ///   - text: the clean UTF-8 that the file was decoded to.
  ///   - offsets: where that text lies in the file.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(_ text: [UInt8], offsets: OffsetMap = .identity) {
    self.text = text
    self.offsets = offsets
    var lineStarts = [0]
    var isASCII = true
    for (index, byte) in text.enumerated() {
      if byte == 0x0A || (byte == 0x0D && (index + 1 == text.count || text[index + 1] != 0x0A)) {
        lineStarts.append(index + 1)
      }
      if byte >= 0x80 { isASCII = false }
    }
    self.lineStarts = lineStarts
    tallies = isASCII ? [] : Self.tallies(of: text)
  }

  public var lineCount: Int { lineStarts.count }

  /// Returns the line and column of a byte of the file.
  ///
  /// - Complexity: O(log *n*) in the number of lines.
  public func position(of sourceOffset: Int, in unit: ColumnUnit = .utf16) -> Position {
    let offset = min(max(0, offsets.textOffset(sourceOffset)), text.count)
    let line = line(holding: offset)
    let column = count(before: offset, in: unit) - count(before: lineStarts[line], in: unit)
    return Position(line: line + 1, column: column + 1)
  }

  /// Returns the offset in the file of a line and column; a column past the line is its end.
  public func sourceOffset(of position: Position, in unit: ColumnUnit) -> Int {
    guard position.line >= 1, position.line <= lineStarts.count else {
      return offsets.sourceOffset(position.line < 1 ? 0 : text.count)
    }
    let end = contentEnd(ofLine: position.line - 1)
    var offset = lineStarts[position.line - 1]
    var column = 1
    while offset < end, column < position.column {
      let width = Self.width(ofLead: text[offset])
      column += unit == .utf8 ? width : unit == .utf16 && width == 4 ? 2 : 1
      offset += width
    }
    return offsets.sourceOffset(min(offset, end))
  }

  /// Returns the clean text of a line, from 1, without its line ending.
  public func text(ofLine line: Int) -> ArraySlice<UInt8> {
    guard line >= 1, line <= lineStarts.count else { return [] }
    return text[lineStarts[line - 1]..<contentEnd(ofLine: line - 1)]
  }

  private func contentEnd(ofLine line: Int) -> Int {
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : text.count
    guard line + 1 < lineStarts.count else { return end }
    end -= 1
    if end > lineStarts[line], text[end] == 0x0A, text[end - 1] == 0x0D { end -= 1 }
    return end
  }

  private func line(holding offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func count(before offset: Int, in unit: ColumnUnit) -> Int {
    guard unit != .utf8, !tallies.isEmpty else { return offset }
    let block = offset / Self.stride
    var tally = tallies[block]
    for index in (block * Self.stride)..<offset { Self.add(text[index], to: &tally) }
    return unit == .utf16 ? tally.scalars + tally.astral : tally.scalars
  }

  private static func tallies(of text: [UInt8]) -> [Tally] {
    var tallies: [Tally] = []
    tallies.reserveCapacity(text.count / stride + 1)
    var tally = Tally()
    for (index, byte) in text.enumerated() {
      if index.isMultiple(of: stride) { tallies.append(tally) }
      add(byte, to: &tally)
    }
    if text.count.isMultiple(of: stride) { tallies.append(tally) }
    return tallies
  }

  private static func add(_ byte: UInt8, to tally: inout Tally) {
    if byte & 0xC0 != 0x80 { tally.scalars += 1 }
    if byte >= 0xF0 { tally.astral += 1 }
  }

  private static func width(ofLead byte: UInt8) -> Int {
    switch byte {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }
}
