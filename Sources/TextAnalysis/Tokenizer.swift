/// Splits text into words, numbers and marks.
///
/// A word is letters and digits, apostrophes inside included; what follows a pronoun or noun after
/// an apostrophe ("'s", "'ll") is a word of its own, "n't" is not. A hyphen between words is a gap; "&" is the word "and".
/// A tag is read as the words it is made of: "#NoMoreAches".
package struct Tokenizer: Sendable {
  private enum Class: UInt8 { case other, letter, digit, space, apostrophe, hyphen }

  private let vocabulary: Vocabulary
  private let classes: [Class]

  /// The letters and digits of ASCII in lower case, 0 for any other byte.
  private let folded: [UInt8]

  /// The number of "and".
  private let ampersand: Int32

  package init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    ampersand = vocabulary.number(
      of: "and".utf8.reduce(into: Vocabulary.Hash()) { $0.combine($1) }
    )
    classes = (0..<256).map { Self.asciiClass(UInt8($0)) }
    folded = (0..<256).map { byte in
      let kind = Self.asciiClass(UInt8(byte))
      return kind == .letter || kind == .digit ? Folding.lowercased(UInt8(byte)) : 0
    }
  }

  /// Appends the tokens of `text[range]` to `tokens`.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package func tokenize(_ text: Span<UInt8>, _ range: Range<Int>, into tokens: inout [Token]) {
    var scanner = Scanner(position: range.lowerBound, end: range.upperBound)
    while scanner.position < scanner.end {
      let byte = text[scanner.position]
      if byte >= 0x80 {
        scanWide(text, &scanner, &tokens)
        continue
      }
      switch classes[Int(byte)] {
      case .space:
        scanner.gap.insert(byte == 0x0A || byte == 0x0C ? [.space, .lineBreak] : .space)
        scanner.position += 1
      case .letter: scanWord(text, &scanner, &tokens)
      case .digit: scanNumber(text, &scanner, &tokens)
      case .hyphen: scanHyphen(text, &scanner, &tokens)
      case .apostrophe where startsClitic(text, scanner): scanWord(text, &scanner, &tokens)
      case .other where byte == 0x26: appendAmpersand(&scanner, &tokens)
      case .apostrophe, .other: appendMark(UInt32(byte), width: 1, &scanner, &tokens)
      }
    }
  }

  private struct Scanner {
    var position: Int
    let end: Int
    var gap: Token.Gap = []
  }

  private func scanWord(_ text: Span<UInt8>, _ scanner: inout Scanner, _ tokens: inout [Token]) {
    let start = scanner.position
    let isTag = start > 0 && opensTag(text[start - 1])
    var hash = Vocabulary.Hash()
    var position = isTag ? start : plainEnd(text, scanner, &hash)
    while position < scanner.end {
      let byte = text[position]
      if byte < 0x80 {
        let kind = classes[Int(byte)]
        if isTag, position > start, Self.isHump(text, position) { break }
        if kind == .apostrophe, position > start {
          guard continuesWord(text, position, width: 1, scanner.end) else { break }
          hash.combine(0x27)
        } else if kind == .letter || kind == .digit || kind == .apostrophe {
          hash.combine(Folding.lowercased(byte))
        } else {
          break
        }
        position += 1
        continue
      }
      let (scalar, width) = Folding.scalar(in: text, at: position)
      if Self.isApostrophe(scalar) {
        if position > start, !continuesWord(text, position, width: width, scanner.end) { break }
        hash.combine(0x27)
      } else if scalar.properties.isAlphabetic {
        for byte in scalar.properties.lowercaseMapping.utf8 { hash.combine(byte) }
      } else if Self.isInvisible(scalar) {
        // A soft hyphen or a joiner inside a word is no letter of it.
      } else {
        break
      }
      position += width
    }
    tokens.append(
      Token(
        start: start,
        end: position,
        word: vocabulary.number(of: hash),
        kind: .word,
        gap: scanner.gap,
        shape: Self.shape(of: text, start..<position)
      )
    )
    scanner.position = position
    scanner.gap = []
  }

  /// Returns where the letters and digits of ASCII end that open a word: nearly all words are of
  /// such alone.
  private func plainEnd(
    _ text: Span<UInt8>,
    _ scanner: Scanner,
    _ hash: inout Vocabulary.Hash
  ) -> Int {
    var position = scanner.position
    while position < scanner.end, case let letter = folded[Int(text[position])], letter != 0 {
      hash.combine(letter)
      position += 1
    }
    return position
  }

  /// Tells whether the word after `byte` is one of a tag, which are written in humps: "#NoMoreAches".
  private func opensTag(_ byte: UInt8) -> Bool { byte == 0x23 || classes[Int(byte)] == .letter }

  private static func isHump(_ text: Span<UInt8>, _ position: Int) -> Bool {
    (0x41...0x5A).contains(text[position]) && (0x61...0x7A).contains(text[position - 1])
  }

  private static func shape(of text: Span<UInt8>, _ range: Range<Int>) -> Token.Shape {
    var shape: Token.Shape = []
    if (0x41...0x5A).contains(text[range.lowerBound]) { shape.insert(.capitalised) }
    guard range.count >= 4 else { return shape }
    let last = Folding.lowercased(text[range.upperBound - 1])
    let second = Folding.lowercased(text[range.upperBound - 2])
    switch (second, last) {
    case (0x65, 0x64): shape.insert(.endsInEd)
    case (0x6C, 0x79): shape.insert(.endsInLy)
    case (0x6E, 0x67) where Folding.lowercased(text[range.upperBound - 3]) == 0x69:
      shape.insert(.endsInIng)
    case (_, 0x73) where second != 0x73: shape.insert(.endsInS)
    default: break
    }
    return shape
  }

  private func scanNumber(_ text: Span<UInt8>, _ scanner: inout Scanner, _ tokens: inout [Token]) {
    let start = scanner.position
    var position = start
    while position < scanner.end {
      let kind = classes[Int(text[position])]
      if kind == .digit {
        position += 1
      } else if text[position] == 0x2E || text[position] == 0x2C, position + 1 < scanner.end,
        classes[Int(text[position + 1])] == .digit
      {
        position += 2
      } else {
        break
      }
    }
    if position < scanner.end, classes[Int(text[position])] == .letter {
      scanWord(text, &scanner, &tokens)
    } else {
      append(.number, start..<position, 0, &scanner, &tokens)
    }
  }

  private func scanHyphen(_ text: Span<UInt8>, _ scanner: inout Scanner, _ tokens: inout [Token]) {
    let position = scanner.position
    let joins =
      scanner.gap.isEmpty && position + 1 < scanner.end && !tokens.isEmpty
      && (classes[Int(text[position + 1])] == .letter || classes[Int(text[position + 1])] == .digit
        || text[position + 1] >= 0xC3)
    if joins {
      scanner.gap.insert(.hyphen)
      scanner.position += 1
    } else {
      appendMark(0x2D, width: 1, &scanner, &tokens)
    }
  }

  /// Scans what starts with a byte past ASCII: a letter, a blank, or a mark.
  private func scanWide(_ text: Span<UInt8>, _ scanner: inout Scanner, _ tokens: inout [Token]) {
    let (scalar, width) = Folding.scalar(in: text, at: scanner.position)
    switch scalar.value {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x3000:
      scanner.gap.insert(.space)
      scanner.position += width
    case 0x2028, 0x2029:
      scanner.gap.formUnion([.space, .lineBreak])
      scanner.position += width
    case 0x2018, 0x201C...0x201F, 0xAB, 0xBB: appendMark(0x22, width: width, &scanner, &tokens)
    case 0x2019:
      if startsClitic(text, scanner) {
        scanWord(text, &scanner, &tokens)
      } else {
        appendMark(0x22, width: width, &scanner, &tokens)
      }
    case 0x2010, 0x2011:
      scanner.gap.insert(.hyphen)
      scanner.position += width
    case 0x2012...0x2015: appendMark(0x2D, width: width, &scanner, &tokens)
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0xAE, 0x2122:
      scanner.position += width
    default:
      if scalar.properties.isAlphabetic {
        scanWord(text, &scanner, &tokens)
      } else {
        appendMark(scalar.value, width: width, &scanner, &tokens)
      }
    }
  }

  /// Appends "&" as the word that it stands for.
  private func appendAmpersand(_ scanner: inout Scanner, _ tokens: inout [Token]) {
    append(.word, scanner.position..<scanner.position + 1, ampersand, &scanner, &tokens)
  }

  private func appendMark(
    _ mark: UInt32,
    width: Int,
    _ scanner: inout Scanner,
    _ tokens: inout [Token]
  ) {
    let range = scanner.position..<scanner.position + width
    append(.mark, range, Int32(bitPattern: mark), &scanner, &tokens)
  }

  private func append(
    _ kind: Token.Kind,
    _ range: Range<Int>,
    _ word: Int32,
    _ scanner: inout Scanner,
    _ tokens: inout [Token]
  ) {
    tokens.append(
      Token(
        start: range.lowerBound,
        end: range.upperBound,
        word: word,
        kind: kind,
        gap: scanner.gap
      )
    )
    scanner.position = range.upperBound
    scanner.gap = []
  }

  /// Tells whether an apostrophe at the scanner's place opens "'s", "'ll" and the like.
  private func startsClitic(_ text: Span<UInt8>, _ scanner: Scanner) -> Bool {
    guard scanner.gap.isEmpty else { return false }
    let (_, width) = Folding.scalar(in: text, at: scanner.position)
    return clitic(text, scanner.position + width, scanner.end)
  }

  /// Tells whether the apostrophe at `position` stands inside one word: "don't", "o'clock".
  private func continuesWord(_ text: Span<UInt8>, _ position: Int, width: Int, _ end: Int) -> Bool {
    let next = position + width
    guard next < end, Self.isWordByte(text[next]) else { return false }
    return !clitic(text, next, end)
  }

  /// Tells whether "s", "ll", "re", "ve", "d" or "m" stands at `start` and ends there.
  private func clitic(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var stop = start
    while stop < end, stop - start < 3, Self.isWordByte(text[stop]) { stop += 1 }
    let first = start < stop ? Folding.lowercased(text[start]) : 0
    switch stop - start {
    case 1: return [0x73, 0x64, 0x6D].contains(first)
    case 2:
      let second = Folding.lowercased(text[start + 1])
      return [[0x6C, 0x6C], [0x72, 0x65], [0x76, 0x65]].contains([first, second])
    default: return false
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    asciiClass(byte) == .letter || asciiClass(byte) == .digit || byte >= 0xC3
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{2019}" }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: scalar.properties.generalCategory == .nonspacingMark
    }
  }

  private static func asciiClass(_ byte: UInt8) -> Class {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x30...0x39: .digit
    case 0x09...0x0D, 0x20: .space
    case 0x27: .apostrophe
    case 0x2D: .hyphen
    default: .other
    }
  }
}
