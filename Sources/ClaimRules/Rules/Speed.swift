package import ClaimModel

/// When an outcome comes is part of the claim and needs evidence as well.
package struct Speed: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "speed",
    summary: "promises a fast or immediate outcome",
    severity: .warning
  )

  package init() {}

  package func check(_ passage: Passage) -> [Objection] {
    guard passage.isAboutOutcome, !passage.isFactual,
      !passage.isAboutService, !passage.tellsRisk
    else { return [] }
    let promised = passage.asserted(.speed).filter { !$0.scope.contains(.hedged) }
    return (promised + shortTimes(in: passage)).map { cue in
      Objection(.soon(passage.quote(cue)), because: reason, at: cue.range)
    }
  }

  /// Times that are short for what is promised: an outcome stated flatly within hours or days.
  private func shortTimes(in passage: Passage) -> [Mention] {
    guard !passage.flatClaims.isEmpty || !passage.effects.isEmpty else { return [] }
    return passage.asserted(.time).filter { time in
      !time.scope.contains(.hedged)
        && passage.tokens(in: time.range).contains { Self.shortUnits.contains($0.text) }
    }
  }

  private static let shortUnits: Set<String> = [
    "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "session", "visit",
    "dose", "tomorrow", "tonight", "morning", "afternoon", "evening", "weekend",
  ]

  private let reason =
    "How soon an outcome comes is a claim of its own and needs evidence of its own. "
    + "Give the time at which it was measured in a named study, or leave the time out."
}

extension Finding.Message {
  fileprivate static func soon(_ words: String) -> Self {
    "\(words) may be read as a promise of a fast outcome"
  }
}
