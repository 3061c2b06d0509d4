import ClaimModel

/// Leaves out the part of a sentence between two marks, or the sentence, that says only what a rule
/// objects to.
struct Cutting {
  let place: Place
  let forms: VerbForms

  private var words: SentenceWords { place.words }

  /// The words that are objected to.
  private var own: Range<Int> { words.indices(in: place.finding.range) }

  /// The rules whose objection is to something that is said besides.
  private static let rules: Set = [
    "comparative", "cure-guarantee", "establishment", "permanence", "population",
    "safety-absolute", "speed", "superlative", "universal", "urgency-inducement",
  ]

  /// The rules whose objection may be to all that a sentence says.
  private static let sentenceRules: Set = [
    "discourages-care", "superlative", "urgency-inducement",
  ]

  var proposals: [Proposal] {
    var proposals: [Proposal] = []
    if Self.rules.contains(place.finding.rule), let indices = part,
      let proposal = proposal(cutting: indices)
    {
      proposals.append(proposal)
    }
    if Self.sentenceRules.contains(place.finding.rule), let sentence = wholeSentence {
      proposals.append(sentence)
    }
    return proposals
  }

  private func proposal(cutting indices: Range<Int>) -> Proposal? {
    let changes = Omission(words: words).cut(indices)
    guard !changes.isEmpty else { return nil }
    let shown = indices.filter { !words.isMark(at: $0) }
    guard let first = shown.first, let last = shown.last else { return nil }
    let text = place.text.string(words.range(of: first..<last + 1))
    return Proposal(.words, "Leave out '\(text)'", .needsReview, changes)
  }

  // MARK: A part

  private static let separators: Set<String> = [",", ";", ":", "-"]

  /// The part that holds the words, with the mark that divides it from the rest.
  private var part: Range<Int>? {
    guard !own.isEmpty, place.sentence.traits.isDisjoint(with: [.question, .testimony]),
      !words.words.contains(where: { ["\"", "("].contains($0.text) })
    else { return nil }
    let marks = words.body.filter { isSeparator($0) }
    let before = marks.last { $0 < own.lowerBound }
    let after = marks.first { $0 >= own.upperBound }
    guard !marks.contains(where: own.contains) else { return nil }
    switch (before, after) {
    case (nil, nil): return nil
    case (nil, let after?): return opening(upTo: after)
    case (let before?, let after?): return middle(before, after)
    case (let before?, nil): return ending(from: before)
    }
  }

  private func isSeparator(_ index: Int) -> Bool {
    guard words.isMark(at: index), Self.separators.contains(words.text(at: index)) else {
      return false
    }
    // A number's comma, or a hyphen inside a word, divides nothing.
    let isTight =
      index > 0 && index + 1 < words.words.count
      && words.words[index].range.upperBound == words.words[index + 1].range.lowerBound
    return !isTight
  }

  /// "Science has spoken: it works." → "It works."
  private func opening(upTo mark: Int) -> Range<Int>? {
    let next = words.text(at: mark + 1)
    guard mark <= 8, mark + 2 < words.body.upperBound, !Grammar.conjunctions.contains(next),
      !["but", "so", "yet", "then"].contains(next)
    else { return nil }
    switch words.text(at: mark) {
    case ":", "-":
      let claim = place.assessment.map { words.indices(in: $0.claim.range).lowerBound }
      return claim.map { $0 < mark } == true ? nil : 0..<mark + 1
    case ",":
      // What a comma follows is left out only where the sentence does not stand on it.
      guard !Grammar.prepositions.contains(next) else { return nil }
      let isSmall = mark <= 2 && !hasVerb(0..<mark)
      return isSmall || Self.wide.contains(words.text(at: 0)) ? 0..<mark + 1 : nil
    default: return nil
    }
  }

  private static let wide: Set<String> = ["whoever", "whatever", "wherever", "however"]

