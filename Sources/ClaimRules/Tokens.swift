import ClaimModel

/// A word of a passage in lower case, with where it stands.
struct Token {
  /// The word as it is compared.
  let word: Word

  private let start: Int32
  private let end: Int32

  /// How many of its letters are capitals, up to 255.
  let capitals: UInt8

  /// The spelling of a word that is too long for ``word`` to hold.
  private let long: String?

  init(_ word: Word, range: Range<Int>, capitals: UInt8) {
    self.init(word, range, capitals, long: nil)
  }

  /// Creates the token of a word with more bytes than ``word`` holds.
  init(long bytes: [UInt8], range: Range<Int>, capitals: UInt8) {
    self.init(Word(bytes), range, capitals, long: String(decoding: bytes, as: UTF8.self))
  }

  private init(_ word: Word, _ range: Range<Int>, _ capitals: UInt8, long: String?) {
    self.word = word
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
    self.capitals = capitals
    self.long = long
  }

  var range: Range<Int> { Int(start)..<Int(end) }

  /// The word as text, which is made anew each time that it is asked for.
  var text: String { long ?? word.shortText }
}

extension Token {
  /// Returns the words in `range` of `text` in lower case, typographic apostrophes made plain.
  ///
  /// - Complexity: O(*n*) in the length of the range.
  static func tokens(in range: Range<Int>, of text: MappedText) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(range.count / 5)
    let utf8 = text.utf8
    WordScanner.forEachWord(in: range, of: utf8.span) { word, range, capitals in
      if let short = word.short {
        tokens.append(Token(short, range: range, capitals: capitals))
      } else {
        let letters = WordScanner.letters(in: range, of: utf8.span)
        tokens.append(Token(long: letters, range: range, capitals: capitals))
      }
    }
    return tokens
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
    glance.mask & words.mask != 0 && tokens.contains { words.contains($0.word) }
  }

  /// Tells whether `word` stands in the passage.
  func contains(_ word: Word) -> Bool {
    glance.mask & word.mask != 0 && tokens.contains { $0.word == word }
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
