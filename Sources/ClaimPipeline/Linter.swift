import ClaimExtraction
import ClaimMatching
public import ClaimModel
import ClaimRules
import DocumentParsing

/// The whole pipeline for one document: bytes in, report out.
public struct Linter: Sendable {
  private let knowledge: Knowledge
  private let profile: Profile
  private let reader: ClaimReader
  private let matcher: ClaimMatcher

  public init(knowledge: Knowledge, profile: Profile) {
    self.knowledge = knowledge
    self.profile = profile
    reader = ClaimReader(knowledge)
    matcher = ClaimMatcher(knowledge, profile: profile)
  }

  /// Returns what there is to say of the file's bytes.
  public func check(_ bytes: [UInt8], at path: String, as format: Document.Format)
    -> DocumentReport
  {
    let document = DocumentParser().parse(bytes, as: format)
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
      findings: RuleCatalog.check(assessed),
      problems: document.problems
    )
  }
}
