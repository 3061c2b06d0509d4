import ClaimLexicon
import ClaimModel
import TextAnalysis

/// Reads how a verb of change stands: acting on something, or only happening.
struct ChangeReader {
  /// How far after a passive verb its "by" is looked for.
  private static let agentReach = 10
  /// How far after "provides" what it provides is looked for.
  private static let provisionReach = 4

  /// How many words can stand between "makes" and what it makes of somebody.
  private static let makingReach = 5

  /// How many verbs can share one object: "prevent, treat and ease".
  private static let sharingDepth = 3

  private let sentence: RelationText
  private let marks: [RelationMark]

  /// The first mark that is a verb of change in the past, and no participle before its noun.
  private let firstPast: Int?

  /// The first mark that is a finite verb of change.
  private let firstFinite: Int?

  /// The first comma, and whether a verb stands before it in its clause.
  private let firstComma: Int?
  private let subjectHasVerb: Bool

  init(_ sentence: RelationText) {
    self.sentence = sentence
    marks = sentence.marks
    firstPast = sentence.marks.firstIndex { mark in
      guard mark.sense(.change)?.forms.contains(.past) == true else { return false }
      let before = sentence.wordBefore(mark.tokens.lowerBound)
      let attributive: WordClass = [
        .determiner, .possessive, .preposition, .to, .comparative, .conjunction, .be,
      ]
      return before >= 0 && !sentence.has(attributive, at: before)
    }
    firstFinite = sentence.marks.firstIndex {
      $0.sense(.change)?.forms.isDisjoint(with: [.base, .thirdPerson]) == false
        && $0.sense(.naming) == nil
    }
    let comma = sentence.tokens.indices.first { sentence.isMark(",", at: $0) }
    let report = (0..<(comma ?? 0)).last { sentence.opensReport(at: $0) }
    firstComma = comma
    subjectHasVerb = ((report ?? -1) + 1..<(comma ?? 0)).contains {
      sentence.has([.be, .have, .modal, .plainVerb, .preposition], at: $0)
    }
  }

  /// Returns the construction of the change at `index` of the marks; nil where it is none.
  func construction(_ index: Int, _ forms: Lexicon.Forms) -> RelationEvidence.Construction? {
    let mark = marks[index]
    guard !isFollowedByCorrelation(index) else { return nil }
    let before = sentence.wordBefore(mark.tokens.lowerBound)
    if forms.contains(.gerund) { return gerund(index, before) }
    let isBare = sentence.has([.modal, .to, .auxiliaryDo], at: before) && forms.contains(.base)
    if forms.contains(.past), !isBare { return past(index, before) }
    if isNominal(before) { return mark.sense(.naming) == nil ? .outcome : nil }
    let acts = acts(mark.tokens.upperBound) || isBare && countsObject(mark.tokens.upperBound)
    if sentence.has([.modal, .auxiliaryDo], at: before) || isAsserted(index) {
      return acts ? .active : .observed
    }
    if sentence.has(.to, at: before) { return acts ? .purpose : .observed }
    // "lower" without a modal is an adjective.
    guard mark.sense(.comparison) == nil else { return nil }
    guard mark.sense(.naming) != nil else { return acts ? .active : .observed }
    guard !sentence.has(.comparative, at: before) else { return nil }
    // "Brisk and moderate walks": an adjective, where no verb goes before it.
    if sentence.has(.conjunction, at: before), firstFinite.map({ $0 > index }) ?? true {
      return nil
    }
    // "The influences appear strong": a noun, with the verb of the clause after it.
    let next = sentence.skippingAdverbs(from: mark.tokens.upperBound)
    return acts && !sentence.has(.plainVerb, at: next) ? .active : nil
  }

  /// Tells whether a verb only leads up to one of association: "helps predict".
  private func isFollowedByCorrelation(_ index: Int) -> Bool {
    guard index + 1 < marks.count else { return false }
    let next = marks[index + 1]
    return next.tokens.lowerBound == marks[index].tokens.upperBound
      && next.sense(.correlation)?.forms.contains(.base) == true
  }

  /// Tells whether the mark before this one asserts what follows: "shown to", "helps".
  private func isAsserted(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let previous = marks[index - 1]
    let end = previous.tokens.upperBound
    let isRaising = previous.sense(.possibility) != nil && sentence.has(.to, at: end - 1)
    guard isRaising || previous.sense(.assertion) != nil else { return false }
    return sentence.skippingAdverbs(from: end) >= marks[index].tokens.lowerBound
  }

  private func isNominal(_ before: Int) -> Bool {
    guard before >= 0 else { return false }
    if sentence.has([.pronoun, .relative], at: before) { return false }
    return sentence.has([.determiner, .possessive, .preposition], at: before)
  }

  /// Returns the construction of a verb that gives the outcome after it: "provides relief".
  func provision(_ index: Int) -> RelationEvidence.Construction? {
    let start = marks[index].tokens.upperBound
    if makesMore(start - 1) { return .active }
    for next in marks[(index + 1)...] {
      let between = start..<next.tokens.lowerBound
      guard between.count <= Self.provisionReach, !between.contains(where: breaksPhrase) else {
        return nil
      }
      if !next.roles.isDisjoint(with: [.outcome, .gain, .causation]) {
        return .active
      }
    }
    return nil
  }

  private func breaksPhrase(_ index: Int) -> Bool {
    sentence.isAnyMark(at: index) || sentence.has([.preposition, .to, .relative, .be], at: index)
  }

