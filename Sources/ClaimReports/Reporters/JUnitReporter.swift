package import ClaimModel

/// Each claim as a test case: failed where something is wrong with it, skipped where that is
/// suppressed, an error where the file could not be read.
package struct JUnitReporter: Reporter {
  package static let name = "junit"
  package static let shownFixes = 1

  private enum Outcome {
    case passed
    case failed([Finding])
    case skipped(SuppressedFinding)
    case error(DocumentProblem)
  }

  private struct Case {
    let name: String
    let line: Int?
    let outcome: Outcome
  }

  private var writer = XMLWriter()

  package init(_ run: RunDescription, style: ReportStyle) {}

  package mutating func begin(to output: inout [UInt8]) {
    writer.declaration()
    writer.begin("testsuites", ["name": "warrantlint"])
    output += writer.drain()
  }

  package mutating func add(_ report: DocumentReport, to output: inout [UInt8]) {
    let document = ReportedDocument(report)
    let cases = cases(of: document)
    func count(_ isCounted: (Outcome) -> Bool) -> String {
      String(cases.count { isCounted($0.outcome) })
    }
    writer.begin(
      "testsuite",
      [
        "name": document.shownPath, "tests": String(cases.count),
        "failures": count { if case .failed = $0 { true } else { false } },
        "errors": count { if case .error = $0 { true } else { false } },
        "skipped": count { if case .skipped = $0 { true } else { false } },
        "time": "0",
      ]
    )
    for item in cases { write(item, of: document) }
    writer.end("testsuite")
    output += writer.drain()
  }

  package mutating func finish(_ summary: RunSummary, to output: inout [UInt8]) {
    writer.end("testsuites")
    output += writer.drain()
  }

  private func cases(of document: ReportedDocument) -> [Case] {
    let report = document.report
    var cases = document.failures.map { problem in
      Case(
        name: "the document can be read",
        line: problem.span.map { line($0, document) },
        outcome: .error(problem)
      )
    }
    if cases.isEmpty {
      cases.append(Case(name: "the document can be read", line: nil, outcome: .passed))
    }
    let findings = Dictionary(grouping: report.findings, by: { $0.claim ?? 0 })
    for assessment in report.assessments {
      let name = "\(assessment.claim.name): \(words(assessment.claim.range, document))"
      cases.append(
        Case(
          name: name,
          line: line(assessment.claim.span, document),
          outcome: outcome(of: assessment, findings[assessment.claim.id] ?? [], in: report)
        )
      )
    }
    for finding in report.findings where document.assessment(ofClaim: finding.claim) == nil {
      cases.append(
        Case(
          name: "\(finding.rule): \(words(finding.range, document))",
          line: line(finding.span, document),
          outcome: finding.severity > .notice ? .failed([finding]) : .passed
        )
      )
    }
    return cases
  }

  private func outcome(
    of assessment: Assessment,
    _ findings: [Finding],
    in report: DocumentReport
  ) -> Outcome {
    if findings.contains(where: { $0.severity > .notice }) { return .failed(findings) }
    let suppressed = report.suppressed.first { $0.finding.claim == assessment.claim.id }
    return suppressed.map { .skipped($0) } ?? .passed
  }

  private func words(_ range: Range<Int>, _ document: ReportedDocument) -> String {
    VisibleText.clipped(VisibleText.line(document.words(range)), to: 120)
  }

  private func line(_ span: SourceSpan, _ document: ReportedDocument) -> Int {
    document.place(of: span).start.line
  }

  private mutating func write(_ item: Case, of document: ReportedDocument) {
    let path = document.shownPath
    let attributes: XMLWriter.Attributes = [
      "name": item.name, "classname": path, "file": path, "line": item.line.map(String.init),
      "time": "0",
    ]
    switch item.outcome {
    case .passed:
      writer.empty("testcase", attributes)
    case .failed(let findings):
      writer.begin("testcase", attributes)
      writer.element(
        "failure",
        [
          "type": findings.map(\.rule).joined(separator: " "),
          "message": findings.map { VisibleText.line($0.message.text) }.joined(separator: "; "),
        ],
        text: findings.map { detail(of: $0, in: document) }.joined(separator: "\n")
      )
      writer.end("testcase")
    case .skipped(let suppressed):
      writer.begin("testcase", attributes)
      let reason = VisibleText.line("\(suppressed.finding.rule) suppressed: \(suppressed.reason)")
      writer.empty("skipped", ["message": reason])
      writer.end("testcase")
    case .error(let problem):
      writer.begin("testcase", attributes)
      let message = VisibleText.line(problem.message)
      writer.element(
        "error",
        ["type": problem.kind.rawValue, "message": message],
        text: "\(path): \(message)"
      )
      writer.end("testcase")
    }
  }

  private func detail(of finding: Finding, in document: ReportedDocument) -> String {
    let place = document.place(of: finding.span).start
    let fix = finding.bestFix.map { " Fix: \(VisibleText.line($0.title))" } ?? ""
    return "\(document.shownPath):\(place.line):\(place.column): \(finding.severity.rawValue) "
      + "[\(finding.rule)] \(document.fullMessage(of: finding))\(fix)"
  }
}
