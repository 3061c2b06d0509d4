/// How grave a finding is.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  case notice
  case warning
  case error

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .notice: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Words in the copy that a rule objects to.
public struct Finding: Hashable, Sendable {
  /// What is wrong, with the reader's own words quoted: one sentence without a full stop.
  public struct Message: Hashable, Sendable, ExpressibleByStringInterpolation {
    public let text: String
    public init(stringLiteral text: String) { self.text = text }
  }

  /// The gravest of ``families``.
  public let rule: String
  public let families: [String]
  public let severity: Severity
  public let message: Message

  /// Why: which record, which limit.
  public let explanation: String
  public let range: Range<Int>
  public let span: SourceSpan

  /// The number of the claim, where the finding is about one.
  public let claim: Int?

  /// What the finding is, wherever it stands: stable when copy moves or is wrapped anew.
  public let fingerprint: String
  public let citations: [String]
  public let fixes: [Fix]

  public init(
    rule: String,
    families: [String],
    severity: Severity,
    message: Message,
    explanation: String,
    range: Range<Int>,
    span: SourceSpan,
    claim: Int?,
    fingerprint: String = "",
    citations: [String] = [],
    fixes: [Fix] = []
  ) {
    self.rule = rule
    self.families = families
    self.severity = severity
    self.message = message
    self.explanation = explanation
    self.range = range
    self.span = span
    self.claim = claim
    self.fingerprint = fingerprint
    self.citations = citations
    self.fixes = fixes
  }
}

/// A better wording, as edits of the file.
public struct Fix: Hashable, Sendable {
  public enum Applicability: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Advice: no edit that a program could make.
    case displayOnly = "display-only"
    /// A rewording that a person has to look at.
    case needsReview = "needs-review"
    /// Keeps the meaning.
    case safe

    public static func < (left: Applicability, right: Applicability) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .displayOnly: 0
      case .needsReview: 1
      case .safe: 2
      }
    }
  }

  public struct Edit: Hashable, Sendable {
    public let span: SourceSpan
    public let text: String

    public init(span: SourceSpan, text: String) {
      self.span = span
      self.text = text
    }
  }

  public let title: String
  public let applicability: Applicability
  public let edits: [Edit]

  /// Creates a fix; one without edits is advice, whatever it is called.
  public init(title: String, applicability: Applicability, edits: [Edit]) {
    self.title = title
    self.applicability = edits.isEmpty ? .displayOnly : applicability
    self.edits = edits
  }
}

/// What a rule is called and how grave its findings are.
public struct RuleMetadata: Hashable, Sendable {
  public let id: String

  /// What the rule finds, in a few words.
  public let summary: String
  public let severity: Severity

  /// Tells whether the rule judges the page as a whole, once.
  public let isPageLevel: Bool

  public init(id: String, summary: String, severity: Severity, isPageLevel: Bool = false) {
    self.id = id
    self.summary = summary
    self.severity = severity
    self.isPageLevel = isPageLevel
  }
}
