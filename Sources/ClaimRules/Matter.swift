import ClaimModel

/// What the mentions of a passage are of, whatever stands where.
struct Matter {
  private(set) var roles = RoleSet()
  private(set) var kinds = KindSet()
  private(set) var hasEffect = false

  init(_ mentions: ArraySlice<Mention>, _ knowledge: Knowledge) {
    for mention in mentions {
      switch mention.meaning {
      case .cue(let role): roles.insert(role)
      case .concept(let id): if let kind = knowledge.kind(ofConcept: id) { kinds.insert(kind) }
      case .effect: hasEffect = true
      case .qualifier: break
      }
    }
  }
}

extension KindSet {
  /// What ails people.
  static let complaints: KindSet = [.condition, .symptom]

  /// What the copy sells.
  static let therapies: KindSet = [.intervention, .cell, .substance]

  /// What becomes better or worse.
  static let bodies: KindSet = [.condition, .symptom, .anatomy, .outcome]
  static let outcomes: KindSet = [.condition, .symptom, .outcome, .anatomy, .mechanism]
}
