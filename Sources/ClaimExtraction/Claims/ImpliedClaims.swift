import ClaimLexicon
import ClaimModel

/// Claims that names make by where they stand: in headings, lists and under promises.
struct ImpliedClaims {
  /// A predicate that waits for its targets: "We treat:", "Our cells help rebuild".
  private struct OpenPredicate {
    let effects: [LexicalEffect]
    let strength: StrengthReader.Result
    let agent: Term?
    let block: Int
  }

  /// Titles that promise a benefit, and the conditions already named below each.
  private var promisingTitles: [Int: Set<String>] = [:]

  /// Titles of what is treated, each with the carriers in which the names below it are claims.
  private var treatmentTitles: [Int: Set<Block.Carrier>] = [:]
  private var open: [Int: OpenPredicate] = [:]

  /// Notes that a heading, title or list item at `index` promises something.
  mutating func promise(_ block: Block, _ index: Int) {
    guard [.heading, .list, .title].contains(block.carrier) else { return }
    if promisingTitles[index] == nil { promisingTitles[index] = [] }
  }

  /// Notes a heading that says that what stands below is treated: "What owners use it for".
  mutating func list(_ sentence: SentenceAnalysis) {
    guard sentence.carrier == .heading || sentence.carrier == .title else { return }
    let words = sentence.tokens.indices
    guard !words.contains(where: { sentence.has(.negator, at: $0) }) else { return }
    if words.contains(where: { sentence.word(at: $0).map(Self.treating.contains) ?? false }) {
      treatmentTitles[sentence.block] = [.list, .table, .body]
    } else if words.contains(where: { sentence.word(at: $0).map(Self.using.contains) ?? false }) {
      treatmentTitles[sentence.block] = [.list, .table]
    }
  }

  /// Tells whether the block is a heading of what is treated.
  func isList(_ block: Int) -> Bool { treatmentTitles[block] != nil }

  private static let treating: WordSet = [
    "treat", "treats", "treated", "treating", "conditions", "indications", "respond",
  ]
  private static let using: WordSet = [
    "use", "uses", "used", "help", "helps", "address", "relief", "for",
  ]

  /// Remembers a predicate at the end of the sentence, for the list that follows it.
  mutating func remember(
    _ sentence: SentenceAnalysis,
    _ frames: [Frame],
    _ strengths: StrengthReader
  ) {
    let end =
      sentence.isMark(":", at: sentence.tokens.count - 1)
      ? sentence.tokens.count - 1 : sentence.tokens.count
    guard let frame = frames.last, frame.targets.isEmpty, frame.extent.upperBound == end,
      sentence.carrier != .list
    else { return }
    open[sentence.block] = OpenPredicate(
      effects: frame.effects,
      strength: strengths.read(frame),
      agent: nil,
      block: sentence.block
    )
  }

  /// Returns the claims that the names in `sentence` make.
  mutating func drafts(
    _ sentence: SentenceAnalysis,
    _ frames: [Frame],
    _ scopes: [Mention.Scope],
    _ document: Document,
    _ surroundings: Surroundings
  ) -> [ClaimDraft] {
    let agent = surroundings.antecedent.term
    var drafts: [ClaimDraft] = []
    let items = listItems(sentence, frames, document)
    let title = surroundings.title(of: sentence.block)
    for (index, phrase) in sentence.phrases.enumerated() where phrase.kind == .concept {
      guard let concept = sentence.concepts(phrase).first else { continue }
      if concept.kind == .mechanism, isNamedMechanism(phrase, sentence, frames) {
        let construction: Claim.Construction = isTitle(sentence) ? .heading : .presupposed
        drafts.append(.init(naming: phrase, in: sentence, by: agent, construction, .neutral))
      }
      if let item = items[index] {
        drafts.append(item)
      } else if isPurpose(phrase, concept, sentence, frames) {
        drafts.append(.init(naming: phrase, in: sentence, by: agent, .purpose, .benefit))
      } else if concept.kind == .condition || concept.kind == .symptom {
        if let draft = complaint(phrase, concept, title, sentence, frames, scopes, agent) {
          drafts.append(draft)
        }
      }
    }
    return drafts
  }

