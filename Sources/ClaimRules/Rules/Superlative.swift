package import ClaimModel

/// Putting a treatment above all others needs a comparison with all others.
package struct Superlative: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "superlative",
    summary: "puts a treatment or its outcome above or before all others",
    severity: .warning
  )

  package init() {}

  package func check(_ passage: Passage) -> [Objection] {
    guard passage.has(.superlative),
      passage.isAboutHealth || passage.has(.otherCare) || !passage.effects.isEmpty
        || passage.speaksOfResults,
      !passage.isFactual,
      !passage.isAboutService
    else { return [] }
    return passage.asserted(.superlative)
      .filter { !praisesOtherCare($0, in: passage) && !isLimit($0, in: passage) }
      .map { cue in
        Objection(.ranked(passage.quote(cue)), because: reason, at: cue.range)
      }
  }

  /// "At best": a limit, not a rank.
  private func isLimit(_ cue: Mention, in passage: Passage) -> Bool {
    passage.tokens(before: cue, count: 1).first?.text == "at"
  }

  /// "Surgery remains the gold standard" and "the first hip replacement" speak for other care.
  private func praisesOtherCare(_ cue: Mention, in passage: Passage) -> Bool {
    guard passage.therapies.isEmpty else { return false }
    let care = passage.cues(.otherCare)
    if passage.next(after: cue, within: 2, of: care) != nil { return true }
    guard let subject = passage.previous(before: cue, within: 8, of: care) else { return false }
    let verbs: Set<String> = ["is", "are", "was", "were", "remains", "remain", "stays", "offers"]
    return passage.tokens(in: subject.range.upperBound..<cue.range.lowerBound)
      .contains { verbs.contains($0.text) }
  }

  private let reason =
    "To stand first among treatments takes a comparison with the others, and none is on file. "
    + "Say what the treatment is and what is known of it, without the rank."
}

extension Finding.Message {
  fileprivate static func ranked(_ words: String) -> Self {
    "\(words) may be read as a rank above other treatments that no comparison supports"
  }
}
