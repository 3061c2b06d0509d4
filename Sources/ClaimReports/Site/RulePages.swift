import ClaimModel

/// The page of a rule: how grave it is where, what it says, flags and accepts, what it rests on.
struct RulePages {
  let site: KnowledgeSite
  let rule: RuleMetadata
  let parts: [RuleDocumentation.Part]

  func write(to writer: inout SiteWriter) {
    writer.paragraph("The copy \(rule.summary).", class: "lead")
    writer.table(["Market", "Severity", "Citations"], site.knowledge.markets) { market, writer in
      writer.cell(market.market.rawValue)
      writer.cell((market.severities[rule.id] ?? rule.severity).rawValue)
      writer.cell { writer in
        for (number, id) in (market.citations[rule.id] ?? []).enumerated() {
          if number > 0 { writer.html.text(", ") }
          writer.link(id, to: "citations.html#\(id)")
        }
      }
    }
    for part in parts { write(part, to: &writer) }
  }

  private func write(_ part: RuleDocumentation.Part, to writer: inout SiteWriter) {
    switch part {
    case .heading(let title): writer.heading(title)
    case .paragraph(let text): writer.paragraph(text)
    case .finding(let message): writer.paragraph(message, class: "finding")
    case .items(let items): writer.list(items) { $1.html.text($0) }
    case .example(_, let copy):
      writer.html.open("pre")
      for character in copy.joined(separator: "\n") {
        switch character {
        case "⟦": writer.html.open("mark")
        case "⟧": writer.html.close("mark")
        default: writer.html.text(String(character))
        }
      }
      writer.html.close("pre")
      writer.html.lineFeed()
    }
  }
}
