/// A way of acting on something, and the words for it.
public struct Effect: Hashable, Sendable {
  /// Which way the thing acted on goes.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    case up
    case down
    /// For the better, whichever way that is: "improve", "treat".
    case better
    case worse
    /// Does not come about: "prevent", "avoid".
    case stop
    case keep
    /// Becomes or produces something: "differentiate into", "secrete".
    case become
    /// Is related, without more: "is linked to".
    case relate
  }

  public let id: String
  public let label: String
  public let direction: Direction

  /// Ids of the next more general effects.
  public let broader: [String]

  /// The rung that the words stand on by themselves: absolute for "cure".
  public let strength: Strength

  /// Whether the words speak of a benefit by themselves ("relieve"), or only with what they act on.
  public let isTherapeutic: Bool

  /// Verbs whose object is acted on.
  public let verbs: [Verb]

  /// Verbs whose subject is acted on: "bone heals", "inflammation subsides".
  public let intransitives: [Verb]
  public let nouns: [String]
  public let adjectives: [String]

  /// Fixed phrases followed by what they act on: "say goodbye to".
  public let idioms: [String]

  public init(
    id: String,
    label: String,
    direction: Direction,
    broader: [String] = [],
    strength: Strength = .assertive,
    isTherapeutic: Bool = false,
    verbs: [Verb] = [],
    intransitives: [Verb] = [],
    nouns: [String] = [],
    adjectives: [String] = [],
    idioms: [String] = []
  ) {
    self.id = id
    self.label = label
    self.direction = direction
    self.broader = broader
    self.strength = strength
    self.isTherapeutic = isTherapeutic
    self.verbs = verbs
    self.intransitives = intransitives
    self.nouns = nouns
    self.adjectives = adjectives
    self.idioms = idioms
  }
}

/// A verb with what inflection cannot know: "rebuild, rebuilt, rebuilt", "bring back".
public struct Verb: Hashable, Sendable {
  public let base: String
  public let past: String?
  public let participle: String?

  /// Words that belong to the verb and follow it unchanged: "back", "rid of", "into".
  public let particle: String?

  public init(
    base: String,
    past: String? = nil,
    participle: String? = nil,
    particle: String? = nil
  ) {
    self.base = base
    self.past = past
    self.participle = participle
    self.particle = particle
  }
}
