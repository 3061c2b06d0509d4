import ClaimModel

/// Whom a change serves: which way the effect goes, and which way is good.
enum Polarity {
  static func of(_ effects: [Effect], on concepts: [Concept]) -> Claim.Polarity {
    guard let inner = effects.first else { return .neutral }
    if !concepts.isEmpty, concepts.allSatisfy({ $0.kind == .intervention }) { return .neutral }
    let desire = concepts.lazy.map(\.desire).first { $0 != .neither }
    var isGood = desire == .less ? sign(inner) < 0 : sign(inner) > 0
    switch inner.direction {
    case .better: isGood = true
    case .worse: isGood = false
    case .relate, .become:
      guard desire != nil, inner.isTherapeutic else { return .neutral }
    default:
      guard desire != nil || inner.isTherapeutic || !concepts.isEmpty else { return .neutral }
      if desire == nil, !isGood { return .neutral }
    }
    for outer in effects.dropFirst() where outer.direction == .down || outer.direction == .stop {
      if inner.direction != .better { isGood.toggle() }
    }
    return isGood ? .benefit : .harm
  }

  private static func sign(_ effect: Effect) -> Int {
    switch effect.direction {
    case .up, .keep, .become, .better, .relate: 1
    case .down, .stop, .worse: -1
    }
  }
}
