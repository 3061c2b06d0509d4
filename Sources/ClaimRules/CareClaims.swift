import ClaimModel

/// Offers that liken a product to a disease's therapy, add it to one, or set it against what one
/// does to people: criteria (v), (vii) and (ix) of the test of what a disease claim is.
struct CareClaims {
  private let passage: Passage
  private let care: [Mention]

  init(_ passage: Passage) {
    self.passage = passage
    care = (passage.cues(.otherCare) + passage.concepts([.comparator]))
      .filter { $0.scope.isDisjoint(with: [.negated, .quoted]) }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The words of the first such offer; nil where there is none.
  var first: Range<Int>? {
    let isOffer =
      passage.therapies.contains(where: passage.isAsserted)
      || passage.contains(anyOf: ["we", "our"])
    guard isOffer, !care.isEmpty, !passage.traits.contains(.background) else { return nil }
    return likeness ?? addition ?? aftermath
  }

  /// "Works like an antibiotic", "acts as a painkiller".
  private var likeness: Range<Int>? {
    let tokens = passage.tokens
    for index in tokens.indices.dropLast(2)
    where ["works", "work", "acts", "act", "working", "acting", "behaves"]
      .contains(tokens[index].text)
      && ["like", "as"].contains(tokens[index + 1].text)
    {
      let link = tokens[index + 1].range.upperBound
      if let medicine = care.first(where: { isNext($0, behind: link, articles: 1) }) {
        return tokens[index].range.lowerBound..<medicine.range.upperBound
      }
    }
    return nil
  }

  /// "Boosts your chemotherapy": what makes another therapy do more.
  private var addition: Range<Int>? {
    for effect in passage.mentions
    where effect.scope.isDisjoint(with: [.negated, .quoted, .hedged, .conditional, .attributed]) {
      guard let change = effect.effect.flatMap(passage.knowledge.effect),
        change.direction == .better || change.direction == .up && change.broader == ["improve"],
        let medicine = care.first(where: {
          isNext($0, behind: effect.range.upperBound, articles: 1)
        })
      else { continue }
      return effect.range.lowerBound..<medicine.range.upperBound
    }
    return nil
  }

  /// "Prevents chemotherapy nausea", "eases the side effects of steroids".
  private var aftermath: Range<Int>? {
    let troubles = passage.complaints + passage.cues(.risk)
    for medicine in care {
      let trouble = troubles.first { trouble in
        if trouble.range.overlaps(medicine.range) { return false }
        if medicine.range.upperBound <= trouble.range.lowerBound {
          return passage.wordCount(medicine.range.upperBound..<trouble.range.lowerBound) == 0
        }
        let between = passage.tokens(in: trouble.range.upperBound..<medicine.range.lowerBound)
        return (1...3).contains(between.count) && Self.causes.contains(between[0].text)
      }
      guard let trouble else { continue }
      let start = min(trouble.range.lowerBound, medicine.range.lowerBound)
      guard
        let effect = firmEffects.last(where: {
          $0.range.upperBound <= start && passage.wordCount($0.range.upperBound..<start) <= 2
        })
      else { continue }
      return effect.range.lowerBound..<max(trouble.range.upperBound, medicine.range.upperBound)
    }
    return nil
  }

  private static let causes: Set<String> = ["of", "from", "caused", "due"]

  private var firmEffects: [Mention] {
    passage.effects.filter { $0.scope.isDisjoint(with: [.hedged, .conditional, .attributed]) }
  }

  /// Tells whether nothing but an article stands between `offset` and a mention.
  private func isNext(_ mention: Mention, behind offset: Int, articles: Int) -> Bool {
    guard mention.range.lowerBound >= offset else { return false }
    let between = passage.tokens(in: offset..<mention.range.lowerBound)
    return between.count <= articles
      && between.allSatisfy { ["a", "an", "the", "your", "any", "their"].contains($0.text) }
  }
}
