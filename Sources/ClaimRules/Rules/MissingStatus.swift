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
    guard passage.isAboutHealth || passage.has(anyOf: Self.statuses),
      passage.profile.productStatus != .approved, !passage.isSober, !passage.isOpenQuestion
    else { return [] }
    if let name = unmentionable(in: passage) { return [name] }
    guard !passage.traits.contains(.background) else { return [] }
    guard let range = dismissal(in: passage) ?? offer(in: passage) else { return [] }
    return [Objection(.statusUnsaid(passage.quote(range)), because: reason, at: range)]
  }

  /// What the market does not let anybody name to the public.
  private func unmentionable(in passage: Passage) -> Objection? {
    guard passage.isAboutHealth,
      let market = passage.knowledge.market(passage.profile.market), !market.unmentionable.isEmpty
    else { return nil }
    let hierarchy = passage.knowledge.hierarchy
    let names = passage.mentions.filter { mention in
      guard let id = mention.concept, passage.isAsserted(mention) else { return false }
      return market.unmentionable.contains { hierarchy.isA(id, $0) }
    }
    guard let name = names.first else { return nil }
    let law = market.capReason.map { "\($0). " } ?? ""
    return Objection(
      .unmentionable(passage.quote(name), market.market),
      because: "\(law)Tell of the service without naming the product.",
      at: name.range
    )
  }

  package func check(_ page: Page) -> [Objection] {
    guard page.profile.productStatus != .approved, let first = page.firstToldBenefit else {
      return []
    }
    let words = page.passages[first.claim.sentence].quote(first.claim.range)
    let notices = PrescribedNotice.inForce(for: page.profile, page.knowledge)
    guard page.mentions(.statusDisclosure) else {
      let demanded = notices.map(\.notice).filter(\.isForAdvertising).map(\.demand)
      let laws = demanded.isEmpty ? "" : " In advertisements, \(demanded.joined(separator: "; "))."
      return [objection(.statusNowhere(words), first, because: "\(reason)\(laws)")]
    }
    guard !notices.isEmpty else { return [] }
    let tokens = page.passages.flatMap(\.tokens)
    let due = notices.filter { $0.isDue(on: page, tokens) && $0.presence(among: tokens) == .absent }
    return due.map { due in
      objection(
        .noticeMissing(words, due.notice.place ?? ""),
        first,
        because: "\(due.notice.demand). Print size and posting cannot be judged from a page."
      )
    } + notices.compactMap { altered($0, tokens, on: page) }
  }

  /// A notice in other words than the law's, for a person to judge.
  private func altered(
    _ notice: PrescribedNotice,
    _ tokens: [Token],
    on page: Page
  ) -> Objection? {
    guard case .altered(let range, let departure) = notice.presence(among: tokens),
      let passage = page.passages.first(where: { $0.range.contains(range.lowerBound) })
    else { return nil }
    return Objection(
      .noticeAltered(passage.quote(range), notice.notice.place ?? "", departure),
      because: "\(notice.notice.demand). Give it whole and in these words.",
      at: range
    )
  }

  private func objection(
    _ message: Finding.Message,
    _ first: Assessment,
    because reason: String
  ) -> Objection {
    Objection(message, because: reason, at: first.claim.range, claim: first.claim.id)
  }

  /// "Approved or not, it works": approval that is waved away.
  private func dismissal(in passage: Passage) -> Range<Int>? {
    guard passage.has(anyOf: Self.statuses) else { return nil }
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
    where tokens[index + 1].word == "or" && tokens[index + 2].word == "not" {
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

  /// What tells how a product stands with the authorities.
  private static let statuses: RoleSet = [.status, .regulator, .exemption, .statusDisclosure]

  private func isUnapproved(_ mention: Mention, in passage: Passage) -> Bool {
    guard let concept = mention.concept.flatMap(passage.knowledge.concept) else { return false }
    return concept.kind == .intervention || concept.kind == .cell || concept.kind == .substance
  }

  private let reason =
    "A product that no authority has approved has to be called so where it is offered, and some "
    + "laws prescribe the words. State the status plainly, beside the offer."
}

extension Finding.Message {
  fileprivate static func statusNowhere(_ words: String) -> Self {
    "\(words) offers the treatment on a page that never states its approval status"
  }

  fileprivate static func noticeMissing(_ words: String, _ place: String) -> Self {
    "\(words) is offered in \(place), whose law prescribes a notice that the page does not have"
  }

  fileprivate static func noticeAltered(_ words: String, _ place: String, _ next: String) -> Self {
    "\(words) departs from the notice of \(place), which goes on with '\(next)'"
  }

  fileprivate static func unmentionable(_ words: String, _ market: Profile.Market) -> Self {
    "\(words) may not be named to the public in the market '\(market.rawValue)'"
  }

  fileprivate static func statusUnsaid(_ words: String) -> Self {
    "\(words) may be read as an offer of an approved treatment"
  }
}
