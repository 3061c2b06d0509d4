import ClaimLexicon
import ClaimModel
import TextAnalysis

/// Finds who or what acts: the subject of a clause, and what the ontology makes of it.
struct AgentFinder {
  static let therapies: KindSet = [.intervention, .cell, .substance, .mechanism]

  let sentence: SentenceAnalysis

  func isTherapy(_ phrase: Int) -> Bool {
    !sentence.phrases[phrase].kinds.isDisjoint(with: Self.therapies)
  }

  /// Returns the therapy that a subject names; nil for one that names what is treated as well.
  func therapy(of subject: Frame.Target) -> Int? {
    subject.concepts.allSatisfy(isTherapy) ? subject.concepts.first : nil
  }

  /// Tells whether the words point back to something named before.
  func isAnaphor(_ tokens: Range<Int>) -> Bool {
    tokens.contains { sentence.has(.anaphor, at: $0) }
      && !tokens.contains { sentence.conceptAt[$0] != nil }
  }

  /// Returns the agent of a predicate that starts at `start`.
  func agent(before start: Int, after previous: Frame?) -> Frame.Agent {
    if let previous {
      let isInside = previous.extent.contains(start)
      if isInside || isCoordinate(start, previous) || isParticipial(start) { return previous.agent }
    }
    let region = region(before: start, after: previous)
    guard let subject = subject(in: region) else {
      if let previous, previous.predicate.upperBound <= start { return inherited(previous) }
      return .implicit
    }
    let agent = agent(of: subject)
    if case .other = agent, let previous, subject.tokens.overlaps(previous.extent),
      isNominal(previous) || subject.tokens.upperBound <= region.lowerBound
    {
      return previous.agent
    }
    return agent
  }

  /// Tells whether a frame is a noun phrase, and so can be the subject of the next.
  private func isNominal(_ frame: Frame) -> Bool {
    [.adjective, .compound, .nominal, .copular].contains(frame.construction)
  }

  /// Returns the agent named after "by" at `index`.
  func agent(after index: Int) -> Frame.Agent {
    guard let phrase = NounPhraseScanner(sentence: sentence).phrase(from: index + 1) else {
      return .implicit
    }
    return agent(
      of: Frame.Target(concepts: phrase.targets.flatMap(\.concepts), tokens: phrase.tokens)
    )
  }

  /// Returns the concept named after "with" at `index`, by means of which something is done.
  func means(after index: Int) -> Frame.Agent {
    guard let phrase = NounPhraseScanner(sentence: sentence).phrase(from: index + 1),
      let concept = phrase.targets.flatMap(\.concepts).first
    else { return .implicit }
    if isTherapy(concept) { return .therapy(concept) }
    let isCare = sentence.phrases[concept].kinds.contains(.comparator)
    return isCare ? .other(concept) : .implicit
  }

  /// Returns the subject of a predicate that starts at `start`.
  func subject(before start: Int, after previous: Frame?) -> Frame.Target? {
    subject(in: region(before: start, after: previous))
  }

  /// Returns the cues that a coordinated verb shares with the one before: "may repair and restore".
  func sharedCues(
    _ phrase: Phrase,
    _ predicate: PredicateReader.Predicate,
    _ previous: Frame?
  ) -> [Int] {
    guard let previous, predicate.cues.isEmpty, isCoordinate(predicate.tokens.lowerBound, previous),
      phrase.forms.contains(.base)
    else { return [] }
    return previous.cues
  }

  /// Tells whether the predicate at `start` follows "and" or a comma after the frame before.
  private func isCoordinate(_ start: Int, _ previous: Frame) -> Bool {
    let end = previous.extent.upperBound
    guard end <= start, start - end <= 8 else { return false }
    guard start > end else { return true }
    var link = start - 1
    while link > end, sentence.has([.adverb, .to], at: link) { link -= 1 }
    let isJoined =
      sentence.isMark(",", at: link) || sentence.has([.conjunction, .contrast], at: link)
    guard isJoined else { return false }
    return (end..<link).allSatisfy { index in
      !isClauseStart(index) && sentence.conceptAt[index] == nil
        && sentence.classes[index].isDisjoint(with: [.pronoun, .modal, .be, .have, .plainVerb])
    }
  }

  /// Tells whether "-ing" opens the predicate after a comma or "by": its subject is the clause's.
  private func isParticipial(_ start: Int) -> Bool {
    guard sentence.tokens.indices.contains(start), start > 0 else { return false }
    guard sentence.tokens[start].shape.contains(.endsInIng) else { return false }
    return sentence.isMark(",", at: start - 1) || sentence.word(at: start - 1) == "by"
  }

