import ClaimModel
import Testing

@Suite("Line index")
struct LineIndexTests {
  private static let text = Array("one\r\ntwé 😀x\rthree\n".utf8)

  @Test(
    "says lines and columns in every unit",
    arguments: [
      (0, LineIndex.ColumnUnit.utf16, 1, 1),
      (5, .utf16, 2, 1),
      (14, .utf16, 2, 7),  // the x after an emoji: two units
      (14, .utf8, 2, 10),
      (14, .scalar, 2, 6),
      (16, .utf16, 3, 1),
      (22, .utf16, 4, 1),
    ]
  )
  func position(offset: Int, unit: LineIndex.ColumnUnit, line: Int, column: Int) {
    let position = LineIndex(Self.text).position(of: offset, in: unit)
    #expect(position == LineIndex.Position(line: line, column: column))
  }

  @Test("finds the way back", arguments: [0, 3, 5, 7, 10, 14, 16, 21])
  func roundTrip(offset: Int) {
    let index = LineIndex(Self.text)
    for unit in [LineIndex.ColumnUnit.utf8, .utf16, .scalar] {
      let position = index.position(of: offset, in: unit)
      #expect(index.sourceOffset(of: position, in: unit) == offset)
    }
  }

  @Test("shows a line without its end")
  func lineText() {
    let index = LineIndex(Self.text)
    #expect(index.lineCount == 4)
    #expect(Array(index.text(ofLine: 1)) == Array("one".utf8))
    #expect(Array(index.text(ofLine: 3)) == Array("three".utf8))
    #expect(index.text(ofLine: 5).isEmpty)
  }

  @Test("counts the columns of far places as a slow count does")
  func farColumns() {
    let line = String(repeating: "aé😀", count: 2000)
    let index = LineIndex(Array(line.utf8))
    var offset = 0
    var column = 1
    for scalar in line.unicodeScalars {
      if offset % 97 == 0 { #expect(index.position(of: offset).column == column) }
      offset += UTF8.width(scalar)
      column += UTF16.width(scalar)
    }
  }
}
