package import ClaimModel

/// A decision about treatment is not made under pressure, or for a gift.
package struct UrgencyInducement: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "urgency-inducement",
    summary: "presses by scarcity, deadline or fear, or sweetens by discount, gift or credit",
    severity: .warning
  )

  package init() {}

  package func check(_ passage: Passage) -> [Objection] {
    guard !passage.traits.contains(.background) else { return [] }
    return passage.asserted(.urgency).filter { !$0.scope.contains(.conditional) }.map { cue in
      Objection(
        .pressing(passage.quote(cue)),
        because: "Pressure and gifts push people into a treatment that they should weigh at "
          + "leisure. Give the plain price and its terms, and say that there is time to think.",
        at: cue.range
      )
    }
  }
}

extension Finding.Message {
  fileprivate static func pressing(_ words: String) -> Self {
    "\(words) may be read as pressure, or as a reward, to decide now"
  }
}
