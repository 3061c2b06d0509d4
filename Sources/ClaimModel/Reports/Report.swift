/// What a run was: all that makes its report reproducible.
public struct RunDescription: Sendable {
  public let version: String
  public let knowledge: Knowledge
  public let profile: Profile
  public let rules: [RuleMetadata]

  public init(version: String, knowledge: Knowledge, profile: Profile, rules: [RuleMetadata]) {
    self.version = version
    self.knowledge = knowledge
    self.profile = profile
    self.rules = rules
  }
}

/// What was found in one file.
public struct DocumentReport: Sendable {
  /// As given, relative, with slashes.
  public let path: String

  /// The bytes of the file; empty where it could not be read.
  public let source: [UInt8]

  /// The file as it was read; nil where it could not be.
  public let document: Document?
  public let reading: Reading?
  public let assessments: [Assessment]

  /// Ordered by span, then rule.
  public let findings: [Finding]
  public let suppressed: [SuppressedFinding]
  public let problems: [DocumentProblem]

  public init(
    path: String,
    source: [UInt8] = [],
    document: Document? = nil,
    reading: Reading? = nil,
    assessments: [Assessment] = [],
    findings: [Finding] = [],
    suppressed: [SuppressedFinding] = [],
    problems: [DocumentProblem] = []
  ) {
    self.path = path
    self.source = source
    self.document = document
    self.reading = reading
    self.assessments = assessments
    self.findings = findings
    self.suppressed = suppressed
    self.problems = problems
  }
}

/// A finding that the copy itself, or a baseline, asks not to be told about.
public struct SuppressedFinding: Hashable, Sendable {
  public enum Means: String, Hashable, Sendable {
    case inSource = "in-source"
    case configuration
    case baseline
    /// The same finding is reported on an earlier page of the site.
    case repeated
  }

  public let finding: Finding
  public let means: Means
  public let reason: String
  public let owner: String?
  public let until: CivilDate?

  public init(
    finding: Finding,
    means: Means,
    reason: String,
    owner: String? = nil,
    until: CivilDate? = nil
  ) {
    self.finding = finding
    self.means = means
    self.reason = reason
    self.owner = owner
    self.until = until
  }
}

/// Counts over a whole run.
public struct RunSummary: Hashable, Sendable {
  public var documents = 0
  public var failedDocuments = 0
  public var skippedBinaries = 0
  public var words = 0
  public var claims = 0
  public var matchedClaims = 0
  public var errors = 0
  public var warnings = 0
  public var notices = 0
  public var suppressed = 0
  public var baselined = 0

  /// Findings that another page of the site stands for.
  public var repeated = 0
  public var staleBaseline = 0

  public init() {}
}
