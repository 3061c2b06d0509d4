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
    guard promises(passage),
      passage.isAboutOutcome || !passage.therapies.isEmpty && passage.has(.comparative),
      !passage.isFactual,
      !passage.isAboutService, !passage.tellsRisk, !passage.isSafetyNet
    else { return [] }
    guard !passage.isSober, !passage.isOpenQuestion else { return [] }
    let promised = passage.asserted(.speed).filter { cue in
      !cue.scope.contains(.hedged)
        && !["until", "till"].contains(passage.tokens(before: cue, count: 1).first?.text)
        && !isOfService(cue, in: passage)
    }.map(\.range)
    return (promised + shortTimes(in: passage)).map { range in
      Objection(.soon(passage.quote(range)), because: reason, at: range)
    }
  }

  /// "Same-day appointments": what is fast is the clinic.
  private func isOfService(_ cue: Mention, in passage: Passage) -> Bool {
    passage.tokens(after: cue, count: 1).first.map { Self.services.contains($0.word) } ?? false
  }

  private static let services: WordSet = [
    "appointment", "appointments", "booking", "bookings", "slot", "slots", "visit", "visits",
    "delivery", "collection", "dispatch", "callback", "reply", "discharge", "clinic", "clinics",
  ]

  /// Tells whether something is promised that can be promised soon.
  private func promises(_ passage: Passage) -> Bool {
    passage.has(.speed) || isFirm(passage)
  }

  /// Times that are short for what is promised: an outcome stated flatly within hours or days.
  private func shortTimes(in passage: Passage) -> [Range<Int>] {
    isFirm(passage) ? passage.shortTimes : []
  }

  private func isFirm(_ passage: Passage) -> Bool {
    !passage.flatClaims.isEmpty || passage.has(.guarantee) || passage.has(.comparative)
  }

  private let reason =
    "How soon an outcome comes is a claim of its own and needs evidence of its own. "
    + "Give the time at which it was measured in a named study, or leave the time out."
}

extension Finding.Message {
  fileprivate static func soon(_ words: String) -> Self {
    "\(words) may be read as a promise of a fast outcome"
  }
}
