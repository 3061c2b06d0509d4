import ClaimLexicon
import ClaimModel

/// Whom a change serves: which way the effect goes, and which way is good.
enum Polarity {
  static func of(_ effects: [LexicalEffect], on concepts: [LexicalConcept]) -> Claim.Polarity {
    guard let inner = effects.first, inner.isRecovery || !isOffer(inner, concepts) else {
      return .neutral
    }
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
    for outer in effects.dropFirst() {
      switch outer.direction {
      case .down, .stop: if inner.direction != .better || inner.isState { isGood.toggle() }
      case .worse: if inner.isState { isGood = false }
      case .better where inner.direction == .worse:
        isGood = isGood || outer.isTherapeutic || outer.strength == .absolute
      default: break
      }
    }
    return isGood ? .benefit : .harm
  }

  /// Tells whether the words offer or change care, people or products, and nobody's health.
  private static func isOffer(_ effect: LexicalEffect, _ concepts: [LexicalConcept]) -> Bool {
    guard !concepts.isEmpty else { return false }
    if concepts.allSatisfy({ $0.kind == .intervention }) { return true }
    return ![.down, .stop].contains(effect.direction)
      && concepts.allSatisfy { [.comparator, .intervention, .population].contains($0.kind) }
  }

  private static func sign(_ effect: LexicalEffect) -> Int {
    switch effect.direction {
    case .up, .keep, .become, .better, .relate: 1
    case .down, .stop, .worse: -1
    }
  }
}
