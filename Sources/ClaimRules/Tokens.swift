import ClaimModel

/// A word of a passage in lower case, with where it stands.
struct Token {
  /// The word as it is compared.
  let word: Word
  let range: Range<Int>

  /// The spelling of a word that is too long for ``word`` to hold.
  private let long: String?

  init(_ word: Word, range: Range<Int>) {
    self.word = word
    self.range = range
    long = nil
  }

  /// Creates the token of a word with more bytes than ``word`` holds.
  init(long bytes: [UInt8], range: Range<Int>) {
    word = Word(bytes)
    self.range = range
    long = String(decoding: bytes, as: UTF8.self)
  }

  /// The word as text, which is made anew each time that it is asked for.
  var text: String { long ?? word.shortText }
}

extension Token {
  /// Returns the words in `range` of `text` in lower case, typographic apostrophes made plain.
  ///
  /// - Complexity: O(*n*) in the length of the range.
  static func tokens(in range: Range<Int>, of text: MappedText) -> [Token] {
    let bytes = text.utf8
    var tokens: [Token] = []
    tokens.reserveCapacity(range.count / 5)
    var position = range.lowerBound
    while position < range.upperBound {
      let start = position
      var word = Word.Builder()
      while position < range.upperBound,
        let (byte, width) = wordByte(bytes, at: position, end: range.upperBound)
      {
        word.append(byte)
        position += width
      }
      if word.count == 0 {
        position += 1
      } else if let short = word.short {
        tokens.append(Token(short, range: start..<position))
      } else {
        let range = start..<position
        tokens.append(Token(long: letters(in: range, of: bytes), range: range))
      }
    }
    return tokens
  }

  /// Returns the bytes of one word as they are compared.
  private static func letters(in range: Range<Int>, of bytes: [UInt8]) -> [UInt8] {
    var letters: [UInt8] = []
    var position = range.lowerBound
    while position < range.upperBound,
      let (byte, width) = wordByte(bytes, at: position, end: range.upperBound)
    {
      letters.append(byte)
      position += width
    }
    return letters
  }
}

extension Passage {
  /// The words of the passage that lie in `range`.
  func tokens(in range: Range<Int>) -> [Token] {
    tokens.filter {
      range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound
    }
  }

  /// Returns how many words stand in `range`.
  func wordCount(_ range: Range<Int>) -> Int { tokens(in: range).count }

  /// Tells whether one of `words` stands in the passage.
  func contains(anyOf words: WordSet) -> Bool {
    mask & words.mask != 0 && tokens.contains { words.contains($0.word) }
  }

  /// The words just before `mention`, nearest last, at most `count`.
  func tokens(before mention: Mention, count: Int) -> ArraySlice<Token> {
    tokens(in: range.lowerBound..<max(range.lowerBound, mention.range.lowerBound)).suffix(count)
  }

  /// The words just after `mention`, nearest first, at most `count`.
  func tokens(after mention: Mention, count: Int) -> ArraySlice<Token> {
    tokens(in: min(mention.range.upperBound, range.upperBound)..<range.upperBound).prefix(count)
  }
}

/// Returns the byte of a word at `position` in lower case and its width in the text; nil between
/// words. A typographic apostrophe is a plain one; letters outside ASCII stay as they are.
private func wordByte(_ bytes: [UInt8], at position: Int, end: Int) -> (UInt8, Int)? {
  let byte = bytes[position]
  switch byte {
  case UInt8(ascii: "."), UInt8(ascii: ","):
    return isInNumber(bytes, position, end) ? (byte, 1) : nil
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): return (byte | 0x20, 1)
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
    UInt8(ascii: "'"), UInt8(ascii: "%"):
    return (byte, 1)
  case 0xE2:
    guard position + 2 < end, bytes[position + 1] == 0x80 else { return nil }
    return bytes[position + 2] == 0x99 ? (UInt8(ascii: "'"), 3) : nil
  case 0xC3...: return (byte, 1)
  case 0x80..<0xC0: return (byte, 1)
  default: return nil
  }
}

/// Tells whether the point or comma at `position` divides the digits of one number.
private func isInNumber(_ bytes: [UInt8], _ position: Int, _ end: Int) -> Bool {
  position > 0 && position + 1 < end && bytes[position - 1] &- 0x30 < 10
    && bytes[position + 1] &- 0x30 < 10
}
