import ClaimModel

/// The table of all claims, and of the findings that are about none: what the script filters.
struct ClaimsTable {
  private var rows = HTMLWriter()
  private(set) var count = 0

  mutating func add(_ document: ReportedDocument, page: String, claimless: [Int]) {
    let report = document.report
    let findings = Dictionary(grouping: report.findings, by: { $0.claim ?? 0 })
    for assessment in report.assessments {
      addRow(assessment, findings[assessment.claim.id] ?? [], of: document, page: page)
    }
    for index in claimless { addRow(index, of: document, page: page) }
  }

  private mutating func addRow(
    _ assessment: Assessment,
    _ findings: [Finding],
    of document: ReportedDocument,
    page: String
  ) {
    count += 1
    let claim = assessment.claim
    let line = document.place(of: claim.span).start.line
    let carrier = (document.block(of: claim)?.carrier ?? .body).rawValue
    let rules = findings.map(\.rule)
    rows.element(
      "tr",
      [
        "data-verdict": assessment.verdict.rawValue, "data-carrier": carrier, "data-page": page,
        "data-rule": rules.isEmpty ? nil : rules.joined(separator: " "),
        "data-severity": findings.map(\.severity).max()?.rawValue,
        "data-market": document.report.profile?.market.rawValue,
        "data-rungs": "\(claim.strength.rawValue)\(HTMLWriter.key(assessment.ceiling))",
      ]
    ) { row in
      row.element("td") { $0.badge(assessment.verdict) }
      row.element("th", ["scope": "row"]) { cell in
        cell.element(
          "a",
          ["href": "#\(page)-\(claim.name)"],
          text: VisibleText.clipped(document.words(claim.range), to: 160)
        )
      }
      row.element("td", ["class": "rung-cell"]) { cell in
        cell.rungs(of: assessment)
        cell.element("span", text: claim.strength.name)
        cell.raw(" <span class=\"against\">/</span> ")
        cell.element("span", text: assessment.ceiling?.name ?? "–")
      }
      row.element("td") { Self.write(findings, to: &$0) }
      Self.write(place: document.report.path, line, carrier, to: &row)
    }
    rows.lineFeed()
  }

  private mutating func addRow(_ index: Int, of document: ReportedDocument, page: String) {
    count += 1
    let finding = document.report.findings[index]
    let line = document.place(of: finding.span).start.line
    rows.element(
      "tr",
      [
        "data-page": page, "data-rule": finding.rule,
        "data-severity": finding.severity.rawValue,
        "data-market": document.report.profile?.market.rawValue,
      ]
    ) { row in
      row.element("td") { $0.element("span", ["class": "note"], text: "no claim") }
      row.element("th", ["scope": "row"]) { cell in
        cell.element(
          "a",
          ["href": "#\(page)-f\(index + 1)"],
          text: VisibleText.clipped(document.words(finding.range), to: 160)
        )
      }
      row.element("td", ["class": "rung-cell"], text: "–")
      row.element("td") { Self.write([finding], to: &$0) }
      Self.write(place: document.report.path, line, nil, to: &row)
    }
    rows.lineFeed()
  }

  private static func write(_ findings: [Finding], to cell: inout HTMLWriter) {
    guard !findings.isEmpty else {
      cell.element("span", ["class": "note"], text: "none")
      return
    }
    for finding in findings {
      cell.element("span", ["class": "rule s-\(finding.severity.rawValue)"]) { span in
        span.icon()
        span.text(finding.rule)
      }
      cell.text(" ")
    }
  }

  private static func write(
    place path: String,
    _ line: Int,
    _ carrier: String?,
    to row: inout HTMLWriter
  ) {
    row.element("td", ["class": "where"]) { cell in
      cell.element("bdi", text: VisibleText.clipped(path, to: 80))
      cell.text(":\(line)")
      if let carrier { cell.element("span", ["class": "note"], text: " \(carrier)") }
    }
  }

  func write(to writer: inout HTMLWriter) {
    writer.element("section", ["id": "claims", "aria-labelledby": "claims-title"]) { writer in
      writer.element("h2", ["id": "claims-title"], text: "All claims")
      guard count > 0 else {
        writer.element("p", ["class": "empty"], text: "No claim and no finding.")
        return
      }
      writer.element("div", ["id": "filters", "class": "filters"]) { _ in }
      writer.element("div", ["class": "table-wrap"]) { writer in
        writer.element("table", ["class": "claims"]) { writer in
          writer.element("caption", text: "\(count) rows")
          writer.element("thead") { writer in
            writer.element("tr") { writer in
              for title in ["Verdict", "Claim", "Asserted / permitted", "Findings", "Where"] {
                writer.element("th", ["scope": "col"], text: title)
              }
            }
          }
          writer.element("tbody") { $0.append(rows) }
        }
      }
      writer.element("p", ["id": "more"]) { _ in }
    }
    writer.lineFeed()
  }
}
