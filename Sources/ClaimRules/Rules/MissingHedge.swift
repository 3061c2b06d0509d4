package import ClaimModel

/// A claim must not be stronger than its evidence.
package struct MissingHedge: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "missing-hedge",
    summary: "states a treatment effect more firmly than the evidence permits",
    severity: .error
  )

  package init() {}

  package func check(_ assessment: Assessment, in passage: Passage) -> [Objection] {
    let claim = assessment.claim
    guard !claim.isDenied, !passage.isSober, !passage.isFactual, !isBenchReport(passage),
      isTooFirm(assessment, in: passage)
    else {
      return []
    }
    return [
      Objection(
        .tooFirm(passage.quote(claim.predicate), claim.strength, limit: assessment.ceiling),
        because: explanation(of: assessment, passage.knowledge),
        at: claim.range,
        claim: claim.id
      )
    ]
  }

  /// "In the laboratory … ; whether in people is not known": told with its limit.
  private func isBenchReport(_ passage: Passage) -> Bool {
    passage.has(.laboratory) && passage.traits.contains(.caveat)
  }

  /// A therapy, a benefit and what it acts on, where no construction made a claim of them.
  package func check(_ passage: Passage) -> [Objection] {
    guard passage.names(.bodies),
      passage.assessments.isEmpty, !passage.readsClaims, !passage.isSober,
      !passage.isFactual, !passage.traits.contains(.question), !passage.isAboutService,
      !passage.has(.evidence), !passage.has(.otherCare)
    else { return [] }
    let body = passage.concepts([.condition, .symptom, .anatomy, .outcome])
    if let range = passage.splitVerbs(around: body).first,
      !passage.mentions.contains(where: { range.overlaps($0.range) && $0.scope.contains(.hedged) })
    {
      return [objection(at: range, in: passage)]
    }
    guard !passage.therapies.isEmpty else { return [] }
    for effect in passage.benefits where effect.scope.isDisjoint(with: [.hedged, .conditional]) {
      guard let target = passage.next(after: effect, within: 3, of: body) else { continue }
      return [objection(at: passage.stretch(effect, target), in: passage)]
    }
    return []
  }

  private func objection(at range: Range<Int>, in passage: Passage) -> Objection {
    Objection(
      .tooFirm(passage.quote(range), .assertive, limit: nil),
      because: "No evidence for this is on file, so nothing carries a plain statement. "
        + "Name a source and its limits, say that it is not known, or leave it out.",
      at: range
    )
  }

  private func isTooFirm(_ assessment: Assessment, in passage: Passage) -> Bool {
    switch assessment.verdict {
    case .overstated, .unsupported, .contradicted:
      assessment.claim.strength >= .probable || isUnlimitedHedge(assessment, in: passage)
    case .unlisted: assessment.claim.strength >= .assertive
    case .supported, .underqualified: false
    }
  }

  /// "May rebuild": hedged, but beyond what the evidence permits, with no limit beside it.
  ///
  /// What only the market's cap forbids stays with the page's status.
  private func isUnlimitedHedge(_ assessment: Assessment, in passage: Passage) -> Bool {
    guard !assessment.isCapped, !passage.has(.limitation), !passage.traits.contains(.caveat),
      !passage.has(.evidence)
    else { return false }
    let agent = assessment.claim.agent?.id.flatMap(passage.knowledge.concept)
    return agent.map { $0.kind == .intervention || $0.kind == .cell } ?? false
  }

  private func explanation(of assessment: Assessment, _ knowledge: Knowledge) -> String {
    guard let ceiling = assessment.ceiling else {
      return "No evidence for this claim is on file, so nothing carries a plain statement. "
        + "Name a source and its limits, say that it is not known, or leave the claim out."
    }
    let records =
      assessment.evidence.isEmpty
      ? "" : " (\(assessment.evidence.prefix(3).joined(separator: ", ")))"
    let conflict =
      assessment.node.flatMap(knowledge.claim)
      .flatMap { Conflict(on: $0, knowledge).explanation }
      .map { " \($0)" } ?? ""
    return "\(assessment.reason)\(records).\(conflict) \(advice(for: ceiling))"
  }

  private func advice(for ceiling: Ceiling) -> String {
    switch ceiling {
    case .prohibited: "No wording of this claim is supported; leave it out or say what is known."
    case .upTo(.investigational): "Say that it is being studied, or that it is not known."
    case .upTo(.hedged): "Say 'may', with the limits of the evidence."
    case .upTo(.probable): "Say 'probably' or 'is likely to'."
    case .upTo: "State it without words that make it certain."
    }
  }
}

extension Finding.Message {
  fileprivate static func tooFirm(_ words: String, _ used: Strength, limit: Ceiling?) -> Self {
    switch limit {
    case nil: "\(words) states an effect as fact ('\(used.name)') with no evidence on file"
    case .prohibited: "\(words) is '\(used.name)'; the evidence on file permits no such claim"
    case .upTo(let rung):
      "\(words) is '\(used.name)'; the evidence on file permits at most '\(rung.name)'"
    }
  }
}
