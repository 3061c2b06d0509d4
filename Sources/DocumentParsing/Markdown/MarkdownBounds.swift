/// What in a Markdown source would make cmark-gfm take more than linear time or memory.
struct MarkdownBounds {
  /// A table row with more cells than anyone reads; the lines of such a table are read as text.
  private static let mostCells = 200

  /// More brackets that are open at once than any writer opens.
  private static let mostBrackets = 500

  private(set) var hasVastTable = false

  /// Where brackets begin to nest too deeply.
  private(set) var deepNesting: Int?

  /// The source without the brackets that are too many, a letter in place of each; nil where it is
  /// good as it stands. The passages that hold such letters are not what the source says.
  private(set) var tamed: [UInt8]?

  /// Measures `source` from `start` on.
  ///
  /// - Complexity: O(*n*)
  init(_ source: [UInt8], from start: Int) {
    guard Self.isWorthMeasuring(source) else { return }
    let bytes = source.span
    var bars = 0
    var brackets = 0
    var isDelimiterRow = true
    var isBlank = true
    for index in start..<bytes.count {
      let byte = bytes[index]
      if byte &- 0x5E < 0x7C - 0x5E {
        isDelimiterRow = false
        isBlank = false
        continue
      }
      switch byte {
      case 0x20, 0x09: continue
      case 0x0A, 0x0D:
        if isDelimiterRow, bars > Self.mostCells { hasVastTable = true }
        if isBlank { brackets = 0 }
        (bars, isDelimiterRow, isBlank) = (0, true, true)
        continue
      case 0x7C: bars += 1
      case 0x5B:
        isDelimiterRow = false
        if brackets < Self.mostBrackets { brackets += 1 } else { tame(index, of: source) }
      case 0x5D:
        brackets = max(0, brackets - 1)
        isDelimiterRow = false
      case 0x2D, 0x3A, 0x3E: break
      default: isDelimiterRow = false
      }
      isBlank = false
    }
    if isDelimiterRow, bars > Self.mostCells { hasVastTable = true }
  }

  private mutating func tame(_ index: Int, of source: [UInt8]) {
    if tamed == nil {
      tamed = source
      deepNesting = index
    }
    tamed?[index] = UInt8(ascii: "x")
  }

  /// Tells whether the source holds enough bars or brackets to be beyond any bound.
  private static func isWorthMeasuring(_ source: [UInt8]) -> Bool {
    let bytes = source.span
    var bars = 0
    var brackets = 0
    for index in bytes.indices {
      bars &+= bytes[index] == 0x7C ? 1 : 0
      brackets &+= bytes[index] == 0x5B ? 1 : 0
    }
    return bars > mostCells || brackets > mostBrackets
  }
}
