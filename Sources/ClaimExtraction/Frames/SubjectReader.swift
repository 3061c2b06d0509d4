import ClaimModel
import TextAnalysis

/// Finds what a verb without an object, or an adjective, speaks of.
struct SubjectReader {
  let sentence: SentenceAnalysis
  let agents: AgentFinder

  /// Tells whether the verb is "go" and says where to: "goes straight to the wings".
  func leadsOn(_ phrase: Phrase) -> Bool {
    guard phrase.tokens.count == 1,
      sentence.word(at: phrase.tokens.lowerBound).map(Self.goings.contains) ?? false
    else { return false }
    return sentence.word(at: phrase.tokens.upperBound).map(Self.directions.contains) ?? false
  }

  private static let goings: WordSet = ["go", "goes", "went", "going"]
  private static let directions: WordSet = [
    "to", "straight", "into", "through", "on", "with", "deep", "directly", "right", "around",
    "beyond", "further", "where", "ahead", "under", "home",
  ]

  /// Tells whether a word says that it does not go well: "heals poorly".
  func goesBadly(_ phrase: Phrase) -> Bool {
    sentence.word(at: phrase.tokens.upperBound).map(Self.failings.contains) ?? false
      || sentence.word(at: phrase.tokens.lowerBound - 1).map(Self.rarities.contains) ?? false
  }

  private static let rarities: WordSet = ["seldom", "rarely", "hardly", "scarcely", "barely"]

  private static let failings: WordSet = [
    "poorly", "badly", "incompletely", "imperfectly", "slowly",
  ]

  /// Returns what an adjective behind a verb of state speaks of: "wings become smoother".
  func described(
    by phrase: Phrase,
    _ predicate: Range<Int>,
    after previous: Frame?
  ) -> Frame.Target? {
    let verb = sentence.skippingAdverbs(before: phrase.tokens.lowerBound - 1)
    guard
      sentence.has(.be, at: verb) || sentence.word(at: verb).map(Self.becoming.contains) ?? false,
      let subject = agents.subject(before: min(verb, predicate.lowerBound), after: previous),
      !subject.concepts.isEmpty || isCounted(subject),
      !subject.concepts.contains(where: { sentence.phrases[$0].kinds.contains(.population) })
    else { return nil }
    return subject
  }

  /// Tells whether the words are how many people: "seven in ten", "81 percent".
  private func isCounted(_ subject: Frame.Target) -> Bool {
    subject.tokens.contains { sentence.tokens[$0].kind == .number }
  }

  private static let becoming: WordSet = [
    "becomes", "become", "became", "gets", "get", "got", "feels", "feel", "felt", "grows", "grow",
    "grew", "looks", "look", "looked", "turns", "turned",
  ]

  /// Returns what is made to do something: "wings" in "allows the wings to mend".
  func causee(in predicate: Range<Int>) -> Frame.Target? {
    guard let index = predicate.last(where: { sentence.conceptAt[$0] != nil }),
      let concept = sentence.conceptAt[index]
    else { return nil }
    return Frame.Target(concepts: [concept], tokens: sentence.phrases[concept].tokens)
  }

  /// Tells whether a slogan says what a thing was made for: "Built to mend".
  func isMade(for start: Int) -> Bool {
    let to = sentence.has(.to, at: start) ? start : start - 1
    return to == 1 && sentence.has(.to, at: to) && sentence.traits.contains(.fragment)
      && Self.makings.contains(sentence.word(at: 0) ?? "to")
  }

  private static let makings: WordSet = [
    "engineered", "designed", "built", "made", "formulated", "born", "created", "crafted",
    "programmed",
  ]
}
