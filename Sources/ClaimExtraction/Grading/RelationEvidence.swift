import ClaimModel

/// What a mark amounts to where it stands.
struct RelationEvidence: Hashable, Sendable {
  /// How the words are put together.
  enum Construction: Hashable, Sendable {
    /// "lowers the risk", "may lower the risk"
    case active
    /// "was lowered by"
    case passive
    /// ", lowering the risk"
    case gerund
    /// "to lower the risk"
    case purpose
    /// "leads to", "effect of", "effective in"
    case causal
    /// "was lower after", "the risk rises", "an improved outcome"
    case observed
    case outcome
    case comparison
    case correlation

    /// Tells whether the words speak of a relation by themselves.
    var isRelation: Bool { [.active, .passive, .causal, .correlation].contains(self) }

    /// Tells whether the words tell what was seen, so that a relation is left to the reader.
    var isObservation: Bool { [.observed, .outcome, .comparison].contains(self) }
  }

  let construction: Construction
  let tokens: Range<Int>
  let role: Role

  /// The rung that the words stand on by themselves: absolute for "cures".
  let strength: Strength?

  /// Tells whether the words are the predicate of a clause: a verb, or what follows "is".
  let isPredicate: Bool

  /// Tells whether the words add a cause to what a clause says: "due to".
  let isAdjunct: Bool

  /// Tells whether the words stand in a relative clause or in brackets.
  let isAside: Bool

  func grade(isPossible: Bool) -> RelationGrade {
    if construction == .correlation || construction.isObservation { return .correlational }
    return isPossible ? .conditional : .causal
  }
}
