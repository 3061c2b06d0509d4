package import ClaimModel

/// Who tells of benefits has to tell of harms.
package struct MissingRisk: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "missing-risk",
    summary: "tells of benefits and waves away or leaves out the harms",
    severity: .warning,
    isPageLevel: true
  )

  package init() {}

  package func check(_ passage: Passage) -> [Objection] {
    guard passage.has(.dismissal), !passage.isSober, !passage.isOpenQuestion else { return [] }
    let dismissals = passage.asserted(.dismissal)
    let harms = passage.cues(.risk) + passage.cues(.safety)
    for dismissal in dismissals {
      guard let harm = passage.near(dismissal, within: 10, of: harms) else { continue }
      let range = passage.stretch(dismissal, harm)
      return [Objection(.wavedAway(passage.quote(range)), because: reason, at: range)]
    }
    return []
  }

  package func check(_ page: Page) -> [Objection] {
    guard let first = page.firstToldBenefit, !tellsHarms(page) else {
      return []
    }
    let words = page.passages[first.claim.sentence].quote(first.claim.range)
    return [
      Objection(
        "\(words) and the claims after it stand on a page that names no risk",
        because: reason,
        at: first.claim.range,
        claim: first.claim.id
      )
    ]
  }

  /// Tells whether the page names a harm as something that can happen.
  private func tellsHarms(_ page: Page) -> Bool {
    page.passages.contains { passage in
      passage.tellsRisk
    }
  }

  private let reason =
    "Benefits without harms mislead: serious risks have to stand in the same place as the "
    + "benefits, as clear as they are. Name the harms, how often they were seen, and who should "
    + "not have the treatment."
}

extension Finding.Message {
  fileprivate static func wavedAway(_ words: String) -> Self {
    "\(words) may be read as waving the risks away"
  }
}
