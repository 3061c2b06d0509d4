import ClaimModel

/// Finds the marks by which running text points at sources: "[3, 4]", "³", "(Vale et al., 2021)".
struct MarkScanner {
  enum Kind: Equatable {
    /// Numbers in square brackets.
    case numbers([Int])
    /// Raised digits, which count only where a list has such a number.
    case raised([Int])
    case work(name: String, year: Int, isCertain: Bool)
  }

  struct Mark {
    let kind: Kind
    let range: Range<Int>
  }

  private static let longestParenthesis = 160
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns the marks in `range`, in order.
  ///
  /// - Complexity: O(*n*) in the length of the range.
  func marks(in range: Range<Int>) -> [Mark] {
    var marks: [Mark] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let found: [Mark]
      switch bytes[index] {
      case UInt8(ascii: "["): found = bracket(at: index, before: range.upperBound)
      case UInt8(ascii: "("): found = parenthesis(at: index, in: range)
      case 0xC2, 0xE2: found = raisedDigits(at: index, in: range)
      default:
        index += 1
        continue
      }
      marks += found
      index = max(index + 1, found.last?.range.upperBound ?? 0)
    }
    return marks
  }

  /// Returns the numbers that a mark names: 3, 4, 5 and 6 of "3, 4–6"; none for anything else.
  func numbers(in range: Range<Int>) -> [Int] {
    var numbers: [Int] = []
    var current: Int?
    var isSpan = false
    for byte in bytes[range] + [UInt8(ascii: ",")] {
      switch byte {
      case 0x30...0x39:
        let value = (current ?? 0) * 10 + Int(byte - 0x30)
        guard value < 1000 else { return [] }
        current = value
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "-"), 0x93:
        guard let number = current else { return numbers }
        if isSpan, let first = numbers.last, number > first, number - first < 20 {
          numbers += (first + 1)...number
        } else {
          numbers.append(number)
        }
        current = nil
        isSpan = byte == UInt8(ascii: "-") || byte == 0x93
      case UInt8(ascii: " "), UInt8(ascii: "["), UInt8(ascii: "]"), 0xE2, 0x80: continue
      default: return []
      }
    }
    return numbers.contains(0) ? [] : numbers
  }

  private func bracket(at start: Int, before end: Int) -> [Mark] {
    guard let close = bytes[start..<min(end, start + 24)].firstIndex(of: UInt8(ascii: "]")) else {
      return []
    }
    let numbers = numbers(in: start + 1..<close)
    return numbers.isEmpty ? [] : [Mark(kind: .numbers(numbers), range: start..<close + 1)]
  }

  // MARK: Raised digits

  /// "¹", "²⁻³" written with the characters that are raised by themselves.
  private func raisedDigits(at start: Int, in range: Range<Int>) -> [Mark] {
    guard start > range.lowerBound, bytes[start - 1] &- 0x30 >= 10 else { return [] }
    var index = start
    var numbers: [Int] = []
    var current = 0
    while let (digit, width) = raisedDigit(at: index, before: range.upperBound) {
      if let digit {
        current = current * 10 + digit
      } else {
        numbers.append(current)
        current = 0
      }
      index += width
      guard index - start < 40 else { return [] }
    }
    numbers.append(current)
    guard index > start, numbers.allSatisfy({ (1..<1000).contains($0) }) else { return [] }
    return [Mark(kind: .raised(numbers), range: start..<index)]
  }

  /// Returns a raised digit, nil for a comma between two of them; nothing for anything else.
  private func raisedDigit(at index: Int, before end: Int) -> (digit: Int?, width: Int)? {
    guard index + 1 < end else { return nil }
    if bytes[index] == UInt8(ascii: ",") {
      guard let next = raisedDigit(at: index + 1, before: end), next.digit != nil else {
        return nil
      }
      return (nil, 1)
    }
    switch (bytes[index], bytes[index + 1]) {
    case (0xC2, 0xB9): return (1, 2)
    case (0xC2, 0xB2): return (2, 2)
    case (0xC2, 0xB3): return (3, 2)
    case (0xE2, 0x81) where index + 2 < end:
      let last = bytes[index + 2]
      return last == 0xB0 || (0xB4...0xB9).contains(last) ? (Int(last - 0xB0), 3) : nil
    default: return nil
    }
  }

  // MARK: Names and years

  /// "(Vale et al., 2021; Orr 2019)" and, with the name before it, "Vale et al. (2021)".
  private func parenthesis(at start: Int, in range: Range<Int>) -> [Mark] {
    let limit = min(range.upperBound, start + Self.longestParenthesis)
    guard let close = bytes[start..<limit].firstIndex(of: UInt8(ascii: ")")) else { return [] }
    if let year = year(in: start + 1..<close), close - start <= 6 {
      return narrative(before: start, year, end: close + 1, from: range.lowerBound).map { [$0] }
        ?? []
    }
    var marks: [Mark] = []
    var partStart = start + 1
    for index in start + 1...close where index == close || bytes[index] == UInt8(ascii: ";") {
      if let work = work(in: partStart..<index) {
        marks.append(Mark(kind: work, range: start..<close + 1))
      }
      partStart = index + 1
    }
    return marks
  }

  /// Reads "Vale et al., 2021", "Vale & Orr 2019", "see Vale, 2021".
  private func work(in range: Range<Int>) -> Kind? {
    let words = words(in: range)
    guard let last = words.last, let year = year(in: last) else { return nil }
    guard let first = words.firstIndex(where: { isCapital(bytes[$0.lowerBound]) }), first <= 1,
      first < words.count - 1, words.count - first <= 12
    else { return nil }
    let rest = words[(first + 1)..<(words.count - 1)].map(text)
    let isCertain = rest.contains("al") || rest.contains("and") || rest.contains("&")
    guard isCertain || rest.count <= 1 else { return nil }
    return .work(name: text(words[first]), year: year, isCertain: isCertain)
  }

  /// "Vale et al. (2021)", "Vale and Orr (2019)".
  private func narrative(
    before start: Int,
    _ year: Int,
    end: Int,
    from lower: Int
  ) -> Mark? {
    let words = words(in: max(lower, start - 60)..<start).suffix(4)
    guard
      let name = words.lastIndex(where: { word in
        isCapital(bytes[word.lowerBound])
          && ["et", "and", "&"].contains(
            words[(words.firstIndex(of: word) ?? 0)...].dropFirst().first.map(text) ?? ""
          )
      })
    else { return nil }
    return Mark(
      kind: .work(name: text(words[name]), year: year, isCertain: true),
      range: words[name].lowerBound..<end
    )
  }

  /// The year that stands alone in `range`, with at most a letter behind it: "2021", "2021a".
  private func year(in range: Range<Int>) -> Int? {
    guard (4...5).contains(range.count), let first = bytes[range].first,
      first == UInt8(ascii: "1") || first == UInt8(ascii: "2")
    else { return nil }
    let digits = bytes[range].prefix(4)
    guard digits.allSatisfy({ $0 &- 0x30 < 10 }),
      range.count == 4 || (0x61...0x7A).contains(bytes[range.upperBound - 1])
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Returns the words of `range`; a hyphen or an apostrophe inside a name divides nothing.
  func words(in range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for index in range.lowerBound...range.upperBound {
      let isWord = index < range.upperBound && isWordByte(bytes[index])
      if isWord {
        start = start ?? index
      } else if let first = start {
        words.append(first..<index)
        start = nil
      }
    }
    return words
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || byte >= 0xC3 }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "&")
  }
}
