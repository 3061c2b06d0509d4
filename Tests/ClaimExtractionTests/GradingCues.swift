import ClaimModel

/// A few words of each grading role, so that constructions are tested without the shipped lists.
enum GradingCues {
  static let knowledge = Knowledge(cues: cues)

  private static let cues: [CueEntry] =
    verbs(
      .change,
      "increase",
      "reduce",
      "improve",
      "lower",
      "prevent",
      "influence",
      "damage",
      "moderate",
      "cut"
    )
    + phrases(.naming, "moderate", "cut")
    + verbs(.change, strength: .absolute, "cure")
    + verbs(.causation, "lead to", "result in", "contribute to")
    + phrases(.causation, reach: .left, "dangerous", "effective", "effective in")
    + phrases(.causation, reach: .both, "due to")
    + phrases(.correlation, reach: .left, "predictor")
    + phrases(.causation, "effect on", "effect of")
    + phrases(
      .outcome,
      "improved",
      "reduced",
      "increased",
      "improvement in",
      "reduction in",
      "relief",
      "increase in",
      "increase"
    )
    + verbs(.provision, "provide", "yield", "make")
    + verbs(.correlation, "associate with", "link to", "predict")
    + phrases(.correlation, "association between", "risk factor for", "more likely", "at risk of")
    + phrases(.comparison, "higher", "lower", "more common", "than", "compared with")
    + phrases(.possibility, "may", "might", "could", "appears to", "seems to", "possibly")
    + phrases(.assertion, "guaranteed to", "shown to", "helps", "helps to", "able to", "way to")
    + phrases(.recommendation, reach: .both, "should", "is recommended")
    + phrases(.inquiry, reach: .both, "further studies", "are needed", "is unclear")
    + phrases(.inquiry, "whether", "to evaluate", "aimed to", "need for", "knowledge of")
    + phrases(.discourse, "our findings", "this study")
    + phrases(.absolute, "completely")
    + phrases(.guarantee, "is guaranteed")
    + phrases(.unrelated, "more than", "current controlled trials")

  private static func verbs(
    _ role: Role,
    strength: Strength? = nil,
    _ verbs: String...
  ) -> [CueEntry] {
    verbs.map { CueEntry(phrase: $0, role: role, strength: strength, isVerb: true) }
  }

  private static func phrases(
    _ role: Role,
    reach: CueEntry.Reach = .right,
    _ phrases: String...
  ) -> [CueEntry] {
    phrases.map { CueEntry(phrase: $0, role: role, reach: reach) }
  }
}
