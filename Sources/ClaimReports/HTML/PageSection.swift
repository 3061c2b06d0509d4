import ClaimModel

/// One document in the HTML report: what it is, its copy, and a card for every claim and finding.
struct PageSection {
  let run: RunDescription
  let appendix: Appendix
  let document: ReportedDocument
  /// The id of the section: "d1".
  let page: String
  /// Tells whether a script sets the document up when it is looked for; without one it stands as is.
  let isDeferred: Bool

  func write(to writer: inout HTMLWriter) {
    let report = document.report
    writer.element(
      "section",
      [
        "class": "page", "id": page, "aria-labelledby": "\(page)-title",
        "data-findings": String(report.findings.count),
      ]
    ) { writer in
      writer.element("h3", ["id": "\(page)-title"]) { $0.element("bdi", text: report.path) }
      writer.element("p", ["class": "page-facts"]) { writer in
        writer.text(facts)
        writer.element("code", ["class": "digest"], text: digest)
      }
      writeProblems(to: &writer)
      guard document.isAnalysed else { return }
      guard isDeferred else {
        writeBody(to: &writer)
        return
      }
      // With scripting a browser reads this as one text, which costs next to nothing.
      writer.element("noscript") { writeBody(to: &$0) }
    }
    writer.lineFeed()
  }

  private func writeBody(to writer: inout HTMLWriter) {
    writer.element("div", ["class": "split"]) { writer in
      writer.element("div", ["class": "copy"]) { writer in
        CopySection(document: document, page: page, claimless: claimless).write(to: &writer)
      }
      writer.element("div", ["class": "cards"]) { writer in
        writer.element("h4", text: "Claims and findings")
        writeCards(to: &writer)
        writeSuppressed(to: &writer)
      }
    }
  }

  private var facts: String {
    let report = document.report
    guard document.isAnalysed, let format = report.document?.format else { return "not analysed " }
    let market = report.profile.map { "market \($0.market.rawValue), " } ?? ""
    return "\(format.rawValue), \(market)\(counted(report.assessments.count, "claim")), "
      + "\(counted(report.findings.count, "finding")), sha256 "
  }

  private var digest: String {
    document.report.document == nil ? "" : SHA256.hexDigest(of: document.report.source)
  }

  /// The findings that are about no claim of the document, as indices.
  var claimless: [Int] {
    document.report.findings.indices.filter {
      document.assessment(ofClaim: document.report.findings[$0].claim) == nil
    }
  }

  private func writeProblems(to writer: inout HTMLWriter) {
    for problem in document.report.problems {
      let look = problem.kind.isFailure ? "problem failure" : "problem"
      writer.element("p", ["class": look]) { writer in
        writer.element("strong", text: problem.kind.rawValue + ": ")
        writer.text(problem.message)
      }
    }
  }

  // MARK: Cards

  private func writeCards(to writer: inout HTMLWriter) {
    let report = document.report
    guard !report.assessments.isEmpty || !claimless.isEmpty else {
      writer.element("p", ["class": "empty"], text: "No therapeutic claim was found.")
      return
    }
    let findings = Dictionary(
      grouping: report.findings.indices,
      by: { report.findings[$0].claim ?? 0 }
    )
    var pending = claimless[...]
    for assessment in report.assessments {
      while let next = pending.first,
        report.findings[next].range.lowerBound < assessment.claim.range.lowerBound
      {
        writeCard(ofFinding: next, to: &writer)
        pending.removeFirst()
      }
      ClaimCard(
        run: run,
        appendix: appendix,
        document: document,
        page: page,
        assessment: assessment,
        findings: findings[assessment.claim.id] ?? []
      ).write(to: &writer)
    }
    for index in pending { writeCard(ofFinding: index, to: &writer) }
  }

  private func writeCard(ofFinding index: Int, to writer: inout HTMLWriter) {
    let finding = document.report.findings[index]
    let line = document.place(of: finding.span).start.line
    writer.element("details", ["class": "card has-finding s-\(finding.severity.rawValue)"]) {
      writer in
      writer.element("summary") { writer in
        writer.badge(finding.severity)
        writer.element("span", ["class": "words"], text: document.words(finding.range))
        writer.element("span", ["class": "ref"], text: "line \(line)")
      }
      writer.element("div", ["class": "card-body"]) { writer in
        FindingSection(
          run: run,
          appendix: appendix,
          document: document,
          page: page,
          index: index
        ).write(to: &writer)
      }
    }
    writer.lineFeed()
  }

  private func writeSuppressed(to writer: inout HTMLWriter) {
    let suppressed = document.report.suppressed
    guard !suppressed.isEmpty else { return }
    writer.element("h4", text: "Suppressed")
    writer.element("ul", ["class": "suppressed"]) { writer in
      for item in suppressed {
        writer.element("li") { writer in
          writer.element("code", text: item.finding.rule)
          writer.text(" ‘\(document.words(item.finding.range))’: \(item.reason) ")
          let place = document.place(of: item.finding.span).start.line
          let owner = item.owner.map { ", \($0)" } ?? ""
          let until = item.until.map { ", until \($0)" } ?? ""
          writer.element(
            "span",
            ["class": "note"],
            text: "(\(item.means.rawValue), line \(place)\(owner)\(until))"
          )
        }
      }
    }
  }
}
