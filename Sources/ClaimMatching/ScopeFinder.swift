import ClaimModel

/// Finds the bodies of evidence that speak to a claim: whom it treats, and with what.
struct ScopeFinder {
  let hierarchy: Hierarchy

  /// How well a scope fits: the more of it the claim names, and the nearer, the better.
  private struct Fit: Comparable {
    let named: Int
    let distance: Int

    static func < (left: Fit, right: Fit) -> Bool {
      (left.named, right.distance) < (right.named, left.distance)
    }
  }

  /// Returns the bodies whose scopes fit `claim` best.
  ///
  /// A claim that names no scope is judged by the bodies without one or, where all have one, by the
  /// first.
  func bodies(of node: ClaimNode, for claim: Claim) -> [BodyOfEvidence] {
    guard node.bodies.count > 1 else { return node.bodies }
    let named = names(in: claim)
    let fits = node.bodies.map { fit($0, named) }
    guard let best = fits.compactMap({ $0 }).max() else { return [node.bodies[0]] }
    return zip(node.bodies, fits).filter { $0.1 == best }.map(\.0)
  }

  /// The concepts that the claim names, what it acts on first, then what stands around it.
  private func names(in claim: Claim) -> [String] {
    (claim.target?.ids ?? []) + (claim.population?.ids ?? []) + (claim.agent?.ids ?? [])
      + claim.context
  }

  /// Returns nil for a scope that the claim does not name.
  private func fit(_ body: BodyOfEvidence, _ named: [String]) -> Fit? {
    var distance = 0
    let axes = [body.interventions, body.populations].filter { !$0.isEmpty }
    for axis in axes {
      let place = named.firstIndex { id in axis.contains { hierarchy.isA(id, $0) } }
      guard let place else { return nil }
      distance = max(distance, place)
    }
    return Fit(named: axes.count, distance: distance)
  }
}
