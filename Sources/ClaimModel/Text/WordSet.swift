/// Words to look for in a sentence: most sentences hold none of them, and one look tells.
@usableFromInline
package struct WordSet: ExpressibleByArrayLiteral, Sendable {
  /// The words in a table that is at most half full, each at the first free place from its hash on;
  /// the word of no bytes stands for a free place.
  @usableFromInline let table: [Word]

  /// One bit for each word, by a hash; words share bits.
  @usableFromInline package let mask: UInt64

  @usableFromInline
  package init(arrayLiteral words: Word...) { self.init(words) }

  package init(_ words: [Word]) {
    var size = 4
    while size < words.count * 2 { size *= 2 }
    var table = [Word](repeating: Word([]), count: size)
    for word in words { table[Self.place(of: word, in: table)] = word }
    self.table = table
    mask = words.reduce(0) { $0 | $1.mask }
  }

  @inlinable
  package func contains(_ word: Word) -> Bool {
    guard mask & word.mask != 0, !word.isEmpty else { return false }
    return table[Self.place(of: word, in: table)] == word
  }

  /// Returns where the word stands, or the free place where it would.
  @inlinable
  static func place(of word: Word, in table: [Word]) -> Int {
    var place = Int(truncatingIfNeeded: word.mixed >> 32) & (table.count - 1)
    while table[place] != word, !table[place].isEmpty { place = (place + 1) & (table.count - 1) }
    return place
  }
}

extension Word {
  /// One bit of 64, by a hash of the word.
  @inlinable
  package var mask: UInt64 { 1 &<< (mixed >> 58) }

  /// Tells whether the word is the one of no bytes.
  @inlinable
  var isEmpty: Bool { low | high == 0 }

  @inlinable
  var mixed: UInt64 {
    (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0x9E37_79B9_7F4A_7C15
  }
}
