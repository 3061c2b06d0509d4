import ClaimModel

/// All citations, each with its role and the rules that point to it.
struct CitationPage {
  let site: KnowledgeSite

  func write(to writer: inout SiteWriter) {
    writer.paragraph(
      "Laws, codes and guidance that an objection can point to. Only what is binding binds; a "
        + "benchmark was written for another class of product.",
      class: "lead"
    )
    for citation in site.knowledge.citations {
      writer.article(id: citation.id, title: citation.title) { write(citation, to: &$0) }
    }
  }

  private func write(_ citation: Citation, to writer: inout SiteWriter) {
    writer.paragraph(citation.paraphrase)
    writer.facts([
      "Id": citation.id,
      "Jurisdiction": citation.jurisdiction,
      "Role": citation.roleLabel,
      "Read": citation.confidence == "V" ? "at the source" : "at second hand",
    ])
    writer.html.element("p") { $0.link(citation.url, to: citation.url) }
    let rules = site.rules.filter { rule in
      site.knowledge.markets.contains { $0.citations[rule.id]?.contains(citation.id) == true }
    }
    if !rules.isEmpty { writer.paragraph("Rules that cite it:", class: "soft") }
    writer.list(rules) { $1.link($0.id, to: "rules/\($0.id).html") }
  }
}
