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
    let isOutcome = passage.isAboutOutcome || !passage.therapies.isEmpty
    guard isOutcome, !passage.isFactual, !passage.isAboutService, !passage.tellsRisk
    else { return [] }
    return lastingWords(in: passage).map { cue in
      Objection(.lasting(passage.quote(cue)), because: reason, at: cue.range)
    }
  }

  /// The words that promise duration; "never returns" is one although it denies.
  private func lastingWords(in passage: Passage) -> [Mention] {
    guard !passage.isSober, !passage.isOpenQuestion else { return [] }
    return passage.cues(.permanence).filter { cue in
      cue.scope.isDisjoint(with: [.attributed, .quoted, .hedged])
        && !(cue.scope.contains(.negated) && isDenied(cue, in: passage))
    }
  }

  private func isDenied(_ cue: Mention, in passage: Passage) -> Bool {
    passage.tokens(before: cue, count: 4).contains {
      $0.text == "not" || $0.text == "no" || $0.text.hasSuffix("n't")
    }
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
