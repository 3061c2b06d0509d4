import ClaimModel

/// Weakens what a sentence says as a whole, or says beside it what is known.
struct SentenceHedge {
  let place: Place
  let forms: VerbForms

  /// The verb that carries the claim; nil for a claim without one.
  let verb: VerbHedge?

  private var words: SentenceWords { place.words }

  // MARK: Before the sentence

  /// Makes a part of a sentence of the sentence: "It is not known whether our cells reduce pain."
  func leading(with lead: String) -> [TextChange]? {
    guard place.isStatement, place.holdsSentences, place.finding.rule != "strength-mismatch",
      let first = words.words.first, !first.isMark,
      !Grammar.openers.contains(first.text), !Grammar.isFinite(first.text), !opensWithVerb,
      words.words.last?.text != ":", !opensWithPreposition || opensWithAdverbial,
      !hasStop, !isCompound,
      asksForClaim, let opening = lowered(first)
    else { return nil }
    let start = follows(":") ? lead.loweredFirst : lead
    return [.replace(first.range, by: "\(start)\(opensWithAdverbial ? "," : "") \(opening)")]
  }

  private var opensWithPreposition: Bool { Grammar.prepositions.contains(words.text(at: 0)) }

  /// Tells whether a comma cuts the first words off from a subject: "by resting it, you …".
  private var opensWithAdverbial: Bool {
    guard opensWithPreposition,
      let comma = words.words.prefix(10).firstIndex(where: { $0.text == "," })
    else { return false }
    let subject = words.words.dropFirst(comma + 1).first
    return subject.map { subject in
      Grammar.lowerable.contains(subject.text) || Grammar.isPlural(subject.text)
        || place.mentions.contains { mention in
          mention.concept != nil && mention.range.lowerBound == subject.range.lowerBound
        }
    } ?? false
  }

  /// Tells whether the sentence denies something, so that "whether" would ask about a "not".
  var denies: Bool {
    words.words.indices.contains { index in
      let word = words.text(at: index)
      if word == "not", words.text(at: index + 1) == "only" { return false }
      return Grammar.negators.contains(word) || word.hasSuffix("n't")
        || ["nothing", "nobody", "none"].contains(word)
    }
  }

  /// Tells whether `mark` stands before the sentence.
  private func follows(_ mark: Character) -> Bool {
    guard let first = words.words.first, first.range.lowerBound > 0 else { return false }
    let before = place.text.utf8[..<first.range.lowerBound].last { $0 > 0x20 }
    return before == mark.asciiValue
  }

  /// Tells whether what would be asked is whether the claim is so: its verb is the sentence's first,
  /// or its words are the subject.
  private var asksForClaim: Bool {
    let range = place.assessment?.claim.range ?? place.finding.range
    let own = words.indices(in: range)
    let isTold = words.words.prefix(own.upperBound).contains { Grammar.telling.contains($0.text) }
    guard !isTold else { return false }
    guard let finite = firstFinite else { return opensWithSubject }
    guard !place.isReported(finite + 1) else { return false }
    let open: Set = ["anything", "everything", "all", "than"]
    guard !words.words.prefix(finite).contains(where: { open.contains($0.text) }) else {
      return false
    }
    if own.contains(finite) { return true }
    let isSubject = own.lowerBound <= 1 && own.upperBound <= finite
    if isSubject, place.assessment != nil, place.isPhrasal { return true }
    guard let group = verb?.group else { return isInPredicate(own, of: finite) }
    return (group.start..<group.verb + 1).contains(finite)
  }

  /// Tells whether a comparison or a promise stands in what the sentence's verb says.
  private func isInPredicate(_ own: Range<Int>, of finite: Int) -> Bool {
    let rules: Set = ["comparative", "cure-guarantee", "mechanism-as-benefit"]
    guard place.assessment == nil, rules.contains(place.finding.rule), finite < own.lowerBound,
      let subject = words.words.first
    else { return false }
    return !words.words[finite..<own.lowerBound].contains(where: \.isMark)
      && !["we", "i", "you"].contains(subject.text)
  }

