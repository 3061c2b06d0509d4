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
      !passage.claims.isEmpty || !passage.effects.isEmpty || isRate(passage)
      || passage.has(.guarantee) || passage.has(.comparative)
      || !passage.concepts([.symptom, .outcome, .condition, .anatomy]).isEmpty
    guard isOutcome, !isSourced(passage), !passage.isAboutService, !passage.tellsRisk
    else { return [] }
    guard !passage.isSober, !passage.isOpenQuestion, !isCount(passage) else { return [] }
    return passage.figures.map { figure in
      Objection(
        .unsourced(passage.quote(figure)),
        because: "A figure without its source cannot be checked. Put the study beside it: how "
          + "many people, compared with what, over what time; or leave the figure out.",
        at: figure
      )
    }
  }

  /// "Our success rate": an outcome by name.
  private func isRate(_ passage: Passage) -> Bool {
    let words = passage.tokens.map(\.text)
    guard let rate = words.firstIndex(where: { $0 == "rate" || $0 == "rates" }), rate > 0 else {
      return false
    }
    return ["success", "improvement", "satisfaction", "response"].contains(words[rate - 1])
  }

  /// Who took part, and who was followed: figures about a study, not about an outcome.
  private func isCount(_ passage: Passage) -> Bool {
    passage.contains(anyOf: [
      "participants", "volunteers", "follow-up", "followed", "follow", "enrolled", "dropped",
      "withdrew", "aged", "recruited", "randomised", "randomized", "women", "men", "adults",
    ])
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
