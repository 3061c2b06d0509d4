/// What was read in a document: its sentences, the words that mean something, and the claims.
public struct Reading: Sendable {
  public let sentences: [Sentence]

  /// Everything that a lexicon knows, in the order of the text.
  public let mentions: [Mention]
  public let claims: [Claim]

  /// The strongest relation that the text asserts, whether the ontology knows its words or not.
  public let grade: RelationGrade

  /// The cues that decided ``grade``, each with what reaches over it.
  public let gradeCues: [Mention]

  /// Where the copy points at sources, in the order of the text.
  public let references: [Reference]

  public init(
    sentences: [Sentence],
    mentions: [Mention],
    claims: [Claim],
    grade: RelationGrade,
    gradeCues: [Mention] = [],
    references: [Reference] = []
  ) {
    self.sentences = sentences
    self.mentions = mentions
    self.claims = claims
    self.grade = grade
    self.gradeCues = gradeCues
    self.references = references
  }
}

/// A sentence, or a stretch that is read as one: a heading, a list item, an attribute's value.
public struct Sentence: Hashable, Sendable {
  /// What a sentence is besides a row of words.
  public struct Traits: OptionSet, Hashable, Sendable {
    public let rawValue: UInt32
    @inlinable
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// No finite verb: a heading, a slogan, a list item.
    @inlinable public static var fragment: Traits { Traits(rawValue: 1 << 0) }
    @inlinable public static var question: Traits { Traits(rawValue: 1 << 1) }
    /// An order to the reader: "Throw out the pills".
    @inlinable public static var imperative: Traits { Traits(rawValue: 1 << 2) }
    /// Words that a statute prescribes, or that say what they say.
    @inlinable public static var notice: Traits { Traits(rawValue: 1 << 3) }
    /// Side effects, complications, who must not have it.
    @inlinable public static var risk: Traits { Traits(rawValue: 1 << 4) }
    /// How a study was done, what it measured or will measure.
    @inlinable public static var study: Traits { Traits(rawValue: 1 << 5) }
    /// What others say, reported or rebutted, or the writer's warning against it.
    @inlinable public static var reported: Traits { Traits(rawValue: 1 << 6) }
    /// Spoken by a patient: "I", "my knee", quotation marks with a name.
    @inlinable public static var testimony: Traits { Traits(rawValue: 1 << 7) }
    /// Says that something is unknown, unproven, or limited.
    @inlinable public static var caveat: Traits { Traits(rawValue: 1 << 8) }
    /// What a disease does or how the body is made, with no therapy in sight.
    @inlinable public static var background: Traits { Traits(rawValue: 1 << 9) }
    /// Opening hours, prices, credentials: nothing about an outcome.
    @inlinable public static var logistics: Traits { Traits(rawValue: 1 << 10) }
  }

  public let range: Range<Int>
  public let block: Int
  public let traits: Traits

  /// Where the sentence's mentions lie in ``Reading/mentions``.
  public let mentions: Range<Int>

  public init(range: Range<Int>, block: Int, traits: Traits, mentions: Range<Int>) {
    self.range = range
    self.block = block
    self.traits = traits
    self.mentions = mentions
  }
}

/// Words that a lexicon knows, and what reaches over them.
public struct Mention: Hashable, Sendable {
  public enum Meaning: Hashable, Sendable {
    /// A concept of the ontology, by id.
    case concept(String)
    /// An effect of the ontology, by id.
    case effect(String)
    case cue(Role)
    /// Words by which a qualifier is said, by its id.
    case qualifier(String)
  }

  /// What reaches over the words from elsewhere in the sentence.
  public struct Scope: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16
    @inlinable
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    @inlinable public static var negated: Scope { Scope(rawValue: 1 << 0) }
    @inlinable public static var hedged: Scope { Scope(rawValue: 1 << 1) }
    @inlinable public static var attributed: Scope { Scope(rawValue: 1 << 2) }
    @inlinable public static var quoted: Scope { Scope(rawValue: 1 << 3) }
    @inlinable public static var questioned: Scope { Scope(rawValue: 1 << 4) }
    @inlinable public static var conditional: Scope { Scope(rawValue: 1 << 5) }

    /// The names of what reaches over the words, as reports write them.
    public var names: [String] {
      let all: [(Scope, String)] = [
        (.negated, "negated"), (.hedged, "hedged"), (.attributed, "attributed"),
        (.quoted, "quoted"), (.questioned, "questioned"), (.conditional, "conditional"),
      ]
      return all.filter { contains($0.0) }.map(\.1)
    }
  }

  public let meaning: Meaning
  public let range: Range<Int>
  public let sentence: Int
  public let scope: Scope

  public init(meaning: Meaning, range: Range<Int>, sentence: Int, scope: Scope) {
    self.meaning = meaning
    self.range = range
    self.sentence = sentence
    self.scope = scope
  }

  @inlinable
  public var role: Role? {
    guard case .cue(let role) = meaning else { return nil }
    return role
  }

  @inlinable
  public var concept: String? {
    guard case .concept(let id) = meaning else { return nil }
    return id
  }

  @inlinable
  public var effect: String? {
    guard case .effect(let id) = meaning else { return nil }
    return id
  }

  @inlinable
  public var qualifier: String? {
    guard case .qualifier(let id) = meaning else { return nil }
    return id
  }
}
