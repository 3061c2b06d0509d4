package import ClaimModel

/// A treatment under study is not routine, and a place in a trial is not for sale.
package struct ExperimentalAsEstablished: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "experimental-as-established",
    summary: "presents an unapproved treatment as routine or known to work, or sells trial places",
    severity: .error
  )

  package init() {}

  package func check(_ passage: Passage) -> [Objection] {
    guard passage.has(.routine) || passage.names(.therapies),
      passage.profile.productStatus != .approved, !passage.isSober, !passage.isOpenQuestion,
      !passage.tellsRisk, !passage.traits.contains(.background)
    else { return [] }
    guard let range = routine(in: passage) ?? offer(in: passage) else { return [] }
    return [
      Objection(
        .ordinary(passage.quote(range)),
        because: "The treatment is not approved, and its safety and effectiveness have not been "
          + "established. Call it investigational; where there is a trial, say who runs it and "
          + "that taking part is not treatment.",
        at: range
      )
    ]
  }

  /// Words of routine beside a therapy, an effect or a study.
  private func routine(in passage: Passage) -> Range<Int>? {
    let cue = passage.cues(.routine).first { cue in
      !cue.scope.contains(.hedged) && passage.isAsserted(cue)
    }
    guard let cue,
      passage.therapies.isEmpty || passage.therapies.contains(where: passage.isAsserted)
    else { return nil }
    let trials: Set<String> = ["trial", "trials", "study", "experiment", "experimental"]
    let isTrial = passage.tokens(in: cue.range).contains { trials.contains($0.text) }
    let isOnTopic =
      isTrial || !passage.therapies.isEmpty || !passage.claims.isEmpty || !passage.benefits.isEmpty
      || passage.contains(anyOf: ["they", "they're", "it", "it's"])
        && passage.previous?.therapies.isEmpty == false
    let isOtherCare =
      passage.therapies.isEmpty && passage.has(.otherCare) && !passage.holdsDenial(cue)
    return isOnTopic && !isOtherCare ? cue.range : nil
  }

  /// A product with its price, or its place on offer, in a line by itself.
  private func offer(in passage: Passage) -> Range<Int>? {
    guard passage.isFragmentary, let price = passage.price,
      let product = passage.therapies.first(where: passage.isAsserted)
    else { return nil }
    return min(
      product.range.lowerBound,
      price.lowerBound
    )..<max(product.range.upperBound, price.upperBound)
  }
}

extension Finding.Message {
  fileprivate static func ordinary(_ words: String) -> Self {
    "\(words) may be read as if an unapproved treatment were routine"
  }
}
