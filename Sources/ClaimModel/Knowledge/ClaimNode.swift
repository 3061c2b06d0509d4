/// A claim of the ontology: what is said to do what, and the evidence on file for it.
public struct ClaimNode: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case efficacy
    case symptomRelief = "symptom-relief"
    case structuralRepair = "structural-repair"
    case diseaseModification = "disease-modification"
    case mechanism
    case biomarker
    case function
    case surgeryAvoidance = "surgery-avoidance"
    case safety
    case lifestyle
    case background
  }

  /// Which readings of the copy are this claim. Every part that is given must fit.
  public struct Pattern: Hashable, Sendable {
    /// Ids of effects; a narrower effect fits its broader one.
    public let effects: [String]
    /// Ids of concepts; a narrower concept fits its broader one.
    public let targets: [String]
    /// Ids of concepts, one of which must be the agent; empty: any agent or none.
    public let agents: [String]
    /// Ids of concepts, one of which must be named around the claim; empty: any surroundings.
    public let context: [String]
    /// Roles of cues, one of which must stand in the sentence; empty: none needed.
    public let cues: [Role]
    /// How many things one predicate has to act on: a claim for all of them at once.
    public let siblings: Int

    public init(
      effects: [String],
      targets: [String],
      agents: [String] = [],
      context: [String] = [],
      cues: [Role] = [],
      siblings: Int = 1
    ) {
      self.effects = effects
      self.targets = targets
      self.agents = agents
      self.context = context
      self.cues = cues
      self.siblings = siblings
    }
  }

  public struct Provenance: Hashable, Sendable {
    public let document: String
    public let section: String
    public let place: String

    public init(document: String, section: String, place: String) {
      self.document = document
      self.section = section
      self.place = place
    }
  }

  public let id: String
  public let kind: Kind

  /// The claim in our own words.
  public let statement: String
  public let intervention: String?
  public let population: String?
  public let patterns: [Pattern]
  public let provenance: [Provenance]

  /// A sentence that the evidence does permit; nil where nothing may be said.
  public let rewrite: String?

  /// Ids of what has to be said with it.
  public let qualifiers: [String]

  /// One for each scope; the first is for a claim that names none.
  public let bodies: [BodyOfEvidence]

  /// What the evidence amounts to, in words: "animal evidence only".
  public let finding: String

  public init(
    id: String,
    kind: Kind,
    statement: String,
    intervention: String? = nil,
    population: String? = nil,
    patterns: [Pattern],
    provenance: [Provenance] = [],
    rewrite: String? = nil,
    qualifiers: [String] = [],
    bodies: [BodyOfEvidence] = [],
    finding: String = ""
  ) {
    self.id = id
    self.kind = kind
    self.statement = statement
    self.intervention = intervention
    self.population = population
    self.patterns = patterns
    self.provenance = provenance
    self.rewrite = rewrite
    self.qualifiers = qualifiers
    self.bodies = bodies
    self.finding = finding
  }
}

extension ClaimNode {
  /// The highest rung that any body of evidence permits; prohibited where there is none.
  public var ceiling: Ceiling { bodies.map(\.ceiling).max() ?? .prohibited }
}

/// The evidence for one claim in one scope, taken together, as GRADE rates it.
public struct BodyOfEvidence: Hashable, Sendable {
  public enum Certainty: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Nothing on file speaks for the claim.
    case none
    case veryLow = "very-low"
    case low
    case moderate
    case high

    public static func < (left: Certainty, right: Certainty) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .none: 0
      case .veryLow: 1
      case .low: 2
      case .moderate: 3
      case .high: 4
      }
    }
  }

  public enum Direction: String, Hashable, Sendable, CaseIterable {
    case supports
    case mixed
    case noDifference = "no-difference"
    case contradicts
    case none
  }

  /// What the claim is read as a statement about.
  public enum Setting: String, Hashable, Sendable, CaseIterable {
    /// What a person may expect: the usual case.
    case people
    /// What was seen in culture or in animals, and is said to have been seen there.
    case laboratory
    /// What a product or procedure is, with no word of benefit.
    case description
  }

  /// For whom and with what: "knee osteoarthritis", "in the laboratory".
  public let scope: String?

  /// Ids of concepts, one of which the claim has to name for the body to be the one that speaks to
  /// it; empty: for any treatment.
  public let interventions: [String]

  /// The same of whom or what is treated; empty: for anyone.
  public let populations: [String]
  public let setting: Setting
  public let certainty: Certainty
  public let direction: Direction

  /// Ids of the evidence records.
  public let records: [String]
  public let assessed: CivilDate?
  public let reviewBy: CivilDate?

  public init(
    scope: String? = nil,
    interventions: [String] = [],
    populations: [String] = [],
    setting: Setting = .people,
    certainty: Certainty,
    direction: Direction,
    records: [String],
    assessed: CivilDate? = nil,
    reviewBy: CivilDate? = nil
  ) {
    self.scope = scope
    self.interventions = interventions
    self.populations = populations
    self.setting = setting
    self.certainty = certainty
    self.direction = direction
    self.records = records
    self.assessed = assessed
    self.reviewBy = reviewBy
  }

  /// The strongest wording that the body of evidence permits: the ladder.
  public var ceiling: Ceiling {
    guard direction != .contradicts else { return .prohibited }
    return switch certainty {
    case .none: .prohibited
    case .veryLow: .upTo(.investigational)
    case .low: .upTo(.hedged)
    case .moderate: .upTo(.probable)
    case .high: .upTo(.assertive)
    }
  }
}
