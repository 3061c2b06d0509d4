import ClaimLexicon
import ClaimModel
import TextAnalysis

/// Says for each word of a sentence what reaches over it: negation, hedges, quotation marks.
///
/// As in ConText: a cue, a direction, a stop.
struct ScopeReader {
  /// How many words a negation reaches at most.
  private static let negationReach = 12

  let sentence: SentenceAnalysis

  /// Returns the scopes over each token.
  ///
  /// - Complexity: O(*n*) in the number of tokens, for a bounded reach.
  func scopes() -> [Mention.Scope] {
    var scopes = [Mention.Scope](repeating: [], count: sentence.tokens.count)
    if sentence.traits.contains(.question) { mark(&scopes, 0..<scopes.count, .questioned) }
    markQuotations(&scopes)
    if sentence.allClasses.contains(.negator) {
      for index in sentence.tokens.indices where isNegator(index) {
        mark(&scopes, negated(from: index), .negated)
      }
    }
    for phrase in sentence.phrases where phrase.kind == .cue {
      for cue in sentence.cues(phrase) {
        guard let scope = Self.scope(of: cue.role) else { continue }
        mark(&scopes, reach(of: cue, phrase.tokens), scope)
      }
    }
    if !sentence.allClasses.isDisjoint(with: Self.conditional) {
      for index in sentence.tokens.indices where isCondition(index) {
        mark(&scopes, index..<stop(from: index + 1, at: ","), .conditional)
      }
    }
    return scopes
  }

  private static func scope(of role: Role) -> Mention.Scope? {
    switch role {
    case .negation: .negated
    case .hedge, .investigational: .hedged
    case .attribution, .disavowal: .attributed
    case .condition: .conditional
    default: nil
    }
  }

  private func reach(of cue: LexicalCue, _ tokens: Range<Int>) -> Range<Int> {
    // "If taken daily, Novaril mends the wing": how to take it, and a claim after the comma.
    if cue.role == .condition, tokens.lowerBound == 0, isParticiple(tokens.upperBound) {
      return tokens.upperBound..<stop(from: tokens.upperBound, at: ",")
    }
    return switch cue.reach {
    case .right: tokens.upperBound..<stop(from: tokens.upperBound)
    case .left: start(before: tokens.lowerBound)..<tokens.lowerBound
    case .both: start(before: tokens.lowerBound)..<stop(from: tokens.upperBound)
    }
  }

  private func isParticiple(_ index: Int) -> Bool {
    guard sentence.tokens.indices.contains(index) else { return false }
    return sentence.tokens[index].shape.contains(.endsInEd) || sentence.has(.plainVerb, at: index)
  }

  private func isNegator(_ index: Int) -> Bool {
    guard sentence.has(.negator, at: index), !isInsideOtherCue(index) else { return false }
    if ["only", "just", "merely", "simply"].contains(sentence.word(at: index + 1)) { return false }
    return !isComparison(index)
  }

  /// Tells whether the negator opens a comparison: "nothing relieves it like this".
  private func isComparison(_ index: Int) -> Bool {
    guard sentence.has([.negator], at: index), sentence.has(.pronoun, at: index) else {
      return false
    }
    return (index..<stop(from: index + 1)).contains {
      ["like", "than", "as"].contains(sentence.word(at: $0))
    }
  }

  /// "If" and "whether" open a condition, unless they belong to a cue: "not known whether".
  private func isCondition(_ index: Int) -> Bool {
    guard sentence.has(Self.conditional, at: index), let word = sentence.word(at: index),
      Self.conditions.contains(word)
    else { return false }
    if ["if", "unless"].contains(word) { return true }
    if ["when", "until", "once", "before", "after"].contains(word) { return opensTime(index) }
    return word == "whether" && sentence.cueAt[index] == nil && index > 0
  }

  private static let conditions: WordSet = [
    "if", "unless", "when", "until", "once", "before", "after", "whether",
  ]

