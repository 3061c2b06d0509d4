import ClaimModel
import ClaimPipeline
import Testing

@Suite("Kept reports")
struct KeptReportTests {
  private static let copy = """
    # Cardexa

    Cardexa **permanently cures** knee pain in every patient (Vale et al., 2021). "It may help
    my hip," says Ada, 61. See https://doi.org/10.1000/cardexa.1 and PMID 123456.

    <!-- warrantlint allow missing-hedge by A. Vale until 2027-01-01: on file -->
    Our stem cell therapy rebuilds worn cartilage.

    Stem cells do not rebuild cartilage in days, but bone density probably improves.
    """

  @Test("hold all that a report does")
  func roundTrip() throws {
    let bytes = Array(Self.copy.utf8)
    let report = try Self.report(on: bytes)
    #expect(report.assessments.count > 1)
    #expect(report.findings.count > 1)
    #expect(!report.suppressed.isEmpty)
    let kept = try #require(KeptReport.bytes(of: report))
    let document = try #require(report.document)
    let profile = try #require(report.profile)
    let again = try #require(
      KeptReport.report(kept[...], on: document, of: bytes, at: "a.md", for: profile)
    )
    #expect(Self.text(of: again) == Self.text(of: report))
  }

  @Test("know every part of what they hold")
  func parts() throws {
    let report = try Self.report(on: Array(Self.copy.utf8))
    let reading = try #require(report.reading)
    let finding = try #require(report.findings.first)
    #expect(Self.parts(of: report).count == 9)
    #expect(Self.parts(of: reading).count == 6)
    #expect(Self.parts(of: try #require(reading.sentences.first)).count == 4)
    #expect(Self.parts(of: try #require(reading.mentions.first)).count == 4)
    let claim = try #require(reading.claims.first)
    #expect(Self.parts(of: claim).count == 18)
    #expect(Self.parts(of: claim.effect).count == 3)
    #expect(Self.parts(of: try #require(report.assessments.first)).count == 9)
    #expect(Self.parts(of: finding).count == 11)
    #expect(Self.parts(of: try #require(report.suppressed.first)).count == 5)
    let edit = Fix.Edit(span: SourceSpan(0, 1), text: "")
    #expect(Self.parts(of: edit).count == 2)
    #expect(Self.parts(of: Fix(title: "", applicability: .safe, edits: [edit])).count == 3)
  }

  @Test("are refused where a byte of them is another, or the text is")
  func corruption() throws {
    let bytes = Array(Self.copy.utf8)
    let report = try Self.report(on: bytes)
    let kept = try #require(KeptReport.bytes(of: report))
    let document = try #require(report.document)
    let profile = try #require(report.profile)
    #expect(
      KeptReport.report(kept.dropLast(), on: document, of: bytes, at: "a.md", for: profile) == nil
    )
    #expect(
      KeptReport.report((kept + [0])[...], on: document, of: bytes, at: "a.md", for: profile) == nil
    )
    #expect(KeptReport.report([], on: document, of: bytes, at: "a.md", for: profile) == nil)
    let other = Array("Cardexa rebuilds the quill.".utf8)
    let otherDocument = try #require(try Self.report(on: other).document)
    #expect(
      KeptReport.report(kept[...], on: otherDocument, of: other, at: "a.md", for: profile) == nil
    )
    // Whatever stands there, nothing points outside the text, and nothing traps.
    for position in stride(from: 70, to: kept.count, by: 7) {
      var broken = kept
      broken[position] ^= 0xFF
      _ = KeptReport.report(broken[...], on: document, of: bytes, at: "a.md", for: profile)
    }
  }

  private static func report(on bytes: [UInt8]) throws -> DocumentReport {
    var configuration = Configuration(asOf: try #require(CivilDate("2026-11-22")))
    configuration.rules = ["superlative": .off]
    let knowledge = try KnowledgeSource.load([])
    return Linter(knowledge: knowledge, configuration: configuration)
      .check(bytes, at: "a.md", as: .markdown)
  }

  private static func text(of report: DocumentReport) -> String {
    var text = ""
    dump(report, to: &text)
    return text
  }

  private static func parts(of value: Any) -> [String] {
    Mirror(reflecting: value).children.compactMap(\.label)
  }
}
