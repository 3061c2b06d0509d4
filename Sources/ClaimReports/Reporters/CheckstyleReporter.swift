package import ClaimModel

/// Findings as Checkstyle writes them: what most build servers and reviewdog read.
package struct CheckstyleReporter: Reporter {
  package static let name = "checkstyle"
  package static let shownFixes = 0

  private var writer = XMLWriter()

  package init(_ run: RunDescription, style: ReportStyle) {}

  package mutating func begin(to output: inout [UInt8]) {
    writer.declaration()
    writer.begin("checkstyle", ["version": "4.3"])
    output += writer.drain()
  }

  package mutating func add(_ report: DocumentReport, to output: inout [UInt8]) {
    let document = ReportedDocument(report)
    writer.begin("file", ["name": VisibleText.line(report.path)])
    for problem in report.problems {
      let place = problem.span.map { document.place(of: $0).start }
      writer.empty(
        "error",
        [
          "line": place.map { String($0.line) }, "column": place.map { String($0.column) },
          "severity": problem.kind.isFailure ? "error" : "info",
          "message": VisibleText.line(problem.message),
          "source": "warrantlint.\(problem.kind.rawValue)",
        ]
      )
    }
    for finding in report.findings {
      let place = document.place(of: finding.span).start
      writer.empty(
        "error",
        [
          "line": String(place.line), "column": String(place.column),
          "severity": finding.severity == .notice ? "info" : finding.severity.rawValue,
          "message": document.fullMessage(of: finding),
          "source": "warrantlint.\(finding.rule)",
        ]
      )
    }
    writer.end("file")
    output += writer.drain()
  }

  package mutating func finish(_ summary: RunSummary, to output: inout [UInt8]) {
    writer.end("checkstyle")
    output += writer.drain()
  }
}
