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
    let verb = verbHedge()
    var ways = verb.map { self.ways(wording, at: $0) } ?? []
    if let modal = wording.modal, let changes = ClauseHedge(place: place).changes(modal: modal) {
      let way = Way(
        title: place.preview(changes, through: place.finding.range.upperBound),
        changes: changes
      )
      if !ways.contains(where: { $0.changes == changes }) { ways.append(way) }
    }
    let sentence = SentenceHedge(place: place, forms: forms, verb: verb)
    for lead in wording.leads where !sentence.denies || !lead.hasSuffix(" whether") {
      guard let changes = sentence.leading(with: lead) else { continue }
      ways.append(Way(title: "Begin with '\(lead)'", changes: changes))
    }
    if let order = wording.order, let changes = sentence.ordering(order) {
      ways.append(Way(title: "Begin with '\(order)'", changes: changes))
    }
    if let (words, changes) = sentence.describing(wording) {
      ways.append(Way(title: "Say '\(words)' of the treatment", changes: changes))
    }
    for aside in [wording.aside].compactMap(\.self) {
      for changes in [sentence.behindClaim(aside), sentence.trailing(aside)].compactMap(\.self) {
        ways.append(Way(title: "Add '(\(aside))'", changes: changes))
      }
    }
    return ways
  }

  /// The rules whose objection is to what is denied: that it may not be so, is no hedge.
  private static let firmRules: Set = ["safety-absolute"]

  /// Returns what puts `modal` before the verb of the finding, for what no other wording hedges.
  func changes(modal: String) -> [TextChange]? {
    guard let verb = verbHedge(), !place.isSubordinate(verb.group.start) else { return nil }
    return verb.changes(modal: modal)
  }

  private func ways(_ wording: RungWording, at verb: VerbHedge) -> [Way] {
    var ways: [Way] = []
    guard !place.isSubordinate(verb.group.start), !Self.firmRules.contains(place.finding.rule)
    else { return [] }
    if let changes = wording.modal.flatMap({ place.isPhrasal ? nil : verb.changes(modal: $0) })
      ?? wording.adverb.flatMap({ verb.changes(adverb: $0) })
    {
      ways.append(Way(title: place.preview(changes, through: verb.end), changes: changes))
    }
    if let study = wording.study, place.isOnFile, !place.isPhrasal,
      !place.isReported(verb.group.start),
      isAboutTherapy(verb), let changes = verb.changes(study: study)
    {
      ways.append(Way(title: place.preview(changes, through: verb.end), changes: changes))
    }
    return ways
  }

  // MARK: The verb

  /// The verb that carries the claim: its own or, where several share one subject, the first.
  private func verbHedge() -> VerbHedge? {
    guard let verb = verbIndex(), !place.isKeywords else { return nil }
    let start = place.assessment.map { words.indices(in: $0.claim.predicate).lowerBound } ?? verb
    let own = VerbGroup(words, verb: verb, from: min(start, verb), forms: forms)
    let group = sharedHead(of: own) ?? own
    return VerbHedge(words: words, forms: forms, group: group, lead: lead(of: group))
  }

  private func verbIndex() -> Int? {
    let effect = place.assessment?.claim.effect.range ?? place.finding.range
    if let verb = words.indices(in: effect).first(where: { forms.isVerb(words.text(at: $0)) }) {
      return verb
    }
    let predicate = place.assessment.map { words.indices(in: $0.claim.predicate) }
    return predicate?.first { forms.isVerb(words.text(at: $0)) }
  }

  /// Returns the verb whose subject the one in `group` shares: "will rebuild it and reduce pain".
  private func sharedHead(of group: VerbGroup) -> VerbGroup? {
    let tenses: [VerbForms.Form] = [.base, .third, .past]
    let tense = tenses.first { forms.reading(of: words.text(at: group.finite), as: $0) != nil }
    guard let tense, words.isJoined(group.finite) else { return nil }
    for index in stride(from: group.start - 2, through: 0, by: -1) {
      if [";", ":"].contains(words.text(at: index)) { break }
      guard !words.words[index].followsHyphen else { continue }
      let head = VerbGroup(words, verb: index, from: index, forms: forms)
      let finite = words.text(at: head.finite)
      if tense == .base, head.finite < index, Grammar.modals.contains(finite) {
        return forms.reading(of: words.text(at: index), as: .base) == nil ? nil : head
      }
      guard forms.reading(of: finite, as: tense) != nil, !words.isJoined(head.finite) else {
        continue
      }
      let hedge = VerbHedge(words: words, forms: forms, group: head, lead: nil)
      if hedge.hasSubject || head.start == 0 && tense == .third { return head }
    }
    return nil
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
    let start = min(group.finite, indices.lowerBound)
    guard indices.count > 1, words.text(at: indices.upperBound - 1) == "to",
      indices.lowerBound >= group.start,
      Grammar.isFinite(words.text(at: start)) || forms.isFinite(words.text(at: start)),
      forms.reading(of: words.text(at: indices.upperBound), as: .base) != nil
    else { return nil }
    return start..<indices.upperBound
  }

  // MARK: The subject

  /// Tells whether what stands before the verb is a therapy, which can be studied.
  private func isAboutTherapy(_ verb: VerbHedge) -> Bool {
    let before = words.skippingAdverbs(before: verb.group.start)
    guard before >= 0 else { return false }
    let agent = place.assessment?.claim.agent.flatMap { agent in
      agent.ids.contains(where: place.isTherapy) ? agent : nil
    }
    let pointers: Set = ["this", "these", "such"]
    if pointers.contains(words.text(at: before)) || pointers.contains(words.text(at: before - 1))
      || ["it", "they"].contains(words.text(at: before))
    {
      return agent != nil
    }
    let end = words.words[before].range.upperBound
    if place.mentions.contains(where: { $0.range.upperBound == end && place.isTherapy($0.concept) })
    {
      return true
    }
    guard let agent, place.sentence.range.contains(agent.range.lowerBound),
      agent.range.upperBound <= end
    else { return false }
    let after = words.indices(in: agent.range).upperBound
    return Grammar.prepositions.contains(words.text(at: after))
      && !words.words[after..<verb.group.start].contains { word in
        word.isMark || Grammar.conjunctions.contains(word.text)
      }
  }
}
