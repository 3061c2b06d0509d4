package import ClaimModel

/// Evidence that was overtaken, withdrawn or not looked at for too long carries nothing.
package struct StaleEvidence: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "stale-evidence",
    summary: "relies on superseded, retracted or deliberately outdated evidence",
    severity: .warning,
    isPageLevel: true
  )

  package init() {}

  package func check(_ passage: Passage) -> [Objection] {
    guard passage.traits.isDisjoint(with: [.notice, .caveat]), !passage.isOpenQuestion else {
      return []
    }
    let stale = passage.cues(.staleness).filter(passage.isAsserted)
    guard let first = stale.first, isReliedOn(stale, in: passage) else { return [] }
    return [
      Objection(
        .overtaken(passage.quote(first)),
        because: "Newer evidence stands beside or against it. Give the date and what was found "
          + "since, or leave the older source out.",
        at: first.range
      )
    ]
  }

  package func check(_ page: Page) -> [Objection] {
    for assessment in page.assessed.assessments where !assessment.claim.isDenied {
      for id in assessment.evidence {
        guard let record = page.knowledge.evidence(id),
          let fault = record.fault(on: page.profile.asOf)
        else { continue }
        return [
          Objection(
            .onFile(page.passages[assessment.claim.sentence].quote(assessment.claim.range), fault),
            because: "'\(record.title)' (\(record.id)) \(fault). Review the evidence for this "
              + "claim and state it as it stands today.",
            at: assessment.claim.range,
            claim: assessment.claim.id
          )
        ]
      }
    }
    return []
  }

  /// Tells whether the writer leans on what is stale: says so, or claims something with it.
  private func isReliedOn(_ stale: [Mention], in passage: Passage) -> Bool {
    let corrections: Set<String> = ["removed", "corrected", "deleted", "dropped", "replaced"]
    guard !passage.contains(anyOf: corrections) else { return false }
    if passage.contains(anyOf: ["we", "our", "us"]) { return true }
    return !passage.traits.contains(.reported)
      && (stale.count > 1 || !passage.flatClaims.isEmpty)
  }
}

extension EvidenceRecord {
  /// What is wrong with the record on `day`; nil where nothing is.
  fileprivate func fault(on day: CivilDate) -> String? {
    switch status {
    case .retracted: return "was retracted"
    case .withdrawn: return "was withdrawn"
    case .verified, .unverified: break
    }
    if let validUntil, validUntil < day { return "ceased to hold on \(validUntil)" }
    return nil
  }
}

extension Finding.Message {
  fileprivate static func overtaken(_ words: String) -> Self {
    "\(words) points at evidence that has been overtaken"
  }

  fileprivate static func onFile(_ words: String, _ fault: String) -> Self {
    "\(words) rests on a record that \(fault)"
  }
}
