/// A claim beside what the evidence on file permits.
public struct Assessment: Hashable, Sendable {
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The wording stays within its ceiling, qualifiers included; or the claim is denied.
    case supported
    /// The wording is stronger than the evidence permits.
    case overstated
    /// The strength is right, but something that must be said is not.
    case underqualified
    /// There is no evidence for the claim, so that no wording of it is acceptable.
    case unsupported
    /// The evidence points the other way.
    case contradicted
    /// A therapeutic claim that the ontology does not list.
    case unlisted
  }

  public let claim: Claim

  /// The id of the ontology's claim; nil for a claim that it does not list.
  public let node: String?

  /// Which words made the match: "effect increase ← 'increases'; outcome out.bmd ← 'bone density'".
  public let match: String

  /// The strongest wording permitted; nil for a denied or unlisted claim.
  public let ceiling: Ceiling?

  /// Why the ceiling is where it is, in words.
  public let reason: String

  /// Tells whether the market, not the evidence, set the ceiling.
  public let isCapped: Bool
  public let verdict: Verdict

  /// Ids of the qualifiers that the claim needs and that are not said near it.
  public let missingQualifiers: [String]

  /// Ids of the evidence records behind the ceiling.
  public let evidence: [String]

  public init(
    claim: Claim,
    node: String?,
    match: String,
    ceiling: Ceiling?,
    reason: String,
    isCapped: Bool = false,
    verdict: Verdict,
    missingQualifiers: [String],
    evidence: [String]
  ) {
    self.claim = claim
    self.node = node
    self.match = match
    self.ceiling = ceiling
    self.reason = reason
    self.isCapped = isCapped
    self.verdict = verdict
    self.missingQualifiers = missingQualifiers
    self.evidence = evidence
  }
}

/// For whom the copy is judged: where it is read, what the product is, and on which day.
public struct Profile: Hashable, Sendable {
  public enum Market: String, Hashable, Sendable, CaseIterable {
    case us, uk, eu, au, ca
  }

  public enum ProductStatus: String, Hashable, Sendable, CaseIterable {
    case unapproved, investigational, approved
  }

  public let market: Market
  public let productStatus: ProductStatus
  public let asOf: CivilDate

  public init(market: Market = .us, productStatus: ProductStatus = .unapproved, asOf: CivilDate) {
    self.market = market
    self.productStatus = productStatus
    self.asOf = asOf
  }
}

/// A document with all that is known of it: what the rules read.
///
/// A reference, because every passage of the document holds it.
public final class AssessedDocument: Sendable {
  public let document: Document
  public let reading: Reading
  public let assessments: [Assessment]
  public let knowledge: Knowledge
  public let profile: Profile

  /// What is on file of the sources that the copy points at.
  public let cited: [CitedSource]

  public init(
    document: Document,
    reading: Reading,
    assessments: [Assessment],
    knowledge: Knowledge,
    profile: Profile,
    cited: [CitedSource] = []
  ) {
    self.document = document
    self.reading = reading
    self.assessments = assessments
    self.knowledge = knowledge
    self.profile = profile
    self.cited = cited
  }
}
