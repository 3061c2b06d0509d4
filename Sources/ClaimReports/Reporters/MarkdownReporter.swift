package import ClaimModel

/// A summary for a pull request or a job: the answer first, then the findings that fit.
package struct MarkdownReporter: Reporter {
  package static let name = "markdown"
  package static let shownFixes = 1

  /// How many findings are listed: a comment has a limit, and a reader too.
  private static let limit = 60

  private let run: RunDescription
  private var tally = RunTally()
  private var repeats = RepeatIndex()
  private var rows: [Severity: [String]] = [:]
  private var suppressed: [String] = []
  private var suppressedCount = 0

  package init(_ run: RunDescription, style: ReportStyle) { self.run = run }

  package mutating func add(_ report: DocumentReport, to output: inout [UInt8]) {
    let document = ReportedDocument(report)
    tally.add(document)
    for (finding, isShown) in zip(report.findings, repeats.showsFindings(of: document))
    where isShown && rows[finding.severity, default: []].count < Self.limit {
      rows[finding.severity, default: []].append(row(for: finding, in: document))
    }
    // What a baseline accepted is counted above; what the copy asks to be allowed is listed.
    for item in report.suppressed where item.means == .inSource || item.means == .configuration {
      suppressedCount += 1
      guard suppressed.count < Self.limit else { continue }
      let line = document.place(of: item.finding.span).start.line
      let owner = item.owner.map { ", \($0)" } ?? ""
      let until = item.until.map { ", until \($0)" } ?? ""
      suppressed.append(
        "- " + MarkdownText.escaped("\(report.path):\(line)") + " **"
          + MarkdownText.escaped(item.finding.rule) + "** "
          + MarkdownText.escaped("(\(item.means.rawValue)\(owner)\(until)): \(item.reason)")
      )
    }
  }

  package mutating func finish(_ summary: RunSummary, to output: inout [UInt8]) {
    var lines = ["## Warrantlint: \(Headline(summary, tally).words)", ""]
    lines.append(counts(summary))
    lines += failures
    lines += verdicts
    lines += findings
    if !suppressed.isEmpty {
      lines += ["", "<details><summary>\(suppressedCount) suppressed</summary>", ""]
      lines += suppressed
      lines += ["", "</details>"]
    }
    lines += ["", conditions]
    for line in lines { output += (line + "\n").utf8 }
  }

  private func row(for finding: Finding, in document: ReportedDocument) -> String {
    let place = document.place(of: finding.span).start
    let assessment = document.assessment(ofClaim: finding.claim)
    let permitted = assessment?.ceiling?.name ?? "–"
    let rungs = assessment.map { "\($0.claim.strength.name) / \(permitted)" } ?? "–"
    let cells = [
      finding.severity.rawValue,
      MarkdownText.escaped("\(document.report.path):\(place.line):\(place.column)"),
      "**\(MarkdownText.escaped(finding.rule))** \(MarkdownText.escaped(finding.message.text))",
      rungs,
      MarkdownText.escaped(finding.bestFix?.title ?? ""),
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private func counts(_ summary: RunSummary) -> String {
    var parts = [
      "**\(counted(summary.errors, "error"))**", counted(summary.warnings, "warning"),
      "\(counted(summary.notices, "notice")) in \(counted(summary.documents, "document"))",
    ]
    parts.append(
      "\(counted(summary.claims, "claim")) examined, \(summary.matchedClaims) matched to the "
        + "ontology, \(summary.claims - summary.matchedClaims) unlisted"
    )
    if summary.suppressed > 0 { parts.append("\(summary.suppressed) suppressed") }
    if summary.baselined > 0 { parts.append("\(summary.baselined) accepted by the baseline") }
    if summary.skipped.total > 0 { parts.append("passed over: \(summary.skipped.words)") }
    return parts.joined(separator: " · ")
  }

  private var failures: [String] {
    guard tally.failureCount > 0 else { return [] }
    var lines = ["", "> **Not analysed, or not wholly:**"]
    lines += tally.failures.map {
      "> - " + MarkdownText.escaped("\($0.path): \($0.message)")
    }
    let more = tally.failureCount - tally.failures.count
    if more > 0 { lines.append("> - and \(more) more") }
    return lines
  }

  private var verdicts: [String] {
    let met = Assessment.Verdict.byGravity.filter { tally.verdicts[$0] != nil }
    guard !met.isEmpty else { return [] }
    return ["", "| verdict | claims | meaning |", "|---|--:|---|"]
      + met.map { "| \($0.rawValue) | \(tally.verdicts[$0] ?? 0) | \($0.meaning) |" }
  }

  private var findings: [String] {
    let total = tally.rulesMet.reduce(0) { $0 + $1.count }
    guard total > 0 else { return [] }
    let ordered = [Severity.error, .warning, .notice].flatMap { rows[$0] ?? [] }
    let shown = ordered.prefix(Self.limit)
    var lines = [
      "", "| | where | what | asserted / permitted | instead |", "|---|---|---|---|---|",
    ]
    lines += shown
    if total > shown.count { lines += ["", "… and \(total - shown.count) more findings."] }
    return lines + boilerplate
  }

  private var boilerplate: [String] {
    let entries = repeats.boilerplate
    guard !entries.isEmpty else { return [] }
    return ["", "The same on many pages:", ""]
      + entries.prefix(20).map { entry in
        "- \(entry.pages) pages: **\(MarkdownText.escaped(entry.rule))** "
          + "\(MarkdownText.escaped(entry.message)), first at \(MarkdownText.escaped(entry.first))"
      }
  }

  private var conditions: String {
    let (markets, statuses) = tally.conditions(in: run)
    let words =
      "market \(markets) · product \(statuses) · evidence as of "
      + "\(run.profile.asOf) · warrantlint \(run.version) · knowledge \(run.knowledge.digest)"
    return "<sub>\(MarkdownText.escaped(words))</sub>"
  }
}