  private func gerund(_ index: Int, _ before: Int) -> RelationEvidence.Construction? {
    let tokens = marks[index].tokens
    guard acts(tokens.upperBound) else { return nil }
    if sentence.has(.be, at: before) { return .active }
    // "Increasing awareness", "the increasing awareness", "a highly stimulating task": no result.
    guard before >= 0, !sentence.has([.determiner, .possessive, .to], at: before) else {
      return nil
    }
    if before < tokens.lowerBound - 1, sentence.has(.preposition, at: before) { return nil }
    let opens = before == 0 && sentence.isAnyMark(at: 0)
    return opens ? nil : .gerund
  }

  private func past(_ index: Int, _ before: Int) -> RelationEvidence.Construction? {
    let mark = marks[index]
    let end = mark.tokens.upperBound
    // "Improved sleep" is an outcome, "impaired people" is not.
    let isDegree = mark.sense(.outcome) != nil
    let acts = acts(end) || !isDegree && countsObject(end)
    guard !sentence.has(.be, at: before), acts else {
      return hasAgent(after: end) ? .passive : isDegree ? .observed : nil
    }
    if before < 0 || isNominal(before) || sentence.has([.to, .comparative], at: before)
      || isLoose(index, before)
    {
      return isDegree ? .outcome : nil
    }
    if sentence.has(.have, at: before) {
      let isAttributive = sentence.isHad(at: before)
      return isAttributive ? (isDegree ? .outcome : nil) : .active
    }
    if sentence.has(.plainVerb, at: before), !isNominal(before - 1) {
      return isDegree ? .outcome : nil
    }
    return .active
  }

  /// Tells whether a participle after a mark or "and" continues no verb of change: "and improved
  /// outcomes".
  private func isLoose(_ index: Int, _ before: Int) -> Bool {
    guard sentence.isAnyMark(at: before) || sentence.has(.conjunction, at: before) else {
      return false
    }
    guard !sentence.isMark(")", at: before), !closesInterposition(before) else { return false }
    return firstPast.map { $0 >= index } ?? true
  }

  /// Tells whether the comma at `index` ends what parts subject and verb: "Novaril, given daily,
  /// reduced …", "the drops, which are cheap, reduced …".
  private func closesInterposition(_ index: Int) -> Bool {
    guard sentence.isMark(",", at: index), let firstComma, firstComma < index else { return false }
    if !subjectHasVerb { return true }
    guard let opening = (firstComma..<index).last(where: { sentence.isMark(",", at: $0) }) else {
      return false
    }
    return sentence.has([.relative, .preposition], at: opening + 1)
      || sentence.has(.have, at: opening - 1)
  }

  private func hasAgent(after start: Int) -> Bool {
    let limit = min(sentence.tokens.count, start + Self.agentReach)
    var index = start
    while index < limit {
      if sentence.isBy(at: index) {
        return index + 1 < sentence.tokens.count && sentence.tokens[index + 1].kind == .word
      }
      if sentence.isAnyMark(at: index) || sentence.has([.be, .modal, .have], at: index) {
        return false
      }
      index += 1
    }
    return false
  }

  /// Tells whether a number with what it counts starts at `index`: "save 300 lives".
  private func countsObject(_ index: Int) -> Bool {
    let next = sentence.skippingAdverbs(from: index)
    guard next + 1 < sentence.tokens.count, sentence.tokens[next].kind == .number else {
      return false
    }
    return sentence.tokens[next + 1].kind == .word
      && !sentence.has([.preposition, .conjunction, .to], at: next + 1)
  }

  /// Tells whether a form of "make" at `index` makes somebody more or less of something: "makes
  /// walkers less stiff".
  private func makesMore(_ index: Int) -> Bool {
    let end = min(sentence.tokens.count, index + 1 + Self.makingReach)
    guard sentence.isMake(at: index), !sentence.has(.be, at: sentence.wordBefore(index)),
      let degree = (index + 1..<end).first(where: { sentence.has(.comparative, at: $0) })
    else { return false }
    return degree > index + 1 && !(index + 1..<degree).contains(where: breaksPhrase)
  }

  /// Tells whether something that can be acted on starts at `index`.
  func acts(_ index: Int, depth: Int = 0) -> Bool {
    let next = sentence.skippingAdverbs(from: index)
    guard next < sentence.tokens.count else { return false }
    if sentence.isAnyMark(at: next) { return sentence.isMark("\"", at: next) }
    if sentence.tokens[next].kind == .number {
      // "30 %" is an amount, "30-day mortality" is not.
      return next + 1 < sentence.tokens.count && sentence.tokens[next + 1].gap.contains(.hyphen)
    }
    if sentence.has([.determiner, .possessive], at: next) { return true }
    let blocking: WordClass = [
      .preposition, .be, .have, .modal, .to, .subordinator, .relative, .contrast,
    ]
    if sentence.has(blocking, at: next) { return false }
    guard sentence.has(.conjunction, at: next) else { return true }
    return depth < Self.sharingDepth && sharesObject(next + 1, depth: depth)
  }

  /// Tells whether a second verb of the same object starts at `index`: "prevent and treat".
  private func sharesObject(_ index: Int, depth: Int) -> Bool {
    let next = sentence.skippingAdverbs(from: index)
    guard let mark = mark(at: next), mark.sense(.change) != nil else { return false }
    return acts(mark.tokens.upperBound, depth: depth + 1)
  }

  /// The mark that starts at a token, found by bisection.
  private func mark(at token: Int) -> RelationMark? {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    guard low < marks.count, marks[low].tokens.lowerBound == token else { return nil }
    return marks[low]
  }
}
