import ClaimLexicon
import ClaimModel
import TextAnalysis

/// Makes claims of the frames of a document, sentence by sentence.
struct ClaimBuilder {
  let document: Document
  private var surroundings: Surroundings
  private var implied = ImpliedClaims()
  private(set) var claims: [Claim] = []

  private var contexts = ContextReader()

  init(_ document: Document, _ sentences: [SentenceAnalysis]) {
    self.document = document
    surroundings = Surroundings(document, sentences)
  }

  /// Adds the claims of a sentence; tells whether it speaks of other care, the body or a disease
  /// and claims nothing for a therapy.
  mutating func add(_ sentence: SentenceAnalysis, _ scopes: [Mention.Scope]) -> Bool {
    let first = claims.count
    let frames = sentence.frames
    let strengths = StrengthReader(sentence: sentence, scopes: scopes)
    if !surroundings.isPageOfCare { implied.list(sentence) }
    if isReadable(sentence) {
      var promises = false
      for frame in frames where isClaim(frame, sentence, scopes) {
        promises = true
        for draft in drafts(frame, sentence, strengths.read(frame)) {
          append(draft, sentence)
        }
      }
      if promises { implied.promise(document.blocks[sentence.block], sentence.block) }
      let isOfCare = surroundings.isPageOfCare && surroundings.isOfCare(sentence)
      for var draft in implied.drafts(sentence, frames, scopes, document, surroundings) {
        draft.isBackground =
          draft.isBackground || isOfCare
          || surroundings.isPageOfCare && draft.construction == .condition
        append(draft, sentence)
      }
      implied.remember(sentence, frames, strengths)
    }
    defer { surroundings.pass(sentence, frames) }
    let limit: Strength =
      surroundings.isPageOfCare || surroundings.isUnrelated ? .absolute : .assertive
    guard claims[first...].allSatisfy({ $0.isBackground && $0.strength <= limit }) else {
      return false
    }
    return surroundings.tellsBackground(sentence, frames)
  }

  /// Questions that presuppose nothing, and words that the writer disowns, claim nothing.
  private func isReadable(_ sentence: SentenceAnalysis) -> Bool {
    if sentence.traits.contains(.reported) { return false }
    guard sentence.traits.contains(.question) else { return true }
    if ["how", "why"].contains(sentence.word(at: 0)) { return !sentence.hasCue([.condition]) }
    return surroundings.isAffirmed(sentence)
  }

  private func isClaim(
    _ frame: Frame,
    _ sentence: SentenceAnalysis,
    _ scopes: [Mention.Scope]
  ) -> Bool {
    let scope = scopes[frame.effectTokens.lowerBound]
    if scope.contains(.quoted) || scope.contains(.conditional) { return false }
    if frame.targets.isEmpty, introducesList(sentence) || implied.isList(sentence.block) {
      return false
    }
    let exclusions = Exclusions(sentence: sentence)
    if exclusions.isNoClaim(frame) { return false }
    if frame.targets.contains(where: { !$0.concepts.isEmpty }) {
      return !exclusions.handsOver(frame)
    }
    if frame.construction == .passive, exclusions.actsOnThing(frame), !isReaders(frame, sentence),
      !isPeople(frame, sentence)
    {
      return false
    }
    if keepsState(frame) { return true }
    let isTherapeutic = frame.effects.contains(where: \.isTherapeutic)
    let isAbsolute = frame.effects.contains { $0.strength == .absolute }
    switch frame.construction {
    case .nominal, .compound: return isAbsolute || setsIn(frame, sentence)
    case .adjective, .copular:
      return isTherapeutic && standsAlone(frame, sentence)
        || frame.effects.contains { $0.direction == .better }
          && (isPeople(frame, sentence)
            || AgentFinder(sentence: sentence).isReported(frame.predicate.lowerBound))
    case .idiom: return isTherapeutic && (frame.targets.isEmpty || isReaders(frame, sentence))
    default: break
    }
    switch frame.agent {
    case .therapy: return isTherapeutic || !frame.targets.isEmpty
    case .seller, .anaphor: return isTherapeutic
    case .implicit, .unknown, .other:
      if noticesChange(frame, sentence) { return true }
      return isTherapeutic
        && (frame.targets.isEmpty || isAbsolute || isReaders(frame, sentence)
          || frame.construction == .intransitive && isPeople(frame, sentence))
    }
  }

