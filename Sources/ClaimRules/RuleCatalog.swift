package import ClaimModel

/// All rules, gravest first.
package enum RuleCatalog {
  package static let all: [any ClaimRule.Type] = [
    DiscouragesCare.self,
    FalseRegulatoryStatus.self,
    CureGuarantee.self,
    DiseaseClaim.self,
    SafetyAbsolute.self,
    ExperimentalAsEstablished.self,
    StrengthMismatch.self,
    MechanismAsBenefit.self,
    MissingHedge.self,
    Comparative.self,
    Establishment.self,
    Unsubstantiated.self,
    Testimonial.self,
    Permanence.self,
    Speed.self,
    Universal.self,
    PopulationStretch.self,
    UncitedNumber.self,
    Superlative.self,
    StaleEvidence.self,
    MissingStatus.self,
    MissingRisk.self,
    UrgencyInducement.self,
    ImpliedClaim.self,
  ]

  package static var metadata: [RuleMetadata] { all.map { $0.metadata } }

  /// Returns the findings in a document: one for each fault, ordered by span and rule.
  ///
  /// - Parameter isHeeded: tells whether what a rule, by its id, objects to in a range of the text
  ///   counts; by default everything does.
  package static func check(
    _ document: AssessedDocument,
    includingPageRules: Bool = true,
    where isHeeded: (_ rule: String, _ range: Range<Int>) -> Bool = { _, _ in true }
  ) -> [Finding] {
    let page = Page(document)
    var findings: [Finding] = []
    for passage in page.passages {
      findings += Self.findings(in: passage, of: document, where: isHeeded)
    }
    if includingPageRules {
      findings += pageFindings(page).filter { isHeeded($0.rule, $0.range) }
    }
    return findings.sorted { ($0.span, $0.rule) < ($1.span, $1.rule) }
  }

  /// A rule with its id: a reference, so that a passage that asks every rule copies none.
  private final class Entry: Sendable {
    let id: String
    let rule: any ClaimRule

    init(_ type: any ClaimRule.Type) {
      id = type.metadata.id
      rule = type.init()
    }
  }

  private static let rules = all.map(Entry.init)

  /// Returns the findings in a passage that are not about the page as a whole.
  ///
  /// - Parameter isWorded: whether anybody reads what the findings say.
  static func findings(
    in passage: Passage,
    of document: AssessedDocument,
    isWorded: Bool = true,
    where isHeeded: (_ rule: String, _ range: Range<Int>) -> Bool
  ) -> [Finding] {
    var faults = Faults()
    for entry in rules {
      for assessment in passage.assessments {
        for objection in entry.rule.check(assessment, in: passage)
        where isHeeded(entry.id, objection.range) {
          faults.add(objection, of: entry.id)
        }
      }
      for objection in entry.rule.check(passage) where isHeeded(entry.id, objection.range) {
        faults.add(objection, of: entry.id)
      }
    }
    return faults.all.map { finding($0, in: document, isWorded: isWorded) }
  }

  /// A page-level objection stands for itself: it is about what is missing, not about the words.
  static func pageFindings(_ page: Page, isWorded: Bool = true) -> [Finding] {
    all.flatMap { type in
      type.init().check(page).map { objection in
        finding(Fault(objection, of: type.metadata.id), in: page.assessed, isWorded: isWorded)
      }
    }
  }

  private static func finding(
    _ fault: Fault,
    in document: AssessedDocument,
    isWorded: Bool
  ) -> Finding {
    let market = document.knowledge.market(document.profile.market)
    let severities = fault.families.compactMap { family in
      market?.severities[family] ?? all.first { $0.metadata.id == family }?.metadata.severity
    }
    let range = fault.objection.range
    return Finding(
      rule: fault.families[0],
      families: fault.families,
      severity: severities.max() ?? .warning,
      message: isWorded ? fault.objection.message : "",
      explanation: isWorded ? fault.objection.explanation : "",
      range: range,
      span: document.document.text.span(of: range),
      claim: fault.claim,
      citations: market?.citations[fault.families[0]] ?? []
    )
  }
}

/// Objections to the same words: the gravest speaks, the others are named.
private struct Fault {
  let objection: Objection
  private(set) var claim: Int?
  private(set) var families: [String]

  init(_ objection: Objection, of family: String) {
    self.objection = objection
    claim = objection.claim
    families = [family]
  }

  /// Takes in `objection` where it is about the same words and no other claim.
  ///
  /// - Returns: Whether it was taken in.
  mutating func absorb(_ objection: Objection, of family: String) -> Bool {
    guard !objection.standsAlone, !self.objection.standsAlone,
      self.objection.range.overlaps(objection.range)
    else { return false }
    let isSameClaim = claim == nil || objection.claim == nil || claim == objection.claim
    guard isSameClaim || self.objection.range == objection.range else { return false }
    claim = claim ?? objection.claim
    if !families.contains(family) { families.append(family) }
    return true
  }
}

/// The faults of a passage as they are gathered, gravest family first.
private struct Faults {
  private(set) var all: [Fault] = []

  mutating func add(_ objection: Objection, of family: String) {
    for index in all.indices where all[index].absorb(objection, of: family) { return }
    all.append(Fault(objection, of: family))
  }
}
