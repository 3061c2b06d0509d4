/// A therapeutic claim as it stands in the copy: something does something, asserted so strongly.
public struct Claim: Hashable, Sendable {
  /// How the words are put together.
  public enum Construction: String, Hashable, Sendable, CaseIterable {
    case active
    case passive
    case intransitive
    case nominal
    case compound
    case gerund
    case participle
    case purpose
    case causative
    case copular
    case adjective
    case idiom
    case presupposed
    case heading
    case listItem = "list-item"
    case condition
    case result
    case negated
  }

  public enum Relation: String, Hashable, Sendable {
    case effect
    case association
  }

  /// Whom the change would serve.
  public enum Polarity: String, Hashable, Sendable {
    case benefit
    case harm
    case neutral
  }

  /// The number of the claim in its document, from 1.
  public let id: Int
  public let sentence: Int

  /// The text offsets of the predicate with its modal and its target, as tight as they stand.
  public let range: Range<Int>
  public let span: SourceSpan

  /// The words that assert: "may help reduce".
  public let predicate: Range<Int>

  /// What does it; nil where neither the sentence nor its surroundings name it.
  public let agent: Term?
  public let effect: Term
  public let target: Term?
  public let population: Term?

  public let construction: Construction
  public let relation: Relation
  public let polarity: Polarity

  /// Tells whether a disease, the body or other care is what acts: no claim for a therapy.
  public let isBackground: Bool
  public let strength: Strength

  /// Tells whether the writer says that it is not so.
  public let isDenied: Bool
  public let cues: [Cue]

  /// Concepts named around the claim, in its sentence, label and headings, nearest first.
  public let context: [String]

  /// How many things the same predicate acts on, this one included.
  public let siblings: Int

  public init(
    id: Int,
    sentence: Int,
    range: Range<Int>,
    span: SourceSpan,
    predicate: Range<Int>,
    agent: Term?,
    effect: Term,
    target: Term?,
    population: Term?,
    construction: Construction,
    relation: Relation,
    polarity: Polarity,
    isBackground: Bool,
    strength: Strength,
    isDenied: Bool,
    cues: [Cue],
    context: [String],
    siblings: Int = 1
  ) {
    self.id = id
    self.sentence = sentence
    self.range = range
    self.span = span
    self.predicate = predicate
    self.agent = agent
    self.effect = effect
    self.target = target
    self.population = population
    self.construction = construction
    self.relation = relation
    self.polarity = polarity
    self.isBackground = isBackground
    self.strength = strength
    self.isDenied = isDenied
    self.cues = cues
    self.context = context
    self.siblings = siblings
  }

  /// Returns the claim under another number.
  public func numbered(_ id: Int) -> Claim {
    Claim(
      id: id,
      sentence: sentence,
      range: range,
      span: span,
      predicate: predicate,
      agent: agent,
      effect: effect,
      target: target,
      population: population,
      construction: construction,
      relation: relation,
      polarity: polarity,
      isBackground: isBackground,
      strength: strength,
      isDenied: isDenied,
      cues: cues,
      context: context,
      siblings: siblings
    )
  }
}

/// Words of the copy and the concept they were read as.
public struct Term: Hashable, Sendable {
  /// The id of a concept or effect; nil for words that the ontology does not know.
  public let id: String?

  /// Further concepts that the same words name, most specific first.
  public let others: [String]
  public let range: Range<Int>

  public init(id: String?, others: [String] = [], range: Range<Int>) {
    self.id = id
    self.others = others
    self.range = range
  }

  public var ids: [String] { (id.map { [$0] } ?? []) + others }
}

/// Words that change how a claim is asserted, or that a rule listens for.
public struct Cue: Hashable, Sendable {
  public let role: Role
  public let range: Range<Int>

  public init(role: Role, range: Range<Int>) {
    self.role = role
    self.range = range
  }
}
