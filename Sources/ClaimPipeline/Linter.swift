import ClaimExtraction
import ClaimFixes
import ClaimMatching
public import ClaimModel
import ClaimRules
import DocumentParsing
import ShippedClaims

/// The whole pipeline for one document: bytes in, report out.
public struct Linter: Sendable {
  /// The version of the program that reports name.
  public static let version = "0.1.0"

  /// All rules whose findings reports may hold.
  public static var rules: [RuleMetadata] { RuleCatalog.metadata + [Allowances.rule] }

  /// The ids of the rules that judge the page as a whole.
  static let pageRules = Set(rules.filter(\.isPageLevel).map(\.id))

  private static let knownRules = RuleCatalog.metadata.map(\.id)

  let knowledge: Knowledge
  private let fixes: OnDemand<FixProposer>
  private let configuration: Configuration
  private let parser: DocumentParser
  private let reader: ClaimReader
  private let matcher: ClaimMatcher

  public init(knowledge: Knowledge, configuration: Configuration) {
    let fixes = OnDemand { FixProposer(knowledge) }
    let reader = ClaimReader(ShippedLexicon.tables(for: knowledge))
    self.init(knowledge, configuration, reader, fixes)
  }

  private init(
    _ knowledge: Knowledge,
    _ configuration: Configuration,
    _ reader: ClaimReader,
    _ fixes: OnDemand<FixProposer>
  ) {
    self.knowledge = knowledge
    self.configuration = configuration
    self.reader = reader
    self.fixes = fixes
    parser = DocumentParser(encoding: configuration.encoding)
    matcher = ClaimMatcher(knowledge, profile: configuration.profile)
  }

  /// Returns a linter with other settings; what is costly to set up is shared.
  public func configured(_ configuration: Configuration) -> Linter {
    Linter(knowledge, configuration, reader, fixes)
  }

  /// What finds wordings; where no finding asks for one, it is never made.
  var proposer: FixProposer { fixes.value }

  /// Returns what there is to say of the file's bytes.
  ///
  /// - Parameter includesPageRules: whether what a whole page must say is asked of the text.
  public func check(
    _ bytes: [UInt8],
    at path: String,
    as format: Document.Format,
    includesPageRules: Bool = true
  ) -> DocumentReport {
    let assessed = assess(parser.parse(bytes, as: format))
    let found = findings(in: assessed, includesPageRules: includesPageRules)
    return report(on: assessed, of: bytes, at: path, found)
  }

  /// Returns what ``check(_:at:as:includesPageRules:)`` returns, sooner where `memory` is of a text
  /// much like this one.
  package func check(
    _ bytes: [UInt8],
    at path: String,
    as format: Document.Format,
    reusing memory: inout Memory
  ) -> DocumentReport {
    memory.prepare(for: configuration, knowledge)
    let assessed = assess(parser.parse(bytes, as: format), reusing: &memory)
    let found = findings(in: assessed, includesPageRules: true) { isHeeded in
      memory.rules.check(assessed, includingPageRules: true, where: isHeeded)
    }
    return report(on: assessed, of: bytes, at: path, found)
  }

  private func report(
    on assessed: AssessedDocument,
    of bytes: [UInt8],
    at path: String,
    _ found: Found
  ) -> DocumentReport {
    DocumentReport(
      path: path,
      profile: configuration.profile,
      source: bytes,
      document: assessed.document,
      reading: assessed.reading,
      assessments: assessed.assessments,
      findings: found.open,
      suppressed: found.left,
      problems: assessed.document.problems
    )
  }

  /// Returns what spells text as the file does that was read.
  func encoder(for report: DocumentReport) -> SourceEncoder {
    let format = report.document?.format ?? .text
    return SourceEncoder(report.source, as: format, label: configuration.encoding)
  }

  /// Returns `document` with what it claims, held against the evidence.
  func assess(_ document: Document) -> AssessedDocument {
    let reading = reader.read(document)
    return assessed(document, reading, matcher.assess(reading, in: document))
  }

