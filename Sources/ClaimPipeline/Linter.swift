import ClaimExtraction
import ClaimMatching
public import ClaimModel
import ClaimRules
import DocumentParsing

/// The whole pipeline for one document: bytes in, report out.
public struct Linter: Sendable {
  /// The version of the program that reports name.
  public static let version = "0.1.0"

  /// All rules whose findings reports may hold.
  public static var rules: [RuleMetadata] { RuleCatalog.metadata + [Allowances.rule] }

  private static let knownRules = RuleCatalog.metadata.map(\.id)

  private let knowledge: Knowledge
  private let configuration: Configuration
  private let parser: DocumentParser
  private let reader: ClaimReader
  private let matcher: ClaimMatcher

  public init(knowledge: Knowledge, configuration: Configuration) {
    self.init(knowledge, configuration, ClaimReader(knowledge))
  }

  private init(_ knowledge: Knowledge, _ configuration: Configuration, _ reader: ClaimReader) {
    self.knowledge = knowledge
    self.configuration = configuration
    self.reader = reader
    parser = DocumentParser(encoding: configuration.encoding)
    matcher = ClaimMatcher(knowledge, profile: configuration.profile)
  }

  /// Returns a linter with other settings; what is costly to set up is shared.
  public func configured(_ configuration: Configuration) -> Linter {
    Linter(knowledge, configuration, reader)
  }

  /// Returns what there is to say of the file's bytes.
  ///
  /// - Parameter includesPageRules: whether what a whole page must say is asked of the text.
  public func check(
    _ bytes: [UInt8],
    at path: String,
    as format: Document.Format,
    includesPageRules: Bool = true
  ) -> DocumentReport {
    let document = parser.parse(bytes, as: format)
    let reading = reader.read(document)
    let assessments = matcher.assess(reading, in: document)
    let assessed = AssessedDocument(
      document: document,
      reading: reading,
      assessments: assessments,
      knowledge: knowledge,
      profile: configuration.profile,
      cited: matcher.resolve(reading.references, in: document)
    )
    let (findings, suppressed) = findings(in: assessed, includesPageRules: includesPageRules)
    return DocumentReport(
      path: path,
      source: bytes,
      document: document,
      reading: reading,
      assessments: assessments,
      findings: findings,
      suppressed: suppressed,
      problems: document.problems
    )
  }

  /// Returns what the rules find, and what of it the copy or the configuration asks to leave.
  private func findings(
    in document: AssessedDocument,
    includesPageRules: Bool
  ) -> ([Finding], [SuppressedFinding]) {
    let leave = Leave(
      document.document,
      configuration: configuration,
      knownRules: Self.knownRules
    )
    func check(where isHeeded: (String, Range<Int>) -> Bool) -> [Finding] {
      RuleCatalog.check(document, includingPageRules: includesPageRules, where: isHeeded)
        .map { configuration.adjusted($0, in: document.knowledge) }
    }
    let found = check { rule, _ in !leave.isOff(rule) }
    let allowed = found.filter { leave.allows($0) }
    let off = leave.hasRulesOff ? check { rule, _ in leave.isOff(rule) } : []
    let open = found.filter { !leave.allows($0) } + leave.comments(besides: allowed)
    var marker = Fingerprinter(
      document.document,
      reading: document.reading,
      assessments: document.assessments
    )
    let findings = marker.mark(open.sorted { ($0.span, $0.rule) < ($1.span, $1.rule) })
    let left = (allowed + off).sorted { ($0.span, $0.rule) < ($1.span, $1.rule) }
    return (findings, marker.mark(left).compactMap(leave.suppressed))
  }
}
