import ClaimModel

/// Compares what a claim asserts with what the evidence on file permits.
struct Judge: Sendable {
  let knowledge: Knowledge
  let profile: Profile

  /// A match with the evidence that speaks to it and what that permits, whatever the claim asserts.
  struct Weighed {
    let match: Match
    fileprivate let bodies: [BodyOfEvidence]
    fileprivate let permitted: Permitted
  }

  func weigh(_ match: Match, of claim: Claim) -> Weighed {
    let bodies = ScopeFinder(hierarchy: knowledge.hierarchy).bodies(of: match.node, for: claim)
    return Weighed(match: match, bodies: bodies, permitted: permitted(match.node, bodies))
  }

  func judge(_ claim: Claim, _ weighed: Weighed, _ qualifiers: QualifierFinder) -> Assessment {
    let (match, bodies, permitted) = (weighed.match, weighed.bodies, weighed.permitted)
    let missing = match.node.qualifiers.filter { id in
      guard let qualifier = knowledge.qualifier(id) else { return false }
      return !qualifiers.isSaid(qualifier, near: claim)
    }
    return Assessment(
      claim: claim,
      node: match.node.id,
      match: match.reason,
      ceiling: claim.isDenied ? nil : permitted.ceiling,
      reason: permitted.reason,
      isCapped: permitted.isCapped,
      verdict: verdict(claim, bodies, permitted.ceiling, missing),
      missingQualifiers: claim.isDenied ? [] : missing,
      evidence: bodies.flatMap(\.records)
    )
  }

  func unlisted(_ claim: Claim, _ description: String) -> Assessment {
    Assessment(
      claim: claim,
      node: nil,
      match: description,
      ceiling: nil,
      reason: "the ontology does not list this claim, so no evidence for it is on file",
      verdict: claim.isDenied ? .supported : .unlisted,
      missingQualifiers: [],
      evidence: []
    )
  }

  private func verdict(
    _ claim: Claim,
    _ bodies: [BodyOfEvidence],
    _ ceiling: Ceiling,
    _ missing: [String]
  ) -> Assessment.Verdict {
    guard !claim.isDenied, claim.strength > .investigational else { return .supported }
    guard ceiling.permits(claim.strength) else {
      guard ceiling == .prohibited else { return .overstated }
      let isContradicted = bodies.contains { $0.direction == .contradicts }
      return isContradicted ? .contradicted : .unsupported
    }
    return missing.isEmpty ? .supported : .underqualified
  }

  fileprivate struct Permitted {
    var ceiling: Ceiling
    var reason: String
    var isCapped = false
  }

  /// Returns the ceiling that the best body of evidence gives on the day, lowered to the market's cap.
  private func permitted(_ node: ClaimNode, _ bodies: [BodyOfEvidence]) -> Permitted {
    let standings = bodies.map { body in
      (body, body.standing(for: node.id, on: profile.asOf, record: knowledge.evidence))
    }
    let best = standings.max { $0.1.ceiling < $1.1.ceiling }
    let ceiling = best?.1.ceiling ?? .prohibited
    var reason = node.finding.isEmpty ? "no evidence is on file" : node.finding
    if let (body, standing) = best {
      if let scope = body.scope { reason += " (\(body.certainty.rawValue), \(scope))" }
      reason += explanation(of: standing, before: body.ceiling)
    }
    guard let cap = cap(node), cap.ceiling < ceiling else {
      return Permitted(ceiling: ceiling, reason: reason)
    }
    return Permitted(ceiling: cap.ceiling, reason: "\(reason); \(cap.reason)", isCapped: true)
  }

  /// Returns which records no longer count and what that takes away; empty where all count.
  private func explanation(of standing: Standing, before: Ceiling) -> String {
    guard !standing.lapses.isEmpty else { return "" }
    let lapses = standing.lapses.map { lapse in
      switch lapse.cause {
      case .retracted: "\(lapse.record) was retracted"
      case .withdrawn: "\(lapse.record) was withdrawn"
      case .expired(let day): "\(lapse.record) expired on \(day)"
      case .notYetValid(let day): "\(lapse.record) counts from \(day)"
      }
    }
    let change =
      standing.ceiling < before ? ", so that '\(before.name)' is no longer permitted" : ""
    return "; \(lapses.joined(separator: ", "))\(change)"
  }

  private func cap(_ node: ClaimNode) -> (ceiling: Ceiling, reason: String)? {
    guard profile.productStatus != .approved else { return nil }
    guard node.kind != .mechanism, node.kind != .background, node.kind != .safety else {
      return nil
    }
    guard let market = knowledge.market(profile.market), let cap = market.cap else { return nil }
    return (cap, market.capReason ?? "an unapproved product may not be promoted for it")
  }
}
