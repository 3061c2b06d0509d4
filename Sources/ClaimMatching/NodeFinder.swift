import ClaimModel

/// A claim of the ontology that a claim of the copy was found to be, and by which words.
struct Match {
  let node: ClaimNode
  let reason: String
}

/// Finds the claims of the ontology that a claim of the copy is.
struct NodeFinder: Sendable {
  private let knowledge: Knowledge

  /// By effect and by target the places of the claims that have a pattern for it.
  private let effects: Index
  private let targets: Index

  /// What the claims' patterns name as acting or acted on.
  private let named: Set<String>

  /// Where claims stand that a pattern names a concept or an effect for.
  private struct Index {
    private var named: [String: [Int]] = [:]

    /// Those that a pattern names none for.
    private var unnamed: [Int] = []

    /// Files the claim at `place` under `ids`.
    mutating func add(_ place: Int, under ids: [String]) {
      if ids.isEmpty, unnamed.last != place { unnamed.append(place) }
      for id in ids where named[id]?.last != place { named[id, default: []].append(place) }
    }

    /// Returns the places filed under one of `ids` or what stands above it.
    func places(of ids: [String], in hierarchy: Hierarchy) -> Set<Int> {
      guard !ids.isEmpty else { return Set(unnamed) }
      var places: Set<Int> = []
      for id in ids {
        places.formUnion(named[id] ?? [])
        for wider in hierarchy.ancestors(of: id) { places.formUnion(named[wider] ?? []) }
      }
      return places
    }
  }

  /// Indexes the claims of `knowledge` by their effects and targets.
  ///
  /// - Complexity: O(*n*) in the number of patterns.
  init(knowledge: Knowledge) {
    self.knowledge = knowledge
    var effects = Index()
    var targets = Index()
    var named: Set<String> = []
    for (place, node) in knowledge.claims.enumerated() {
      for pattern in node.patterns {
        effects.add(place, under: pattern.effects)
        targets.add(place, under: pattern.targets)
        named.formUnion(pattern.agents)
        named.formUnion(pattern.targets)
      }
    }
    self.effects = effects
    self.targets = targets
    self.named = named
  }

  /// Returns the best matches of `claim`: one, or several that fit equally well by what stands
  /// around the claim.
  ///
  /// - Complexity: O(*n*) in the number of claims that share its effect and its target.
  func matches(_ claim: Claim) -> [Match] {
    var best: [(match: Match, score: Int, isContextual: Bool)] = []
    var bundles: [Match] = []
    for node in candidates(claim) {
      guard let fit = bestFit(node, claim) else { continue }
      if fit.isBundle {
        bundles.append(Match(node: node, reason: fit.reason))
        continue
      }
      if let leader = best.first {
        guard fit.score >= leader.score else { continue }
        let joins = fit.score == leader.score && fit.isContextual && leader.isContextual
        if fit.score > leader.score { best = [] } else if !joins { continue }
      }
      best.append((Match(node: node, reason: fit.reason), fit.score, fit.isContextual))
    }
    return best.map(\.match) + bundles
  }

  /// Returns the claims that can have a pattern for the effect and target of `claim`, in order.
  private func candidates(_ claim: Claim) -> [ClaimNode] {
    let places = targets.places(of: claim.target?.ids ?? [], in: knowledge.hierarchy)
      .intersection(effects.places(of: claim.effect.ids, in: knowledge.hierarchy))
    return places.sorted().map { knowledge.claims[$0] }
  }

  /// Returns the words of a claim and what they were read as.
  func description(of claim: Claim) -> String {
    let target = claim.target?.id ?? "unknown to the ontology"
    return "effect \(claim.effect.id ?? "named by itself"); target \(target)"
  }

  private struct Fit {
    var score: Int
    var isContextual: Bool
    /// Tells whether the claim is one for several things at once, beside the claim for each.
    var isBundle: Bool
    var reason: String
  }

  private func bestFit(_ node: ClaimNode, _ claim: Claim) -> Fit? {
    guard node.kind == .background || claim.polarity != .harm else { return nil }
    return node.patterns.compactMap { fit($0, claim) }.max { $0.score < $1.score }
  }

  private func fit(_ pattern: ClaimNode.Pattern, _ claim: Claim) -> Fit? {
    guard !claim.isBackground && !isByOther(claim) || !pattern.agents.isEmpty else { return nil }
    guard claim.siblings >= pattern.siblings else { return nil }
    guard let effect = fitEffect(pattern, claim), let target = fitTarget(pattern, claim) else {
      return nil
    }
    var score = effect.score + target.score
    var reason = "\(effect.reason); \(target.reason)"
    if !pattern.agents.isEmpty {
      guard let agent = claim.agent?.ids.first(where: { isAny($0, pattern.agents) }) else {
        return nil
      }
      score += 3
      reason += "; agent \(agent)"
    }
    if !pattern.context.isEmpty {
      guard let place = claim.context.firstIndex(where: { isAny($0, pattern.context) }) else {
        return nil
      }
      score += 2
      reason += "; near \(claim.context[place])"
    }
    if !pattern.cues.isEmpty {
      guard let cue = claim.cues.first(where: { pattern.cues.contains($0.role) }) else {
        return nil
      }
      score += 3
      reason += "; cue \(cue.role.rawValue)"
    }
    return Fit(
      score: score,
      isContextual: !pattern.context.isEmpty,
      isBundle: pattern.siblings > 1,
      reason: reason
    )
  }

  private func fitEffect(
    _ pattern: ClaimNode.Pattern,
    _ claim: Claim
  ) -> (score: Int, reason: String)? {
    guard !pattern.effects.isEmpty else {
      return claim.effect.id == nil ? (2, "named by itself") : nil
    }
    for (rank, id) in claim.effect.ids.enumerated().reversed() {
      if pattern.effects.contains(id) { return (4 + rank, "effect \(id)") }
    }
    for (rank, id) in claim.effect.ids.enumerated() {
      if let wider = pattern.effects.first(where: { knowledge.hierarchy.isA(id, $0) }) {
        return (rank == 0 ? 3 : 2, "effect \(id), a kind of \(wider)")
      }
    }
    return nil
  }

  private func fitTarget(
    _ pattern: ClaimNode.Pattern,
    _ claim: Claim
  ) -> (score: Int, reason: String)? {
    let ids = claim.target?.ids ?? []
    guard !pattern.targets.isEmpty else { return ids.isEmpty ? (1, "no target") : nil }
    for (rank, id) in ids.enumerated() where pattern.targets.contains(id) {
      return (rank == 0 ? 8 : 6, "target \(id)")
    }
    for (rank, id) in ids.enumerated() {
      if let wider = pattern.targets.first(where: { knowledge.hierarchy.isA(id, $0) }) {
        return (rank == 0 ? 5 : 3, "target \(id), a kind of \(wider)")
      }
    }
    return nil
  }

  /// Tells whether a substance that no claim of the ontology speaks of is said to act: a vitamin,
  /// where the claims are about cells.
  private func isByOther(_ claim: Claim) -> Bool {
    guard let agent = claim.agent, !agent.ids.isEmpty else { return false }
    return agent.ids.allSatisfy { id in
      knowledge.kind(ofConcept: id) == .substance && !named.contains(id)
        && !knowledge.hierarchy.ancestors(of: id).contains(where: named.contains)
    }
  }

  private func isAny(_ id: String, _ ancestors: [String]) -> Bool {
    ancestors.contains { knowledge.hierarchy.isA(id, $0) }
  }
}
