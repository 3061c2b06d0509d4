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
    overtaken(in: passage) + lapsedSources(in: passage)
  }

  private func overtaken(in passage: Passage) -> [Objection] {
    guard passage.has(.staleness), passage.traits.isDisjoint(with: [.notice, .caveat]),
      !passage.isOpenQuestion
    else { return [] }
    let stale = passage.cues(.staleness).filter(passage.isAsserted)
    guard let first = stale.first,
      isReliedOn(stale, in: passage) || isUpheld(first, in: passage)
    else { return [] }
    return [
      Objection(
        .overtaken(passage.quote(first)),
        because: "Newer evidence stands beside or against it. Give the date and what was found "
          + "since, or leave the older source out.",
        at: first.range
      )
    ]
  }

  /// A reference to what was retracted, withdrawn or has run out.
  private func lapsedSources(in passage: Passage) -> [Objection] {
    guard !passage.cited.isEmpty, !passage.isSober, !passage.isOpenQuestion else { return [] }
    return passage.cited.compactMap { source in
      guard case .lapsed(let record, let cause) = passage.fault(of: source) else { return nil }
      let claim = passage.claimsToCarry.first?.claim
      return Objection(
        .lapsed(passage.name(of: source), record.id, cause.inWords),
        because: "\(record.summary) It \(cause.inWords) and carries nothing any more. Cite what "
          + "stands today, or leave the claim out.",
        at: passage.place(of: source, for: claim),
        claim: claim?.id,
        standsAlone: true
      )
    }
  }

  /// Objects to the first claim whose evidence has run out, else will soon, else is due for review.
  package func check(_ page: Page) -> [Objection] {
    let claimed = page.assessed.assessments.filter { !$0.claim.isDenied }
    let records = Set(claimed.lazy.flatMap(\.evidence)).compactMap { page.knowledge.evidence($0) }
    for age in EvidenceRecord.Age.allCases {
      let aged = records.filter { $0.fault(age, on: page.profile.asOf) != nil }
      guard !aged.isEmpty else { continue }
      for assessment in claimed {
        for id in assessment.evidence {
          guard let record = aged.first(where: { $0.id == id }),
            let fault = record.fault(age, on: page.profile.asOf)
          else { continue }
          let quote = page.passages[assessment.claim.sentence].quote(assessment.claim.range)
          return [
            Objection(
              .onFile(quote, fault),
              because: "'\(record.title)' (\(record.id)) \(fault)"
                + "\(loss(of: record, for: assessment, in: page.knowledge)). Review the evidence "
                + "for this claim and state it as it stands today.",
              at: assessment.claim.range,
              claim: assessment.claim.id
            )
          ]
        }
      }
    }
    return []
  }

  /// Returns what the claim may no longer say without the record; empty where nothing changes.
  private func loss(
    of record: EvidenceRecord,
    for assessment: Assessment,
    in knowledge: Knowledge
  ) -> String {
    guard let node = assessment.node.flatMap({ knowledge.claim($0) }) else { return "" }
    let bodies = node.bodies.filter { body in
      body.records.allSatisfy { assessment.evidence.contains($0) }
    }
    let without = bodies.map { body in
      let rest = body.records.filter { $0 != record.id }.compactMap { knowledge.evidence($0) }
      return rest.count == body.records.count
        ? body.ceiling : body.standing(for: node.id, restingOn: rest).ceiling
    }
    guard let before = bodies.map(\.ceiling).max(), let after = without.max(), after < before else {
      return ""
    }
    return "; without it the evidence permits '\(after.name)' instead of '\(before.name)'"
  }

  /// "Was withdrawn, but what it found still holds".
  private func isUpheld(_ stale: Mention, in passage: Passage) -> Bool {
    let after = passage.tokens(after: stale, count: 14).map(\.text)
    guard let still = after.firstIndex(of: "still"), still + 1 < after.count else { return false }
    return ["holds", "hold", "stands", "stand", "true", "applies", "valid", "right", "counts"]
      .contains(after[still + 1])
  }

  /// Tells whether the writer leans on what is stale: says so, or claims something with it.
  private func isReliedOn(_ stale: [Mention], in passage: Passage) -> Bool {
    let corrections: WordSet = ["removed", "corrected", "deleted", "dropped", "replaced"]
    guard !passage.contains(anyOf: corrections) else { return false }
    if passage.contains(anyOf: ["we", "our", "us"]) { return true }
    return !passage.traits.contains(.reported)
      && (stale.count > 1 || !passage.flatClaims.isEmpty)
  }
}

extension EvidenceRecord {
  /// How far a record has aged, the gravest first.
  fileprivate enum Age: CaseIterable {
    case over
    case ending
    case overdue
  }

  /// How many days before a record ends somebody is told.
  private static let noticeDays = 90

  /// What is wrong with the record on `day`; nil where nothing is.
  fileprivate func fault(_ age: Age, on day: CivilDate) -> String? {
    switch age {
    case .over:
      return lapse(on: day)?.cause.inWords
    case .ending:
      guard let validUntil, validUntil.dayNumber - day.dayNumber <= Self.noticeDays else {
        return nil
      }
      return "ceases to hold on \(validUntil)"
    case .overdue:
      guard let reviewBy, reviewBy < day else { return nil }
      return "was due for review by \(reviewBy)"
    }
  }
}

extension Standing.Lapse.Cause {
  fileprivate var inWords: String {
    switch self {
    case .retracted: "was retracted"
    case .withdrawn: "was withdrawn"
    case .expired(let end): "ceased to hold on \(end)"
    case .notYetValid(let start): "does not hold before \(start)"
    }
  }
}

extension Finding.Message {
  fileprivate static func lapsed(_ mark: String, _ record: String, _ fault: String) -> Self {
    "\(mark) is \(record), which \(fault)"
  }

  fileprivate static func overtaken(_ words: String) -> Self {
    "\(words) points at evidence that has been overtaken"
  }

  fileprivate static func onFile(_ words: String, _ fault: String) -> Self {
    "\(words) rests on a record that \(fault)"
  }
}
