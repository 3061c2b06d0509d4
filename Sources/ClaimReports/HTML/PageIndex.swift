import ClaimModel

/// The list of documents of a run with more than one: where to look first.
struct PageIndex {
  private var rows = HTMLWriter()
  private(set) var count = 0

  /// Adds a row; a document that the report does not show has no page.
  mutating func add(_ document: ReportedDocument, page: String?) {
    count += 1
    let report = document.report
    let faults = report.assessments.filter(\.verdict.isFault).count
    rows.element("tr") { row in
      row.element("th", ["scope": "row"]) { cell in
        guard let page else {
          cell.element("bdi", text: report.path)
          return
        }
        cell.element("a", ["href": "#\(page)"]) { $0.element("bdi", text: report.path) }
      }
      guard document.isAnalysed else {
        row.element("td", ["colspan": "5", "class": "failure"], text: "not analysed")
        return
      }
      row.element("td", text: String(report.assessments.count))
      row.element("td", text: String(faults))
      for severity in [Severity.error, .warning, .notice] {
        let count = report.findings.filter { $0.severity == severity }.count
        row.element("td", ["class": count > 0 ? "s-\(severity.rawValue)" : nil], text: "\(count)")
      }
    }
    rows.lineFeed()
  }

  func write(to writer: inout HTMLWriter) {
    guard count > 1 else { return }
    writer.element("section", ["id": "pages", "aria-labelledby": "pages-title"]) { writer in
      writer.element("h2", ["id": "pages-title"], text: "Documents")
      writer.element("div", ["class": "table-wrap"]) { writer in
        writer.element("table", ["class": "index"]) { writer in
          writer.element("thead") { writer in
            writer.element("tr") { writer in
              for title in ["Document", "Claims", "Too strong", "Errors", "Warnings", "Notices"] {
                writer.element("th", ["scope": "col"], text: title)
              }
            }
          }
          writer.element("tbody") { $0.append(rows) }
        }
      }
    }
    writer.lineFeed()
  }
}
