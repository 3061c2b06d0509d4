import ClaimModel

/// All concepts by kind, each with its other names and what is more general.
struct ConceptPage {
  let site: KnowledgeSite

  func write(to writer: inout SiteWriter) {
    writer.paragraph("What claims speak of, and the words that name it.", class: "lead")
    for kind in Concept.Kind.allCases {
      let concepts = site.knowledge.concepts.filter { $0.kind == kind }
      guard !concepts.isEmpty else { continue }
      writer.heading(kind.rawValue, id: kind.rawValue)
      writer.table(["Concept", "Also called", "More general", "MeSH"], concepts) {
        concept,
        writer in
        writer.html.open("td", ["id": concept.id])
        writer.html.text(concept.label)
        writer.html.close("td")
        writer.cell(concept.altLabels.joined(separator: ", "))
        writer.cell { writer in
          for (number, id) in concept.broader.enumerated() {
            if number > 0 { writer.html.text(", ") }
            writer.link(site.knowledge.concept(id)?.label ?? id, to: "concepts.html#\(id)")
          }
        }
        writer.cell(concept.mesh.joined(separator: ", "))
      }
    }
  }
}
