import ClaimLexicon
import ClaimModel
import TextAnalysis

/// Tells in which form the words of an effect stand: as a verb, a noun, an adjective.
struct FormReader {
  let sentence: SentenceAnalysis

  /// How the words of an effect stand in the sentence.
  enum Form {
    case idiom
    case adjective
    case noun
    case passive
    case verb(Lexicon.Forms, Claim.Construction)
    case intransitive(Lexicon.Forms)
    case none
  }

  func form(of phrase: Phrase) -> Form {
    let forms = phrase.forms
    if forms.contains(.idiom) { return .idiom }
    let start = phrase.tokens.lowerBound
    let end = phrase.tokens.upperBound
    if end < sentence.tokens.count, sentence.tokens[end].gap.contains(.hyphen) { return .none }
    if forms.contains(.participle), PredicateReader(sentence: sentence).isPassive(before: start) {
      return forms.contains(.transitive) ? .passive : .intransitive(.participle)
    }
    if forms.contains(.participle), isShortPassive(phrase) { return .passive }
    if forms.contains(.adjective), !forms.contains(.noun), isPredicative(phrase) {
      return .adjective
    }
    if forms.contains(.noun), isNoun(phrase) { return .noun }
    if forms.contains(.gerund) {
      if sentence.tokens[start].gap.contains(.hyphen) { return .none }
      if isObject(end) { return .verb(.gerund, gerundConstruction(start)) }
      return forms.contains(.intransitive) ? .intransitive(.gerund) : .none
    }
    if !forms.isDisjoint(with: [.participle, .adjective]), isAttributive(phrase) {
      return .adjective
    }
    if !forms.isDisjoint(with: .finite), isVerb(phrase) {
      if forms.contains(.intransitive), !isObject(end) || isDegree(end) || isReflexive(end) {
        return .intransitive(.finite)
      }
      guard forms.contains(.transitive) else { return .intransitive(.finite) }
      return .verb(.finite, isInfinitive(start) ? .purpose : .active)
    }
    if forms.contains(.adjective) { return .adjective }
    return .none
  }

  /// Tells whether words that name a concept, too, are a verb with its object: "balances your
  /// mood".
  func isOnlyVerb(_ phrase: Phrase) -> Bool {
    guard phrase.forms.contains(.thirdPerson),
      let concept = sentence.conceptAt[phrase.tokens.lowerBound],
      sentence.phrases[concept].tokens == phrase.tokens
    else { return false }
    let next = phrase.tokens.upperBound
    return sentence.has([.determiner, .possessive], at: next)
      || sentence.tokens.indices.contains(next) && sentence.conceptAt[next] != nil
  }

  /// Tells whether the word at `index` is to whom something is given: "gives you zest".
  func isRecipient(_ index: Int) -> Bool {
    guard sentence.has([.secondPerson, .anaphor], at: index),
      !sentence.has([.possessive, .determiner], at: index), index + 1 < sentence.tokens.count
    else { return false }
    return sentence.conceptAt[index + 1] != nil
  }

  /// Tells whether an effect's gerund starts at `index`, which says more than the adjective before
  /// it: "essential for mending wings".
  func opensGerund(_ index: Int) -> Bool {
    guard sentence.tokens.indices.contains(index), sentence.conceptAt[index] == nil,
      let effect = sentence.effectAt[index]
    else { return false }
    let forms = sentence.phrases[effect].forms
    return forms.contains(.gerund) && forms.isDisjoint(with: [.noun, .adjective])
  }

  /// Tells whether the verb acts on its own subject, a part of the reader: "your wing mends itself".
  private func isReflexive(_ index: Int) -> Bool {
    ["itself", "themselves"].contains(sentence.word(at: index))
      && (0..<index).contains { sentence.has(.secondPerson, at: $0) }
  }

  /// Tells whether a word says how, not what: "grows thicker", "heals faster".
  private func isDegree(_ index: Int) -> Bool {
    let isAdjective = sentence.effectAt[index].map {
      sentence.phrases[$0].forms.isDisjoint(with: [.noun, .base])
    }
    guard isAdjective == true || sentence.has(.comparative, at: index) else { return false }
    let next = index + 1
    return next == sentence.tokens.count || sentence.isAnyMark(at: next)
      || sentence.has([.preposition, .conjunction, .subordinator, .adverb], at: next)
  }

