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
    private var named: [String: PlaceSet] = [:]

    /// Those that a pattern names none for.
    private var unnamed = PlaceSet()

    /// Files the claim at `place` under `ids`.
    mutating func add(_ place: Int, under ids: [String]) {
      if ids.isEmpty { unnamed.insert(place) }
      for id in ids { named[id, default: PlaceSet()].insert(place) }
    }

    /// Returns the places filed under one of `ids` or what stands above it.
    func places(of ids: [String], in hierarchy: Hierarchy) -> PlaceSet {
      guard !ids.isEmpty else { return unnamed }
      var places = PlaceSet()
      for id in ids {
        if let found = named[id] { places.formUnion(found) }
        for wider in hierarchy.ancestors(of: id) {
          if let found = named[wider] { places.formUnion(found) }
        }
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
    var places = targets.places(of: claim.target?.ids ?? [], in: knowledge.hierarchy)
    guard !places.isEmpty else { return [] }
    places.formIntersection(effects.places(of: claim.effect.ids, in: knowledge.hierarchy))
    return places.map { knowledge.claims[$0] }
  }

  /// Returns the words of a claim and what they were read as.
  func description(of claim: Claim) -> String {
    let target = claim.target?.id ?? "unknown to the ontology"
    return "effect \(claim.effect.id ?? "named by itself"); target \(target)"
  }

  /// How well a pattern fits a claim, and by what.
  private struct Fit {
    var score: Int
    var isContextual: Bool
    /// Tells whether the claim is one for several things at once, beside the claim for each.
    var isBundle: Bool
    let effect: Likeness
    let target: Likeness
    var agent: String?
    var context: String?
    var cue: Role?

    /// By which words the claim was found to be the ontology's.
    var reason: String {
      var reason = "\(effect.reason(of: "effect")); \(target.reason(of: "target"))"
      if let agent { reason += "; agent \(agent)" }
      if let context { reason += "; near \(context)" }
      if let cue { reason += "; cue \(cue.rawValue)" }
      return reason
    }
  }

  /// How like an effect or a target is to one that a pattern names.
  private enum Likeness {
    case same(String)
    case kind(String, of: String)
    /// The pattern asks for none, and there is none.
    case unnamed

    func reason(of name: String) -> String {
      switch self {
      case .same(let id): "\(name) \(id)"
      case .kind(let id, let wider): "\(name) \(id), a kind of \(wider)"
      case .unnamed: name == "effect" ? "named by itself" : "no \(name)"
      }
    }
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
    var fit = Fit(
      score: effect.score + target.score,
      isContextual: !pattern.context.isEmpty,
      isBundle: pattern.siblings > 1,
      effect: effect.likeness,
      target: target.likeness
    )
    if !pattern.agents.isEmpty {
      fit.agent = claim.agent?.ids.first { isAny($0, pattern.agents) }
      guard fit.agent != nil else { return nil }
      fit.score += 3
    }
    if !pattern.context.isEmpty {
      fit.context = claim.context.first { isAny($0, pattern.context) }
      guard fit.context != nil else { return nil }
      fit.score += 2
    }
    if !pattern.cues.isEmpty {
      fit.cue = claim.cues.first { pattern.cues.contains($0.role) }?.role
      guard fit.cue != nil else { return nil }
      fit.score += 3
    }
    return fit
  }

  private func fitEffect(
    _ pattern: ClaimNode.Pattern,
    _ claim: Claim
  ) -> (score: Int, likeness: Likeness)? {
    guard !pattern.effects.isEmpty else { return claim.effect.id == nil ? (2, .unnamed) : nil }
    let ids = claim.effect.ids
    for (rank, id) in ids.enumerated().reversed() where pattern.effects.contains(id) {
      return (4 + rank, .same(id))
    }
    for (rank, id) in ids.enumerated() {
      if let wider = pattern.effects.first(where: { knowledge.hierarchy.isA(id, $0) }) {
        return (rank == 0 ? 3 : 2, .kind(id, of: wider))
      }
    }
    return nil
  }

  private func fitTarget(
    _ pattern: ClaimNode.Pattern,
    _ claim: Claim
  ) -> (score: Int, likeness: Likeness)? {
    let ids = claim.target?.ids ?? []
    guard !pattern.targets.isEmpty else { return ids.isEmpty ? (1, .unnamed) : nil }
    for (rank, id) in ids.enumerated() where pattern.targets.contains(id) {
      return (rank == 0 ? 8 : 6, .same(id))
    }
    for (rank, id) in ids.enumerated() {
      if let wider = pattern.targets.first(where: { knowledge.hierarchy.isA(id, $0) }) {
        return (rank == 0 ? 5 : 3, .kind(id, of: wider))
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

/// Places in a row, as bits.
private struct PlaceSet: Sendable {
  private var words: [UInt64] = []

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  mutating func insert(_ place: Int) {
    while words.count <= place / 64 { words.append(0) }
    words[place / 64] |= 1 << UInt64(place % 64)
  }

  mutating func formUnion(_ other: Self) {
    while words.count < other.words.count { words.append(0) }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  mutating func formIntersection(_ other: Self) {
    for index in words.indices {
      words[index] &= index < other.words.count ? other.words[index] : 0
    }
  }

  /// Returns what `transform` makes of each place, in order.
  func map<Result>(_ transform: (Int) -> Result) -> [Result] {
    var results: [Result] = []
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        results.append(transform(index * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return results
  }
}
