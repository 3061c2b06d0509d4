import ClaimLexicon
import ClaimModel
import TextAnalysis

/// Finds what a predicate acts on: the noun phrase to the right of a place, item by item.
struct NounPhraseScanner {
  /// A noun phrase: its items, and the effects named inside it.
  struct Result {
    var tokens: Range<Int>
    var targets: [Frame.Target]

    /// Indices of effect phrases that stand inside as nouns or adjectives.
    var nested: [Int]
  }

  /// How many tokens a noun phrase can have before it is none any more.
  private static let reach = 28

  let sentence: SentenceAnalysis

  /// Prepositions through which the phrase goes on.
  private static let bridges: [Word] = ["of"]

  /// Returns the noun phrase that starts at `start`; nil where none does.
  ///
  /// - Parameter crossesPrepositions: whether the phrase may go on through any preposition until
  ///   it names a concept, not only through "of".
  func phrase(from start: Int, crossesPrepositions: Bool = true) -> Result? {
    var state = State(index: sentence.skippingAdverbs(from: start))
    state.crossesPrepositions = crossesPrepositions
    state.itemStart = state.index
    state.end = state.index
    let limit = min(sentence.tokens.count, start + Self.reach)
    while state.index < limit, advance(&state) {}
    closeItem(&state)
    guard state.end > state.itemStart || !state.targets.isEmpty else { return nil }
    let first = sentence.skippingAdverbs(from: start)
    guard state.end > first else { return nil }
    return Result(tokens: first..<state.end, targets: state.targets, nested: state.nested)
  }

  private struct State {
    var index: Int
    var itemStart = 0
    var end = 0
    var concepts: [Int] = []
    var targets: [Frame.Target] = []
    var nested: [Int] = []
    var hasHead = false
    var crossesPrepositions = true
  }

  /// Takes the token at the state's index; false where the phrase ends before it.
  private func advance(_ state: inout State) -> Bool {
    let index = state.index
    if let phrase = sentence.conceptAt[index], sentence.phrases[phrase].tokens.lowerBound == index,
      !isClauseVerb(index, state), !isInsideEffect(phrase), !namesInstitution(phrase)
    {
      return takeConcept(phrase, &state)
    }
    if sentence.isAnyMark(at: index) { return passMark(&state) }
    let classes = sentence.classes[index]
    if classes.contains(.conjunction) { return passConjunction(&state) }
    if classes.contains(.preposition) { return passPreposition(&state) }
    if isBoundary(index, classes, state) { return false }
    if let phrase = sentence.effectAt[index] {
      guard takeEffect(phrase, &state) else { return false }
      return true
    }
    if classes.contains(.plainVerb), state.hasHead, !sentence.has(.determiner, at: index - 1) {
      return false
    }
    if !classes.contains(.determiner), !classes.contains(.possessive) { state.hasHead = true }
    state.index += 1
    state.end = state.index
    return true
  }

  /// Tells whether a part of the body only says what a place or a person is for: "our wing unit".
  private func namesInstitution(_ phrase: Int) -> Bool {
    sentence.phrases[phrase].kinds.contains(.anatomy)
      && sentence.word(at: sentence.phrases[phrase].tokens.upperBound).map(
        Self.institutions.contains
      )
        ?? false
  }

  private static let institutions: WordSet = [
    "unit", "clinic", "clinics", "centre", "center", "department", "team", "ward", "service",
    "services", "surgeon", "surgeons", "specialist", "specialists", "class", "classes", "school",
    "club", "clinicians", "wing", "desk", "staff",
  ]

  /// Tells whether a concept's words are only part of an effect's: "pain" in "pain-free".
  private func isInsideEffect(_ phrase: Int) -> Bool {
    let tokens = sentence.phrases[phrase].tokens
    guard let effect = sentence.effectAt[tokens.lowerBound] else { return false }
    let outer = sentence.phrases[effect].tokens
    return outer.lowerBound <= tokens.lowerBound && outer.upperBound > tokens.upperBound
  }

  private func takeConcept(_ phrase: Int, _ state: inout State) -> Bool {
    state.concepts.append(phrase)
    state.hasHead = true
    state.index = sentence.phrases[phrase].tokens.upperBound
    state.end = state.index
    return true
  }

