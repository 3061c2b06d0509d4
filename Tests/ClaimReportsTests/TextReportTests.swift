import ClaimModel
import ClaimReports
import Testing

@Suite("Text report")
struct TextReportTests {
  @Test("carets stand under the words at fault, and under no others")
  func carets() {
    let lines = render(TextReporter.self, [InventedPages.home]).split(separator: "\n")
    let marked = zip(lines, lines.dropFirst()).compactMap { line, marks -> String? in
      guard let caret = marks.firstIndex(of: "^") else { return nil }
      let column = marks.distance(from: marks.startIndex, to: caret)
      return String(line.dropFirst(column).prefix(marks.filter { $0 == "^" }.count))
    }
    #expect(marked == ["cures", "will greatly increase", "best on the market", "reduces wobble"])
  }

  @Test("wide and emoji characters move the caret by two columns")
  func wide() {
    let lines = render(TextReporter.self, [InventedPages.wide]).split(separator: "\n")
    #expect(lines.contains("     1 | 数字 👩‍🔬 naïve Novaril increases"))
    let columns = 9 + 4 + 1 + 2 + 1 + 5 + 1 + 7 + 1
    let indent = "       | " + String(repeating: " ", count: columns - 9)
    #expect(lines.contains("\(indent)^^^^^^^^^"))
  }

  @Test("no character of the copy can act on the terminal")
  func inert() {
    let text = render(TextReporter.self)
    #expect(!text.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || $0 == "\u{202E}" })
  }

  @Test("colour is there when it is asked for, and only then")
  func colour() {
    #expect(!render(TextReporter.self).contains("\u{1B}["))
    #expect(
      render(TextReporter.self, style: ReportStyle(usesColour: true)).contains("\u{1B}[1;31m")
    )
  }

  @Test("lines keep to the terminal's width, but for words that are wider")
  func width() {
    let text = render(TextReporter.self, [InventedPages.home], style: ReportStyle(width: 60))
    for line in text.split(separator: "\n") where line.contains("why: ") || line.contains(" | ") {
      #expect(line.count <= 60, "\(line)")
    }
  }

  @Test("a quiet report says nothing of a clean run, and a line for each finding otherwise")
  func quiet() {
    let style = ReportStyle(detail: .quiet)
    #expect(render(TextReporter.self, [], summary: RunSummary(), style: style) == "")
    let lines = render(TextReporter.self, [InventedPages.wide], style: style)
      .split(separator: "\n")
    #expect(lines.count == 2)
  }

  @Test("a summary says nothing of single findings")
  func summary() {
    let text = render(TextReporter.self, style: ReportStyle(detail: .summary))
    #expect(!text.contains("novaril.html:"))
    #expect(text.contains("6 findings: 4 errors, 1 warning, 1 notice"))
  }

  @Test("what stands on many pages is shown on three, and counted")
  func boilerplate() {
    let pages = (1...50).map { number in
      DocumentReport(
        path: "p\(number).txt",
        source: InventedPages.wide.source,
        document: InventedPages.wide.document,
        reading: InventedPages.wide.reading,
        assessments: InventedPages.wide.assessments,
        findings: InventedPages.wide.findings
      )
    }
    let text = render(TextReporter.self, pages)
    #expect(text.contains("p3.txt:1:24: error"))
    #expect(!text.contains("p4.txt:"))
    #expect(text.contains("(47 findings not shown)"))
    #expect(text.contains("   50 pages  'increases' is stronger"))
    let markdown = render(MarkdownReporter.self, pages)
    #expect(markdown.contains("- 50 pages: **missing-hedge**"))
    #expect(markdown.split(separator: "\n").filter { $0.hasPrefix("| error") }.count == 3)
  }
}
