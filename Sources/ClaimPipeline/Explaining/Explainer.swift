package import ClaimModel
import ClaimRules

/// Says what stands behind an id, for a person: a rule, claim, evidence record, citation, qualifier,
/// concept or effect.
package struct Explainer: Sendable {
  private let knowledge: Knowledge
  private let profile: Profile

  package init(_ knowledge: Knowledge, profile: Profile) {
    self.knowledge = knowledge
    self.profile = profile
  }

  /// Returns the explanation of everything that `id` names; nil where it names nothing.
  package func explain(_ id: String) -> String? {
    let pages = [
      Linter.rules.first { $0.id == id }.map(page),
      knowledge.claim(id).map(page),
      knowledge.evidence(id).map(page),
      knowledge.citation(id).map(page),
      knowledge.qualifier(id).map(page),
      knowledge.concept(id).map(page),
      knowledge.effect(id).map(page),
    ].compactMap { $0?.text }
    return pages.isEmpty ? nil : pages.joined(separator: "\n")
  }

  /// Returns the id that comes closest to one that names nothing.
  package func nearest(to id: String) -> String? {
    NearestName.to(id, among: ids)
  }

  private var ids: [String] {
    Linter.rules.map(\.id) + knowledge.claims.map(\.id) + knowledge.evidence.map(\.id)
      + knowledge.citations.map(\.id) + knowledge.qualifiers.map(\.id)
      + knowledge.concepts.map(\.id) + knowledge.effects.map(\.id)
  }

  private func page(_ rule: RuleMetadata) -> ExplanationPage {
    var page = ExplanationPage(title: "\(rule.id) (rule)")
    page.add(paragraph: rule.summary)
    let market = knowledge.market(profile.market)
    let severity = market?.severities[rule.id] ?? rule.severity
    page.add("Severity", severity.rawValue)
    page.add("Judges", rule.isPageLevel ? "the page as a whole, once" : "each claim or sentence")
    page.add("Market", profile.market.rawValue)
    page.add(list: "Citations", (market?.citations[rule.id] ?? []).map(line(citation:)))
    for part in RuleCatalog.documentation(of: rule.id) { page.add(part) }
    return page
  }

  private func page(_ claim: ClaimNode) -> ExplanationPage {
    var page = ExplanationPage(title: "\(claim.id) (claim, \(claim.kind.rawValue))")
    page.add(paragraph: claim.statement)
    page.add("Evidence amounts to", claim.finding)
    page.add("May be said", claim.rewrite ?? "nothing: no wording of it is acceptable")
    page.add(
      list: "To be said with it",
      claim.qualifiers.map { id in "\(id): \(knowledge.qualifier(id)?.statement ?? "not on file")" }
    )
    for body in claim.bodies {
      page.add(list: heading(of: body), body.records.map(line(evidence:)))
    }
    return page
  }

  private func heading(of body: BodyOfEvidence) -> String {
    let scope = body.scope.map { " for \($0)" } ?? ""
    let certainty = body.certainty.rawValue.split(separator: "-").joined(separator: " ")
    return "Evidence\(scope): certainty \(certainty), at most \(body.ceiling.name)"
  }

  private func page(_ record: EvidenceRecord) -> ExplanationPage {
    var page = ExplanationPage(title: "\(record.id) (evidence record, \(record.design.rawValue))")
    page.add(paragraph: record.title)
    page.add(paragraph: record.result)
    page.add("Authors", record.authors)
    page.add("Published", [record.journal, record.year.map(String.init)].joinedParts)
    page.add("DOI", record.doi)
    page.add("PubMed", record.pmid)
    page.add("Registry", record.registry)
    page.add("Size", record.size)
    page.add("Population", record.population)
    page.add("Intervention", record.intervention)
    page.add("Comparator", record.comparator)
    page.add("Outcome", record.outcome)
    page.add("Direction", record.direction.rawValue)
    page.add("Certainty", record.certainty)
    page.add("Status", record.status.rawValue)
    page.add("Review by", record.reviewBy?.description)
    let claims = knowledge.claims.filter { claim in
      claim.bodies.contains { $0.records.contains(record.id) }
    }
    page.add(list: "Claims that rest on it", claims.map { "\($0.id): \($0.statement)" })
    return page
  }

  private func page(_ citation: Citation) -> ExplanationPage {
    var page = ExplanationPage(title: "\(citation.id) (citation, \(citation.role.rawValue))")
    page.add(paragraph: citation.paraphrase)
    page.add("Instrument", citation.instrument)
    page.add("Place", citation.pinpoint)
    page.add("Jurisdiction", citation.jurisdiction)
    page.add("Link", citation.url)
    let rules = Linter.rules.map(\.id).filter { id in
      knowledge.markets.contains { $0.citations[id]?.contains(citation.id) == true }
    }
    page.add(list: "Rules that cite it", rules)
    return page
  }

  private func page(_ qualifier: Qualifier) -> ExplanationPage {
    var page = ExplanationPage(title: "\(qualifier.id) (qualifier)")
    page.add(paragraph: qualifier.statement)
    page.add("Words to take over", qualifier.wording)
    page.add("Counts within the same", qualifier.distance.rawValue)
    page.add(list: "Seen to be said by", qualifier.cues)
    return page
  }

  private func page(_ concept: Concept) -> ExplanationPage {
    var page = ExplanationPage(title: "\(concept.id) (\(concept.kind.rawValue))")
    page.add(paragraph: concept.label)
    page.add(paragraph: concept.note)
    page.add("Also called", concept.altLabels.joined(separator: ", "))
    page.add("More general", concept.broader.joined(separator: ", "))
    page.add("MeSH", concept.mesh.joined(separator: ", "))
    return page
  }

  private func page(_ effect: Effect) -> ExplanationPage {
    var page = ExplanationPage(title: "\(effect.id) (effect)")
    page.add(paragraph: effect.label)
    page.add("Direction", effect.direction.rawValue)
    page.add("Strength by itself", effect.strength.name)
    page.add("Verbs", (effect.verbs + effect.intransitives).map(\.base).joined(separator: ", "))
    page.add("Nouns", effect.nouns.joined(separator: ", "))
    page.add("More general", effect.broader.joined(separator: ", "))
    return page
  }

  private func line(citation id: String) -> String {
    guard let citation = knowledge.citation(id) else { return id }
    return "\(id) (\(citation.role.rawValue)): \(citation.paraphrase)"
  }

  private func line(evidence id: String) -> String {
    guard let record = knowledge.evidence(id) else { return id }
    return "\(id) (\(record.design.rawValue)): \(record.result)"
  }
}

extension [String?] {
  fileprivate var joinedParts: String { compactMap { $0 }.joined(separator: ", ") }
}
