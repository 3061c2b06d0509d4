import ClaimModel
import ClaimReports
import Foundation
import Testing

@Suite("Formats")
struct FormatTests {
  @Test("the catalogue has every format once, under the name that users type")
  func catalogue() {
    #expect(
      ReporterCatalog.names == [
        "text", "json", "html", "sarif", "junit", "checkstyle", "gitlab", "github", "rdjson",
        "rdjsonl", "markdown", "csv",
      ]
    )
    #expect(ReporterCatalog.reporter(named: "yaml") == nil)
  }

  @Test(
    "nothing of the copy acts where a format is shown",
    arguments: ReporterCatalog.names.filter { $0 != "html" }
  )
  func inert(name: String) throws {
    let type = try #require(ReporterCatalog.reporter(named: name))
    let text = render(type, [InventedPages.hostile])
    let allowed: Set<Unicode.Scalar> = ["\n", "\r", "\u{FEFF}"]
    let acting = text.unicodeScalars.filter { scalar in
      (scalar.value < 0x20 || (0x202A...0x202E).contains(scalar.value)) && !allowed.contains(scalar)
    }
    #expect(acting.isEmpty)
  }

  @Test("a run without documents is still whole", arguments: ["json", "sarif", "gitlab", "rdjson"])
  func empty(name: String) throws {
    let type = try #require(ReporterCatalog.reporter(named: name))
    let text = render(type, [], summary: RunSummary())
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
  }

  @Test("a clean SARIF log has results, and none")
  func cleanSARIF() {
    #expect(render(SARIFReporter.self, [], summary: RunSummary()).contains("\"results\": []"))
  }

  @Test("SARIF names suppressed results only when asked, and then marks all results")
  func suppressions() {
    let plain = render(SARIFReporter.self, [InventedPages.home])
    #expect(!plain.contains("suppressions"))
    let all = render(
      SARIFReporter.self,
      [InventedPages.home],
      style: ReportStyle(includesSuppressed: true)
    )
    #expect(all.components(separatedBy: "\"suppressions\"").count - 1 == 5)
    #expect(all.contains("\"justification\": \"award of 2025, on file\""))
  }

  @Test("GitLab gets a fingerprint of its own for each of many equal findings")
  func fingerprints() throws {
    struct Issue: Decodable { let fingerprint: String }
    let text = render(GitLabReporter.self, [repeated(30)])
    let issues = try JSONDecoder().decode([Issue].self, from: Data(text.utf8))
    #expect(issues.count == 30)
    #expect(Set(issues.map(\.fingerprint)).count == 30)
  }

  @Test("GitHub is told how many annotations it does not show")
  func annotationLimit() {
    let lines = render(GitHubReporter.self, [repeated(30)]).split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("::error ") }.count == 10)
    #expect(lines.last?.contains("20 of 30 annotations are not shown here") == true)
  }

  @Test("GitHub's properties and messages cannot be broken out of")
  func commands() {
    let lines = render(GitHubReporter.self, [InventedPages.hostile]).split(separator: "\n")
    #expect(lines.count == 1)
    let properties = lines.first?.dropFirst("::error file=".count).prefix { $0 != "," } ?? ""
    #expect(properties.contains("%3A%25%2C"))
    #expect(!properties.contains(":"))
  }

  @Test("no cell of the CSV is a formula")
  func formulas() {
    let text = render(CSVReporter.self, [InventedPages.hostile])
    for cell in text.components(separatedBy: "\",\"") {
      #expect(!(cell.first.map { "=+-@|%".contains($0) } ?? false))
    }
    #expect(text.contains("\"'=cmd|"))
  }

  @Test("Markdown says how many findings it does not list")
  func markdownLimit() {
    var summary = RunSummary()
    summary.errors = 90
    let text = render(MarkdownReporter.self, [repeated(90)], summary: summary)
    #expect(text.contains("… and 30 more findings."))
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("| error") }.count == 60)
  }

  @Test("Markdown has no markup, link or mention of the copy's making")
  func markdown() {
    let text = render(MarkdownReporter.self, [InventedPages.hostile])
    #expect(!text.contains("<script"))
    #expect(!text.contains("<img"))
    #expect(!text.contains("[a]("))
    #expect(!text.contains("http://"))
  }

  @Test("JUnit fails claims with findings, skips suppressed ones, and errs on unread files")
  func junit() {
    let text = render(JUnitReporter.self)
    #expect(text.contains("tests=\"9\" failures=\"3\" errors=\"0\" skipped=\"0\""))
    #expect(text.contains("tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\""))
    let skipped = DocumentReport(
      path: "a.html",
      source: InventedPages.home.source,
      document: InventedPages.home.document,
      reading: InventedPages.home.reading,
      assessments: InventedPages.home.assessments,
      suppressed: InventedPages.home.findings.prefix(1).map {
        SuppressedFinding(finding: $0, means: .baseline, reason: "accepted")
      }
    )
    #expect(render(JUnitReporter.self, [skipped]).contains("<skipped message=\"cure-guarantee"))
  }

  /// A page with the same finding many times.
  private func repeated(_ count: Int) -> DocumentReport {
    let page = InventedPages.wide
    return DocumentReport(
      path: "a.txt",
      source: page.source,
      document: page.document,
      reading: page.reading,
      assessments: page.assessments,
      findings: Array(repeating: page.findings, count: count).flatMap { $0 }
    )
  }
}