  /// The claim of a complaint that is named as what a therapy is for, or under a title that promises
  /// something.
  private mutating func complaint(
    _ phrase: Phrase,
    _ concept: LexicalConcept,
    _ title: Int?,
    _ sentence: SentenceAnalysis,
    _ frames: [Frame],
    _ scopes: [Mention.Scope],
    _ agent: Term?
  ) -> ClaimDraft? {
    guard scopes[phrase.tokens.lowerBound].isDisjoint(with: [.negated, .conditional]) else {
      return nil
    }
    let carriers = (treatmentTitles[sentence.block] ?? title.flatMap { treatmentTitles[$0] }) ?? []
    if isIndication(phrase, sentence, frames) || isLabelled(phrase, sentence, frames)
      || isUse(phrase, sentence, frames)
      || carriers.contains(sentence.carrier) && namesOnly(phrase, sentence, frames)
    {
      return .init(naming: phrase, in: sentence, by: agent, .condition, .benefit)
    }
    guard concept.kind == .condition, let title,
      promisingTitles[title]?.insert(concept.id).inserted ?? false
    else { return nil }
    return .init(naming: phrase, in: sentence, by: agent, .condition, .neutral)
  }

  /// Tells whether nothing is said of a condition but its name.
  private func namesOnly(
    _ phrase: Phrase,
    _ sentence: SentenceAnalysis,
    _ frames: [Frame]
  ) -> Bool {
    if frames.contains(where: { $0.extent.overlaps(phrase.tokens) }) { return false }
    return sentence.traits.contains(.fragment) || isOffered(phrase, sentence)
  }

  /// Tells whether the seller says what something is done for: "we use it for murk and mire".
  private func isOffered(_ phrase: Phrase, _ sentence: SentenceAnalysis) -> Bool {
    let before = 0..<phrase.tokens.lowerBound
    return before.contains { sentence.has(.firstPerson, at: $0) }
      && before.contains { sentence.word(at: $0) == "for" }
      && !before.contains { sentence.has(.negator, at: $0) }
      && !sentence.hasCue([.hedge, .risk, .condition])
  }

  private func isTitle(_ sentence: SentenceAnalysis) -> Bool {
    sentence.carrier == .heading || sentence.carrier == .title
  }

  /// Tells whether a mechanism is named in a title, or said to be a therapy's own.
  private func isNamedMechanism(
    _ phrase: Phrase,
    _ sentence: SentenceAnalysis,
    _ frames: [Frame]
  ) -> Bool {
    let next = phrase.tokens.upperBound
    let agents = AgentFinder(sentence: sentence)
    let isOwned =
      sentence.word(at: next) == "of"
      && (next..<min(next + 4, sentence.tokens.count)).contains {
        sentence.conceptAt[$0].map(agents.isTherapy) ?? false
      }
    return isOwned
      || isTitle(sentence) && !frames.contains { $0.extent.overlaps(phrase.tokens) }
  }

  /// Returns what the items of a list say that follows an open predicate, by phrase.
  private func listItems(
    _ sentence: SentenceAnalysis,
    _ frames: [Frame],
    _ document: Document
  ) -> [Int: ClaimDraft] {
    let block = document.blocks[sentence.block]
    guard block.carrier == .list || block.carrier == .table, frames.isEmpty else { return [:] }
    guard let predicate = [block.lead, block.heading].compactMap({ $0.flatMap { open[$0] } }).first
    else { return [:] }
    let named = sentence.phrases.indices.filter { index in
      sentence.phrases[index].kind == .concept
        && sentence.concepts(sentence.phrases[index]).contains {
          ![.population, .comparator, .intervention].contains($0.kind)
        }
    }
    guard let first = named.first else { return [:] }
    let phrase = sentence.phrases[first]
    var draft = ClaimDraft(
      naming: phrase,
      in: sentence,
      by: predicate.agent,
      .listItem,
      Polarity.of(predicate.effects, on: Array(sentence.concepts(phrase)))
    )
    draft.effect = Term(
      id: predicate.effects.first?.id,
      others: predicate.effects.dropFirst().map(\.id),
      range: sentence.textRange(phrase.tokens)
    )
    draft.strength = predicate.strength
    draft.strength.cues = []
    return [first: draft]
  }

