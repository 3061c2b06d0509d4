package import ClaimModel

/// What was seen in some people was not seen in others.
package struct PopulationStretch: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "population",
    summary: "stretches a result to people or severities that were not studied",
    severity: .warning
  )

  package init() {}

  package func check(_ assessment: Assessment, in passage: Passage) -> [Objection] {
    let claim = assessment.claim
    guard !claim.isDenied, !claim.isBackground, claim.strength >= .assertive, !passage.isSober,
      let people = claim.population, let node = assessment.node.flatMap(passage.knowledge.claim),
      isStretched(people, beyond: node)
    else { return [] }
    return [
      Objection(
        .stretched(passage.quote(people.range)),
        because: reason,
        at: claim.range,
        claim: claim.id
      )
    ]
  }

  package func check(_ passage: Passage) -> [Objection] {
    guard passage.has(.population) else { return [] }
    let isOutcome = passage.isAboutHealth || !passage.effects.isEmpty
    guard isOutcome, !passage.isFactual, !passage.isAboutService, !passage.tellsRisk,
      !isAboutDisease(passage)
    else { return [] }
    return passage.asserted(.population).map { cue in
      Objection(.stretched(passage.quote(cue)), because: reason, at: cue.range)
    }
  }

  /// "Gout can strike at any age": whom a disease befalls.
  private func isAboutDisease(_ passage: Passage) -> Bool {
    guard passage.therapies.isEmpty, passage.claims.isEmpty else { return false }
    return passage.complaints.first.map { passage.tokens(before: $0, count: 3).count <= 1 } ?? false
  }

  /// A claim about people whom its evidence does not cover.
  private func isStretched(_ people: Term, beyond node: ClaimNode) -> Bool {
    guard let population = node.population else { return false }
    return !people.ids.contains(population)
  }

  private let reason =
    "A study speaks for the people in it. Name who was studied, and do not carry the result over "
    + "to other ages, severities or parts of the body."
}

extension Finding.Message {
  fileprivate static func stretched(_ words: String) -> Self {
    "\(words) may be read as a result for people who were not studied"
  }
}