  /// Tells whether people have or see a change for the better: "Most guests notice improvement".
  private func noticesChange(_ frame: Frame, _ sentence: SentenceAnalysis) -> Bool {
    guard frame.effects.count > 1, frame.effects.contains(where: \.isTransfer),
      frame.effects[0].direction == .better
    else { return false }
    return (0..<frame.predicate.lowerBound).contains {
      sentence.word(at: $0).map(AgentFinder.people.contains) ?? false
    }
  }

  /// Tells whether a verb keeps something as it should be, whatever it is: "supports normal zest".
  private func keepsState(_ frame: Frame) -> Bool {
    guard frame.effects.count > 1, frame.effects.contains(where: \.isState) else { return false }
    return [.active, .purpose, .causative, .gerund].contains(frame.construction)
      && frame.agent != .seller
  }

  /// Tells whether a list follows whose items are what the sentence speaks of.
  private func introducesList(_ sentence: SentenceAnalysis) -> Bool {
    let next = sentence.block + 1
    guard next < document.blocks.count, document.blocks[next].carrier == .list else { return false }
    let block = document.blocks[next]
    return block.lead == sentence.block || block.heading == sentence.block
  }

  /// Tells whether the words acted on are somebody's own: "your golf swing", "their speech".
  private func isReaders(_ frame: Frame, _ sentence: SentenceAnalysis) -> Bool {
    frame.targets.contains { target in
      target.tokens.contains { index in
        sentence.has(.secondPerson, at: index)
          || ["their", "his", "her"].contains(sentence.word(at: index))
      }
    }
  }

  /// Tells whether the words are how many people, or who: "seven in ten", "most patients".
  private func isPeople(_ frame: Frame, _ sentence: SentenceAnalysis) -> Bool {
    frame.targets.contains { target in
      target.tokens.contains { index in
        sentence.tokens[index].kind == .number
          || sentence.word(at: index).map(AgentFinder.people.contains) ?? false
      }
    }
  }

  /// Tells whether a benefit is the subject of what follows: "Relief lasts for months".
  private func setsIn(_ frame: Frame, _ sentence: SentenceAnalysis) -> Bool {
    guard frame.effects.contains(where: { $0.isTherapeutic || $0.direction == .better }),
      frame.targets.isEmpty
    else {
      return false
    }
    let next = sentence.skippingAdverbs(from: frame.extent.upperBound)
    return sentence.word(at: next).map(Self.courses.contains) ?? false
  }

  private static let courses: WordSet = [
    "begins", "begin", "began", "starts", "start", "started", "continues", "continue", "lasts",
    "last", "lasted", "follows", "followed", "builds", "arrives", "peaks", "kicks", "sets",
    "comes", "came",
  ]

  /// Tells whether an adjective claims something with no target: "pain-free", "regenerative
  /// potential", "minimally invasive".
  private func standsAlone(_ frame: Frame, _ sentence: SentenceAnalysis) -> Bool {
    if frame.effects.contains(where: { !$0.hasVerbs }) { return true }
    let describesOther = frame.construction == .adjective && !frame.targets.isEmpty
    if !describesOther, frame.effects.contains(where: { $0.strength == .absolute }) { return true }
    return frame.extent.contains { sentence.roles(at: $0).contains(.promise) }
  }

  /// Returns one draft for each thing that the frame acts on.
  private func drafts(
    _ frame: Frame,
    _ sentence: SentenceAnalysis,
    _ strength: StrengthReader.Result
  ) -> [ClaimDraft] {
    let targets: [Frame.Target?] = frame.targets.isEmpty ? [nil] : frame.targets
    let listed = targets.filter { $0?.concepts.isEmpty == false }
    let agent = resolve(frame, sentence)
    return (listed.isEmpty ? Array(targets.prefix(1)) : listed).map { target in
      let ends = [frame.predicate.upperBound, target?.tokens.upperBound ?? 0]
      let starts = [frame.predicate.lowerBound, target?.tokens.lowerBound ?? Int.max]
      let concepts = target.map { sentence.concepts(of: $0) } ?? []
      return ClaimDraft(
        tokens: (starts.min() ?? 0)..<(ends.max() ?? 0),
        predicate: frame.predicate,
        agent: agent.term,
        effect: Term(
          id: frame.effects.first?.id,
          others: frame.effects.dropFirst().map(\.id),
          range: sentence.textRange(frame.effectTokens)
        ),
        target: target.map { sentence.term($0) },
        construction: construction(frame, sentence),
        polarity: Polarity.of(frame.effects, on: concepts),
        isBackground: agent.isBackground,
        strength: strength,
        siblings: max(1, listed.count)
      )
    }
  }