  /// The classes of the words that open a condition or a time.
  private static let conditional: WordClass = [.subordinator, .preposition]

  /// "When you move the wing" tells of a time; "the day when you fly again" promises one.
  private func opensTime(_ index: Int) -> Bool {
    guard index > 0, sentence.has([.pronoun, .secondPerson], at: index + 1) else { return false }
    return !sentence.has(.determiner, at: index - 1) && !sentence.has(.determiner, at: index - 2)
  }

  /// Tells whether a negator belongs to a cue that denies nothing: "not known whether", not one that
  /// what is denied follows: "you don't need to be free of gloom", "not licensed to mend wings".
  private func isInsideOtherCue(_ index: Int) -> Bool {
    guard let cue = sentence.cueAt[index] else { return false }
    if sentence.word(at: index) == "never", sentence.has(.modal, at: index - 1) { return false }
    let end = sentence.phrases[cue].tokens.upperBound
    if sentence.has(.to, at: end), end + 1 < sentence.tokens.count,
      sentence.has(.be, at: end + 1) || sentence.effectAt[end + 1] != nil
    {
      return false
    }
    if sentence.phrases[cue].roles.contains(.statusDisclosure), opensPurpose(end) { return false }
    return !sentence.phrases[cue].roles.contains(.negation)
  }

  /// Tells whether what follows says for what: "not licensed by anyone for the mending of wings".
  private func opensPurpose(_ index: Int) -> Bool {
    (index..<min(stop(from: index), index + 6)).contains { sentence.word(at: $0) == "for" }
  }

  /// "No" reaches over its noun phrase, "not" to the end of its clause, and so does a "no" that
  /// opens a clause: "no drop sold today has been shown to".
  private func negated(from index: Int) -> Range<Int> {
    let end = stop(from: index + 1)
    let isNominal = ["no", "without", "neither"].contains(sentence.word(at: index))
    let isSubject = index == 0 && (index..<end).contains { sentence.has(.auxiliary, at: $0) }
    let reach = isNominal && !isSubject ? Self.negationReach / 2 : Self.negationReach
    return (index + 1)..<min(end, index + 1 + reach)
  }

  /// Returns where the clause that `index` stands in ends.
  private func stop(from index: Int, at mark: Unicode.Scalar? = nil) -> Int {
    var end = index
    while end < sentence.tokens.count {
      if let mark, sentence.isMark(mark, at: end) { break }
      if isStop(end) { break }
      end += 1
    }
    return max(index, end)
  }

  private func start(before index: Int) -> Int {
    var start = index
    while start > 0, !isStop(start - 1) { start -= 1 }
    return start
  }

  private func isStop(_ index: Int) -> Bool {
    guard sentence.isAnyMark(at: index) else { return sentence.has(.contrast, at: index) }
    if [":", ";", "-", ".", "(", ")"].contains(where: { sentence.isMark($0, at: index) }) {
      return true
    }
    return sentence.isMark(",", at: index)
      && sentence.has([.pronoun, .contrast, .firstPerson], at: index + 1)
  }

  /// Marks what stands between quotation marks, where anything else is said besides.
  private func markQuotations(_ scopes: inout [Mention.Scope]) {
    guard sentence.marks.mayContain("\"") else { return }
    var isInside = false
    let isAllQuoted = sentence.tokens.indices.allSatisfy { index in
      if sentence.isMark("\"", at: index) { isInside.toggle() }
      return isInside || sentence.isAnyMark(at: index)
    }
    guard !isAllQuoted else { return }
    var open: Int?
    for index in sentence.tokens.indices where sentence.isMark("\"", at: index) {
      guard let start = open else {
        open = index
        continue
      }
      mark(&scopes, (start + 1)..<index, .quoted)
      open = nil
    }
  }

  private func mark(
    _ scopes: inout [Mention.Scope],
    _ range: Range<Int>,
    _ scope: Mention.Scope
  ) {
    for index in range.clamped(to: 0..<scopes.count) { scopes[index].insert(scope) }
  }
}
