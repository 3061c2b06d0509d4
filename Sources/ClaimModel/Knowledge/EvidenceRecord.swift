/// A study, guideline or notice on file.
public struct EvidenceRecord: Hashable, Sendable {
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    case supports
    case supportsWeakly = "supports-weakly"
    case noDifference = "no-difference"
    case insufficient
    case contradicts
  }

  public enum Design: String, Hashable, Sendable, CaseIterable {
    case metaAnalysis = "meta-analysis"
    case systematicReview = "systematic-review"
    case randomisedTrial = "RCT"
    case cohort
    case caseSeries = "case-series"
    case guideline
    case regulatorNotice = "regulator-notice"
    case narrativeReview = "narrative-review"
    case expertOpinion = "expert-opinion"
    case animal
    case inVitro = "in-vitro"
    case trialRegistration = "trial-registration"
    case trialProtocol = "trial-protocol"
  }

  public enum Status: String, Hashable, Sendable, CaseIterable {
    case verified
    case unverified
    case retracted
    case withdrawn
  }

  public let id: String
  public let title: String
  public let authors: String?
  public let year: Int?
  public let journal: String?
  public let doi: String?
  public let pmid: String?
  public let registry: String?
  public let design: Design

  /// How many were studied, in words as the source has it.
  public let size: String?
  public let population: String?
  public let intervention: String?
  public let comparator: String?
  public let outcome: String?
  public let result: String
  public let direction: Direction

  /// The certainty or quality as the source states it.
  public let certainty: String?
  public let status: Status
  public let validFrom: CivilDate?
  public let validUntil: CivilDate?
  public let reviewBy: CivilDate?

  public init(
    id: String,
    title: String,
    authors: String? = nil,
    year: Int? = nil,
    journal: String? = nil,
    doi: String? = nil,
    pmid: String? = nil,
    registry: String? = nil,
    design: Design,
    size: String? = nil,
    population: String? = nil,
    intervention: String? = nil,
    comparator: String? = nil,
    outcome: String? = nil,
    result: String,
    direction: Direction,
    certainty: String? = nil,
    status: Status,
    validFrom: CivilDate? = nil,
    validUntil: CivilDate? = nil,
    reviewBy: CivilDate? = nil
  ) {
    self.id = id
    self.title = title
    self.authors = authors
    self.year = year
    self.journal = journal
    self.doi = doi
    self.pmid = pmid
    self.registry = registry
    self.design = design
    self.size = size
    self.population = population
    self.intervention = intervention
    self.comparator = comparator
    self.outcome = outcome
    self.result = result
    self.direction = direction
    self.certainty = certainty
    self.status = status
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.reviewBy = reviewBy
  }
}
