import ClaimLexicon
import ClaimModel
import TextAnalysis

/// Finds the frames of a sentence: which effect acts on what, by which construction.
///
/// Effects are taken from left to right. One that another has taken into its target, as in
/// "supports the regeneration of bone", makes no frame of its own.
struct FrameFinder {
  let sentence: SentenceAnalysis
  let scanner: NounPhraseScanner
  let predicates: PredicateReader
  let formReader: FormReader
  let agents: AgentFinder
  let subjects: SubjectReader
  let complements: ComplementReader

  private(set) var frames: [Frame] = []
  private var consumed: Set<Int> = []

  init(_ sentence: SentenceAnalysis) {
    self.sentence = sentence
    scanner = NounPhraseScanner(sentence: sentence)
    predicates = PredicateReader(sentence: sentence)
    formReader = FormReader(sentence: sentence)
    agents = AgentFinder(sentence: sentence)
    subjects = SubjectReader(sentence: sentence, agents: agents)
    complements = ComplementReader(sentence: sentence, scanner: scanner)
  }

  /// Returns the frames of the sentence, by the place of their effect.
  mutating func find() -> [Frame] {
    for (index, phrase) in sentence.phrases.enumerated() where phrase.kind == .effect {
      guard !consumed.contains(index), let frame = frame(at: index, phrase) else { continue }
      frames.append(frame)
    }
    if let effect = sentence.lexicon.unnamed {
      let unnamed = UnnamedVerbReader(
        sentence: sentence,
        effect: effect,
        scanner: scanner,
        predicates: predicates,
        agents: agents
      )
      let more = unnamed.frames(besides: frames)
      if !more.isEmpty {
        frames = (frames + more).sorted { $0.effectTokens.lowerBound < $1.effectTokens.lowerBound }
      }
    }
    return frames
  }

  private mutating func frame(at index: Int, _ phrase: Phrase) -> Frame? {
    let isConcept = sentence.isInsideConcept(phrase)
    switch formReader.form(of: phrase) {
    case .idiom: return idiom(phrase)
    case .adjective: return isConcept ? label(phrase) : adjective(phrase)
    case .noun: return isConcept ? nil : nominal(phrase)
    case .passive: return isConcept ? nil : passive(phrase)
    case .verb(let forms, let construction):
      return isConcept && !formReader.isOnlyVerb(phrase) ? nil : verb(phrase, forms, construction)
    case .intransitive(let forms): return isConcept ? nil : intransitive(phrase, forms)
    case .none: return nil
    }
  }

  private mutating func verb(
    _ phrase: Phrase,
    _ forms: Lexicon.Forms,
    _ construction: Claim.Construction
  ) -> Frame? {
    let used = forms.intersection(phrase.forms)
    var effects = sentence.effects(phrase, in: used, as: .transitive)
    if effects.isEmpty { effects = sentence.effects(phrase, in: used, as: .intransitive) }
    guard !effects.isEmpty else { return nil }
    var predicate = predicates.predicate(endingWith: phrase.tokens)
    var objectStart = phrase.tokens.upperBound
    while sentence.has(.conjunction, at: objectStart), formReader.sharesObject(objectStart),
      let next = sentence.effectAt[sentence.skippingAdverbs(from: objectStart + 1)]
    {
      effects += sentence.effects(sentence.phrases[next], in: .verbal)
      consumed.insert(next)
      objectStart = sentence.phrases[next].tokens.upperBound
      predicate.tokens = predicate.tokens.lowerBound..<objectStart
    }
    if sentence.isMark(":", at: objectStart) || formReader.isRecipient(objectStart) {
      objectStart += 1
    }
    if sentence.has(.comparative, at: objectStart), effects[0].direction == .become { return nil }
    let object = scanner.phrase(from: objectStart)
    var targets = object?.targets ?? named(byPronounAt: objectStart)
    take(object, &effects, &targets)
    if complements.keepsFrom(object, effects), let effect = sentence.lexicon.unnamed {
      effects = [effect]
    }
    if helps(phrase), isHelper(object) { return nil }
    return Frame(
      effects: effects,
      effectTokens: phrase.tokens,
      predicate: predicate.tokens,
      targets: targets,
      agent: agents.agent(before: predicate.tokens.lowerBound, after: frames.last),
      construction: predicate.isCausative ? .causative : construction,
      cues: predicate.cues + agents.sharedCues(phrase, predicate, frames.last),
      isDenied: predicate.isNegated
    )
  }