  /// Tells whether a sentence whose verb is not known opens with its subject: "You no longer need".
  private var opensWithSubject: Bool {
    ["you", "it", "they"].contains(words.text(at: 0))
  }

  /// The first word that a sentence can stand on.
  private var firstFinite: Int? {
    words.words.indices.first { index in
      let word = words.text(at: index)
      if Grammar.isFinite(word) { return true }
      guard index > 0, !words.words[index].followsHyphen else { return false }
      if forms.reading(of: word, as: .third) != nil { return true }
      let group = VerbGroup(words, verb: index, from: index, forms: forms)
      let hedge = VerbHedge(words: words, forms: forms, group: group, lead: nil)
      return hedge.isFinite && hedge.hasSubject
        && !Grammar.relatives.contains(words.text(at: index - 1))
        && !Grammar.determiners.contains(words.text(at: index - 1))
    }
  }

  /// Tells whether another clause with a verb of its own follows: ", and our clinic is open".
  private var isCompound: Bool {
    words.words.indices.dropFirst(2).contains { index in
      guard [",", ";", "-"].contains(words.text(at: index - 1)),
        ["and", "but", "or", "so", "yet"].contains(words.text(at: index)),
        !forms.isVerb(words.text(at: words.skippingAdverbs(from: index + 1)))
      else { return isSpliced(index) }
      let next = words.text(at: index + 1)
      if Grammar.speakers.contains(next) || Grammar.thirdPersons.contains(next) { return true }
      return words.words.indices.dropFirst(index + 1).contains {
        Grammar.isFinite(words.text(at: $0))
          || forms.reading(of: words.text(at: $0), as: .third) != nil
      }
    }
  }

  /// Tells whether a comma alone stands before another clause: "You call, we come".
  private func isSpliced(_ index: Int) -> Bool {
    words.text(at: index - 1) == "," && Grammar.speakers.contains(words.text(at: index))
      && words.text(at: 0) != "if" && words.text(at: index) != "who"
  }

