/// Words to look for in a sentence: most sentences hold none of them, and one look tells.
package struct WordSet: ExpressibleByArrayLiteral, Sendable {
  private let words: [Word]

  /// One bit for each word, by a hash; words share bits.
  package let mask: UInt64

  package init(arrayLiteral words: Word...) { self.init(words) }

  package init(_ words: [Word]) {
    self.words = words
    mask = words.reduce(0) { $0 | $1.mask }
  }

  /// - Complexity: O(*n*) in the number of words, where `word` has a bit in common with one of them.
  package func contains(_ word: Word) -> Bool {
    mask & word.mask != 0 && words.contains(word)
  }
}

extension Word {
  /// One bit of 64, by a hash of the word.
  package var mask: UInt64 {
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0x9E37_79B9_7F4A_7C15
    return 1 << (mixed >> 58)
  }
}
