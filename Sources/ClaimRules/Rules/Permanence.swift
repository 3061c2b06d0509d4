package import ClaimModel

/// How long an outcome lasts is known only as far as people were followed.
package struct Permanence: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "permanence",
    summary: "promises a lasting outcome or a treatment that is the last one",
    severity: .warning
  )

  package init() {}

  package func check(_ passage: Passage) -> [Objection] {
    guard passage.has(.permanence) else { return [] }
    let isOutcome =
      passage.isAboutOutcome || !passage.therapies.isEmpty || passage.speaksOfResults
      || !passage.benefits.isEmpty
      || passage.previous?.isAboutOutcome ?? false
    guard isOutcome, !passage.isFactual, !passage.isAboutService, !passage.tellsRisk,
      !passage.isOfOtherCare, !passage.isSafetyNet
    else { return [] }
    return passage.asserted(.permanence).filter { cue in
      !cue.scope.contains(.hedged) && !isOfUse(cue, in: passage)
    }.map { cue in
      Objection(.lasting(passage.quote(cue)), because: reason, at: cue.range)
    }
  }

  /// "Studied for many years", "permanent staff": what lasts is the use, the study or a job.
  private func isOfUse(_ cue: Mention, in passage: Passage) -> Bool {
    let uses: Set<String> = [
      "studied", "kept", "stored", "held", "registered", "banned", "used", "known", "researched",
      "practised", "practiced",
    ]
    let posts: Set<String> = ["staff", "vacancies", "vacancy", "post", "posts", "job", "closure"]
    return passage.tokens(before: cue, count: 2).contains { uses.contains($0.text) }
      || passage.tokens(after: cue, count: 1).contains { posts.contains($0.text) }
  }

  private let reason =
    "An outcome is known for as long as people were followed, and no longer. "
    + "Give the length of follow-up of a named study, or leave the duration out."
}

extension Finding.Message {
  fileprivate static func lasting(_ words: String) -> Self {
    "\(words) may be read as a promise that the outcome lasts"
  }
}
