package import ClaimModel

/// No treatment works for everybody.
package struct Universal: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "universal",
    summary: "says of an outcome that it comes to everyone, in every case, always",
    severity: .warning
  )

  package init() {}

  package func check(_ passage: Passage) -> [Objection] {
    let isOutcome = !passage.claims.isEmpty || !passage.effects.isEmpty
    guard isOutcome, !passage.isFactual, !passage.isAboutService, !passage.tellsRisk
    else { return [] }
    return universals(in: passage).map { cue in
      Objection(.allInclusive(passage.quote(cue)), because: reason, at: cue.range)
    }
  }

  /// The words that leave nobody out; "nobody" does so under a negation, "not everyone" does not.
  private func universals(in passage: Passage) -> [Mention] {
    guard !passage.isSober, !passage.isOpenQuestion else { return [] }
    return passage.cues(.universal).filter { cue in
      cue.scope.isDisjoint(with: [.attributed, .quoted])
        && !(cue.scope.contains(.negated) && isNegatedInPlace(cue, in: passage))
    }
  }

  private func isNegatedInPlace(_ cue: Mention, in passage: Passage) -> Bool {
    let negations: Set<String> = ["not", "nor", "hardly", "rarely"]
    return passage.tokens(before: cue, count: 4).contains {
      negations.contains($0.text) || $0.text.hasSuffix("n't")
    }
  }

  private let reason =
    "Outcomes differ between people, and studies report how many had one. "
    + "Say for whom and in how many it was seen, with the source, or leave the word out."
}

extension Finding.Message {
  fileprivate static func allInclusive(_ words: String) -> Self {
    "\(words) may be read as an outcome that comes to everybody"
  }
}