  /// Tells whether the sentence opens with a verb, or with a gerund that a comma follows.
  private var opensWithVerb: Bool {
    let first = words.text(at: 0)
    if [.base, .third].contains(where: { forms.reading(of: first, as: $0) != nil }) { return true }
    guard forms.isVerb(first) else { return false }
    let end = words.indices(in: place.finding.range).upperBound
    return words.words.prefix(end).contains { $0.text == "," }
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
    if Grammar.lowerable.contains(word.text) || opensWithAdverbial { return word.text }
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

  /// Makes a statement of an order: "This may help you get moving again."
  func ordering(_ order: String) -> [TextChange]? {
    guard let first = words.words.first, let claim = place.assessment?.claim,
      forms.reading(of: first.text, as: .base) != nil,
      claim.predicate.lowerBound == first.range.lowerBound, isOrder,
      !place.sentence.traits.contains(.question), !place.isKeywords
    else { return nil }
    let isTitle = !place.holdsSentences && words.isTitleCase
    let verb = place.text.string(first.range)
    let text = isTitle ? "\(order.titleCased) \(verb)" : "\(order) \(verb.loweredFirst)"
    return [.replace(first.range, by: text)]
  }

  /// Tells whether the first word, a verb or spelled like one, gives an order: "better movement" is
  /// none.
  private var isOrder: Bool {
    Grammar.determiners.contains(words.text(at: 1))
      || place.sentence.traits.contains(.imperative) && !place.isPhrasal
  }

  // MARK: Behind a treatment

  /// Says of the treatment in a phrase what is done with it: "Cell therapy being studied for gout";
  /// that it is being studied is known only of treatments with evidence on file.
  func describing(_ wording: RungWording) -> (words: String, changes: [TextChange])? {
    guard !place.isStatement else { return nil }
    let claim = place.assessment?.claim
    let target =
      claim?.target?.range.lowerBound ?? (claim?.range ?? place.finding.range).upperBound
    for mention in place.mentions.reversed() where place.isTherapy(mention.concept) {
      let end = words.indices(in: mention.range).upperBound
      // "exosome eye drop for": the therapy may be the first part of its name.
      let purpose = (end..<end + 4).first { words.text(at: $0) == "for" }
      guard let purpose, !words.text(at: purpose + 1).hasSuffix("ing"),
        !(end..<purpose).contains(where: { isBoundary(words.text(at: $0)) }),
        words.words[purpose].range.upperBound <= target
      else { continue }
      guard let participle = isOnFile(mention) ? wording.participle : wording.aside else {
        return nil
      }
      let text = words.isTitleCase ? participle.titleCased : participle
      let place = words.words[purpose - 1].range.upperBound
      return (participle, [.insert(" \(text)", after: place)])
    }
    return nil
  }

  private func isOnFile(_ therapy: Mention) -> Bool {
    let knowledge = place.assessed.knowledge
    guard let id = therapy.concept else { return false }
    return knowledge.claims.contains { claim in
      claim.intervention.map { knowledge.isLike(id, $0) } ?? false
    }
  }

  private func isBoundary(_ word: String) -> Bool {
    Grammar.prepositions.contains(word) || Grammar.isFinite(word)
      || word.utf8.first.map { $0 < 0x30 } ?? true
  }

  // MARK: In brackets

  /// Says in brackets right after the claim what is known, where the sentence goes on.
  func behindClaim(_ aside: String) -> [TextChange]? {
    guard let claim = place.assessment?.claim, takesAside,
      !Grammar.openers.contains(words.text(at: 0))
        || Grammar.subordinators.contains(words.text(at: 0))
    else { return nil }
    let end = words.indices(in: claim.range).upperBound
    guard end < words.body.upperBound, canFollowBracket(end) else { return nil }
    return [.insert(" (\(aside))", after: words.words[end - 1].range.upperBound)]
  }

  /// Says in brackets at the end of the sentence what is known: "(not proven)".
  func trailing(_ aside: String) -> [TextChange]? {
    guard takesAside, let last = words.body.last, !words.isMark(at: last), isEnd(after: last),
      !isCutOff
    else { return nil }
    let text = !place.isStatement && words.isTitleCase ? aside.titleCased : aside
    return [.insert(" (\(text))", after: words.words[last].range.upperBound)]
  }

  /// Tells whether the end of the sentence is about something else than the claim: "As your tendon
  /// heals, we …", "Shoulder cured | Our Clinic".
  private var isCutOff: Bool {
    guard let claim = place.assessment?.claim else { return false }
    let after = words.words.suffix(from: words.indices(in: claim.range).upperBound)
    if after.contains(where: { $0.text == "|" }) { return true }
    return Grammar.subordinators.contains(words.text(at: 0)) && after.contains { $0.text == "," }
  }

  /// Tells whether it makes sense to say of the sentence that it is not proven.
  private var takesAside: Bool {
    guard place.sentence.traits.isDisjoint(with: [.question, .imperative]) else { return false }
    guard place.finding.rule != "discourages-care" else { return false }
    return place.assessment != nil || place.finding.rule == "safety-absolute"
  }

  /// Tells whether the sentence, or all of it but its full stop, ends with the word at `index`.
  private func isEnd(after index: Int) -> Bool {
    let end = words.words[index].range.upperBound
    guard end < place.sentence.range.upperBound else { return true }
    return [".", "!", "?", ":", ",", ";", ")", "\u{2026}"].contains(words.text(at: index + 1))
      && words.words[index + 1].range.lowerBound == end
  }

  /// Tells whether a bracket can stand before the word at `index`.
  private func canFollowBracket(_ index: Int) -> Bool {
    let word = words.text(at: index)
    if words.isMark(at: index) { return [",", ";", "|"].contains(word) }
    if Grammar.conjunctions.contains(word) {
      return forms.isVerb(words.text(at: words.skippingAdverbs(from: index + 1)))
    }
    // "That take months to heal" is no subject by itself.
    guard !words.words.prefix(index).contains(where: { Grammar.relatives.contains($0.text) }) else {
      return false
    }
    return Grammar.isFinite(word) || forms.reading(of: word, as: .third) != nil
  }
}

extension String {
  /// The text with a capital letter at the start of each word.
  var titleCased: String {
    split(separator: " ").map { String($0).capitalisedFirst }.joined(separator: " ")
  }
}
