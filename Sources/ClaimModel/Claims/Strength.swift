/// How strongly a sentence asserts its claim: the rungs of the ladder, weakest first.
public enum Strength: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// "is being studied", "it is not known whether"
  case investigational
  /// "may reduce"
  case hedged
  /// "probably reduces", "is likely to reduce"
  case probable
  /// "reduces", "can reduce", "helps reduce"
  case assertive
  /// "cures", "guaranteed", "pain-free"
  case absolute

  public static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }

  public var name: String {
    switch self {
    case .investigational: "investigational"
    case .hedged: "hedged"
    case .probable: "probable"
    case .assertive: "assertive"
    case .absolute: "absolute"
    }
  }
}

/// The strongest wording that the evidence permits.
public enum Ceiling: Hashable, Sendable, Comparable {
  /// No wording of the claim is acceptable.
  case prohibited
  case upTo(Strength)

  public var name: String {
    switch self {
    case .prohibited: "prohibited"
    case .upTo(let strength): strength.name
    }
  }

  public func permits(_ strength: Strength) -> Bool {
    switch self {
    case .prohibited: false
    case .upTo(let limit): strength <= limit
    }
  }
}

/// The relation that a text asserts, whether the ontology knows its words or not.
///
/// The scale of Yu, Wang, Guo and Li for causal language in science, with one grade above it.
public enum RelationGrade: String, Hashable, Sendable, CaseIterable, Comparable {
  case none
  case correlational
  case conditional
  case causal
  case absolute

  public static func < (left: RelationGrade, right: RelationGrade) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .none: 0
    case .correlational: 1
    case .conditional: 2
    case .causal: 3
    case .absolute: 4
    }
  }
}