  private mutating func passive(_ phrase: Phrase) -> Frame? {
    let effects = sentence.effects(phrase, in: .participle)
    let predicate = predicates.predicate(endingWith: phrase.tokens)
    let subject =
      formReader.described(by: phrase).map {
        Frame.Target(concepts: [$0], tokens: sentence.phrases[$0].tokens)
      }
      ?? neighbour(before: phrase)
      ?? agents.subject(before: predicate.tokens.lowerBound, after: frames.last)
    var targets: [Frame.Target] = []
    if let subject, !subject.concepts.isEmpty || !subject.tokens.isEmpty { targets = [subject] }
    var agent = Frame.Agent.implicit
    switch sentence.word(at: phrase.tokens.upperBound) {
    case "by": agent = agents.agent(after: phrase.tokens.upperBound)
    case "with": agent = agents.means(after: phrase.tokens.upperBound)
    default: break
    }
    if case .some(let subject) = subject, subject.concepts.isEmpty,
      agents.isAnaphor(subject.tokens)
    {
      agent = .anaphor
    }
    let isMade = !targets.isEmpty && effects.allSatisfy { $0.direction == .up }
    let complement = isMade ? nil : scanner.phrase(from: phrase.tokens.upperBound)
    if let complement { targets += complement.targets.filter { !$0.concepts.isEmpty } }
    return Frame(
      effects: effects,
      effectTokens: phrase.tokens,
      predicate: predicate.tokens,
      targets: targets,
      agent: agent,
      construction: .passive,
      cues: predicate.cues,
      isDenied: predicate.isNegated
    )
  }

  /// Returns the name right before a participle without "is": "a film of a wing restored".
  private func neighbour(before phrase: Phrase) -> Frame.Target? {
    let start = phrase.tokens.lowerBound
    guard start > 0, let concept = sentence.conceptAt[start - 1],
      sentence.phrases[concept].tokens.lowerBound > 0,
      sentence.has(
        [.preposition, .determiner],
        at: sentence.phrases[concept].tokens.lowerBound - 1
      ),
      (0..<start).contains(where: { sentence.has(.preposition, at: $0) })
    else { return nil }
    return Frame.Target(concepts: [concept], tokens: sentence.phrases[concept].tokens)
  }

  private mutating func intransitive(_ phrase: Phrase, _ forms: Lexicon.Forms) -> Frame? {
    let effects = sentence.effects(phrase, in: forms.intersection(phrase.forms), as: .intransitive)
    guard !effects.isEmpty, !subjects.leadsOn(phrase) else { return nil }
    let predicate = predicates.predicate(endingWith: phrase.tokens)
    let start = predicate.tokens.lowerBound
    let isMade = subjects.isMade(for: start)
    let ordered = predicate.isCausative ? subjects.causee(in: predicate.tokens) : nil
    let subject =
      isMade ? nil : ordered ?? agents.subject(before: start, after: frames.last)
    guard subject != nil || isMade else { return nil }
    let acts = ordered == nil && forms != .participle
    let acting = acts ? subject.flatMap(agents.therapy) : nil
    return Frame(
      effects: effects,
      effectTokens: phrase.tokens,
      predicate: predicate.tokens,
      targets: acting != nil ? [] : subject.map { [$0] } ?? [],
      agent: acting.map(Frame.Agent.therapy) ?? passiveAgent(subject, ordered, start),
      construction: .intransitive,
      cues: predicate.cues,
      isDenied: predicate.isNegated || subjects.goesBadly(phrase)
    )
  }

  /// Returns what makes the subject of a verb without an object do what it does.
  private func passiveAgent(
    _ subject: Frame.Target?,
    _ ordered: Frame.Target?,
    _ start: Int
  ) -> Frame.Agent {
    if ordered != nil { return agents.agent(before: start, after: frames.last) }
    return subject.map { agents.isAnaphor($0.tokens) } ?? false ? .anaphor : .implicit
  }

