import ClaimModel

/// All evidence records, each with its link and the claims that rest on it.
struct EvidencePage {
  let site: KnowledgeSite

  func write(to writer: inout SiteWriter) {
    writer.paragraph(
      "Studies, guidelines and notices on file, in words written for this purpose.",
      class: "lead"
    )
    for record in site.knowledge.evidence.sorted(by: { $0.id < $1.id }) {
      writer.article(id: record.id, title: record.title) { write(record, to: &$0) }
    }
  }

  private func write(_ record: EvidenceRecord, to writer: inout SiteWriter) {
    writer.paragraph(record.result)
    writer.facts([
      "Id": record.id,
      "Authors": record.authors,
      "Published": [record.journal, record.year.map(String.init)].compactMap { $0 }
        .joined(separator: ", "),
      "Design": record.design.rawValue,
      "Size": record.size,
      "Population": record.population,
      "Intervention": record.intervention,
      "Comparator": record.comparator,
      "Outcome": record.outcome,
      "Direction": record.direction.rawValue,
      "Certainty": record.certainty,
      "Registry": record.registry,
      "Status": record.status.rawValue,
      "Review by": record.reviewBy?.description,
    ])
    if let doi = record.doi {
      let address = "https://doi.org/" + AddressText.encoded(doi, also: "():;")
      writer.html.element("p") { $0.link("doi:\(doi)", to: address) }
    } else if let pmid = record.pmid {
      let address = "https://pubmed.ncbi.nlm.nih.gov/" + AddressText.encoded(pmid) + "/"
      writer.html.element("p") { $0.link("PMID \(pmid)", to: address) }
    }
    let claims = site.knowledge.claims(restingOn: record.id)
    if !claims.isEmpty { writer.paragraph("Claims that rest on it:", class: "soft") }
    writer.list(claims) { $1.link($0.statement, to: "claims/\($0.id).html") }
  }
}
