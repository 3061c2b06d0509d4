import ClaimKnowledge
import ClaimModel
import ClaimPipeline
import FoundationEssentials
import ShippedClaims
import Testing

@Suite("Fixes of the sample brochures")
struct FixSampleTests {
  @Test(
    "each makes the copy better and adds no finding",
    arguments: [
      ("brochure.txt", Document.Format.text), ("brochure.md", .markdown), ("brochure.html", .html),
    ]
  )
  func improvement(name: String, format: Document.Format) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Reports/Samples")
    let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
    let report = linter.addingFixes(to: linter.check(bytes, at: name, as: format))
    let fixes = report.findings.flatMap(\.fixes).filter { !$0.edits.isEmpty }
    #expect(fixes.count > 10)
    let before = families(report.findings)
    for fix in Set(fixes) {
      let after = families(linter.check(bytes.applying(fix), at: name, as: format).findings)
      let isNowhereMore = after.allSatisfy { $0.value <= before[$0.key, default: 0] }
      #expect(isNowhereMore, "\(name): \(fix.title)")
      let sum = after.values.reduce(0, +)
      #expect(sum < before.values.reduce(0, +), "\(name): \(fix.title)")
    }
  }

  @Test("a figure without a source is answered by a request for one")
  func advice() throws {
    let copy = Array("Our cell therapy relieves knee pain in 97 % of patients.\n".utf8)
    let report = linter.addingFixes(to: linter.check(copy, at: "copy", as: .text))
    let fixes = report.findings.flatMap(\.fixes)
    let advice = try #require(fixes.first { $0.title.hasPrefix("Name the source of '97 %'") })
    #expect(advice.applicability == .displayOnly)
    #expect(advice.edits.isEmpty)
  }

  @Test(
    "read as a writer would have written them",
    arguments: [
      (
        "# Stem cell therapy for arthritis\n\nWe open at nine.\n",
        "# Stem cell therapy being studied for arthritis"
      ),
      (
        "Our stem cells not only reduce stiffness but also improve mobility.",
        "Our stem cells are being studied to find out whether they not only reduce stiffness but"
          + " also improve mobility."
      ),
      (
        "When injected, these stem cells work to rebuild cartilage, reduce pain, and enhance mobility.",
        "When injected, these stem cells are being studied to find out whether they work to rebuild"
          + " cartilage, reduce pain, and enhance mobility."
      ),
      (
        "Get rid of your knee pain with our injections.",
        "It is not known whether this helps you get rid of your knee pain with our injections."
      ),
      (
        "Our registry data prove that cord blood rebuilds cartilage.",
        "Our registry data suggest that cord blood rebuilds cartilage."
      ),
      ("The number one knee clinic in town", "The knee clinic in town"),
      ("One of the most immediate benefits is less pain.", "One of the benefits is less pain."),
      ("Calms the tremor of Parkinson's from day one.", "May calm the tremor of Parkinson's"),
    ]
  )
  func wording(copy: String, fixed: String) {
    let bytes = Array(copy.utf8)
    let format: Document.Format = copy.hasPrefix("#") ? .markdown : .text
    let report = linter.addingFixes(to: linter.check(bytes, at: "copy", as: format))
    let fixes = report.findings.flatMap(\.fixes).filter { !$0.edits.isEmpty }
    let copies = fixes.map { String(decoding: bytes.applying($0), as: UTF8.self) }
    #expect(copies.contains { $0.hasPrefix(fixed) }, "\(copies)")
  }

  @Test("take no adjective for an order")
  func adjective() {
    let bytes = Array("- Better movement: back on the court\n".utf8)
    let report = linter.addingFixes(to: linter.check(bytes, at: "copy", as: .markdown))
    for fix in report.findings.flatMap(\.fixes) {
      #expect(!String(decoding: bytes.applying(fix), as: UTF8.self).contains("helps you"))
    }
  }

  private func families(_ findings: [Finding]) -> [String: Int] {
    findings.flatMap(\.families).reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}

private let linter: Linter = {
  guard let day = CivilDate(year: 2026, month: 11, day: 22) else {
    preconditionFailure("the calendar has this day")
  }
  return Linter(knowledge: ShippedKnowledge.load(), configuration: Configuration(asOf: day))
}()
