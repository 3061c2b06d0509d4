package import ClaimModel

/// Who offers an unapproved product has to say that it is not approved.
package struct MissingStatus: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "missing-status",
    summary: "offers an unapproved product, or dismisses approval, without stating its status",
    severity: .warning,
    isPageLevel: true
  )

  package init() {}

  package func check(_ passage: Passage) -> [Objection] {
    guard passage.profile.productStatus != .approved, !passage.isSober, !passage.isOpenQuestion
    else { return [] }
    guard let range = dismissal(in: passage) ?? offer(in: passage) else { return [] }
    return [Objection(.statusUnsaid(passage.quote(range)), because: reason, at: range)]
  }

  package func check(_ page: Page) -> [Objection] {
    guard page.profile.productStatus != .approved, !page.mentions(.statusDisclosure),
      let first = page.firstBenefit
    else { return [] }
    let words = page.passages[first.claim.sentence].quote(first.claim.range)
    return [
      Objection(
        "\(words) offers the treatment on a page that never states its approval status",
        because: reason,
        at: first.claim.range,
        claim: first.claim.id
      )
    ]
  }

  /// "Approved or not, it works": approval that is waved away.
  private func dismissal(in passage: Passage) -> Range<Int>? {
    let subjects =
      passage.cues(.status) + passage.cues(.regulator) + passage.cues(.exemption)
      + passage.cues(.statusDisclosure)
    for dismissal in passage.asserted(.dismissal) {
      if let subject = passage.near(dismissal, within: 10, of: subjects) {
        return passage.stretch(dismissal, subject)
      }
    }
    let tokens = passage.tokens
    for index in tokens.indices.dropLast(2)
    where tokens[index + 1].text == "or" && tokens[index + 2].text == "not" {
      guard
        let status = subjects.first(where: {
          $0.range.upperBound == tokens[index].range.upperBound
        })
      else { continue }
      return status.range.lowerBound..<tokens[index + 2].range.upperBound
    }
    return nil
  }

  /// A cell or tissue product on the menu, with no word on its status.
  private func offer(in passage: Passage) -> Range<Int>? {
    guard !passage.has(.statusDisclosure), !passage.tellsRisk else { return nil }
    let products = passage.therapies.filter {
      isUnapproved($0, in: passage) && passage.isAsserted($0)
    }
    guard let product = products.first else { return nil }
    let counter = passage.cues(.routine).filter(passage.isAsserted)
    if let sale = counter.first { return passage.stretch(product, sale) }
    guard passage.isFragmentary else { return nil }
    return passage.price.map {
      min(product.range.lowerBound, $0.lowerBound)..<max(product.range.upperBound, $0.upperBound)
    }
  }

  private func isUnapproved(_ mention: Mention, in passage: Passage) -> Bool {
    guard let concept = mention.concept.flatMap(passage.knowledge.concept) else { return false }
    return concept.kind == .intervention || concept.kind == .cell || concept.kind == .substance
  }

  private let reason =
    "A product that no authority has approved has to be called so where it is offered, and some "
    + "laws prescribe the words. State the status plainly, beside the offer."
}

extension Finding.Message {
  fileprivate static func statusUnsaid(_ words: String) -> Self {
    "\(words) may be read as an offer of an approved treatment"
  }
}
