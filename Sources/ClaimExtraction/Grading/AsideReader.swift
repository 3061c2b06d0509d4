import ClaimModel
import TextAnalysis

/// Tells which words stand in brackets or in a relative clause, beside the main assertion.
struct AsideReader {
  /// How many auxiliaries and adverbs can stand between a pronoun and its verb.
  private static let reach = 6

  private let text: RelationText
  private let opening: Int
  private var depth = 0
  private var next = 0

  init(_ text: RelationText) {
    self.text = text
    opening = Self.openingEnd(text)
  }

  /// Tells whether the word at `index` stands aside; asked from left to right, so that brackets are
  /// counted once.
  mutating func isAside(_ index: Int) -> Bool {
    while next < index {
      if text.isMark("(", at: next) { depth += 1 }
      if text.isMark(")", at: next) { depth = max(0, depth - 1) }
      next += 1
    }
    return depth > 0 || index < opening || isRelativeVerb(index)
  }

  /// Where a clause or phrase that opens the sentence ends: "Because pain is common, …".
  private static func openingEnd(_ text: RelationText) -> Int {
    let first = text.isAnyMark(at: 0) ? 1 : 0
    guard text.has([.subordinator, .contrast, .preposition], at: first),
      !text.has(.question, at: first) || text.has(.subordinator, at: first)
    else { return 0 }
    return text.tokens.indices.first { text.isMark(",", at: $0) } ?? 0
  }

  /// Tells whether the verb at `index` follows a relative pronoun: "factors that increase".
  private func isRelativeVerb(_ index: Int) -> Bool {
    var before = index - 1
    let limit = max(0, index - Self.reach)
    while before > limit,
      text.has([.adverb, .modal, .be, .have, .auxiliaryDo, .negator], at: before)
    {
      before -= 1
    }
    guard before > 0, text.has(.relative, at: before) else { return false }
    // "shows that reducing": a clause of its own, not a relative one.
    return !text.has([.plainVerb, .be], at: before - 1)
  }
}
