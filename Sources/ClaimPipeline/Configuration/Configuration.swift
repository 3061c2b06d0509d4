public import ClaimModel

/// What a run may be told, by options, by a configuration file or by an editor: one value for all.
public struct Configuration: Hashable, Sendable {
  /// From which severity on findings make the run fail.
  public enum Threshold: Hashable, Sendable {
    case atLeast(Severity)
    case never

    /// Creates a threshold from `error`, `warning`, `notice` or `never`.
    public init?(_ name: String) {
      if name == "never" {
        self = .never
      } else if let severity = Severity(rawValue: name) {
        self = .atLeast(severity)
      } else {
        return nil
      }
    }

    public static let names = Severity.allCases.reversed().map(\.rawValue) + ["never"]

    public var name: String {
      switch self {
      case .atLeast(let severity): severity.rawValue
      case .never: "never"
      }
    }

    public func isReached(by severity: Severity) -> Bool {
      switch self {
      case .atLeast(let limit): severity >= limit
      case .never: false
      }
    }
  }

  /// The severity of a rule's findings, or none at all.
  public enum RuleSetting: Hashable, Sendable {
    case severity(Severity)
    case off

    /// Creates a setting from `error`, `warning`, `notice` or `off`.
    public init?(_ name: String) {
      if name == "off" {
        self = .off
      } else if let severity = Severity(rawValue: name) {
        self = .severity(severity)
      } else {
        return nil
      }
    }

    public static let names = Severity.allCases.reversed().map(\.rawValue) + ["off"]

    public var name: String {
      switch self {
      case .severity(let severity): severity.rawValue
      case .off: "off"
      }
    }
  }

  public var market = Profile.Market.us
  public var productStatus = Profile.ProductStatus.unapproved
  public var asOf: CivilDate
  public var failOn = Threshold.atLeast(.error)

  /// The settings of rules by id, where they differ from the rule's own.
  public var rules: [String: RuleSetting] = [:]

  /// Directories of knowledge packs, in the order in which they are added.
  public var knowledge: [String] = []

  /// The format of each file extension, in lower case.
  public var formats = Self.knownFormats

  /// The encoding that the user vouches for; nil to go by the bytes.
  public var encoding: String?

  /// The baseline's file; nil for the one of the usual name, if it is there.
  public var baseline: String?
  public var maximumBytes = 64 << 20

  /// Tells whether findings are held against a baseline, named or not.
  public var usesBaseline = true

  /// How many texts are read at once; nil for one a processor.
  public var jobs: Int?

  /// Wording that the configuration lets pass.
  package var allowances: [ConfiguredAllowance] = []
  public var honoursIgnoreFiles = true

  public init(asOf: CivilDate) { self.asOf = asOf }

  public var profile: Profile {
    Profile(market: market, productStatus: productStatus, asOf: asOf)
  }

  public static let knownFormats: [String: Document.Format] = [
    "htm": .html, "html": .html, "markdown": .markdown, "md": .markdown, "mdown": .markdown,
    "mdx": .markdown, "php": .html, "text": .text, "txt": .text, "xhtml": .html,
  ]
}
