import ClaimModel

extension Knowledge {
  private static let bodily: KindSet = [.condition, .symptom, .anatomy, .intervention, .cell]

  /// Tells whether `letters`, small and four or more, are all the letters of a label of what people
  /// suffer from, are made of or are sold.
  ///
  /// - Complexity: O(*n*) in the number of labels, of which most differ in the first letter.
  func namesBodily(_ letters: Substring) -> Bool {
    guard let first = letters.utf8.first, letters.count >= 4 else { return false }
    return concepts.contains { concept in
      Self.bodily.contains(concept.kind)
        && (concept.label.spells(letters, first)
          || concept.altLabels.contains { $0.spells(letters, first) }
          || concept.hiddenLabels.contains { $0.spells(letters, first) })
    }
  }
}

extension String {
  /// Tells whether the letters in the text, made small, are `letters`, which start with `first`.
  fileprivate func spells(_ letters: Substring, _ first: UInt8) -> Bool {
    guard let byte = utf8.first else { return false }
    if first < 0x80, byte.isASCIILetter, byte | 0x20 != first { return false }
    return lowercased().filter(\.isLetter) == letters
  }
}

extension [UInt8] {
  /// Tells whether the letters are those of `part` at one end with any three letters or more at the
  /// other.
  func isJoined(of part: String) -> Bool {
    let mayBe = part.utf8.withContiguousStorageIfAvailable {
      first == $0.first || last == $0.last
    }
    guard mayBe ?? true else { return false }
    let name = String(decoding: self, as: UTF8.self)
    return (name.hasSuffix(part) || name.hasPrefix(part)) && name.count >= part.count + 3
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  fileprivate var isCapital: Bool { self &- 0x41 < 26 }
}

extension Passage {
  /// Tells whether a capital stands inside the word: "ArthroHeal".
  func isCamelCase(_ token: Token) -> Bool {
    Self.isCamelCase(
      token.range,
      token.capitals,
      document.document.text.utf8[token.range.lowerBound]
    )
  }

  /// Tells whether a word of so many capitals that begins with `first` has one of them inside.
  static func isCamelCase(_ range: Range<Int>, _ capitals: UInt8, _ first: UInt8) -> Bool {
    capitals == 2 && range.count >= 7 && first.isCapital
  }
}
