package import ClaimModel

/// A claim leans on something that can be looked up, or on nothing.
package struct Unsubstantiated: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "unsubstantiated",
    summary: "leans on no evidence, or on evidence that nobody can look up",
    severity: .error,
    isPageLevel: true
  )

  package init() {}

  package func check(_ assessment: Assessment, in passage: Passage) -> [Objection] {
    let claim = assessment.claim
    guard !claim.isDenied, !claim.isBackground, claim.strength >= .assertive, !passage.isSober,
      assessment.verdict == .unlisted || assessment.verdict == .unsupported,
      !passage.citesSource
    else { return [] }
    return [
      Objection(
        .unsupported(passage.quote(claim.range)),
        because: "Nothing on file supports it. Give a reference that a reader can look up, or "
          + "leave the claim out.",
        at: claim.range,
        claim: claim.id
      )
    ]
  }

  package func check(_ passage: Passage) -> [Objection] {
    hearsay(in: passage) + unassessedSources(in: passage)
  }

  private func hearsay(in passage: Passage) -> [Objection] {
    guard passage.has(.popularity) else { return [] }
    let isOnTopic =
      passage.isAboutHealth || !passage.effects.isEmpty || passage.speaksOfResults
      || passage.has(.evidence) || passage.has(.weakEvidence)
    guard isOnTopic, !passage.citesSource, !passage.countsPeople,
      !passage.isAboutService, passage.traits.isDisjoint(with: [.study, .background])
    else { return [] }
    let care = passage.isOfOtherCare ? passage.cues(.otherCare) : []
    let cues = passage.asserted(.popularity).filter { cue in
      care.isEmpty || care.contains { $0.range.overlaps(cue.range) }
    }
    return cues.map { cue in
      Objection(
        .hearsay(passage.quote(cue)),
        because: "Popularity, unnamed experts and unpublished data cannot be checked and are no "
          + "evidence of an effect. Name a published human study and what it found.",
        at: cue.range
      )
    }
  }

  /// A reference to something that nobody has read and filed carries nothing yet.
  private func unassessedSources(in passage: Passage) -> [Objection] {
    guard !passage.cited.isEmpty, let claim = passage.claimsToCarry.first?.claim else { return [] }
    return passage.cited.compactMap { source in
      guard case .notOnFile = passage.fault(of: source) else { return nil }
      let isDead = source.reference.source == Source()
      return Objection(
        .notOnFile(passage.name(of: source), passage.quote(claim.predicate), isDead: isDead),
        because: isDead
          ? "No list on the page has such an entry, so nobody can look it up. Add the entry, or "
            + "leave the claim out."
          : "Nobody has assessed what this source found. File it as an evidence record with its "
            + "design, its people and its result, cite one that is on file, or leave the claim out.",
        at: passage.place(of: source, for: claim),
        claim: claim.id,
        standsAlone: true
      )
    }
  }

  package func check(_ page: Page) -> [Objection] {
    guard let first = page.firstBenefit, !page.passages.contains(where: \.citesSource) else {
      return []
    }
    let words = page.passages[first.claim.sentence].quote(first.claim.range)
    return [
      Objection(
        "\(words) and the claims after it stand on a page without a single reference",
        because: "Health claims need evidence that can be looked up; this page names none. "
          + "Cite the studies that each claim rests on, where the claim stands.",
        at: first.claim.range,
        claim: first.claim.id
      )
    ]
  }
}

extension Finding.Message {
  fileprivate static func unsupported(_ words: String) -> Self {
    "\(words) is asserted with no evidence on file"
  }

  fileprivate static func notOnFile(_ mark: String, _ words: String, isDead: Bool) -> Self {
    isDead
      ? "\(mark) beside \(words) leads to no source on the page"
      : "\(mark) beside \(words) is no source on file"
  }

  fileprivate static func hearsay(_ words: String) -> Self {
    "\(words) is offered as support that nobody can look up"
  }
}