  /// Takes an effect's word as a noun or adjective of the phrase; false where it is a verb.
  private func takeEffect(_ phrase: Int, _ state: inout State) -> Bool {
    let forms = sentence.phrases[phrase].forms
    if isClauseVerb(state.index, state) { return false }
    guard !forms.isDisjoint(with: [.noun, .adjective, .participle, .gerund]) else { return false }
    if sentence.effects(sentence.phrases[phrase], in: .adjective).contains(where: {
      $0.direction == .relate
    }) {
      return false
    }
    state.nested.append(phrase)
    if forms.contains(.noun) { state.hasHead = true }
    state.index = sentence.phrases[phrase].tokens.upperBound
    state.end = state.index
    return true
  }

  /// Tells whether the word at `index` is the verb of a clause rather than part of the phrase.
  private func isClauseVerb(_ index: Int, _ state: State) -> Bool {
    guard let effect = sentence.effectAt[index] else { return false }
    let phrase = sentence.phrases[effect]
    guard phrase.tokens.lowerBound == index else { return false }
    let forms = phrase.forms
    if forms.isDisjoint(with: .finite) { return false }
    if !state.hasHead { return false }
    if !forms.contains(.noun) { return sentence.conceptAt[index] == nil }
    return forms.contains(.thirdPerson) && startsNounPhrase(phrase.tokens.upperBound)
  }

  private func startsNounPhrase(_ index: Int) -> Bool {
    sentence.has([.determiner, .possessive], at: index)
      || (sentence.tokens.indices.contains(index) && sentence.conceptAt[index] != nil)
  }

  private func isBoundary(_ index: Int, _ classes: WordClass, _ state: State) -> Bool {
    if classes.contains(.determiner) || classes.contains(.possessive) {
      return classes.contains(.relative) && state.hasHead
    }
    if !classes.isDisjoint(with: [.relative, .subordinator, .pronoun, .to, .contrast]) {
      return true
    }
    if !classes.isDisjoint(with: .auxiliary) { return true }
    return classes.contains(.negator) && state.hasHead
  }

  private func passMark(_ state: inout State) -> Bool {
    let index = state.index
    if sentence.isMark("(", at: index) {
      guard
        let close = (index..<sentence.tokens.count).first(where: { sentence.isMark(")", at: $0) })
      else { return false }
      state.index = close + 1
      return true
    }
    if sentence.isMark("\"", at: index) || sentence.isMark("%", at: index) {
      state.index += 1
      return true
    }
    let isSpecified = sentence.isMark("-", at: index) && sentence.word(at: index + 1) == "either"
    guard sentence.isMark(",", at: index) || isSpecified, let next = nextItem(after: index + 1)
    else { return false }
    closeItem(&state)
    state.index = next
    state.itemStart = next
    return true
  }

  private func passConjunction(_ state: inout State) -> Bool {
    guard let next = nextItem(after: state.index) else { return false }
    closeItem(&state)
    state.index = next
    state.itemStart = next
    return true
  }

  /// Returns where the next item of a coordination starts; nil where what follows is no item.
  private func nextItem(after index: Int) -> Int? {
    var next = index
    while sentence.has(.conjunction, at: next) { next += 1 }
    next = sentence.skippingAdverbs(from: next)
    guard next < sentence.tokens.count, !sentence.isAnyMark(at: next) else { return nil }
    guard
      sentence.classes[next].isDisjoint(with: [.pronoun, .relative, .subordinator, .modal, .to])
        || sentence.has(.determiner, at: next)
    else { return nil }
    if !sentence.classes[next].isDisjoint(with: .auxiliary) { return nil }
    if let effect = sentence.effectAt[next], opensClause(effect) { return nil }
    if sentence.has(.causative, at: next) { return nil }
    let isParticiple = sentence.tokens[next].shape.contains(.endsInEd)
    if isParticiple, sentence.has(.preposition, at: next + 1) { return nil }
    return leadsToConcept(from: next) && !isSubject(from: next) ? next : nil
  }

  /// Tells whether what starts at `start` is the subject of a clause rather than one more item.
  private func isSubject(from start: Int) -> Bool {
    var index = start
    while index < sentence.tokens.count, !sentence.isAnyMark(at: index) {
      if let phrase = sentence.conceptAt[index] {
        let next = sentence.skippingAdverbs(from: sentence.phrases[phrase].tokens.upperBound)
        return isFiniteVerb(at: next)
      }
      index += 1
    }
    return false
  }

