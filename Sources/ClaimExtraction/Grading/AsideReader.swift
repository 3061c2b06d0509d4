import ClaimModel
import TextAnalysis

/// Tells which words stand in brackets or in a relative clause, beside the main assertion.
struct AsideReader {
  /// How many auxiliaries and adverbs can stand between a pronoun and its verb.
  private static let reach = 6

  let sentence: SentenceAnalysis

  /// - Complexity: O(*n*) in the number of tokens.
  func asides() -> [Bool] {
    var asides = [Bool](repeating: false, count: sentence.tokens.count)
    var depth = 0
    let opening = openingEnd
    for index in sentence.tokens.indices {
      if sentence.isMark("(", at: index) { depth += 1 }
      if sentence.isMark(")", at: index) { depth = max(0, depth - 1) }
      asides[index] = depth > 0 || index < opening || isRelativeVerb(index)
    }
    return asides
  }

  /// Where a clause or phrase that opens the sentence ends: "Because pain is common, …".
  private var openingEnd: Int {
    let first = sentence.isAnyMark(at: 0) ? 1 : 0
    guard sentence.has([.subordinator, .contrast, .preposition], at: first),
      !sentence.has(.question, at: first) || sentence.has(.subordinator, at: first)
    else { return 0 }
    return sentence.tokens.indices.first { sentence.isMark(",", at: $0) } ?? 0
  }

  /// Tells whether the verb at `index` follows a relative pronoun: "factors that increase".
  private func isRelativeVerb(_ index: Int) -> Bool {
    var before = index - 1
    let limit = max(0, index - Self.reach)
    while before > limit,
      sentence.has([.adverb, .modal, .be, .have, .auxiliaryDo, .negator], at: before)
    {
      before -= 1
    }
    guard before > 0, sentence.has(.relative, at: before) else { return false }
    // "shows that reducing": a clause of its own, not a relative one.
    return !sentence.has([.plainVerb, .be], at: before - 1)
  }
}