  /// What follows in the same clause without a subject of its own has the agent of what precedes.
  private func inherited(_ previous: Frame) -> Frame.Agent { previous.agent }

  /// Returns the tokens between the start of the clause, or the verb before, and the predicate.
  private func region(before start: Int, after previous: Frame?) -> Range<Int> {
    var first = start
    while first > 0, !isClauseStart(first - 1) { first -= 1 }
    if let previous, !isNominal(previous), previous.extent.upperBound <= start {
      first = max(first, previous.extent.upperBound)
    }
    if let previous, sentence.has(.conjunction, at: previous.extent.upperBound),
      previous.extent.upperBound < start
    {
      first = max(first, previous.extent.upperBound)
    }
    return ofPurpose(first..<start) ?? afterReport(first..<start)
  }

  /// Returns the subject of the clause whose purpose a predicate with "to" tells: "Drops are put on
  /// the wing, tail or beak to mend it".
  private func ofPurpose(_ region: Range<Int>) -> Range<Int>? {
    guard let to = region.last, sentence.has(.to, at: to),
      let verb = region.dropFirst().first(where: { sentence.has(.be, at: $0) })
    else { return nil }
    let subject = region.lowerBound..<verb
    return subject.contains { sentence.conceptAt[$0].map(isTherapy) ?? false } ? subject : nil
  }

  /// Leaves out who tells or sees what follows: "Our patients tell us the ache fades".
  private func afterReport(_ region: Range<Int>) -> Range<Int> {
    let verb = region.last { index in
      sentence.word(at: index).map(Self.reports.contains) ?? false
    }
    guard let verb else { return region }
    var first = verb + 1
    while first < region.upperBound, sentence.has([.firstPerson, .secondPerson], at: first),
      !sentence.has(.possessive, at: first)
    {
      first += 1
    }
    let named = (first..<region.upperBound).contains { sentence.conceptAt[$0] != nil }
    return named ? first..<region.upperBound : region
  }

  /// Tells whether people tell or notice what is said at `index`: "Most guests find stairs easier".
  func isReported(_ index: Int) -> Bool {
    let verb = (0..<index).last { sentence.word(at: $0).map(Self.reports.contains) ?? false }
    guard let verb else { return false }
    return (0..<verb).contains { index in
      sentence.word(at: index).map(Self.people.contains) ?? false
        || sentence.conceptAt[index].map { sentence.phrases[$0].kinds.contains(.population) }
          ?? false
    } && !(0..<index).contains { sentence.has(.negator, at: $0) }
  }

  static let people: WordSet = [
    "patients", "people", "clients", "guests", "members", "customers", "users", "most", "many",
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "hundreds", "thousands",
    "everyone", "you", "they", "he", "she", "folks", "owners",
  ]

  private static let reports: WordSet = [
    "tell", "tells", "told", "say", "says", "said", "report", "reports", "reported", "find",
    "finds", "found", "notice", "noticed", "see", "sees", "saw", "seen", "watch", "watched", "hear",
    "feel", "felt", "know", "knows", "think", "swear", "swears", "mean", "means",
  ]

  private func isClauseStart(_ index: Int) -> Bool {
    if [":", ";", "-", "("].contains(where: { sentence.isMark($0, at: index) }) { return true }
    if sentence.has(.contrast, at: index) { return true }
    if sentence.word(at: index) == "as", isComparison(index) { return false }
    guard sentence.has([.relative, .subordinator], at: index) else { return false }
    return !sentence.has(.determiner, at: index) || opensVerb(index + 1)
  }

  /// Tells whether a verb follows, so that "that" before it stands for a subject.
  private func opensVerb(_ index: Int) -> Bool {
    let next = sentence.skippingAdverbs(from: index)
    if sentence.has([.modal, .be, .have, .plainVerb], at: next) { return true }
    if !sentence.roles(at: next).isDisjoint(with: [.support, .ability, .hedge]) {
      return true
    }
    guard sentence.tokens.indices.contains(next), let effect = sentence.effectAt[next],
      sentence.conceptAt[next] == nil
    else { return false }
    return !sentence.phrases[effect].forms.isDisjoint(with: Lexicon.Forms.finite)
  }

  /// Tells whether the "as" at `index` opens no clause: "such as", "as well as", "as a".
  private func isComparison(_ index: Int) -> Bool {
    ["such", "well", "known", "same"].contains(sentence.word(at: index - 1))
      || ["a", "an", "well", "part"].contains(sentence.word(at: index + 1))
  }