  /// Tells whether "more" only raises the participle behind it: "more specialised wings".
  func isRaising(_ phrase: Phrase) -> Bool {
    let next = phrase.tokens.upperBound
    return next < sentence.tokens.count && sentence.effectAt[next] == nil
      && ["more", "less"].contains(sentence.word(at: phrase.tokens.lowerBound))
      && sentence.tokens[next].shape.contains(.endsInEd)
  }

  /// Tells whether a participle follows its subject without "is", as in titles: "Zest restored".
  private func isShortPassive(_ phrase: Phrase) -> Bool {
    let start = phrase.tokens.lowerBound
    let end = phrase.tokens.upperBound
    guard start > 0, phrase.forms.contains(.transitive) else { return false }
    if described(by: phrase) != nil { return true }
    let before = sentence.skippingAdverbs(before: start - 1)
    guard sentence.traits.contains(.fragment), before >= 0, sentence.conceptAt[before] != nil else {
      return false
    }
    return end == sentence.tokens.count || sentence.isAnyMark(at: end)
      || sentence.has([.preposition, .subordinator], at: end)
  }

  /// Tells whether an adjective ends a clause of "be": "were better".
  private func isPredicative(_ phrase: Phrase) -> Bool {
    let end = phrase.tokens.upperBound
    let before = sentence.skippingAdverbs(before: phrase.tokens.lowerBound - 1)
    return sentence.has(.be, at: before)
      && (end == sentence.tokens.count || sentence.isAnyMark(at: end)
        || sentence.has(.comparative, at: phrase.tokens.lowerBound) && opensTime(end))
  }

  /// Tells whether a time follows: "at six weeks", "by spring".
  func opensTime(_ index: Int) -> Bool {
    ["at", "by", "after", "within"].contains(sentence.word(at: index))
  }

  /// Returns the name that a participle after a comma closes on: "your own wing, renewed."
  func described(by phrase: Phrase) -> Int? {
    let start = phrase.tokens.lowerBound
    let end = phrase.tokens.upperBound
    guard start > 1, sentence.isMark(",", at: start - 1),
      end == sentence.tokens.count || sentence.isMark(".", at: end) || sentence.isMark("!", at: end)
    else { return nil }
    return sentence.conceptAt[start - 2]
  }

  /// Tells whether words that can be a noun are one here.
  private func isNoun(_ phrase: Phrase) -> Bool {
    let forms = phrase.forms
    let start = phrase.tokens.lowerBound
    let end = phrase.tokens.upperBound
    let isOnlyNoun = forms.isDisjoint(with: Lexicon.Forms.verbal)
    if isOnlyNoun { return true }
    if opensReducedRelative(end) { return true }
    let before = sentence.skippingAdverbs(before: start - 1)
    // "A tonic that supports zest": "that" stands for a subject.
    if sentence.word(at: before) == "that", !forms.isDisjoint(with: [.base, .thirdPerson]),
      isObject(end)
    {
      return false
    }
    if sentence.has([.determiner, .possessive, .preposition], at: start - 1),
      !sentence.has(.pronoun, at: start - 1) || !forms.contains(.gerund)
    {
      return !(forms.contains(.gerund) && isObject(end) && !sentence.has(.preposition, at: end))
    }
    if sentence.has([.modal, .to, .auxiliaryDo], at: before) { return false }
    if sentence.has(.pronoun, at: before), !forms.isDisjoint(with: .finite) { return false }
    if sentence.has(.preposition, at: end), !sentence.has(.determiner, at: end) {
      return !agrees(forms, withSubjectAt: before)
    }
    if before >= 0, before < start - 1, agrees(forms, withSubjectAt: before) { return false }
    if start > 0, sentence.conceptAt[start - 1] != nil {
      return !(forms.contains(.thirdPerson) && isObject(end))
        && !(forms.contains(.base) && isObject(end))
    }
    return end == sentence.tokens.count || sentence.isAnyMark(at: end)
      || sentence.has([.be, .modal, .conjunction], at: end) && !isObject(end)
  }