  private mutating func nominal(_ phrase: Phrase) -> Frame? {
    var effects = sentence.effects(phrase, in: .noun)
    var head = phrase.tokens
    while sentence.has(.conjunction, at: head.upperBound),
      head.upperBound + 1 < sentence.tokens.count,
      let next = sentence.effectAt[head.upperBound + 1],
      sentence.phrases[next].forms.contains(.noun), !consumed.contains(next),
      sentence.conceptAt[head.upperBound + 1] == nil
    {
      effects += sentence.effects(sentence.phrases[next], in: .noun)
      consumed.insert(next)
      head = head.lowerBound..<sentence.phrases[next].tokens.upperBound
    }
    let predicate = predicates.nominal(head)
    if complements.isPart(of: frames.last?.targets.last, predicate.tokens.lowerBound) { return nil }
    var targets = complements.compound(before: predicate.tokens.lowerBound)
    let isCompound = !targets.isEmpty
    var agent = Frame.Agent.implicit
    if !isCompound {
      let complement = complements.complement(after: head.upperBound)
      if let complement, let therapy = scanner.therapy(in: complement, of: effects),
        complement.targets.count == 1, sentence.word(at: head.upperBound) == "of"
      {
        agent = .therapy(therapy)
        targets = complements.complement(after: complement.tokens.upperBound)?.targets ?? []
      } else if let complement {
        targets = complement.targets
        take(complement, &effects, &targets)
      }
    }
    if agent == .implicit {
      let start = min(predicate.tokens.lowerBound, targets.first?.tokens.lowerBound ?? Int.max)
      agent = agents.agent(before: start, after: frames.last)
    }
    let end = targets.last?.tokens.upperBound ?? 0
    return Frame(
      effects: effects,
      effectTokens: phrase.tokens,
      predicate: predicate.tokens,
      targets: targets,
      agent: agent,
      construction: isCompound ? .compound : .nominal,
      cues: predicate.cues,
      isDenied: predicate.isNegated || isDenied(after: max(end, head.upperBound))
    )
  }

  /// Tells whether a clause denies its subject: "A cure for murk does not exist".
  private func isDenied(after index: Int) -> Bool {
    guard sentence.has(.auxiliary, at: index) else { return false }
    return sentence.has(.negator, at: index) || sentence.has(.negator, at: index + 1)
  }

  private mutating func adjective(_ phrase: Phrase) -> Frame? {
    var effects = sentence.effects(phrase, in: [.adjective, .participle])
    let end = phrase.tokens.upperBound
    guard !effects.allSatisfy(\.isState), !formReader.opensGerund(end),
      sentence.word(at: end) != "than",
      !formReader.isRaising(phrase)
    else { return nil }
    let object =
      formReader.opensTime(end)
      ? nil
      : scanner.phrase(from: end, crossesPrepositions: false) ?? complements.complement(after: end)
    var targets = object?.targets ?? []
    take(object, &effects, &targets)
    if let object, let inner = object.nested.last, targets.allSatisfy(\.concepts.isEmpty),
      sentence.phrases[inner].forms.contains(.noun),
      sentence.phrases[inner].tokens.upperBound == object.tokens.upperBound,
      let complement = complements.complement(after: object.tokens.upperBound)
    {
      targets = complement.targets
    }
    let predicate = predicates.adjective(phrase.tokens)
    var isDescribed = false
    if object == nil, targets.isEmpty,
      let subject = subjects.described(by: phrase, predicate.tokens, after: frames.last)
    {
      targets = [subject]
      isDescribed = true
    }
    let agent = agents.agent(before: predicate.tokens.lowerBound, after: frames.last)
    let describes = sentence.effects(phrase, in: .adjective).contains { !$0.hasVerbs }
    return Frame(
      effects: effects,
      effectTokens: phrase.tokens,
      predicate: predicate.tokens,
      targets: targets,
      agent: describes || isDescribed ? .implicit : agent,
      construction: sentence.has(
        .be,
        at: sentence.skippingAdverbs(before: phrase.tokens.lowerBound - 1)
      )
        ? .copular : .adjective,
      cues: predicate.cues,
      isDenied: predicate.isNegated
    )
  }

  /// Returns the frame of an adjective that opens the name of what it speaks of: "stronger wings".
  private func label(_ phrase: Phrase) -> Frame? {
    let effects = sentence.effects(phrase, in: [.adjective, .participle])
    guard let concept = sentence.conceptAt[phrase.tokens.lowerBound],
      sentence.phrases[concept].tokens.lowerBound == phrase.tokens.lowerBound,
      sentence.concepts(sentence.phrases[concept]).contains(where: { $0.desire == .more }),
      effects.contains(where: { !$0.isState && $0.hasVerbs })
    else { return nil }
    let tokens = sentence.phrases[concept].tokens
    return Frame(
      effects: effects,
      effectTokens: phrase.tokens,
      predicate: phrase.tokens,
      targets: [Frame.Target(concepts: [concept], tokens: tokens)],
      agent: agents.agent(before: tokens.lowerBound, after: frames.last),
      construction: .adjective,
      cues: [],
      isDenied: false
    )
  }

