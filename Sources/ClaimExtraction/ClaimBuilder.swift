import ClaimModel

/// Makes claims of the frames of a document, sentence by sentence.
struct ClaimBuilder {
  let document: Document
  let lexicon: Lexicon
  private var surroundings: Surroundings
  private(set) var claims: [Claim] = []

  /// Titles that promise a benefit, and the conditions already named below each.
  private var promisingTitles: [Int: Set<String>] = [:]

  init(_ document: Document, _ sentences: [SentenceAnalysis], _ lexicon: Lexicon) {
    self.document = document
    self.lexicon = lexicon
    surroundings = Surroundings(document, sentences)
  }

  mutating func add(_ sentence: SentenceAnalysis, _ scopes: [Mention.Scope]) {
    var finder = FrameFinder(sentence)
    let frames = finder.find()
    let strengths = StrengthReader(sentence: sentence, scopes: scopes)
    let context = surroundings.context(of: sentence)
    if isReadable(sentence) {
      for frame in frames where isClaim(frame, sentence, scopes) {
        add(frame, sentence, strengths.read(frame), context)
      }
      addMechanisms(sentence, frames, strengths, context)
      addConditions(sentence, frames, context)
    }
    surroundings.pass(sentence, frames)
  }

  /// Questions that presuppose nothing, and words that the writer disowns, claim nothing.
  private func isReadable(_ sentence: SentenceAnalysis) -> Bool {
    if sentence.traits.contains(.reported) { return false }
    guard sentence.traits.contains(.question) else { return true }
    return ["how", "why"].contains(sentence.word(at: 0))
      && !sentence.phrases.contains {
        $0.kind == .cue && sentence.cues($0).contains { $0.role == .condition }
      }
  }

  private func isClaim(
    _ frame: Frame,
    _ sentence: SentenceAnalysis,
    _ scopes: [Mention.Scope]
  ) -> Bool {
    let scope = scopes[frame.effectTokens.lowerBound]
    if scope.contains(.quoted) || scope.contains(.conditional) { return false }
    let hasConcept = frame.targets.contains { !$0.concepts.isEmpty }
    if hasConcept { return true }
    let isTherapeutic = frame.effects.contains(where: \.isTherapeutic)
    switch frame.construction {
    case .nominal, .compound: return frame.effects.contains { $0.strength == .absolute }
    case .adjective, .copular: return isTherapeutic && standsAlone(frame, sentence)
    default: break
    }
    if case .therapy = frame.agent { return isTherapeutic || !frame.targets.isEmpty }
    return isTherapeutic
  }

  /// Tells whether an adjective claims something with no target: "pain-free", "regenerative
  /// potential", "minimally invasive".
  private func standsAlone(_ frame: Frame, _ sentence: SentenceAnalysis) -> Bool {
    if frame.effects.contains(where: { $0.strength == .absolute || $0.verbs.isEmpty }) {
      return true
    }
    return frame.extent.contains { sentence.roles(at: $0).contains(.promise) }
  }

  private mutating func add(
    _ frame: Frame,
    _ sentence: SentenceAnalysis,
    _ strength: StrengthReader.Result,
    _ context: [String]
  ) {
    let targets: [Frame.Target?] = frame.targets.isEmpty ? [nil] : frame.targets
    let listed = targets.filter { $0?.concepts.isEmpty == false }
    for target in listed.isEmpty ? Array(targets.prefix(1)) : listed {
      let ends = [frame.predicate.upperBound, target?.tokens.upperBound ?? 0]
      let starts = [frame.predicate.lowerBound, target?.tokens.lowerBound ?? Int.max]
      let tokens = (starts.min() ?? 0)..<(ends.max() ?? 0)
      let resolved = resolve(frame.agent, sentence)
      append(
        sentence,
        tokens: tokens,
        predicate: frame.predicate,
        agent: resolved.term,
        effect: Term(
          id: frame.effects.first?.id,
          others: frame.effects.dropFirst().map(\.id),
          range: sentence.textRange(frame.effectTokens)
        ),
        target: target.map { term($0, sentence) },
        construction: construction(frame, sentence),
        polarity: Polarity.of(frame.effects, on: target.map { concepts($0, sentence) } ?? []),
        isBackground: resolved.isBackground,
        strength: strength,
        context: context
      )
    }
    promise(sentence)
  }