  /// Tells whether a verb in one of `forms` can have the noun at `index` as its subject.
  private func agrees(_ forms: Lexicon.Forms, withSubjectAt index: Int) -> Bool {
    guard index >= 0, sentence.tokens[index].kind == .word else { return false }
    guard sentence.classes[index].isDisjoint(with: [.determiner, .preposition, .conjunction]) else {
      return false
    }
    let isPlural = sentence.tokens[index].shape.contains(.endsInS)
    return isPlural && forms.contains(.base)
      || !isPlural && forms.contains(.thirdPerson) && sentence.conceptAt[index] != nil
  }

  /// Tells whether a participle with a preposition follows: "benefits observed in elders".
  private func opensReducedRelative(_ index: Int) -> Bool {
    guard sentence.has(.preposition, at: index + 1), index < sentence.tokens.count else {
      return false
    }
    return sentence.tokens[index].shape.contains(.endsInEd) && sentence.effectAt[index] == nil
  }

  private func isVerb(_ phrase: Phrase) -> Bool {
    let start = phrase.tokens.lowerBound
    let before = sentence.skippingAdverbs(before: start - 1)
    if phrase.forms.contains(.base) || phrase.forms.contains(.thirdPerson)
      || phrase.forms.contains(.past)
    {
      return !sentence.has([.determiner, .possessive], at: before)
        || sentence.has([.pronoun, .relative], at: before)
    }
    return false
  }

  /// Tells whether a participle or adjective stands before the noun that it describes.
  private func isAttributive(_ phrase: Phrase) -> Bool {
    let start = phrase.tokens.lowerBound
    let end = phrase.tokens.upperBound
    guard end < sentence.tokens.count, !sentence.isAnyMark(at: end) else { return false }
    if sentence.tokens[start].gap.contains(.hyphen), start > 0 { return false }
    if sentence.has([.determiner, .possessive, .preposition, .to], at: end) { return false }
    if sentence.word(at: end) == "than" { return false }
    let isFirst = start == 0
    let before = sentence.skippingAdverbs(before: start - 1)
    let opens =
      isFirst || before < 0 || sentence.isAnyMark(at: before)
      || sentence.has([.determiner, .possessive, .preposition, .conjunction], at: before)
      || sentence.has(.plainVerb, at: before) || sentence.effectAt[before] != nil
    return opens && sentence.classes[end].isDisjoint(with: .auxiliary)
  }

  private func isInfinitive(_ start: Int) -> Bool {
    sentence.has(.to, at: sentence.skippingAdverbs(before: start - 1))
  }

  private func gerundConstruction(_ start: Int) -> Claim.Construction {
    sentence.carrier == .heading && start == 0 ? .heading : .gerund
  }

  private func isObject(_ place: Int) -> Bool {
    let index = sentence.isMark(":", at: place) ? place + 1 : place
    guard index < sentence.tokens.count, !sentence.isAnyMark(at: index) else { return false }
    let next = sentence.skippingAdverbs(from: index)
    guard next < sentence.tokens.count, !sentence.isAnyMark(at: next) else { return false }
    if sentence.has(.preposition, at: next), !sentence.has(.determiner, at: next) { return false }
    if sentence.has([.determiner, .possessive], at: next) { return true }
    let blocking: WordClass = [.conjunction, .subordinator, .relative, .modal, .be, .have, .to]
    if !sentence.classes[next].isDisjoint(with: blocking) {
      return sentence.has(.conjunction, at: next) && sharesObject(next)
    }
    return true
  }

  /// Tells whether "and" at `index` joins a second verb of the same object: "repair and restore".
  func sharesObject(_ index: Int) -> Bool {
    let next = sentence.skippingAdverbs(from: index + 1)
    guard next < sentence.tokens.count, let effect = sentence.effectAt[next] else { return false }
    return !sentence.phrases[effect].forms.isDisjoint(with: Lexicon.Forms.verbal)
      && isObject(sentence.phrases[effect].tokens.upperBound)
  }
}
