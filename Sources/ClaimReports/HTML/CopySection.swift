import ClaimModel

/// The copy itself, block by block, with its claims underlined and its faults set off.
struct CopySection {
  let document: ReportedDocument
  /// The id of the document's section in the page.
  let page: String
  let claimless: [Int]

  func write(to writer: inout HTMLWriter) {
    guard let blocks = document.report.document?.blocks, !blocks.isEmpty else {
      writer.element("p", ["class": "empty"], text: "There is no copy to show.")
      return
    }
    let marks = makeMarks()
    let pieces = marks.pieces(of: blocks.map(\.range))
    let hidden = blocks.indices.filter { blocks[$0].carrier.isHidden }
    let shown = blocks.indices.filter { !blocks[$0].carrier.isHidden }
    if !hidden.isEmpty { writeHidden(hidden, blocks, marks, pieces, to: &writer) }
    writer.element("div", ["class": "sheet"]) { writer in
      for index in shown {
        writeBlock(blocks[index], pieces[index], of: marks, to: &writer)
      }
    }
  }

  private func writeHidden(
    _ indices: [Int],
    _ blocks: [Block],
    _ marks: CopyMarks,
    _ pieces: [[CopyMarks.Piece]],
    to writer: inout HTMLWriter
  ) {
    writer.element("aside", ["class": "hidden-copy", "aria-label": "Copy that is not on the page"])
    { writer in
      writer.element("h4", text: "Said off the page")
      writer.element(
        "p",
        ["class": "note"],
        text: "What search engines, link previews and screen readers are told."
      )
      writer.element("dl") { writer in
        for index in indices {
          let block = blocks[index]
          writer.element("dt") { writer in
            writer.text(block.name ?? block.carrier.rawValue)
            writer.element("span", ["class": "line"], text: "line \(line(of: block))")
          }
          writer.element("dd") { write(pieces[index], of: marks, to: &$0) }
        }
      }
    }
  }

  private func writeBlock(
    _ block: Block,
    _ pieces: [CopyMarks.Piece],
    of marks: CopyMarks,
    to writer: inout HTMLWriter
  ) {
    var look = "block b-\(block.carrier.rawValue)"
    if let level = block.headingLevel { look += " h\(level)" }
    if block.listDepth > 0 { look += " depth-\(min(block.listDepth, 4))" }
    if block.isQuotation { look += " quotation" }
    writer.element("p", ["class": look]) { writer in
      writer.element("span", ["class": "line", "aria-hidden": "true"], text: "\(line(of: block))")
      write(pieces, of: marks, to: &writer)
    }
    writer.lineFeed()
  }

  private func line(of block: Block) -> Int {
    document.place(of: document.span(of: block.range)).start.line
  }

  private func write(
    _ pieces: [CopyMarks.Piece],
    of marks: CopyMarks,
    to writer: inout HTMLWriter
  ) {
    for (index, piece) in pieces.enumerated() {
      guard let mark = piece.mark else {
        writeWords(of: piece, to: &writer)
        continue
      }
      let isFirst = index == 0 || pieces[index - 1].mark != mark
      let isLast = index + 1 == pieces.count || pieces[index + 1].mark != mark
      writeMark(marks.marks[mark], piece, isFirst: isFirst, isLast: isLast, to: &writer)
    }
  }

  private func writeMark(
    _ mark: CopyMarks.Mark,
    _ piece: CopyMarks.Piece,
    isFirst: Bool,
    isLast: Bool,
    to writer: inout HTMLWriter
  ) {
    if isFirst {
      writer.open(
        "a",
        ["class": "mark \(mark.look.name)", "href": "#\(mark.card)", "title": mark.label]
      )
    }
    writeWords(of: piece, to: &writer)
    guard isLast else { return }
    writer.element("i", ["class": "tag", "aria-hidden": "true"]) { _ in }
    writer.close("a")
  }

  private func writeWords(of piece: CopyMarks.Piece, to writer: inout HTMLWriter) {
    let words = document.words(piece.range)
    guard let fault = piece.fault else {
      writer.text(words)
      return
    }
    writer.element("em", ["class": "fault s-\(fault.rawValue)"], text: words)
  }

  private func makeMarks() -> CopyMarks {
    let report = document.report
    var marks = report.assessments.map { assessment in
      CopyMarks.Mark(
        range: assessment.claim.range,
        look: .claim(assessment.verdict),
        card: "\(page)-\(assessment.claim.name)",
        label: "\(assessment.claim.name), \(assessment.verdict.rawValue)"
      )
    }
    marks += claimless.map { index in
      let finding = report.findings[index]
      return CopyMarks.Mark(
        range: finding.range,
        look: .finding(finding.severity),
        card: "\(page)-f\(index + 1)",
        label: "\(finding.severity.rawValue): \(finding.rule)"
      )
    }
    let faults = report.findings.map { CopyMarks.Fault(range: $0.range, severity: $0.severity) }
    return CopyMarks(marks: marks, faults: faults)
  }
}

extension CopyMarks.Mark.Look {
  fileprivate var name: String {
    switch self {
    case .claim(let verdict): "v-\(verdict.rawValue)"
    case .finding(let severity): "s-\(severity.rawValue)"
    }
  }
}

extension Block.Carrier {
  /// Whether a visitor who looks at the page does not see the words.
  var isHidden: Bool {
    switch self {
    case .title, .meta, .alt, .attribute, .structuredData, .frontMatter: true
    case .body, .heading, .list, .table, .caption, .link, .button: false
    }
  }
}