  /// Returns what ``assess(_:)`` returns, sooner where `memory` is of a text much like this one.
  func assess(_ document: Document, reusing memory: inout Memory) -> AssessedDocument {
    let reading = reader.read(document, reusing: &memory.reading)
    let assessments = matcher.assess(reading, in: document, reusing: &memory.matching)
    return assessed(document, reading, assessments)
  }

  /// Returns what was assessed of a document; nil for one that could not be read.
  func assessed(_ report: DocumentReport) -> AssessedDocument? {
    guard let document = report.document, let reading = report.reading else { return nil }
    return assessed(document, reading, report.assessments)
  }

  private func assessed(
    _ document: Document,
    _ reading: Reading,
    _ assessments: [Assessment]
  ) -> AssessedDocument {
    AssessedDocument(
      document: document,
      reading: reading,
      assessments: assessments,
      knowledge: knowledge,
      profile: configuration.profile,
      cited: matcher.resolve(reading.references, in: document)
    )
  }

  /// Returns what there is to say of the file's bytes, from `cache` where it was said before.
  func check(
    _ bytes: [UInt8],
    at path: String,
    as format: Document.Format,
    keepingIn cache: ReportCache
  ) -> DocumentReport {
    let name = cache.name(of: bytes, as: format, judgedBy: configuration.judgement)
    if let kept = cache.kept(under: name) {
      let document = parser.parse(bytes, as: format)
      let profile = configuration.profile
      if let report = KeptReport.report(kept, on: document, of: bytes, at: path, for: profile) {
        return report
      }
    }
    let report = check(bytes, at: path, as: format)
    if let found = KeptReport.bytes(of: report) { cache.keep(found, under: name) }
    return report
  }

  /// Returns what the rules find and nobody asked to leave, without fingerprints; sooner where
  /// `memory` is of a text much like this one.
  func openFindings(
    in document: AssessedDocument,
    includesPageRules: Bool,
    reusing memory: inout RuleMemory
  ) -> [Finding] {
    let leave = Leave(
      document.document,
      configuration: configuration,
      knownRules: Self.knownRules
    )
    let found = memory.check(document, includingPageRules: includesPageRules) { rule, _ in
      !leave.isOff(rule)
    }.map { configuration.adjusted($0, in: document.knowledge) }
    let allowed = found.filter { leave.allows($0) }
    return found.filter { !leave.allows($0) } + leave.comments(besides: allowed)
  }

  private struct Found {
    let open: [Finding]

    /// What the copy or the configuration asks to leave.
    let left: [SuppressedFinding]
  }

  /// Tells whether what a rule objects to in a range of the text counts.
  private typealias IsHeeded = (_ rule: String, _ range: Range<Int>) -> Bool

  /// Returns what the rules find.
  private func findings(in document: AssessedDocument, includesPageRules: Bool) -> Found {
    findings(in: document, includesPageRules: includesPageRules) { isHeeded in
      RuleCatalog.check(document, includingPageRules: includesPageRules, where: isHeeded)
    }
  }

  /// Returns what the rules find, of which `check` returns what is heeded.
  private func findings(
    in document: AssessedDocument,
    includesPageRules: Bool,
    by check: (IsHeeded) -> [Finding]
  ) -> Found {
    let leave = Leave(
      document.document,
      configuration: configuration,
      knownRules: Self.knownRules
    )
    func adjusted(_ findings: [Finding]) -> [Finding] {
      findings.map { configuration.adjusted($0, in: document.knowledge) }
    }
    let found = adjusted(check { rule, _ in !leave.isOff(rule) })
    let allowed = found.filter { leave.allows($0) }
    var off: [Finding] = []
    if leave.hasRulesOff {
      off = adjusted(
        RuleCatalog.check(document, includingPageRules: includesPageRules) { rule, _ in
          leave.isOff(rule)
        }
      )
    }
    let open = found.filter { !leave.allows($0) } + leave.comments(besides: allowed)
    var marker = Fingerprinter(
      document.document,
      reading: document.reading,
      assessments: document.assessments
    )
    let findings = marker.mark(open.sorted { ($0.span, $0.rule) < ($1.span, $1.rule) })
    let left = (allowed + off).sorted { ($0.span, $0.rule) < ($1.span, $1.rule) }
    return Found(open: findings, left: marker.mark(left).compactMap(leave.suppressed))
  }
}
