/// A line of plain text, and what its shape says.
struct TextLine {
  /// The line's words, without indentation and trailing blanks.
  let content: Range<Int>

  /// The words after the bullet or number; the same as `content` where there is none.
  let words: Range<Int>
  let indentation: Int

  /// The offset where the next line starts.
  let end: Int

  /// Tells whether a page ends with the line.
  let endsPage: Bool

  var isBlank: Bool { content.isEmpty }
  var isItem: Bool { words.lowerBound > content.lowerBound }

  /// Reads the line that starts at `start`.
  init(at start: Int, in source: [UInt8]) {
    var index = start
    var indentation = 0
    while index < source.count, source[index] == 0x20 || source[index] == 0x09 {
      indentation += source[index] == 0x09 ? 4 : 1
      index += 1
    }
    let contentStart = index
    while index < source.count, !ASCII.isLineEnd(source[index]), source[index] != 0x0C {
      index += 1
    }
    var contentEnd = index
    while contentEnd > contentStart, ASCII.isBlank(source[contentEnd - 1]) { contentEnd -= 1 }
    endsPage = index < source.count && source[index] == 0x0C
    if index + 1 < source.count, source[index] == 0x0D, source[index + 1] == 0x0A { index += 1 }
    end = min(index + 1, source.count)
    content = contentStart..<contentEnd
    self.indentation = indentation
    let marker = Self.markerEnd(of: source[content])
    words = marker..<contentEnd
  }

  private static let bullets: [[UInt8]] = [
    "•", "·", "‣", "◦", "●", "○", "▪", "■", "□", "–", "—", "►", "➤", "→", "✓", "✔", "✅",
  ].map { Array($0.utf8) }

  /// Returns where the words begin after a bullet or a number and a blank.
  private static func markerEnd(of content: ArraySlice<UInt8>) -> Int {
    let start = content.startIndex
    guard let first = content.first else { return start }
    var end = start
    if first == 0x2D || first == 0x2A || first == 0x2B {
      end = start + 1
    } else if first >= 0x80, let bullet = bullets.first(where: content.starts(with:)) {
      end = start + bullet.count
    } else {
      end = numberEnd(of: content)
    }
    guard end > start, end < content.endIndex, ASCII.isBlank(content[end]) || first >= 0x80 else {
      return start
    }
    while end < content.endIndex, ASCII.isBlank(content[end]) { end += 1 }
    return end
  }

  /// Returns the end of `1.`, `1)`, `(1)`, `a)`; the start where there is no such number.
  private static func numberEnd(of content: ArraySlice<UInt8>) -> Int {
    let start = content.startIndex
    var index = start
    let isEnclosed = content[index] == 0x28
    if isEnclosed { index += 1 }
    let numberStart = index
    while index < content.endIndex, ASCII.isDigit(content[index]) { index += 1 }
    let isNumber = index > numberStart
    if !isNumber, index < content.endIndex, ASCII.isLetter(content[index]) { index += 1 }
    guard index > numberStart, index - numberStart <= 3, index < content.endIndex else {
      return start
    }
    let close = content[index]
    return close == 0x29 || (close == 0x2E && isNumber && !isEnclosed) ? index + 1 : start
  }
}

extension TextLine {
  /// The heading level that a line of `=` or `-` gives to the line above it.
  func underlineLevel(in source: [UInt8]) -> Int? {
    guard content.count >= 3, let first = source[content].first else { return nil }
    guard first == 0x3D || first == 0x2D || first == 0x7E else { return nil }
    guard source[content].allSatisfy({ $0 == first }) else { return nil }
    return first == 0x3D ? 1 : 2
  }

  /// Tells whether the line holds no letter and no digit.
  func isRule(in source: [UInt8]) -> Bool {
    !source[content].contains { ASCII.isAlphanumeric($0) || $0 >= 0x80 }
  }

  func startsSmall(in source: [UInt8]) -> Bool {
    guard let first = source[words].first else { return false }
    return first >= 0x61 && first <= 0x7A
  }

  /// The number of bytes of the line's first word.
  func firstWordCount(in source: [UInt8]) -> Int {
    source[content].prefix { !ASCII.isBlank($0) }.count
  }
}
