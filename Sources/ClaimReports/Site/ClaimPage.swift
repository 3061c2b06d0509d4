import ClaimModel

/// The page of a claim: what the evidence permits, for whom, and because of which records.
struct ClaimPage {
  let site: KnowledgeSite
  let claim: ClaimNode

  private var knowledge: Knowledge { site.knowledge }

  func write(to writer: inout SiteWriter) {
    writer.paragraph(claim.finding, class: "lead")
    writer.facts([
      "Id": claim.id,
      "Kind": claim.kind.rawValue,
      "At most": claim.ceiling.name,
      "May be said": claim.rewrite ?? "no wording of it",
    ])
    if !claim.qualifiers.isEmpty {
      writer.heading("To be said with it")
      writer.list(claim.qualifiers) { id, writer in
        let qualifier = knowledge.qualifier(id)
        writer.html.text("\(qualifier?.statement ?? id) (\(id), in the same ")
        writer.html.text("\(qualifier?.distance.rawValue ?? "place"))")
      }
    }
    for body in claim.bodies { write(body, to: &writer) }
    if claim.bodies.isEmpty {
      writer.paragraph("Nobody has assessed the evidence for this claim: no wording is supported.")
    }
    if !claim.provenance.isEmpty {
      writer.heading("Where the claim comes from")
      writer.list(claim.provenance) { place, writer in
        let parts = [place.document, place.section, place.place].filter { !$0.isEmpty }
        writer.html.text(parts.joined(separator: ", "))
      }
    }
  }

  private func write(_ body: BodyOfEvidence, to writer: inout SiteWriter) {
    writer.heading("Evidence" + (body.scope.map { ": \($0)" } ?? ""))
    writer.facts([
      "Certainty": body.certainty.rawValue,
      "Direction": body.direction.rawValue,
      "At most": body.ceiling.name,
      "Speaks to": (body.populations + body.interventions)
        .compactMap { knowledge.concept($0)?.label }.joined(separator: ", "),
      "Assessed": body.assessed?.description,
      "Review by": body.reviewBy?.description,
    ])
    writer.table(["Record", "Direction", "Result"], body.records) { id, writer in
      let record = knowledge.evidence(id)
      writer.cell { $0.link(id, to: "evidence.html#\(id)") }
      writer.cell(record?.direction(on: claim.id).rawValue ?? "")
      writer.cell(record?.result ?? "")
    }
  }
}
