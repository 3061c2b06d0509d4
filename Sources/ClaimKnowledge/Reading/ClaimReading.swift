import ClaimModel
import YAMLParsing

extension NodeReader {
  private static let claimKeys: [StaticString] = [
    "id", "kind", "statement", "intervention", "population", "match", "provenance", "rewrite",
    "qualifiers", "evidence", "finding",
  ]

  mutating func claim(at node: Int) -> ClaimNode? {
    guard isMapping(node, of: Self.claimKeys, what: "a claim") else { return nil }
    let id = requiredText("id", in: node, of: "a claim")
    let statement = requiredText("statement", in: node, of: "a claim")
    if tree.value(of: "kind", in: node) == nil {
      report(node, "a claim lacks 'kind'; add 'kind: efficacy', mechanism …")
    }
    guard let kind: ClaimNode.Kind = choice("kind", in: node), !id.isEmpty else { return nil }
    return ClaimNode(
      id: id,
      kind: kind,
      statement: statement,
      intervention: text("intervention", in: node),
      population: text("population", in: node),
      patterns: items("match", in: node).compactMap { pattern(at: $0) },
      provenance: items("provenance", in: node).compactMap { provenance(at: $0) },
      rewrite: text("rewrite", in: node),
      qualifiers: texts("qualifiers", in: node),
      bodies: items("evidence", in: node).compactMap { body(at: $0) },
      finding: text("finding", in: node) ?? ""
    )
  }

  private static let patternKeys: [StaticString] = [
    "effects", "targets", "agents", "context", "cues", "siblings",
  ]

  private mutating func pattern(at node: Int) -> ClaimNode.Pattern? {
    guard isMapping(node, of: Self.patternKeys, what: "a match") else { return nil }
    let pattern = ClaimNode.Pattern(
      effects: texts("effects", in: node),
      targets: texts("targets", in: node),
      agents: texts("agents", in: node),
      context: texts("context", in: node),
      cues: choices("cues", in: node),
      siblings: number("siblings", in: node) ?? 1
    )
    if pattern.effects.isEmpty, pattern.targets.isEmpty {
      report(node, "a match names neither effects nor targets and fits nothing; add one of them")
    }
    return pattern
  }

  private static let provenanceKeys: [StaticString] = ["document", "section", "place"]

  private mutating func provenance(at node: Int) -> ClaimNode.Provenance? {
    guard isMapping(node, of: Self.provenanceKeys, what: "a provenance") else { return nil }
    return ClaimNode.Provenance(
      document: requiredText("document", in: node, of: "a provenance"),
      section: text("section", in: node) ?? "",
      place: text("place", in: node) ?? ""
    )
  }

  private static let bodyKeys: [StaticString] = [
    "scope", "interventions", "populations", "setting", "certainty", "direction", "records",
    "assessed", "review-by",
  ]

  private mutating func body(at node: Int) -> BodyOfEvidence? {
    guard isMapping(node, of: Self.bodyKeys, what: "a body of evidence") else { return nil }
    for key in ["certainty", "direction"] as [StaticString]
    where tree.value(of: key, in: node) == nil {
      report(node, "a body of evidence lacks '\(key)'; add it")
    }
    let certainty: BodyOfEvidence.Certainty? = choice("certainty", in: node)
    let direction: BodyOfEvidence.Direction? = choice("direction", in: node)
    guard let certainty, let direction else { return nil }
    return BodyOfEvidence(
      scope: text("scope", in: node),
      interventions: texts("interventions", in: node),
      populations: texts("populations", in: node),
      setting: choice("setting", in: node) ?? .people,
      certainty: certainty,
      direction: direction,
      records: texts("records", in: node),
      assessed: date("assessed", in: node),
      reviewBy: date("review-by", in: node)
    )
  }
}
