/// How a rung of the ladder is worded in each kind of sentence.
public struct RungWording: Hashable, Sendable {
  public let rung: Strength

  /// What stands before a verb in its base form: "may".
  public let modal: String?

  /// What stands before any other form: "possibly".
  public let adverb: String?

  /// What stands behind a treatment that a phrase is about: "being studied".
  public let participle: String?

  /// What follows "is" and is followed by "it" and the verb: "being studied to see whether".
  public let study: String?

  /// What makes a part of a sentence of all that follows: "It is not known whether".
  public let leads: [String]

  /// What an order to the reader becomes a part of: "This may help you".
  public let order: String?

  /// What follows a claim in brackets: "not proven".
  public let aside: String?

  public init(
    rung: Strength,
    modal: String? = nil,
    adverb: String? = nil,
    participle: String? = nil,
    study: String? = nil,
    leads: [String] = [],
    order: String? = nil,
    aside: String? = nil
  ) {
    self.rung = rung
    self.modal = modal
    self.adverb = adverb
    self.participle = participle
    self.study = study
    self.leads = leads
    self.order = order
    self.aside = aside
  }
}

/// Words that say too much, and what can stand in their place.
public struct Rewording: Hashable, Sendable {
  public let phrases: [String]

  /// What to say instead, best first; empty to leave the words out.
  public let alternatives: [String]

  /// Tells whether the words stand before a noun, and can be left out nowhere else.
  public let isAttributive: Bool

  /// Tells whether the sentence means the same without or with the other words.
  public let keepsMeaning: Bool

  public init(
    phrases: [String],
    alternatives: [String] = [],
    isAttributive: Bool = false,
    keepsMeaning: Bool = false
  ) {
    self.phrases = phrases
    self.alternatives = alternatives
    self.isAttributive = isAttributive
    self.keepsMeaning = keepsMeaning
  }
}

/// What is added to words that no rewording makes right, for some rules.
public struct Remark: Hashable, Sendable {
  /// The rules whose findings it answers.
  public let rules: [String]

  /// Words of which the sentence has to have one; empty for any sentence.
  public let words: [String]

  /// What is said after the sentence: "One person's account does not show what others can expect."
  public let sentence: String?

  /// What follows the product in brackets: "not approved for this use".
  public let aside: String?

  /// What an order to the reader becomes a part of: "Ask your doctor before you".
  public let lead: String?

  public init(
    rules: [String],
    words: [String] = [],
    sentence: String? = nil,
    aside: String? = nil,
    lead: String? = nil
  ) {
    self.rules = rules
    self.words = words
    self.sentence = sentence
    self.aside = aside
    self.lead = lead
  }
}
