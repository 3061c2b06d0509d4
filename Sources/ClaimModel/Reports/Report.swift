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

  /// For whom the file was judged; nil where it could not be read.
  public let profile: Profile?

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
    profile: Profile? = nil,
    source: [UInt8] = [],
    document: Document? = nil,
    reading: Reading? = nil,
    assessments: [Assessment] = [],
    findings: [Finding] = [],
    suppressed: [SuppressedFinding] = [],
    problems: [DocumentProblem] = []
  ) {
    self.path = path
    self.profile = profile
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

/// What a search of directories passed over, and why: a folder that is left out counts once.
public struct SkippedFiles: Hashable, Sendable {
  /// One reason, as programs and as people call it.
  public struct Reason: Hashable, Sendable {
    public let name: String
    public let words: String
    public let count: Int
  }

  public var otherFormats = 0
  public var binaries = 0
  public var excluded = 0
  public var ignored = 0
  public var hidden = 0

  /// Pipes, sockets and devices.
  public var special = 0

  public init() {}

  public var total: Int { reasons.reduce(0) { $0 + $1.count } }

  /// All reasons, in the order in which reports name them.
  public var reasons: [Reason] {
    [
      Reason(name: "otherFormats", words: "of other formats", count: otherFormats),
      Reason(name: "binaries", words: "binary", count: binaries),
      Reason(name: "excluded", words: "excluded", count: excluded),
      Reason(name: "ignored", words: "in .gitignore", count: ignored),
      Reason(name: "hidden", words: "hidden", count: hidden),
      Reason(name: "special", words: "neither files nor folders", count: special),
    ]
  }

  /// Says what was passed over: "3 of other formats, 1 hidden"; empty where nothing was.
  public var words: String {
    reasons.filter { $0.count > 0 }.map { "\($0.count) \($0.words)" }.joined(separator: ", ")
  }
}

/// Counts over a whole run.
public struct RunSummary: Hashable, Sendable {
  public var documents = 0
  public var failedDocuments = 0
  public var skipped = SkippedFiles()
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

  /// How many documents were analysed as a whole.
  public var analysedDocuments: Int { documents - failedDocuments }

  /// How many findings there are, whatever their severity.
  public var findings: Int { errors + warnings + notices }
}