  private mutating func append(
    _ draft: ClaimDraft,
    _ sentence: SentenceAnalysis
  ) {
    let range = sentence.textRange(draft.tokens)
    let context = contexts.context(of: sentence, in: surroundings)
    claims.append(
      Claim(
        id: claims.count + 1,
        sentence: sentence.number,
        range: range,
        span: document.text.span(of: range),
        predicate: sentence.textRange(draft.predicate),
        agent: draft.agent,
        effect: draft.effect,
        target: draft.target,
        population: population(sentence),
        construction: draft.construction,
        relation: draft.strength.relation,
        polarity: draft.polarity,
        isBackground: draft.isBackground,
        strength: draft.strength.strength,
        isDenied: draft.strength.isDenied,
        cues: cues(draft.strength.cues, sentence),
        context: context,
        siblings: draft.siblings
      )
    )
  }

  private func cues(_ indices: [Int], _ sentence: SentenceAnalysis) -> [Cue] {
    indices.flatMap { index in
      let phrase = sentence.phrases[index]
      return sentence.cues(phrase).map {
        Cue(role: $0.role, range: sentence.textRange(phrase.tokens))
      }
    }.sorted { ($0.range.lowerBound, $0.role.rawValue) < ($1.range.lowerBound, $1.role.rawValue) }
  }

  private func population(_ sentence: SentenceAnalysis) -> Term? {
    for phrase in sentence.phrases where phrase.kind == .concept {
      guard let concept = sentence.concepts(phrase).first, concept.kind == .population else {
        continue
      }
      return Term(id: concept.id, range: sentence.textRange(phrase.tokens))
    }
    return nil
  }

  private func construction(_ frame: Frame, _ sentence: SentenceAnalysis) -> Claim.Construction {
    switch frame.construction {
    case .active, .purpose, .causative, .passive, .copular, .idiom: frame.construction
    default: sentence.carrier == .heading ? .heading : frame.construction
    }
  }

  /// Tells whether a substance that nobody sells on a page about care is named: what food holds.
  private func isBareSubstance(_ phrase: Int, _ sentence: SentenceAnalysis) -> Bool {
    sentence.phrases[phrase].kinds == [.substance]
  }

  /// Tells whether a name in capitals inside a sentence may be the product's.
  private func namesProduct(_ frame: Frame, _ sentence: SentenceAnalysis) -> Bool {
    frame.predicate.lowerBound > 0
      && (0..<frame.predicate.lowerBound).contains {
        sentence.tokens[$0].shape.contains(.capitalised) && sentence.tokens[$0].word == 0
      }
  }

  private func resolve(_ frame: Frame, _ sentence: SentenceAnalysis) -> Surroundings.Antecedent {
    let isFlat = !frame.effects.contains { $0.strength == .absolute }
    if surroundings.isUnrelated || surroundings.limitsMuch && isFlat {
      return .init(term: nil, isBackground: true)
    }
    return switch frame.agent {
    case .therapy(let index):
      .init(
        term: sentence.term(index),
        isBackground: surroundings.isPageOfCare && isBareSubstance(index, sentence)
      )
    case .other(let index): .init(term: sentence.term(index), isBackground: true)
    case .anaphor: surroundings.antecedent
    case .implicit:
      .init(
        term: nil,
        isBackground: surroundings.isOfCare(sentence) && isFlat
      )
    case .unknown:
      .init(
        term: nil,
        isBackground: surroundings.isOfCare(sentence) && !namesProduct(frame, sentence)
      )
    case .seller:
      .init(
        term: nil,
        isBackground: surroundings.isPageOfCare && isFlat
      )
    }
  }
}

extension SentenceAnalysis {
  func concepts(of target: Frame.Target) -> [LexicalConcept] {
    target.concepts.flatMap { concepts(phrases[$0]) }
  }

  func concepts(of targets: [Frame.Target]) -> [LexicalConcept] {
    targets.flatMap { concepts(of: $0) }
  }

  func term(_ target: Frame.Target) -> Term {
    let ids = concepts(of: target).map(\.id)
    return Term(id: ids.first, others: Array(ids.dropFirst()), range: textRange(target.tokens))
  }

  /// The concepts that a phrase names, as a term.
  func term(_ phrase: Int) -> Term {
    let ids = concepts(phrases[phrase]).map(\.id)
    return Term(
      id: ids.first,
      others: Array(ids.dropFirst()),
      range: textRange(phrases[phrase].tokens)
    )
  }
}
