import ClaimModel

/// Finds the words of a passage byte by byte, without keeping them.
///
/// Every passage of every page is scanned so; as calls and lists of words it took four times the
/// instructions.
enum WordScanner {
  /// The byte stands between words.
  private static let none: UInt8 = 0

  /// What stands beside the byte tells.
  private static let undecided: UInt8 = 1

  /// For each byte the letter that it is compared as: small letters, plain apostrophes. Letters
  /// outside ASCII stay as they are.
  private static let letters: [UInt8] = (0..<256).map { index in
    let byte = UInt8(index)
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), 0xE2: return undecided
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "'"), UInt8(ascii: "%"), 0x80..<0xC0, 0xC3...:
      return byte
    default: return none
    }
  }

  /// Calls `body` with each word in `range`, where it stands, and how many of its letters are
  /// capitals, up to 255.
  ///
  /// - Complexity: O(*n*) in the length of the range.
  @inline(__always)
  static func forEachWord(
    in range: Range<Int>,
    of bytes: Span<UInt8>,
    _ body: (_ word: Word.Builder, _ range: Range<Int>, _ capitals: UInt8) -> Void
  ) {
    let table = Self.letters
    let letters = table.span
    var position = range.lowerBound
    while position < range.upperBound {
      let start = position
      var word = Word.Builder()
      var capitals: UInt8 = 0
      while position < range.upperBound {
        let byte = bytes[position]
        var letter = letters[Int(byte)]
        var width = 1
        if letter == undecided {
          (letter, width) = decide(bytes, at: position, end: range.upperBound)
        }
        guard letter != none else { break }
        if byte &- 0x41 < 26, capitals < .max { capitals += 1 }
        word.append(letter)
        position += width
      }
      if word.count == 0 {
        position += 1
      } else {
        body(word, start..<position, capitals)
      }
    }
  }

  /// Returns the bytes of the one word in `range` as they are compared.
  static func letters(in range: Range<Int>, of bytes: Span<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    var position = range.lowerBound
    while position < range.upperBound {
      var letter = Self.letters[Int(bytes[position])]
      var width = 1
      if letter == undecided {
        (letter, width) = decide(bytes, at: position, end: range.upperBound)
      }
      letters.append(letter)
      position += width
    }
    return letters
  }

  /// Returns the letter of a byte that is undecided by itself, and its width in the text.
  private static func decide(_ bytes: Span<UInt8>, at position: Int, end: Int) -> (UInt8, Int) {
    guard bytes[position] == 0xE2 else {
      return (isInNumber(bytes, position, end) ? bytes[position] : none, 1)
    }
    let isApostrophe =
      position + 2 < end && bytes[position + 1] == 0x80 && bytes[position + 2] == 0x99
    return isApostrophe ? (UInt8(ascii: "'"), 3) : (none, 1)
  }

  /// Tells whether the point or comma at `position` divides the digits of one number.
  private static func isInNumber(_ bytes: Span<UInt8>, _ position: Int, _ end: Int) -> Bool {
    position > 0 && position + 1 < end && bytes[position - 1] &- 0x30 < 10
      && bytes[position + 1] &- 0x30 < 10
  }
}

/// What one look at the words of a passage tells: most rules need not look closer.
struct Glance {
  /// A bit for each word of the passage.
  private(set) var mask: UInt64 = 0

  /// Tells whether a word is a tag, "#NoMoreAches", or has a capital inside: "ArthroHeal".
  private(set) var holdsName = false

  /// Tells whether a figure can start at a word: a digit, a numeral, "tenfold".
  private(set) var mayHoldFigure = false

  init(_ range: Range<Int>, of text: MappedText) {
    let utf8 = text.utf8
    let bytes = utf8.span
    var (mask, holdsName, mayHoldFigure) = (self.mask, self.holdsName, self.mayHoldFigure)
    WordScanner.forEachWord(in: range, of: bytes) { word, range, capitals in
      let word = word.short ?? Word(WordScanner.letters(in: range, of: bytes))
      mask |= word.mask
      let start = range.lowerBound
      let isTag = start > 0 && bytes[start - 1] == UInt8(ascii: "#")
      if isTag || capitals == 2 && Passage.isCamelCase(range, capitals, bytes[start]) {
        holdsName = true
      }
      if !mayHoldFigure { mayHoldFigure = Passage.opensFigure(word, range, bytes) }
    }
    (self.mask, self.holdsName, self.mayHoldFigure) = (mask, holdsName, mayHoldFigure)
  }
}
