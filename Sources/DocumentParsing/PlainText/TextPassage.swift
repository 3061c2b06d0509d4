/// Lines of plain text that belong together: a paragraph, an item, a heading.
struct TextPassage {
  enum Kind: Equatable {
    case paragraph
    case item
    case underlined(level: Int)
    case rule
  }

  private static let longestHeading = 90
  private static let mostWords = 14

  let kind: Kind
  var range: Range<Int>
  let indentation: Int
  var lineCount = 1

  /// Tells whether a blank line, or the beginning of the file, stands before the passage.
  let startsChunk: Bool

  /// Tells whether the passage has the shape of a heading: one short line without a full stop.
  func looksLikeHeading(in source: [UInt8]) -> Bool {
    guard lineCount == 1, range.count <= Self.longestHeading, let last = source[range].last,
      !".,;:".utf8.contains(last)
    else { return false }
    let words = source[range].split { ASCII.isBlank($0) }
    guard words.count <= Self.mostWords, let first = source[range].first else { return false }
    return !(first >= 0x61 && first <= 0x7A) && source[range].contains(where: Self.isLetter)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || byte >= 0x80 }
}