  /// Names of mechanisms in headings and labels, or said to be the therapy's, claim by themselves.
  private mutating func addMechanisms(
    _ sentence: SentenceAnalysis,
    _ frames: [Frame],
    _ strengths: StrengthReader,
    _ context: [String]
  ) {
    let agents = AgentFinder(sentence: sentence)
    let taken = Set(frames.flatMap(\.extent))
    for phrase in sentence.phrases where phrase.kind == .concept {
      guard sentence.concepts(phrase).first?.kind == .mechanism else { continue }
      let isTitle = sentence.carrier == .heading || sentence.carrier == .title
      let next = phrase.tokens.upperBound
      let isOwned =
        sentence.word(at: next) == "of"
        && (next..<min(next + 4, sentence.tokens.count)).contains {
          sentence.conceptAt[$0].map(agents.isTherapy) ?? false
        }
      let isFree = !phrase.tokens.contains(where: taken.contains)
      guard isTitle && isFree || isOwned else { continue }
      let ids = sentence.concepts(phrase).map(\.id)
      append(
        sentence,
        tokens: phrase.tokens,
        predicate: phrase.tokens,
        agent: surroundings.antecedent.term,
        effect: Term(id: nil, range: sentence.textRange(phrase.tokens)),
        target: Term(
          id: ids.first,
          others: Array(ids.dropFirst()),
          range: sentence.textRange(phrase.tokens)
        ),
        construction: isTitle ? .heading : .presupposed,
        polarity: .neutral,
        isBackground: false,
        strength: StrengthReader.Result(
          strength: .assertive,
          isDenied: false,
          relation: .effect,
          cues: []
        ),
        context: context
      )
    }
  }

  /// A disease named under a heading that promises a benefit is an indication by implication;
  /// a therapy "for" a disease in a heading or a list is one outright.
  private mutating func addConditions(
    _ sentence: SentenceAnalysis,
    _ frames: [Frame],
    _ context: [String]
  ) {
    let title = surroundings.title(of: sentence.block)
    for phrase in sentence.phrases where phrase.kind == .concept {
      guard let condition = sentence.concepts(phrase).first, condition.kind == .condition else {
        continue
      }
      let isOutright = isIndication(phrase, sentence, frames)
      let isImplied =
        title.map { promisingTitles[$0]?.insert(condition.id).inserted ?? false } ?? false
      guard isOutright || isImplied else { continue }
      append(
        sentence,
        tokens: phrase.tokens,
        predicate: phrase.tokens,
        agent: surroundings.antecedent.term,
        effect: Term(id: nil, range: sentence.textRange(phrase.tokens)),
        target: Term(id: condition.id, range: sentence.textRange(phrase.tokens)),
        construction: .condition,
        polarity: isOutright ? .benefit : .neutral,
        isBackground: false,
        strength: StrengthReader.Result(
          strength: .assertive,
          isDenied: false,
          relation: .effect,
          cues: []
        ),
        context: context
      )
    }
  }

  /// Tells whether a fragment offers a therapy for the condition: "Exosomes for arthritis".
  private func isIndication(
    _ phrase: Phrase,
    _ sentence: SentenceAnalysis,
    _ frames: [Frame]
  ) -> Bool {
    guard sentence.traits.contains(.fragment), !sentence.traits.contains(.question) else {
      return false
    }
    guard !frames.contains(where: { $0.extent.overlaps(phrase.tokens) }) else { return false }
    let agents = AgentFinder(sentence: sentence)
    let start = phrase.tokens.lowerBound
    let therapies = sentence.phrases.indices.filter {
      sentence.phrases[$0].kind == .concept && agents.isTherapy($0)
        && sentence.phrases[$0].tokens.upperBound <= start
    }
    guard let therapy = therapies.last else { return false }
    let between = sentence.phrases[therapy].tokens.upperBound..<start
    return between.contains { sentence.word(at: $0) == "for" }
  }

