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

  /// Who or what was studied, also where the design does not say: a review of animal studies.
  public enum Subjects: String, Hashable, Sendable, CaseIterable {
    case people
    case animals
    case laboratory
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
  public let pmcid: String?
  public let registry: String?
  public let design: Design
  public let subjects: Subjects

  /// How many were studied, in words as the source has it.
  public let size: String?
  public let population: String?
  public let intervention: String?
  public let comparator: String?
  public let outcome: String?
  public let result: String
  public let direction: Direction

  /// The direction on particular claims, by id, where it differs from ``direction``.
  public let directions: [String: Direction]

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
    pmcid: String? = nil,
    registry: String? = nil,
    design: Design,
    subjects: Subjects? = nil,
    size: String? = nil,
    population: String? = nil,
    intervention: String? = nil,
    comparator: String? = nil,
    outcome: String? = nil,
    result: String,
    direction: Direction,
    directions: [String: Direction] = [:],
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
    self.pmcid = pmcid
    self.registry = registry
    self.design = design
    self.subjects = subjects ?? design.usualSubjects
    self.size = size
    self.population = population
    self.intervention = intervention
    self.comparator = comparator
    self.outcome = outcome
    self.result = result
    self.direction = direction
    self.directions = directions
    self.certainty = certainty
    self.status = status
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.reviewBy = reviewBy
  }

  /// Returns what the record says of a claim.
  public func direction(on claim: String) -> Direction { directions[claim] ?? direction }
}

extension EvidenceRecord.Design {
  /// Who is studied by a study of this design unless its record says otherwise.
  public var usualSubjects: EvidenceRecord.Subjects {
    switch self {
    case .animal: .animals
    case .inVitro: .laboratory
    default: .people
    }
  }
}
