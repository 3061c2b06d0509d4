package import ClaimModel

/// The claims matrix for a spreadsheet: a row for each claim, and for each finding about none.
///
/// No cell is a formula, whatever the copy or a file name says.
package struct CSVReporter: Reporter {
  package static let name = "csv"
  package static let shownFixes = 1

  private static let heads = [
    "document", "line", "column", "claim", "ontology claim", "words", "sentence", "carrier",
    "asserted", "permitted", "verdict", "denied", "reason", "missing qualifiers", "evidence",
    "severity", "rules", "messages", "citations", "fix",
  ]

  private let run: RunDescription

  package init(_ run: RunDescription, style: ReportStyle) { self.run = run }

  package mutating func begin(to output: inout [UInt8]) {
    output += [0xEF, 0xBB, 0xBF]
    append(Self.heads, to: &output)
  }

  package mutating func add(_ report: DocumentReport, to output: inout [UInt8]) {
    let document = ReportedDocument(report)
    for problem in document.failures {
      let place = problem.span.map { document.place(of: $0).start }
      var row = [report.path, place.map { "\($0.line)" } ?? "", place.map { "\($0.column)" } ?? ""]
      row += Array(repeating: "", count: 12)
      append(row + ["error", problem.kind.rawValue, problem.message, "", ""], to: &output)
    }
    let findings = Dictionary(grouping: report.findings, by: { $0.claim ?? 0 })
    for assessment in report.assessments {
      append(
        row(of: assessment, findings[assessment.claim.id] ?? [], in: document),
        to: &output
      )
    }
    for finding in report.findings where document.assessment(ofClaim: finding.claim) == nil {
      let place = document.place(of: finding.span).start
      var row = [report.path, "\(place.line)", "\(place.column)", "", ""]
      row += [document.words(finding.range)] + Array(repeating: "", count: 9)
      append(row + cells(of: [finding]), to: &output)
    }
  }

  package mutating func finish(_ summary: RunSummary, to output: inout [UInt8]) {}

  private func row(
    of assessment: Assessment,
    _ findings: [Finding],
    in document: ReportedDocument
  ) -> [String] {
    let claim = assessment.claim
    let place = document.place(of: claim.span).start
    let sentence = document.sentence(of: claim).map { document.words($0.range) }
    let missing = assessment.missingQualifiers.map { run.knowledge.qualifier($0)?.statement ?? $0 }
    return [
      document.report.path, "\(place.line)", "\(place.column)", claim.name,
      assessment.node ?? "", document.words(claim.range), sentence ?? "",
      (document.block(of: claim)?.carrier ?? .body).rawValue, claim.strength.name,
      assessment.ceiling?.name ?? "", assessment.verdict.rawValue, claim.isDenied ? "yes" : "no",
      assessment.reason, missing.joined(separator: "; "),
      assessment.evidence.joined(separator: "; "),
    ] + cells(of: findings)
  }

  private func cells(of findings: [Finding]) -> [String] {
    [
      findings.map(\.severity).max()?.rawValue ?? "",
      findings.map(\.rule).joined(separator: "; "),
      findings.map(\.message.text).joined(separator: "; "),
      findings.flatMap(\.citations).joined(separator: "; "),
      findings.compactMap { $0.bestFix?.title }.joined(separator: "; "),
    ]
  }

  private func append(_ row: [String], to output: inout [UInt8]) {
    output += row.map { SpreadsheetCell.quoted(VisibleText.line($0)) }.joined(separator: ",").utf8
    output += "\r\n".utf8
  }
}
