package import ClaimModel

/// One person's outcome says nothing of what others can expect.
package struct Testimonial: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "testimonial",
    summary: "uses a patient's or celebrity's outcome, a review or a before/after as proof",
    severity: .warning
  )

  package init() {}

  package func check(_ passage: Passage) -> [Objection] {
    guard passage.traits.isDisjoint(with: [.notice, .reported, .caveat, .study]),
      passage.isAboutOutcome || passage.has(.guarantee)
    else { return [] }
    let voices = passage.cues(.testimonial).filter { !$0.scope.contains(.negated) }
    let range: Range<Int>
    if passage.traits.contains(.testimony) || passage.block.isQuotation && !voices.isEmpty {
      range = passage.range
    } else if let voice = voices.first, isOutcomeTold(in: passage), !passage.isOpenQuestion {
      range = voice.range
    } else {
      return []
    }
    return [
      Objection(
        .offeredAsProof(passage.quote(range)),
        because: "What one person tells is read as what others will have. Say what patients "
          + "generally experience and on what evidence, and disclose any tie, or keep to reviews "
          + "of the service.",
        at: range
      )
    ]
  }

  /// Something that became of somebody, beside the voice that tells it.
  private func isOutcomeTold(in passage: Passage) -> Bool {
    !passage.claims.isEmpty || !passage.effects.isEmpty || passage.has(.guarantee)
      || !passage.concepts([.symptom, .condition, .anatomy, .outcome]).isEmpty
  }
}

extension Finding.Message {
  fileprivate static func offeredAsProof(_ words: String) -> Self {
    "\(words) may be read as the outcome that others can expect"
  }
}
