import ClaimModel

extension Knowledge {
  /// What people suffer from, are made of and are sold, as names are made of these words.
  var bodyWords: [String] {
    let kinds: Set<Concept.Kind> = [.condition, .symptom, .anatomy, .intervention, .cell]
    var words: [String] = []
    for concept in concepts where kinds.contains(concept.kind) {
      for label in [concept.label] + concept.altLabels + concept.hiddenLabels {
        let letters = label.lowercased().filter(\.isLetter)
        if letters.count >= 4 { words.append(letters) }
      }
    }
    return words
  }
}

extension Passage {
  /// Tells whether a capital stands inside the word: "ArthroHeal".
  func isCamelCase(_ token: Token) -> Bool {
    guard token.range.count >= 7 else { return false }
    let bytes = document.document.text.utf8[token.range]
    let capitals: ClosedRange<UInt8> = UInt8(ascii: "A")...UInt8(ascii: "Z")
    guard let first = bytes.first, capitals.contains(first), bytes.count >= 7 else { return false }
    let inner = bytes.dropFirst().filter(capitals.contains)
    return inner.count == 1
  }
}
