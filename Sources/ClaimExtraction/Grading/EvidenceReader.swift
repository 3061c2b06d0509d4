import ClaimLexicon
import ClaimModel
import TextAnalysis

/// Reads what the marks of a sentence amount to where they stand.
struct EvidenceReader {
  /// How many words before a predicate its "is" is looked for.
  private static let copulaReach = 8

  private let text: RelationText
  private let marks: [RelationMark]
  private let changes: ChangeReader

  init(_ text: RelationText) {
    self.text = text
    marks = text.marks
    changes = ChangeReader(text)
  }

  /// Returns the evidence in the order of the words.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  func evidence() -> [RelationEvidence] {
    var asides = AsideReader(text)
    var evidence: [RelationEvidence] = []
    for (index, mark) in marks.enumerated() where mark.sense(.unrelated) == nil {
      guard !tellsOfText(index) else { continue }
      let start = mark.tokens.lowerBound
      for sense in mark.senses {
        guard let construction = construction(sense, index) else { continue }
        evidence.append(
          RelationEvidence(
            construction: construction,
            tokens: mark.tokens,
            role: sense.role,
            strength: sense.strength,
            isPredicate: isPredicate(construction, sense, start),
            isAdjunct: construction == .causal && sense.reach == .both,
            isAside: asides.isAside(start) || isAttributive(sense, mark.tokens)
          )
        )
        if construction == .active || construction == .purpose { break }
      }
    }
    return evidence
  }

  /// Tells whether the text itself is what acts: "our findings will help to …".
  private func tellsOfText(_ index: Int) -> Bool {
    guard marks[index].senses.contains(where: { !$0.forms.isDisjoint(with: .finite) }) else {
      return false
    }
    var before = text.wordBefore(marks[index].tokens.lowerBound)
    while text.has([.modal, .have], at: before) { before = text.wordBefore(before) }
    let subject = marks[..<index].last { $0.tokens.upperBound <= before + 1 }
    guard let subject, subject.tokens.upperBound == before + 1 else { return false }
    return subject.sense(.discourse) != nil
      && !text.has(.preposition, at: subject.tokens.lowerBound - 1)
  }

  /// Tells whether the words are half of a compound: "virus-induced", "triple-negative".
  private func isCompound(_ tokens: Range<Int>) -> Bool {
    let end = tokens.upperBound
    return text.tokens[tokens.lowerBound].gap.contains(.hyphen)
      || end < text.tokens.count && text.tokens[end].gap.contains(.hyphen)
  }

  private func construction(
    _ sense: RelationSense,
    _ index: Int
  ) -> RelationEvidence.Construction? {
    let tokens = marks[index].tokens
    return switch sense.role {
    case .change: isCompound(tokens) ? nil : changes.construction(index, sense.forms)
    case .causation: .causal
    case .outcome: isCompound(tokens) ? nil : .outcome
    case .provision: changes.provision(index)
    case .correlation:
      sense.reach == .left && !followsCopula(tokens.lowerBound) ? nil : .correlation
    case .comparison: .comparison
    default: nil
    }
  }

  private func isPredicate(
    _ construction: RelationEvidence.Construction,
    _ sense: RelationSense,
    _ start: Int
  ) -> Bool {
    switch construction {
    case .active, .passive: return true
    case .gerund, .purpose, .observed, .outcome, .comparison: return false
    case .causal, .correlation:
      if !sense.forms.isDisjoint(with: [.base, .thirdPerson]) { return true }
      if sense.forms.contains(.past) && sense.role == .causation { return true }
      return followsCopula(start)
    }
  }

  /// Tells whether an adjective describes the noun after it: "dangerous infections".
  private func isAttributive(
    _ sense: RelationSense,
    _ tokens: Range<Int>
  ) -> Bool {
    sense.role == .causation && sense.reach == .left && changes.acts(tokens.upperBound)
      && !followsCopula(tokens.lowerBound)
  }

  /// Tells whether "is", "was", "may be" stands before `start`, adverbs and articles between.
  private func followsCopula(_ start: Int) -> Bool {
    var index = start - 1
    var content = 0
    while index >= max(0, start - Self.copulaReach), content <= 2 {
      if text.has(.be, at: index) { return true }
      if text.isAnyMark(at: index) { return false }
      if text.has([.preposition, .relative, .modal, .to], at: index) { return false }
      if !text.has([.adverb, .determiner, .negator], at: index) { content += 1 }
      index -= 1
    }
    return false
  }
}