  private func subject(in region: Range<Int>) -> Frame.Target? {
    var region = region
    let closesAside = region.last.map { sentence.isMark(",", at: $0) } ?? false
    while let last = region.last, isLoose(last) { region = region.lowerBound..<last }
    while let first = region.first, isLoose(first) { region = (first + 1)..<region.upperBound }
    guard !region.isEmpty else { return antecedent(of: region.lowerBound) }
    region = closesAside ? beforeAside(region) : afterIntroduction(region)
    guard !region.isEmpty else { return nil }
    let head = head(of: region)
    let concepts = head.compactMap { sentence.conceptAt[$0] }
    let unique = concepts.reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
    return Frame.Target(concepts: unique.reversed(), tokens: head)
  }

  private func isLoose(_ index: Int) -> Bool {
    sentence.isMark(",", at: index)
      || sentence.has([.adverb, .conjunction], at: index)
        && sentence.effectAt[index] == nil
  }

  /// Leaves out what stands between commas after the subject: "Novaril, known for …,".
  private func beforeAside(_ region: Range<Int>) -> Range<Int> {
    guard let comma = region.first(where: { sentence.isMark(",", at: $0) }) else { return region }
    return region.lowerBound..<comma
  }

  /// Leaves out what stands before the subject: "When taken with tea,", "Thanks to Novaril,".
  private func afterIntroduction(_ region: Range<Int>) -> Range<Int> {
    guard let comma = region.last(where: { sentence.isMark(",", at: $0) }) else { return region }
    return (comma + 1)..<region.upperBound
  }

  /// Returns the noun phrase that leads a region: up to its first preposition or verb.
  private func head(of region: Range<Int>) -> Range<Int> {
    var end = region.lowerBound
    while end < region.upperBound {
      let isStop =
        sentence.has([.preposition, .plainVerb, .modal, .relative], at: end)
        && !sentence.has(.determiner, at: end) && sentence.conceptAt[end] == nil
      if isStop, end > region.lowerBound { break }
      end += 1
    }
    let head = region.lowerBound..<end
    let hasConcept = head.contains { sentence.conceptAt[$0] != nil }
    if !hasConcept, sentence.word(at: end) == "of", end + 1 < region.upperBound {
      return region.lowerBound..<region.upperBound
    }
    return head
  }

  /// Returns what a relative clause that opens before `index` speaks of.
  private func antecedent(of index: Int) -> Frame.Target? {
    guard index > 0, sentence.has(.relative, at: index - 1) else { return nil }
    var last = index - 2
    while last >= 0, isLoose(last) { last -= 1 }
    guard last >= 0 else { return nil }
    guard let phrase = sentence.conceptAt[last] else {
      return Frame.Target(concepts: [], tokens: last..<last + 1)
    }
    return Frame.Target(concepts: [phrase], tokens: sentence.phrases[phrase].tokens)
  }

  /// Tells whether a concept only describes a name that the ontology does not know, as in "Wing
  /// Comfort Novaril" or "wing drops".
  private func describesName(_ concept: Int, _ subject: Frame.Target) -> Bool {
    let end = sentence.phrases[concept].tokens.upperBound
    guard end < subject.tokens.upperBound else { return false }
    let first = sentence.tokens[end]
    return first.kind == .word && sentence.classes[end].isSubset(of: .named)
      && sentence.effectAt[end] == nil
      && sentence.cueAt[end] == nil && !first.shape.contains(.endsInIng)
      && !first.shape.contains(.endsInEd)
  }

  private func isPerson(_ index: Int) -> Bool {
    ["people", "person", "persons", "women", "men"].contains(sentence.word(at: index))
  }

  private func agent(of subject: Frame.Target) -> Frame.Agent {
    if let therapy = subject.concepts.first(where: isTherapy) { return .therapy(therapy) }
    if subject.tokens.contains(where: { sentence.has(.firstPerson, at: $0) }) { return .seller }
    if let concept = subject.concepts.first {
      let kind = sentence.concepts(sentence.phrases[concept]).first?.kind
      if kind == .population { return .implicit }
      return kind != .comparator && describesName(concept, subject) ? .unknown : .other(concept)
    }
    if subject.tokens.contains(where: { sentence.has(.secondPerson, at: $0) }) { return .implicit }
    if isAnaphor(subject.tokens) { return .anaphor }
    if subject.tokens.contains(where: isPerson) { return .implicit }
    return subject.tokens.isEmpty ? .implicit : .unknown
  }
}