  private func isFiniteVerb(at index: Int) -> Bool {
    if sentence.has([.modal, .be, .have, .auxiliaryDo, .plainVerb], at: index) { return true }
    if !sentence.roles(at: index).isDisjoint(with: [.support, .ability, .hedge]) {
      return true
    }
    guard sentence.tokens.indices.contains(index), let effect = sentence.effectAt[index],
      sentence.conceptAt[index] == nil
    else { return false }
    let forms = sentence.phrases[effect].forms
    return !forms.isDisjoint(with: [.base, .thirdPerson]) && !forms.contains(.noun)
  }

  /// Tells whether an effect's words open a clause or a gerund of their own.
  private func opensClause(_ effect: Int) -> Bool {
    let phrase = sentence.phrases[effect]
    if sentence.conceptAt[phrase.tokens.lowerBound] != nil { return false }
    let next = phrase.tokens.upperBound
    let forms = phrase.forms
    guard !forms.isDisjoint(with: [.base, .thirdPerson, .gerund]) else { return false }
    return forms.isDisjoint(with: [.noun, .adjective]) || startsNounPhrase(next)
  }

  /// Tells whether a concept or a named effect comes before the next mark or clause.
  private func leadsToConcept(from start: Int) -> Bool {
    var index = start
    while index < min(start + 7, sentence.tokens.count) {
      if sentence.conceptAt[index] != nil { return true }
      if let effect = sentence.effectAt[index] {
        let forms = sentence.phrases[effect].forms
        if forms.contains(.noun) { return true }
        if forms.isDisjoint(with: [.gerund, .participle, .adjective]) { return false }
      }
      if sentence.isAnyMark(at: index) { return false }
      if !sentence.classes[index].isDisjoint(with: [.relative, .pronoun, .be, .modal, .to]),
        !sentence.has(.determiner, at: index)
      {
        return false
      }
      index += 1
    }
    return false
  }

  /// Goes through "of"; through another preposition only while no concept has been found.
  private func passPreposition(_ state: inout State) -> Bool {
    let index = state.index
    let isBridge = sentence.word(at: index).map(Self.bridges.contains) ?? false
    let isOpen = state.crossesPrepositions && state.concepts.isEmpty && state.targets.isEmpty
    let opensMeans = ["by", "through", "via"].contains(sentence.word(at: index))
    // "Protects our cells against gloom": the cells are no product here.
    let isAgainst =
      sentence.word(at: index) == "against" && state.crossesPrepositions && !state.concepts.isEmpty
      && state.concepts.allSatisfy { sentence.phrases[$0].kinds == [.intervention] }
    guard isBridge || isAgainst || (isOpen && state.hasHead && !opensMeans) else { return false }
    guard leadsToConcept(from: index + 1) || isBridge else { return false }
    state.index += 1
    return true
  }

  private func closeItem(_ state: inout State) {
    defer { state.concepts = [] }
    guard state.end > state.itemStart else { return }
    let heads = state.concepts.sorted { rank($0) < rank($1) }
    state.targets.append(
      Frame.Target(concepts: heads, tokens: state.itemStart..<state.end)
    )
  }

  /// What is said to change comes before where it is: "stiffness of the knee" is stiffness.
  private func rank(_ phrase: Int) -> Int {
    switch sentence.concepts(sentence.phrases[phrase]).first?.kind {
    case .outcome, .symptom: 0
    case .mechanism: 1
    case .condition: 2
    case .substance, .cell: 3
    case .anatomy: 4
    default: 5
    }
  }

  /// Returns the therapy whose effect a noun names: in "the effect of the cells", not in "the
  /// production of the cells".
  func therapy(in phrase: Result, of effects: [LexicalEffect]) -> Int? {
    let isActed = effects.contains { [.up, .become, .down, .stop].contains($0.direction) }
    return phrase.targets.flatMap(\.concepts).first { index in
      let kind = sentence.concepts(sentence.phrases[index]).first?.kind
      return kind == .intervention || (kind == .cell && !isActed)
    }
  }
}
