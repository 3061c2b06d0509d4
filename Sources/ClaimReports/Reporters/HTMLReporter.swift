package import ClaimModel

/// One self-contained page for a reviewer: the answer, every claim in the copy, and its evidence.
///
/// The answer stands at the top and is known at the end, so the page is held until then.
package struct HTMLReporter: Reporter {
  package static let name = "html"

  /// How many cards a browser sets up at once without making anyone wait.
  private static let cardsAtOnce = 300

  private let run: RunDescription
  private var cards = 0
  private let pageLimit: Int
  private var documentsLeftOut = 0
  private var tally = RunTally()
  private var matrix = StrengthMatrix()
  private var index = PageIndex()
  private var table = ClaimsTable()
  private var appendix: Appendix
  private var pages = HTMLWriter()
  private var identity = SHA256()

  package init(_ run: RunDescription, style: ReportStyle) {
    self.run = run
    pageLimit = style.pageLimit
    appendix = Appendix(run)
    identity.update(run.knowledge.digest.utf8)
    identity.update(run.version.utf8)
  }

  package mutating func add(_ report: DocumentReport, to output: inout [UInt8]) {
    let document = ReportedDocument(report)
    let page = "d\(index.count + 1)"
    tally.add(document)
    for assessment in report.assessments { matrix.add(assessment) }
    identity.update(report.path.utf8)
    identity.update(report.source)
    guard pages.bytes.count < pageLimit else {
      documentsLeftOut += 1
      index.add(document, page: nil)
      return
    }
    appendix.add(report)
    let section = PageSection(
      run: run,
      appendix: appendix,
      document: document,
      page: page,
      isDeferred: cards > Self.cardsAtOnce
    )
    cards += report.assessments.count + report.findings.count
    index.add(document, page: page)
    table.add(document, page: page, claimless: section.claimless)
    section.write(to: &pages)
  }

  package mutating func finish(_ summary: RunSummary, to output: inout [UInt8]) {
    var content = HTMLWriter()
    Opening(
      run: run,
      summary: summary,
      tally: tally,
      matrix: matrix,
      documentsLeftOut: documentsLeftOut
    ).write(to: &content)
    content.element("main", ["id": "main"]) { writer in
      index.write(to: &writer)
      table.write(to: &writer)
      writer.element("section", ["id": "copy", "aria-labelledby": "copy-title"]) { writer in
        writer.element("h2", ["id": "copy-title"], text: "The copy, claim by claim")
        writer.append(pages)
      }
      appendix.write(to: &writer)
      SignOff.write(to: &writer)
    }
    let title = "Claims review: \(counted(summary.documents, "document"))"
    PageTemplate().write(
      PageTemplate.Filling(
        title: title,
        identity: identity.hexDigest(),
        hasManyDocuments: index.count > 3,
        content: content
      ),
      to: &output
    )
  }
}