  private mutating func promise(_ sentence: SentenceAnalysis) {
    let carrier = document.blocks[sentence.block].carrier
    guard carrier == .heading || carrier == .list || carrier == .title else { return }
    if promisingTitles[sentence.block] == nil { promisingTitles[sentence.block] = [] }
  }

  private mutating func append(
    _ sentence: SentenceAnalysis,
    tokens: Range<Int>,
    predicate: Range<Int>,
    agent: Term?,
    effect: Term,
    target: Term?,
    construction: Claim.Construction,
    polarity: Claim.Polarity,
    isBackground: Bool,
    strength: StrengthReader.Result,
    context: [String]
  ) {
    let range = sentence.textRange(tokens)
    claims.append(
      Claim(
        id: claims.count + 1,
        sentence: sentence.number,
        range: range,
        span: document.text.span(of: range),
        predicate: sentence.textRange(predicate),
        agent: agent,
        effect: effect,
        target: target,
        population: population(sentence),
        construction: construction,
        relation: strength.relation,
        polarity: polarity,
        isBackground: isBackground,
        strength: strength.strength,
        isDenied: strength.isDenied,
        cues: cues(strength.cues, sentence),
        context: context
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

  private func concepts(_ target: Frame.Target, _ sentence: SentenceAnalysis) -> [Concept] {
    target.concepts.flatMap { sentence.concepts(sentence.phrases[$0]) }
  }

  private func term(_ target: Frame.Target, _ sentence: SentenceAnalysis) -> Term {
    let ids = concepts(target, sentence).map(\.id)
    return Term(
      id: ids.first,
      others: Array(ids.dropFirst()),
      range: sentence.textRange(target.tokens)
    )
  }

  private func resolve(
    _ agent: Frame.Agent,
    _ sentence: SentenceAnalysis
  ) -> Surroundings.Antecedent {
    switch agent {
    case .therapy(let index), .other(let index):
      let phrase = sentence.phrases[index]
      let ids = sentence.concepts(phrase).map(\.id)
      let term = Term(
        id: ids.first,
        others: Array(ids.dropFirst()),
        range: sentence.textRange(phrase.tokens)
      )
      if case .other = agent { return .init(term: term, isBackground: true) }
      return .init(term: term, isBackground: false)
    case .anaphor: return surroundings.antecedent
    case .seller, .implicit, .unknown: return .init(term: nil, isBackground: false)
    }
  }
}

/// Whom a change serves: which way the effect goes, and which way is good.
enum Polarity {
  static func of(_ effects: [Effect], on concepts: [Concept]) -> Claim.Polarity {
    guard let inner = effects.first else { return .neutral }
    let desire = concepts.lazy.map(\.desire).first { $0 != .neither }
    var isGood = desire == .less ? sign(inner) < 0 : sign(inner) > 0
    switch inner.direction {
    case .better: isGood = true
    case .worse: isGood = false
    case .relate, .become:
      guard desire != nil, inner.isTherapeutic else { return .neutral }
    default:
      guard desire != nil || inner.isTherapeutic || !concepts.isEmpty else { return .neutral }
      if desire == nil, !isGood { return .neutral }
    }
    for outer in effects.dropFirst() where outer.direction == .down || outer.direction == .stop {
      if inner.direction != .better { isGood.toggle() }
    }
    return isGood ? .benefit : .harm
  }

  private static func sign(_ effect: Effect) -> Int {
    switch effect.direction {
    case .up, .keep, .become, .better, .relate: 1
    case .down, .stop, .worse: -1
    }
  }
}
