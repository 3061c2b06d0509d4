import ClaimLexicon
import ClaimModel

/// Reads what stands around an effect's words and belongs to them: modals, "help to", "not".
struct PredicateReader {
  struct Predicate {
    var tokens: Range<Int>

    /// Indices of cue phrases among the tokens.
    var cues: [Int] = []
    var isNegated = false
    var isCausative = false
  }

  /// Roles of cues that govern what follows them.
  private static let governing: RoleSet = [
    .hedge, .probability, .investigational, .ability, .future, .support, .promise, .absolute,
    .booster, .association, .attribution,
  ]

  let sentence: SentenceAnalysis

  /// Tells whether a form of "be" governs a participle at `start`.
  func isPassive(before start: Int) -> Bool {
    let before = sentence.skippingAdverbs(before: start - 1)
    if sentence.has(.be, at: before) { return true }
    guard sentence.word(at: before).map({ ["gets", "get", "got"].contains($0) }) == true else {
      return false
    }
    return before > 0
  }

  /// Returns the predicate whose last words are `tokens`: everything to the left that carries it.
  func predicate(endingWith tokens: Range<Int>) -> Predicate {
    var predicate = Predicate(tokens: tokens)
    var index = tokens.lowerBound - 1
    if let start = bareCausative(before: tokens.lowerBound) {
      predicate.isCausative = true
      index = start - 1
    }
    while index >= 0, let width = step(at: index, &predicate) { index -= width }
    if let manner = manner(endingAt: index) {
      predicate.cues += manner.cues
      predicate.isNegated = predicate.isNegated || manner.isNegated
    }
    predicate.tokens = trimmed(index + 1, tokens.lowerBound)..<tokens.upperBound
    return predicate
  }

  /// Returns the predicate whose manner a gerund behind "by" tells: "may work by mending".
  private func manner(endingAt index: Int) -> Predicate? {
    guard sentence.word(at: index) == "by", sentence.has(.plainVerb, at: index - 1) else {
      return nil
    }
    return predicate(endingWith: index - 1..<index)
  }

  /// Returns the predicate of a noun: its adjectives, and the cue that governs it.
  func nominal(_ tokens: Range<Int>) -> Predicate {
    var predicate = Predicate(tokens: tokens)
    var index = tokens.lowerBound - 1
    while index >= 0, let cue = sentence.cueAt[index], governs(cue) {
      predicate.cues.append(cue)
      index = sentence.phrases[cue].tokens.lowerBound - 1
    }
    predicate.tokens = (index + 1)..<tokens.upperBound
    predicate.isNegated = sentence.has(.negator, at: index) || hasRole(.negation, at: index)
    return predicate
  }

  /// Returns the predicate of an adjective: "is", "not", and what softens it.
  func adjective(_ tokens: Range<Int>) -> Predicate {
    let before = sentence.skippingAdverbs(before: tokens.lowerBound - 1)
    guard sentence.has(.be, at: before) else { return nominal(tokens) }
    return predicate(endingWith: tokens)
  }

  /// Takes the token or phrase that ends at `index` into the predicate; nil where it is not part.
  private func step(at index: Int, _ predicate: inout Predicate) -> Int? {
    if let cue = sentence.cueAt[index], governs(cue) {
      predicate.cues.append(cue)
      return index - sentence.phrases[cue].tokens.lowerBound + 1
    }
    let classes = sentence.classes[index]
    if classes.contains(.negator), classes.isDisjoint(with: [.pronoun, .conjunction]) {
      if sentence.word(at: index) == "no" { return nil }
      if sentence.word(at: index + 1) != "only" { predicate.isNegated = true }
      return 1
    }
    if hasRole(.negation, at: index), let cue = sentence.cueAt[index] {
      predicate.isNegated = true
      return index - sentence.phrases[cue].tokens.lowerBound + 1
    }
    if classes.contains(.determiner) || classes.contains(.possessive) { return nil }
    if !classes.isDisjoint(with: [.be, .have, .auxiliaryDo, .modal]) { return 1 }
    if classes.contains(.adverb), sentence.effectAt[index] == nil { return 1 }
    if classes.contains(.to) {
      if let width = causative(endingAt: index) {
        predicate.isCausative = true
        return width
      }
      return 1
    }
    return nil
  }

  /// Returns how many tokens "allowing them to" has, ending at the "to" at `index`.
  private func causative(endingAt index: Int) -> Int? {
    for start in stride(from: index - 2, through: max(0, index - 5), by: -1) {
      if sentence.isAnyMark(at: start) { return nil }
      if sentence.has(.causative, at: start) { return index - start + 1 }
      if let word = sentence.word(at: start), Self.orders.contains(word),
        (start + 1..<index).contains(where: { sentence.conceptAt[$0] != nil })
      {
        return index - start + 1
      }
    }
    return nil
  }

  /// Verbs by which one thing makes another do something: "orders tired wings to grow".
  private static let orders: WordSet = [
    "tell", "tells", "telling", "order", "orders", "ordering", "command", "commands", "instruct",
    "instructs", "remind", "reminds", "urge", "urges", "persuade", "persuades", "convince",
    "convinces", "teach", "teaches", "train", "trains", "trick", "tricks", "coax", "coaxes",
    "nudge", "nudges", "program", "programs", "direct", "directs", "cause", "causes", "force",
    "forces",
  ]

  /// Returns where "helped elders" starts before a bare infinitive: "helped elders walk".
  private func bareCausative(before start: Int) -> Int? {
    guard let effect = sentence.effectAt[start], start > 1,
      sentence.phrases[effect].forms.contains(.base),
      !sentence.has([.to, .modal, .conjunction, .causative], at: start - 1)
    else { return nil }
    for index in stride(from: start - 1, through: max(0, start - 8), by: -1) {
      if sentence.isAnyMark(at: index) { return nil }
      if sentence.has(.causative, at: index) { return index < start - 1 ? index : nil }
      let isVerbal: WordClass = [.to, .be, .have, .modal, .plainVerb, .relative, .conjunction]
      if sentence.has(isVerbal, at: index), !sentence.has(.determiner, at: index) { return nil }
    }
    return nil
  }

  /// Leaves adverbs and "to" outside that do not belong to the predicate.
  private func trimmed(_ start: Int, _ end: Int) -> Int {
    var first = start
    while first < end, sentence.has([.adverb, .to], at: first), sentence.cueAt[first] == nil,
      !sentence.has(.negator, at: first)
    {
      first += 1
    }
    return first
  }

  private func governs(_ cue: Int) -> Bool {
    !sentence.phrases[cue].roles.isDisjoint(with: Self.governing)
  }

  private func hasRole(_ role: Role, at index: Int) -> Bool {
    sentence.roles(at: index).contains(role)
  }
}