  /// Tells whether a fragment is nothing but what a product is for: "For healthy wings", "Against
  /// gloom".
  private func isPurpose(
    _ phrase: Phrase,
    _ concept: LexicalConcept,
    _ sentence: SentenceAnalysis,
    _ frames: [Frame]
  ) -> Bool {
    let isAgainst = sentence.word(at: 0) == "against" && concept.desire == .less
    let isFor =
      sentence.word(at: 0) == "for" && (concept.kind == .outcome || concept.kind == .anatomy)
    guard isAgainst || isFor, frames.isEmpty, sentence.traits.contains(.fragment),
      !sentence.traits.contains(.question)
    else { return false }
    let end = phrase.tokens.upperBound
    guard (end..<sentence.tokens.count).allSatisfy(sentence.isAnyMark) else { return false }
    let between = 1..<phrase.tokens.lowerBound
    let states = between.filter { index in
      sentence.effectAt[index].map {
        sentence.effects(sentence.phrases[$0], in: .adjective).contains(where: \.isState)
      } ?? false
    }
    guard isAgainst || concept.kind == .outcome || !states.isEmpty else { return false }
    return between.allSatisfy { index in
      states.contains(index) || sentence.conceptAt[index] != nil || sentence.isMark(",", at: index)
        || sentence.has([.determiner, .possessive, .conjunction], at: index)
    }
  }

  /// Tells whether a complaint is the label of an offer: "For murk and mire: Novaril".
  private func isLabelled(
    _ phrase: Phrase,
    _ sentence: SentenceAnalysis,
    _ frames: [Frame]
  ) -> Bool {
    let verbs: WordClass = [.be, .have, .auxiliaryDo, .modal, .pronoun, .plainVerb]
    return sentence.isLabel && sentence.word(at: 0) == "for"
      && !(0..<phrase.tokens.lowerBound).contains { sentence.has(verbs, at: $0) }
      && !frames.contains { $0.extent.overlaps(phrase.tokens) }
  }

  /// Tells whether a fragment offers a therapy for the condition: "Exosomes for murk".
  private func isIndication(
    _ phrase: Phrase,
    _ sentence: SentenceAnalysis,
    _ frames: [Frame]
  ) -> Bool {
    guard sentence.traits.contains(.fragment) || isOffered(phrase, sentence),
      !sentence.traits.contains(.question)
    else { return false }
    guard !frames.contains(where: { $0.extent.overlaps(phrase.tokens) }) else { return false }
    return namesTherapy(before: phrase, of: sentence) {
      ["for", "against"].contains(sentence.word(at: $0))
    }
  }

  /// Tells whether a therapy is said to be used for a complaint: "Novaril is used in murk and mire".
  private func isUse(
    _ phrase: Phrase,
    _ sentence: SentenceAnalysis,
    _ frames: [Frame]
  ) -> Bool {
    guard !sentence.traits.contains(.question), sentence.carrier == .body,
      !sentence.hasCue([.hedge, .risk, .condition, .evidence, .limitation, .investigational]),
      !frames.contains(where: { $0.extent.overlaps(phrase.tokens) })
    else { return false }
    return namesTherapy(before: phrase, of: sentence) { index in
      sentence.word(at: index).map(Self.used.contains) ?? false
        && ["for", "in", "on", "against"].contains(sentence.word(at: index + 1))
    }
  }

  private static let used: WordSet = ["used", "applied", "recommended", "indicated", "suited"]

  /// Tells whether a therapy stands before a phrase, with a link of some kind between them.
  private func namesTherapy(
    before phrase: Phrase,
    of sentence: SentenceAnalysis,
    linkedBy isLink: (Int) -> Bool
  ) -> Bool {
    let agents = AgentFinder(sentence: sentence)
    let start = phrase.tokens.lowerBound
    let therapy = sentence.phrases.indices.last {
      sentence.phrases[$0].kind == .concept && agents.isTherapy($0)
        && sentence.phrases[$0].tokens.upperBound <= start
    }
    guard let therapy else { return false }
    return (sentence.phrases[therapy].tokens.upperBound..<start).contains(where: isLink)
  }
}
