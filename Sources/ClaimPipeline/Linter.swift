import ClaimExtraction
import ClaimMatching
public import ClaimModel
import ClaimRules
import DocumentParsing

/// The whole pipeline for one document: bytes in, report out.
public struct Linter: Sendable {
  /// The version of the program that reports name.
  public static let version = "0.1.0"

  private let knowledge: Knowledge
  private let profile: Profile
  private let parser: DocumentParser
  private let reader: ClaimReader
  private let matcher: ClaimMatcher

  /// Creates a linter; `encoding` is one that the user vouches for.
  public init(knowledge: Knowledge, profile: Profile, encoding: String? = nil) {
    self.knowledge = knowledge
    self.profile = profile
    parser = DocumentParser(encoding: encoding)
    reader = ClaimReader(knowledge)
    matcher = ClaimMatcher(knowledge, profile: profile)
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
      profile: profile
    )
    return DocumentReport(
      path: path,
      source: bytes,
      document: document,
      reading: reading,
      assessments: assessments,
      findings: RuleCatalog.check(assessed, includingPageRules: includesPageRules),
      problems: document.problems
    )
  }
}
