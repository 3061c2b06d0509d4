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
    guard passage.profile.productStatus != .approved, !passage.isSober, !passage.isOpenQuestion,
      !passage.tellsRisk
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
    let cues = passage.cues(.routine).filter { cue in
      cue.scope.isDisjoint(with: [.attributed, .quoted, .hedged])
        && !(cue.scope.contains(.negated) && isDenied(cue, in: passage))
    }
    guard let cue = cues.first else { return nil }
    let isOnTopic =
      !passage.therapies.isEmpty || !passage.claims.isEmpty
      || !passage.effects.isEmpty || passage.has(.evidence) || passage.isAboutHealth
    let isOtherCare = passage.therapies.isEmpty && passage.has(.otherCare)
    return isOnTopic && !isOtherCare ? cue.range : nil
  }

  private func isDenied(_ cue: Mention, in passage: Passage) -> Bool {
    let own = passage.tokens(in: cue.range).first?.text ?? ""
    return own != "no" && own != "not"
      && passage.tokens(before: cue, count: 4).contains {
        $0.text == "not" || $0.text.hasSuffix("n't") || $0.text == "nor" || $0.text == "never"
      }
  }

  /// A product with its price, or its place on offer, in a line by itself.
  private func offer(in passage: Passage) -> Range<Int>? {
    guard passage.traits.contains(.fragment), let price = passage.price,
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
