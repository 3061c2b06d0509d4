import ClaimModel
import ClaimReports
import Testing

@Suite("HTML report")
struct PageReportTests {
  @Test("every claim and every finding has a place of its own to point at")
  func places() {
    let text = render(HTMLReporter.self, [InventedPages.home])
    for claim in 1...7 { #expect(text.contains("id=\"d1-c\(claim)\"")) }
    for finding in 1...4 { #expect(text.contains("id=\"d1-f\(finding)\"")) }
  }

  @Test("the copy is all there, marked or not")
  func copy() {
    let text = render(HTMLReporter.self, [InventedPages.home])
    #expect(text.contains("Harrow Lane Clinic"))
    #expect(text.contains("within days. It is the"))
    #expect(text.contains("<em class=\"fault s-error\">will greatly increase</em>"))
  }

  @Test("nothing of the copy becomes markup")
  func inert() {
    let text = render(HTMLReporter.self, [InventedPages.hostile])
    #expect(!text.contains("<script>alert"))
    #expect(!text.contains("<img"))
    #expect(!text.contains("\u{202E}"))
    #expect(text.contains("⟨U+202E⟩"))
  }

  @Test("documents that would make the page too long are counted, and it says so")
  func limit() {
    let text = render(
      HTMLReporter.self,
      [InventedPages.home, InventedPages.wide, InventedPages.hostile],
      style: ReportStyle(pageLimit: 1)
    )
    #expect(text.contains("id=\"d1\""))
    #expect(!text.contains("id=\"d2\""))
    #expect(text.contains("2 documents counted here and not shown"))
  }

  @Test("a clean run says so")
  func clean() {
    let text = render(HTMLReporter.self, [], summary: RunSummary())
    #expect(text.contains("No claim outruns the evidence on file"))
  }

  @Test("equal evidence and equal law stand there once")
  func appendix() {
    let text = render(HTMLReporter.self, [InventedPages.home])
    let record = "Glimmer rose by 4 points more than with placebo."
    #expect(text.components(separatedBy: record).count - 1 == 1)
    #expect(text.components(separatedBy: "https://law.example/act#5").count - 1 == 1)
  }
}

extension String {
  fileprivate func components(separatedBy words: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: words) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
