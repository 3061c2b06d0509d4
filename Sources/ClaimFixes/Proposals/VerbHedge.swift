import ClaimModel

/// Hedges a verb in the form that it stands in.
struct VerbHedge {
  let words: SentenceWords
  let forms: VerbForms
  let group: VerbGroup

  /// How far the words reach that stand for the tense, where several do: "is designed to".
  let lead: Range<Int>?

  /// Where the verb ends.
  var end: Int { words.words[group.verb].range.upperBound }

  /// Tells whether the verb has a tense, so that a sentence can stand on it.
  var isFinite: Bool {
    let word = words.text(at: group.finite)
    guard group.finite == group.verb else { return word != "to" && word != "helping" }
    return [.third, .past, .base].contains { forms.reading(of: word, as: $0) != nil }
  }

  // MARK: A modal: "may reduce"

  /// Returns what puts `modal` before the verb and, by it, before the verbs that share its subject.
  func changes(modal: String) -> [TextChange]? {
    let word = words.text(at: group.finite)
    guard !isNegated, !Self.particles.contains(word), !isBound else { return nil }
    let modal = agreeing(modal)
    if let lead { return [replacing(lead, by: modal)] }
    if Grammar.firmModals.contains(word) {
      return [replacing(group.finite..<group.finite + 1, by: word == "'ll" ? " \(modal)" : modal)]
    }
    if let auxiliary = auxiliary(word, modal) {
      return [replacing(group.finite..<group.finite + 1, by: auxiliary)]
    }
    return finiteVerb(word, modal)
  }

  /// Returns the modal as the subject and the start of a sentence want it: "are likely to", "May".
  private func agreeing(_ modal: String) -> String {
    let isPlural = isPlural(words.skippingAdverbs(before: group.start)) == true
    let text = isPlural && modal.hasPrefix("is ") ? "are \(modal.dropFirst(3))" : modal
    return group.start == 0 && words.words[0].isCapitalised ? text.capitalisedFirst : text
  }

  private func auxiliary(_ word: String, _ modal: String) -> String? {
    guard group.finite < group.verb else { return nil }
    let gap = word.hasPrefix("'") ? " " : ""
    if Grammar.pastBe.contains(word) { return "\(modal) have been" }
    if Grammar.be.contains(word) { return "\(gap)\(modal) be" }
    if Grammar.have.contains(word) { return "\(gap)\(modal) have" }
    return Grammar.auxiliaryDo.contains(word) ? modal : nil
  }

  /// Hedges a verb that has its tense in itself.
  private func finiteVerb(_ word: String, _ modal: String) -> [TextChange]? {
    let place = words.words[group.finite].range
    if let third = forms.reading(of: word, as: .third) {
      return placed(modal, before: third.base, at: place) + sharing(.third)
    }
    if forms.reading(of: word, as: .base) != nil, hasPluralSubject {
      return [.insert("\(modal) ", before: words.words[group.start].range.lowerBound)]
    }
    guard let past = forms.reading(of: word, as: .past), hasSubject else { return nil }
    return placed("\(modal) have", before: past.participle, at: place) + sharing(.past)
  }

  /// Puts `modal` before the adverbs of the verb, and `verb` in its place.
  private func placed(_ modal: String, before verb: String, at place: Range<Int>) -> [TextChange] {
    guard group.start < group.finite else { return [.replace(place, by: "\(modal) \(verb)")] }
    return [
      .insert("\(modal) ", before: words.words[group.start].range.lowerBound),
      .replace(place, by: verb),
    ]
  }

  /// Returns what makes the verbs joined to this one fit the modal: "and improves" → "and improve".
  private func sharing(_ form: VerbForms.Form) -> [TextChange] {
    var changes: [TextChange] = []
    for index in words.words.indices.dropFirst(group.verb + 1) {
      let word = words.text(at: index)
      if [";", ":"].contains(word) { break }
      guard let reading = forms.reading(of: word, as: form), words.isJoined(index) else {
        continue
      }
      let text = form == .third ? reading.base : reading.participle
      if text != word { changes.append(.replace(words.words[index].range, by: text)) }
    }
    return changes
  }

  /// Tells whether something stands before the verb that can be its subject.
  var hasSubject: Bool {
    let before = words.skippingAdverbs(before: group.start)
    guard before >= 0, !words.isMark(at: before) else { return false }
    let word = words.text(at: before)
    guard !Grammar.determiners.contains(word) || Grammar.pointers.contains(word) else {
      return false
    }
    return !Grammar.prepositions.contains(word) && !Grammar.openers.contains(word)
      || Grammar.relatives.contains(word)
  }

