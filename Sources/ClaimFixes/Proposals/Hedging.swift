import ClaimModel

/// Weakens a claim to a rung of the ladder, in the sentence's own grammar.
struct Hedging {
  let place: Place
  let forms: VerbForms

  private var words: SentenceWords { place.words }

  /// A way to hedge, and what it is called.
  struct Way {
    let title: String
    let changes: [TextChange]
  }

  /// Returns the ways to put the claim on the rung that `wording` speaks for, best first.
  func ways(_ wording: RungWording) -> [Way] {
    var ways: [Way] = []
    let verb = verbHedge()
    if let verb {
      if let changes = (wording.modal.flatMap { verb.changes(modal: $0) }) {
        ways.append(Way(title: place.preview(changes, through: verb.end), changes: changes))
      } else if let changes = (wording.adverb.flatMap { verb.changes(adverb: $0) }) {
        ways.append(Way(title: place.preview(changes, through: verb.end), changes: changes))
      }
      if isAboutTherapy(verb), let changes = (wording.study.flatMap { verb.changes(study: $0) }) {
        ways.append(Way(title: place.preview(changes, through: verb.end), changes: changes))
      }
    }
    for lead in wording.leads where verb?.isFinite != false {
      guard let changes = leading(with: lead) else { continue }
      ways.append(Way(title: "Begin with '\(lead)'", changes: changes))
    }
    let aside = place.isStatement ? wording.remark : wording.aside
    if let aside, let changes = trailing(with: aside) {
      ways.append(Way(title: "Add '(\(aside))'", changes: changes))
    }
    return ways
  }

  // MARK: Verbs

  /// The verb that carries the claim: its own or, where several share one modal, the first.
  private func verbHedge() -> VerbHedge? {
    guard let verb = verbIndex() else { return nil }
    let start = place.assessment.map { words.indices(in: $0.claim.predicate).lowerBound } ?? verb
    let group = VerbGroup(words, verb: verb, from: min(start, verb), forms: forms)
    return VerbHedge(words: words, forms: forms, group: group, lead: lead(of: group))
  }

  private func verbIndex() -> Int? {
    let effect = place.assessment?.claim.effect.range ?? place.finding.range
    let candidates = words.indices(in: effect)
    guard let verb = candidates.first(where: { isVerb($0) }) else { return nil }
    return sharedHead(of: verb)
  }

  private func isVerb(_ index: Int) -> Bool {
    let all: [VerbForms.Form] = [.base, .third, .past, .participle, .gerund]
    return all.contains { forms.reading(of: words.text(at: index), as: $0) != nil }
  }

  /// Returns the verb whose modal the one at `index` shares: "will rebuild it and reduce pain".
  private func sharedHead(of index: Int) -> Int {
    guard forms.reading(of: words.text(at: index), as: .base) != nil else { return index }
    let before = words.skippingAdverbs(before: index)
    guard Grammar.conjunctions.contains(words.text(at: before)) || words.text(at: before) == ","
    else { return index }
    for head in stride(from: before - 1, through: 0, by: -1) {
      if [";", ":"].contains(words.text(at: head)) { break }
      if forms.reading(of: words.text(at: head), as: .base) != nil,
        head > 0, Grammar.modals.contains(words.text(at: words.skippingAdverbs(before: head)))
      {
        return head
      }
    }
    return index
  }

  /// Returns the words before the verb that a modal takes the place of: "is designed to".
  private func lead(of group: VerbGroup) -> Range<Int>? {
    let roles: Set<Role> = [.future, .ability, .establishment, .guarantee, .promise]
    let range = words.range(of: group.start..<group.verb + 1)
    let cue = place.mentions.first { mention in
      guard let role = mention.role, roles.contains(role) else { return false }
      return range.lowerBound <= mention.range.lowerBound
        && mention.range.upperBound <= range.upperBound
    }
    guard let cue else { return nil }
    var indices = words.indices(in: cue.range)
    if indices.upperBound < group.verb, words.text(at: indices.upperBound) == "to" {
      indices = indices.lowerBound..<indices.upperBound + 1
    }
    guard indices.count > 1, words.text(at: indices.upperBound - 1) == "to",
      indices.lowerBound >= group.start,
      forms.reading(of: words.text(at: indices.upperBound), as: .base) != nil
    else { return nil }
    return min(group.finite, indices.lowerBound)..<indices.upperBound
  }

  /// Tells whether what stands before the verb is a therapy, which can be studied.
  private func isAboutTherapy(_ verb: VerbHedge) -> Bool {
    let before = words.skippingAdverbs(before: verb.group.start)
    if ["it", "they", "this", "these"].contains(words.text(at: before)) { return true }
    guard let agent = place.assessment?.claim.agent, before >= 0,
      agent.range.upperBound <= words.words[before].range.upperBound,
      agent.range.lowerBound >= place.sentence.range.lowerBound
    else { return false }
    let kinds = agent.ids.compactMap { place.assessed.knowledge.concept($0)?.kind }
    return kinds.contains { [.intervention, .cell].contains($0) }
  }

  // MARK: Sentences

  /// Makes a part of a sentence of the sentence: "It is not known whether our cells reduce pain."
  private func leading(with lead: String) -> [TextChange]? {
    guard place.isStatement, place.holdsSentences, let first = words.words.first, !first.isMark,
      !Grammar.openers.contains(first.text), !isVerb(0), !hasStop, let opening = lowered(first)
    else { return nil }
    return [.replace(first.range, by: "\(lead) \(opening)")]
  }

  /// Tells whether a colon or the like cuts the claim off from the start of the sentence.
  private var hasStop: Bool {
    let end = words.indices(in: place.finding.range).upperBound
    return words.words.prefix(end).contains { [";", ":", "-", "(", "\""].contains($0.text) }
  }

  /// Returns the first word as it stands inside a sentence; nil where it may be a name.
  private func lowered(_ word: SentenceWords.Word) -> String? {
    let original = place.text.string(word.range)
    guard word.isCapitalised else { return original }
    if Grammar.lowerable.contains(word.text) { return word.text }
    guard words.words.count < 2 || !words.words[1].isCapitalised || words.words[1].followsHyphen
    else { return original }
    for mention in place.mentions where mention.range.lowerBound == word.range.lowerBound {
      guard let concept = mention.concept.flatMap(place.assessed.knowledge.concept) else {
        return mention.effect == nil && mention.role == nil ? nil : word.text
      }
      let names = [concept.label] + concept.altLabels + concept.hiddenLabels
      let name = names.first { $0.lowercased().hasPrefix(word.text) }
      return name.map { $0.hasPrefix(word.text) ? word.text : original }
    }
    return nil
  }

  /// Says in brackets after a heading or an item what is known: "(not proven)".
  private func trailing(with aside: String) -> [TextChange]? {
    guard place.sentence.traits.isDisjoint(with: [.question, .imperative]),
      let last = words.body.last
    else { return nil }
    let text = !place.isStatement && words.isTitleCase ? aside.titleCased : aside
    return [.insert(" (\(text))", after: words.words[last].range.upperBound)]
  }
}

extension String {
  /// The text with a capital letter at the start of each word.
  fileprivate var titleCased: String {
    split(separator: " ").map { String($0).capitalisedFirst }.joined(separator: " ")
  }
}