  /// "A, lab-verified, hospital-tested gel" → "A, hospital-tested gel".
  private func middle(_ before: Int, _ after: Int) -> Range<Int>? {
    guard words.text(at: before) == ",", words.text(at: after) == ",", after - before <= 9,
      !Grammar.openers.subtracting(Grammar.conjunctions).contains(words.text(at: before + 1)),
      hasVerb(0..<before) || !place.isStatement
    else { return nil }
    // "With no top-ups, ever": a word by itself goes along.
    return before..<(after + 2 == words.body.upperBound ? after + 2 : after)
  }

  /// "It works, mark my words." → "It works."
  private func ending(from mark: Int) -> Range<Int>? {
    let first = words.text(at: mark + 1)
    let end = words.body.upperBound
    guard end - mark <= 12, hasVerb(0..<mark) || !place.isStatement, !opensDependent,
      place.assessments.allSatisfy({ assessment in
        let claim = assessment.claim.range
        return words.indices(in: claim).upperBound <= mark || place.finding.range.overlaps(claim)
      })
    else { return nil }
    guard words.text(at: mark) != ":" || own == mark + 1..<end && own.count <= 3 else { return nil }
    let isJoined = Grammar.conjunctions.contains(first)
    let isList =
      isJoined
      ? words.words.prefix(mark).contains { $0.text == "," }
      : words.words[mark..<end].contains { Grammar.conjunctions.contains($0.text) }
    guard !isList || hasVerb(mark + 1..<end) else { return nil }
    return mark..<end
  }

  /// Tells whether what comes first needs what follows: "By rebuilding it, …".
  private var opensDependent: Bool {
    let first = words.text(at: 0)
    return Grammar.openers.contains(first) || Grammar.subordinators.contains(first)
      || Grammar.prepositions.contains(first)
      || forms.reading(of: first, as: .gerund) != nil
  }

  /// Tells whether a sentence can stand on one of the words at `indices`.
  private func hasVerb(_ indices: Range<Int>) -> Bool {
    indices.contains { index in
      let word = words.text(at: index)
      // "the joint you had": what somebody has is no verb of the sentence.
      let isOwned =
        index > 1 && Grammar.speakers.contains(words.text(at: index - 1))
        && !words.isMark(at: index - 2) && !Grammar.openers.contains(words.text(at: index - 2))
      if isOwned { return false }
      if Grammar.isFinite(word) || word.hasSuffix("n't") || word.hasPrefix("'") { return true }
      if forms.reading(of: word, as: .third) != nil { return true }
      let group = VerbGroup(words, verb: index, from: index, forms: forms)
      return index > 0 && forms.isFinite(word)
        && VerbHedge(words: words, forms: forms, group: group, lead: nil).hasSubject
    }
  }

  // MARK: The sentence

  /// Words that point back to the sentence before.
  private static let pointing: Set<String> = [
    "it", "they", "this", "these", "that", "those", "such", "so", "and", "but", "then", "he", "she",
    "nor", "neither", "or", "because", "which", "ours", "yours",
  ]

  /// Leaves out all of a sentence that others stand beside.
  private var wholeSentence: Proposal? {
    let sentences = place.assessed.reading.sentences
    guard place.holdsSentences, words.body.count < words.words.count,
      place.assessments.allSatisfy(\.claim.isDenied)
    else { return nil }
    let own = place.sentence
    let next = sentences[(place.number + 1)...].first.flatMap { $0.block == own.block ? $0 : nil }
    let isFirst = place.number == 0 || sentences[place.number - 1].block != own.block
    if let next {
      let following = SentenceWords(next, of: place.text)
      guard !Self.pointing.contains(following.text(at: 0)) else { return nil }
      let range = own.range.lowerBound..<next.range.lowerBound
      return Proposal(.words, "Leave the sentence out", .needsReview, [.replace(range, by: "")])
    }
    guard !isFirst else { return nil }
    let range = sentences[place.number - 1].range.upperBound..<own.range.upperBound
    return Proposal(.words, "Leave the sentence out", .needsReview, [.replace(range, by: "")])
  }
}