  private mutating func idiom(_ phrase: Phrase) -> Frame? {
    var effects = sentence.effects(phrase, in: .idiom)
    let predicate = predicates.predicate(endingWith: phrase.tokens)
    let object = scanner.phrase(from: phrase.tokens.upperBound)
    var targets = object?.targets ?? []
    take(object, &effects, &targets)
    return Frame(
      effects: effects,
      effectTokens: phrase.tokens,
      predicate: predicate.tokens,
      targets: targets,
      agent: beneficiary(agents.agent(before: predicate.tokens.lowerBound, after: frames.last)),
      construction: .idiom,
      cues: predicate.cues,
      isDenied: predicate.isNegated
    )
  }

  /// Leaves out a part of the body or a complaint, which does nothing: "fingers straight again".
  private func beneficiary(_ agent: Frame.Agent) -> Frame.Agent {
    guard case .other(let phrase) = agent,
      !sentence.phrases[phrase].kinds.contains(.comparator)
    else { return agent }
    return .implicit
  }

  // MARK: Parts

  /// Returns what a pronoun that is acted on stands for: "reaches the wing and plumps it up".
  private func named(byPronounAt index: Int) -> [Frame.Target] {
    guard ["it", "them"].contains(sentence.word(at: index)) else { return [] }
    let kinds: KindSet = [.anatomy, .condition, .symptom, .outcome]
    let name = sentence.phrases.indices.last {
      let phrase = sentence.phrases[$0]
      return phrase.kind == .concept && phrase.tokens.upperBound <= index
        && !phrase.kinds.isDisjoint(with: kinds)
    }
    return name.map { [Frame.Target(concepts: [$0], tokens: index..<index + 1)] } ?? []
  }

  /// Tells whether what follows "help" is another verb or its subject: "helps the body to mend".
  private func isHelper(_ object: NounPhraseScanner.Result?) -> Bool {
    guard let object else { return true }
    return object.targets.allSatisfy(\.concepts.isEmpty)
      || sentence.has([.to, .plainVerb], at: object.tokens.upperBound)
  }

  /// Tells whether the verb is one that as a rule supports another: "help" in "helps to mend".
  private func helps(_ phrase: Phrase) -> Bool {
    sentence.roles(at: phrase.tokens.lowerBound).contains(.support)
  }

  /// Takes the effects inside a noun phrase: as the inner effect of this frame, not frames of
  /// their own. Adjectives stay frames: "enhanced lubrication" says something by itself.
  private mutating func take(
    _ object: NounPhraseScanner.Result?,
    _ effects: inout [LexicalEffect],
    _ targets: inout [Frame.Target]
  ) {
    guard let object, effects.first?.direction != .relate else { return }
    let hasConcept = object.targets.contains { !$0.concepts.isEmpty }
    let namesEffect = object.nested.contains { sentence.phrases[$0].forms.contains(.noun) }
    for index in object.nested {
      let phrase = sentence.phrases[index]
      guard !phrase.forms.isDisjoint(with: [.noun, .gerund, .participle, .adjective]) else {
        continue
      }
      guard hasConcept || namesEffect || isStateOfBody(phrase, object) else { continue }
      consumed.insert(index)
      let isState = phrase.forms.isDisjoint(with: [.noun, .gerund])
      let inner = sentence.effects(phrase, in: [.noun, .gerund, .adjective, .participle])
        .filter { !isState || $0.direction != .worse }
      effects = inner.filter { new in !effects.contains(new) } + effects
    }
  }

  /// Tells whether an unlisted thing is said to be as it should, and no part of daily life is:
  /// "keeps a normal sheen", not "keep a healthy diet".
  private func isStateOfBody(_ phrase: Phrase, _ object: NounPhraseScanner.Result) -> Bool {
    let effects = sentence.effects(phrase, in: .adjective)
    return !effects.isEmpty && effects.allSatisfy(\.isState)
      && object.tokens.upperBound > phrase.tokens.upperBound
      && !object.tokens.contains {
        sentence.word(at: $0).map(Frame.dailyLife.contains) ?? false
      }
  }
}
