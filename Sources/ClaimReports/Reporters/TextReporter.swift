package import ClaimModel

/// Findings for a person at a terminal: where, what, how strong, why, and what to write instead.
package struct TextReporter: Reporter {
  package static let name = "text"
  package static let shownFixes = 1

  /// What was told of a document already: claims, and the words shown last.
  private struct Told {
    var claims: Set<Int> = []
    var span: SourceSpan?
  }

  private let run: RunDescription
  private let style: ReportStyle
  private let ink: Ink
  private var tally = RunTally()
  private var repeats = RepeatIndex()

  package init(_ run: RunDescription, style: ReportStyle) {
    self.run = run
    self.style = style
    ink = Ink(isOn: style.usesColour)
  }

  package mutating func add(_ report: DocumentReport, to output: inout [UInt8]) {
    let document = ReportedDocument(report)
    tally.add(document)
    let isShown = repeats.showsFindings(of: document)
    guard style.detail != .summary else { return }
    var told = Told()
    var lines: [String] = []
    for problem in report.problems { lines.append(line(for: problem, in: document)) }
    for (finding, isShown) in zip(report.findings, isShown)
    where isShown || style.detail == .quiet {
      lines.append(headline(of: finding, in: document))
      guard style.detail == .full else { continue }
      lines += details(of: finding, in: document, after: &told)
      lines.append("")
    }
    if style.detail == .full {
      if !report.problems.isEmpty, report.findings.isEmpty { lines.append("") }
      // What was accepted before, or is told elsewhere, is only counted.
      let left = report.suppressed.filter { $0.means == .inSource || $0.means == .configuration }
      for suppressed in left { lines.append(line(for: suppressed, in: document)) }
      if !left.isEmpty { lines.append("") }
      if !lines.isEmpty { lines.insert(contentsOf: [title(of: document), ""], at: 0) }
    }
    for line in lines { append(line, to: &output) }
  }

  package mutating func finish(_ summary: RunSummary, to output: inout [UInt8]) {
    let isClean = summary.errors + summary.warnings + summary.notices + tally.failureCount == 0
    guard style.detail != .quiet || !isClean else { return }
    let closing = TextSummary(summary: summary, tally: tally, repeats: repeats, ink: ink)
    for line in style.detail == .quiet ? closing.verdict : closing.lines {
      append(line, to: &output)
    }
  }

  private func append(_ line: String, to output: inout [UInt8]) {
    output += line.utf8
    output.append(UInt8(ascii: "\n"))
  }

  // MARK: Lines

  private func title(of document: ReportedDocument) -> String {
    let report = document.report
    let counts =
      !document.isAnalysed
      ? "not analysed"
      : "\(counted(report.findings.count, "finding")) in "
        + counted(report.assessments.count, "claim")
    return ink(.bold, document.shownPath) + ink(.dim, "  " + counts)
  }

  private func line(for problem: DocumentProblem, in document: ReportedDocument) -> String {
    let place = problem.span.map { document.place(of: $0).start }
    let prefix = ([document.shownPath] + (place.map { ["\($0.line)", "\($0.column)"] } ?? []))
      .joined(separator: ":")
    let severity: Severity = problem.kind.isFailure ? .error : .notice
    return prefix + ": " + ink(Ink.tone(of: severity), severity.rawValue) + ": "
      + VisibleText.line(problem.message) + ink(.dim, " [\(problem.kind.rawValue)]")
  }

  private func line(for suppressed: SuppressedFinding, in document: ReportedDocument) -> String {
    let finding = suppressed.finding
    let place = document.place(of: finding.span).start
    let owner = suppressed.owner.map { " by \($0)" } ?? ""
    let until = suppressed.until.map { " until \($0)" } ?? ""
    return ink(
      .dim,
      VisibleText.line(
        "\(document.shownPath):\(place.line):\(place.column): suppressed (\(suppressed.means.rawValue))"
          + "\(owner)\(until): \(finding.rule): \(suppressed.reason)"
      )
    )
  }

  private func headline(of finding: Finding, in document: ReportedDocument) -> String {
    let place = document.place(of: finding.span).start
    return "\(document.shownPath):\(place.line):\(place.column): "
      + ink(Ink.tone(of: finding.severity), finding.severity.rawValue) + ": "
      + ink(.bold, VisibleText.line(finding.message.text)) + ink(.dim, " [\(finding.rule)]")
  }

  // MARK: Details

  /// Returns what there is to say below a headline; what holds for a claim is said once.
  private func details(
    of finding: Finding,
    in document: ReportedDocument,
    after told: inout Told
  ) -> [String] {
    var lines = finding.span == told.span ? [] : excerpt(of: finding, in: document)
    told.span = finding.span
    let isNewClaim = finding.claim.map { told.claims.insert($0).inserted } ?? true
    if isNewClaim, let assessment = document.assessment(ofClaim: finding.claim) {
      lines += label("rung", rungs(of: assessment))
      let missing = assessment.missingQualifiers.map {
        run.knowledge.qualifier($0)?.statement ?? $0
      }
      if !missing.isEmpty { lines += label("unsaid", missing.joined(separator: "; ")) }
    }
    if !finding.explanation.isEmpty { lines += label("why", finding.explanation) }
    lines += citation(of: finding)
    let fix = finding.bestFix
    if let fix { lines += label("fix", "\(fix.title) (\(fix.applicability.label))") }
    if isNewClaim, let rewrite = rewrite(for: finding, in: document),
      fix?.edits.contains(where: { $0.text == rewrite }) != true
    {
      lines += label("instead", rewrite)
    }
    return lines
  }

  /// Returns the aptest citation; the HTML report and `explain` have them all.
  private func citation(of finding: Finding) -> [String] {
    guard let id = finding.citations.first else { return [] }
    let others = finding.citations.count - 1
    let more = others > 0 ? ", and \(others) more" : ""
    guard let citation = run.knowledge.citation(id) else { return label("see", id + more) }
    return label("see", "\(citation.title) (\(citation.roleLabel)) \(citation.url)\(more)")
  }

  /// Returns what the evidence does permit to say in place of the claim.
  private func rewrite(for finding: Finding, in document: ReportedDocument) -> String? {
    guard let assessment = document.assessment(ofClaim: finding.claim), assessment.verdict.isFault
    else { return nil }
    return run.knowledge.rewrite(of: assessment, among: document.report.assessments)
  }

  private func rungs(of assessment: Assessment) -> String {
    let claim = assessment.claim
    let permitted = assessment.ceiling?.name ?? "not on file"
    let node = assessment.node.map { ": \($0)" } ?? ", unlisted"
    return "asserted \(claim.strength.name), permitted \(permitted) (\(claim.name)\(node))"
  }

  /// Returns labelled text, wrapped to the terminal where there is one.
  private func label(_ label: String, _ text: String) -> [String] {
    let gutter = 12
    let name = String(repeating: " ", count: max(0, gutter - 2 - label.utf8.count)) + label
    let wrapped = TextWrapping.lines(
      of: VisibleText.line(text),
      width: style.width.map { max(20, min($0, 110) - gutter) }
    )
    return wrapped.enumerated().map { index, line in
      index == 0
        ? ink(.dim, name + ": ") + line
        : String(repeating: " ", count: gutter) + line
    }
  }

  private func excerpt(of finding: Finding, in document: ReportedDocument) -> [String] {
    guard document.isAnalysed else { return [] }
    let place = document.place(of: finding.span, in: .utf8)
    let gutter = max(6, String(place.end.line).utf8.count + 1)
    let excerpt = SourceExcerpt(
      place,
      in: document.lines,
      width: min(style.width ?? 100, 110) - gutter - 3
    )
    let tone = Ink.tone(of: finding.severity)
    var lines: [String] = []
    for line in excerpt.lines {
      let number = String(line.number)
      let blank = String(repeating: " ", count: gutter - number.utf8.count)
      lines.append(
        ink(.dim, blank + number + " | ") + line.before + ink(tone, line.marked) + line.after
      )
      lines.append(
        ink(.dim, String(repeating: " ", count: gutter) + " | ")
          + String(repeating: " ", count: line.indent)
          + ink(tone, String(repeating: "^", count: line.markedWidth))
      )
    }
    if excerpt.hiddenLines > 0 {
      lines.append(
        ink(.dim, String(repeating: " ", count: gutter) + " | … ")
          + counted(excerpt.hiddenLines, "more line")
      )
    }
    return lines
  }
}
