import ClaimLexicon
import ClaimModel
import TextAnalysis

/// Finds verbs that the lexicon does not hold where they stand between a therapy and what it acts
/// on: "Novaril outfoxes murk".
///
/// No list of verbs is ever complete, and advertising coins them. The place tells: what follows a
/// therapy, agrees with it and takes a complaint or a part of the body as its object says that the
/// therapy does something for it. Verbs that say no such thing are ``WordClass/plainVerb``.
struct UnnamedVerbReader {
  private static let objects: KindSet = [.anatomy, .condition, .symptom, .outcome]

  let sentence: SentenceAnalysis
  let effect: LexicalEffect
  let scanner: NounPhraseScanner
  let predicates: PredicateReader
  let agents: AgentFinder

  /// Returns the frames of such verbs outside those already found.
  func frames(besides found: [Frame]) -> [Frame] {
    guard !sentence.kinds.isDisjoint(with: AgentFinder.therapies),
      !sentence.kinds.isDisjoint(with: Self.objects)
    else { return [] }
    return sentence.tokens.indices.compactMap { index in
      guard isUnknown(index), followsSubject(index),
        !found.contains(where: { $0.extent.contains(index) })
      else {
        return nil
      }
      return frame(at: index, after: found.last { $0.extent.upperBound <= index })
    }
  }

  private func frame(at index: Int, after previous: Frame?) -> Frame? {
    let predicate = predicates.predicate(endingWith: index..<index + 1)
    let start = predicate.tokens.lowerBound
    guard case .therapy(let therapy) = agents.agent(before: start, after: previous),
      agrees(index, withSubjectOf: therapy, start), let object = object(of: index)
    else { return nil }
    return Frame(
      effects: [effect],
      effectTokens: index..<index + 1,
      predicate: predicate.tokens,
      targets: object.targets,
      agent: .therapy(therapy),
      construction: predicate.isCausative ? .causative : .active,
      cues: predicate.cues,
      isDenied: predicate.isNegated
    )
  }

  /// Tells whether the lexicon holds nothing of a word inside the sentence.
  private func isUnknown(_ index: Int) -> Bool {
    let token = sentence.tokens[index]
    return index > 0 && token.kind == .word && sentence.classes[index].isEmpty
      && token.shape.isDisjoint(with: [.capitalised, .endsInIng, .endsInLy])
      && !token.gap.contains(.hyphen) && !isHyphened(index + 1)
      && sentence.conceptAt[index] == nil && sentence.effectAt[index] == nil
      && sentence.cueAt[index] == nil
  }

  /// Tells whether what stands before a word can be its subject's end, or governs it.
  private func followsSubject(_ index: Int) -> Bool {
    let before = sentence.skippingAdverbs(before: index - 1)
    guard before >= 0 else { return false }
    if let concept = sentence.conceptAt[before] { return agents.isTherapy(concept) }
    return sentence.cueAt[before] != nil
      || sentence.has([.relative, .modal, .to, .auxiliaryDo], at: before)
  }

  private func isHyphened(_ index: Int) -> Bool {
    sentence.tokens.indices.contains(index) && sentence.tokens[index].gap.contains(.hyphen)
  }

  /// Tells whether the word has the form that its subject asks for: "it outfoxes", "they outfox",
  /// "it will outfox".
  private func agrees(_ index: Int, withSubjectOf therapy: Int, _ start: Int) -> Bool {
    let shape = sentence.tokens[index].shape
    let isBase = shape.isDisjoint(with: [.endsInS, .endsInEd])
    if start < index { return isBase && !sentence.has([.be, .have], at: index - 1) }
    let before = sentence.skippingAdverbs(before: index - 1)
    if sentence.has(.relative, at: before) { return true }
    guard before >= 0, sentence.conceptAt[before] == therapy else { return false }
    if shape.contains(.endsInEd) { return opensObject(index + 1) }
    let isPlural = sentence.tokens[before].shape.contains(.endsInS)
    return isPlural ? isBase && !isCompound(index) : shape.contains(.endsInS)
  }

  /// Tells whether the word may as well be one of a row of nouns: "peptides powder wing support".
  private func isCompound(_ index: Int) -> Bool {
    guard let concept = sentence.conceptAt[index + 1] else { return false }
    return sentence.phrases[concept].kinds.isDisjoint(with: [.condition, .symptom])
  }

  private func opensObject(_ index: Int) -> Bool {
    sentence.has([.determiner, .possessive], at: index)
  }

  /// Returns the noun phrase right behind the verb, where it names something to act on.
  private func object(of verb: Int) -> NounPhraseScanner.Result? {
    let next = verb + 1
    guard next < sentence.tokens.count, !sentence.isAnyMark(at: next),
      !sentence.has([.preposition, .to, .conjunction, .be, .modal], at: next)
        || opensObject(next),
      let object = scanner.phrase(from: next, crossesPrepositions: false)
    else { return nil }
    let isActedOn = object.targets.flatMap(\.concepts).contains {
      !sentence.phrases[$0].kinds.isDisjoint(with: Self.objects)
    }
    return isActedOn ? object : nil
  }
}
