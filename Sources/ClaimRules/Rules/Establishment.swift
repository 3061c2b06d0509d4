package import ClaimModel

/// To say that something is proven takes the proof.
package struct Establishment: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "establishment",
    summary: "says proven, clinically tested, validated or backed by trials",
    severity: .error
  )

  package init() {}

  package func check(_ passage: Passage) -> [Objection] {
    guard passage.has(.establishment),
      passage.isAboutHealth || !passage.effects.isEmpty || passage.speaksOfResults
        || passage.traits.contains(.fragment),
      !passage.isAboutService, !isSourced(passage),
      !passage.traits.contains(.background)
    else { return [] }
    return passage.asserted(.establishment).filter { !$0.scope.contains(.hedged) }.map { cue in
      Objection(
        .proven(passage.quote(cue)),
        because: "Words of proof promise a body of evidence of that kind. Name the trial, its "
          + "design, its patients and its result, or leave the word out.",
        at: cue.range
      )
    }
  }

  /// Tells whether none of the sources that the passage points at carries what it says.
  private func isBelied(_ passage: Passage) -> Bool {
    !passage.cited.isEmpty && passage.cited.allSatisfy { passage.fault(of: $0) != nil }
  }

  /// A named source whose size, result or limit stands beside it.
  private func isSourced(_ passage: Passage) -> Bool {
    (passage.citesSource && !isBelied(passage)) || passage.has(.limitation)
      || (passage.has(.evidence) && passage.has(.number) && passage.traits.contains(.study))
  }
}

extension Finding.Message {
  fileprivate static func proven(_ words: String) -> Self {
    "\(words) may be read as saying that trials have proved it"
  }
}
