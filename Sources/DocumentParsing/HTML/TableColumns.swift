/// The columns of a table, to know under which header a cell stands.
struct TableColumns {
  /// What the start tag of a cell says.
  struct Cell {
    var isHeader = false
    var isRowHeader = false
    var columns = 1
    var rows = 1

    init(isHeader: Bool) { self.isHeader = isHeader }

    init(_ tag: HTMLTokenizer.Token, _ attributes: [HTMLTokenizer.Attribute], in source: [UInt8]) {
      isHeader = tag.element.role == .headerCell
      for attribute in attributes where !attribute.value.isEmpty {
        let name = source[attribute.name]
        if CopyAttribute.isNamed(name, "scope") {
          isRowHeader = ASCII.folded(source[attribute.value.lowerBound]) == 0x72
        } else if CopyAttribute.isNamed(name, "colspan") {
          columns = Self.number(source[attribute.value])
        } else if CopyAttribute.isNamed(name, "rowspan") {
          rows = Self.number(source[attribute.value])
        }
      }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
      digits.prefix(4).reduce(0) { value, byte in
        ASCII.isDigit(byte) ? value * 10 + Int(byte - 0x30) : value
      }
    }
  }

  private static let widestSpan = 100
  private static let longestSpan = 1000

  private var headers: [Int?] = []

  /// The first row that each column is free in again.
  private var freeRows: [Int] = []
  private var row = -1
  private var cell = 0..<0
  private var rowHeader: Int?
  private var isHeader = false
  private var isRowHeader = false
  private var inHeaderSection = false
  private var isCellEmpty = true

  mutating func beginSection(isHeader: Bool) { inHeaderSection = isHeader }

  mutating func beginRow() {
    row += 1
    cell = 0..<0
    rowHeader = nil
  }

  mutating func beginCell(_ start: Cell) {
    if row < 0 { beginRow() }
    let width = min(max(1, start.columns), Self.widestSpan)
    var first = cell.upperBound
    while first < freeRows.count, freeRows[first] > row { first += 1 }
    cell = first..<first + width
    while freeRows.count < cell.upperBound { freeRows.append(0) }
    for column in cell { freeRows[column] = row + min(max(1, start.rows), Self.longestSpan) }
    isHeader = start.isHeader
    isRowHeader = isHeader && (start.isRowHeader || (row > 0 && !inHeaderSection))
    isCellEmpty = true
  }

  /// The header cell that the current cell stands under, or else the one that its row begins with.
  var lead: Int? {
    let header = cell.lowerBound < headers.count ? headers[cell.lowerBound] : nil
    return header ?? (isHeader ? nil : rowHeader)
  }

  /// Notes that `block` was written in the current cell.
  mutating func note(_ block: Int) {
    guard isHeader, isCellEmpty else { return }
    isCellEmpty = false
    if isRowHeader {
      rowHeader = block
      return
    }
    while headers.count < cell.upperBound { headers.append(nil) }
    for column in cell { headers[column] = block }
  }
}