  /// Tells whether what stands before a plain form can be many, as its subject has to be: "a full
  /// fix" is no sentence.
  private var hasPluralSubject: Bool {
    let before = words.skippingAdverbs(before: group.start)
    guard hasSubject else { return false }
    let word = words.text(at: before)
    if Grammar.isPlural(word) || Grammar.speakers.contains(word) { return true }
    if Grammar.relatives.contains(word) { return true }
    return words.words.prefix(before).contains { word in
      Grammar.conjunctions.contains(word.text) || Grammar.isPlural(word.text)
    }
  }

  /// Words that can be a verb, but stand beside one more often: "down go the pains".
  private static let particles: Set<String> = ["up", "down", "back", "out", "off"]

  /// Tells whether the verb is what we do for you, or what anything else does: no claim hangs on it.
  private var isBound: Bool {
    let before = words.text(at: words.skippingAdverbs(before: group.start))
    if ["we", "i"].contains(before), words.text(at: group.verb + 1) == "you" { return true }
    return words.words.prefix(group.start).contains {
      ["anything", "everything"].contains($0.text)
    }
  }

  /// Tells whether "won't", "can't" or "nothing" stands before the verb: no modal weakens that.
  private var isNegated: Bool {
    let before = words.text(at: words.skippingAdverbs(before: group.start))
    if before.hasSuffix("n't") || ["nothing", "nobody", "none"].contains(before) { return true }
    return before == "one" && words.text(at: group.start - 2) == "no"
  }

  // MARK: An adverb: "possibly reducing", "probably reduces"

  /// Returns what puts `adverb` where it reaches over the verb.
  func changes(adverb: String) -> [TextChange]? {
    let word = words.text(at: group.finite)
    let isBare = forms.reading(of: word, as: .base) != nil && group.finite == group.verb
    guard !isBare || hasPluralSubject, word != "to", !Self.particles.contains(word), !isBound
    else { return nil }
    let isAuxiliary =
      group.finite < group.verb
      && (Grammar.firmModals.contains(word) || Grammar.be.contains(word)
        || Grammar.have.contains(word))
    let index = isAuxiliary ? group.finite + 1 : group.start
    guard index < words.words.count else { return nil }
    if index == 0 {
      let first = words.words[0]
      guard !words.isTitleCase else { return nil }
      return [.replace(first.range, by: "\(adverb.capitalisedFirst) \(first.text)")]
    }
    return [.insert("\(adverb) ", before: words.words[index].range.lowerBound)]
  }

  // MARK: A question: "is being studied to find out whether it reduces"

  /// Returns what makes an open question of what the verb says of a therapy.
  func changes(study: String) -> [TextChange]? {
    let before = words.skippingAdverbs(before: group.start)
    guard before >= 0, !Grammar.speakers.contains(words.text(at: before)),
      !Grammar.prepositions.contains(words.text(at: before)), let isPlural = isPlural(before),
      words.text(at: group.finite) != "to", !isPast
    else { return nil }
    let opening = isPlural ? "are \(study) they " : "is \(study) it "
    let word = words.words[group.start]
    guard !word.text.hasPrefix("'") else { return nil }
    // Whether something may be so, is no question to study.
    if Grammar.weakModals.contains(word.text) {
      return [.replace(word.range, by: "\(opening)can")]
    }
    return [.insert(opening, before: word.range.lowerBound)]
  }

  /// Tells whether the verb tells of what was: no question that a study asks.
  private var isPast: Bool {
    let word = words.text(at: group.finite)
    if Grammar.pastBe.contains(word) { return true }
    return group.finite == group.verb && forms.reading(of: word, as: .base) == nil
      && forms.reading(of: word, as: .third) == nil
  }

  /// Tells whether the subject takes the plural; nil where the verb is not finite.
  private func isPlural(_ subject: Int) -> Bool? {
    let word = words.text(at: group.finite)
    if ["is", "was", "has", "does"].contains(word) { return false }
    if ["are", "were", "have", "do"].contains(word) { return true }
    if forms.reading(of: word, as: .third) != nil { return false }
    if Grammar.modals.contains(word) || forms.reading(of: word, as: .past) != nil {
      let word = words.text(at: subject)
      guard !words.isMark(at: subject), !Grammar.conjunctions.contains(word),
        !Grammar.relatives.contains(word)
      else { return nil }
      return Grammar.isPlural(word)
    }
    guard forms.reading(of: word, as: .base) != nil, hasPluralSubject else { return nil }
    return true
  }

  private func replacing(_ indices: Range<Int>, by text: String) -> TextChange {
    .replace(words.range(of: indices), by: text)
  }
}

extension String {
  /// The text with a capital letter at its start.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
