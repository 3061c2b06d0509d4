package import ClaimModel

/// A figure about an outcome comes from somewhere; the reader has to be told from where.
package struct UncitedNumber: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "uncited-number",
    summary: "gives an outcome as a figure with no source",
    severity: .warning
  )

  package init() {}

  package func check(_ passage: Passage) -> [Objection] {
    let isOutcome =
      !passage.claims.isEmpty || !passage.effects.isEmpty
      || passage.has(.guarantee) || !passage.concepts([.symptom, .outcome]).isEmpty
    guard isOutcome, !isSourced(passage), !passage.isAboutService, !passage.tellsRisk
    else { return [] }
    return passage.asserted(.number).map { figure in
      Objection(
        .unsourced(passage.quote(figure)),
        because: "A figure without its source cannot be checked. Put the study beside it: how "
          + "many people, compared with what, over what time; or leave the figure out.",
        at: figure.range
      )
    }
  }

  private func isSourced(_ passage: Passage) -> Bool {
    passage.has(.citation) || passage.traits.contains(.study)
      || (passage.has(.evidence) && (passage.has(.limitation) || passage.has(.attribution)))
  }
}

extension Finding.Message {
  fileprivate static func unsourced(_ figure: String) -> Self {
    "\(figure) is a figure about an outcome with no source beside it"
  }
}
