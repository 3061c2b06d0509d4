import ClaimModel

/// The way between bytes of a text and places in an editor.
struct PositionMap: Sendable {
  private static let farthest = 1 << 40

  private let index: LineIndex
  private let unit: LineIndex.ColumnUnit

  init(_ index: LineIndex, in unit: LineIndex.ColumnUnit) {
    self.index = index
    self.unit = unit
  }

  func position(of offset: Int) -> EditorPosition {
    let position = index.position(of: offset, in: unit)
    return EditorPosition(line: position.line - 1, character: position.column - 1)
  }

  func range(of span: SourceSpan) -> EditorRange {
    EditorRange(start: position(of: span.start), end: position(of: span.end))
  }

  /// Returns the byte at a place; for one outside the text its nearest end.
  func offset(of position: EditorPosition) -> Int {
    func counted(_ number: Int) -> Int { min(max(number, -1), Self.farthest) + 1 }
    return index.sourceOffset(
      of: LineIndex.Position(line: counted(position.line), column: counted(position.character)),
      in: unit
    )
  }

  /// Returns the bytes between two places, in whichever order they were given.
  func span(of range: EditorRange) -> SourceSpan {
    let start = offset(of: range.start)
    let end = offset(of: range.end)
    return SourceSpan(min(start, end), max(start, end))
  }
}
