import ClaimModel

/// Whether the writer says no to words, as a reader would hear it.
extension Passage {
  /// Tells whether the writer stands behind the words: not denied, quoted or reported, and not
  /// asked in a question that presupposes nothing.
  func isAsserted(_ mention: Mention) -> Bool {
    guard mention.scope.isDisjoint(with: [.attributed, .quoted]) else { return false }
    if mention.scope.contains(.questioned), isOpenQuestion { return false }
    return !(mention.scope.contains(.negated) && isDenied(mention))
  }

  /// Tells whether a denial stands before `mention` in its clause.
  ///
  /// Words that hold their own denial, "no side effects", are denied by "not" or by a subject that
  /// is none, "no treatment"; what "nothing" denies of others is praise: "nothing comes close".
  func isDenied(_ mention: Mention) -> Bool {
    let before = clauseTokens(before: mention, count: 10)
    if holdsDenial(mention) {
      let opens =
        before.first.map { ["no", "none", "neither", "nothing"].contains($0.text) } ?? false
      return opens || before.suffix(4).contains(where: isNot)
        || zip(before, before.dropFirst()).contains {
          isNot($0) && Self.effecting.contains($1.text)
        }
    }
    if before.suffix(3).contains(where: { Self.nearDenials.contains($0.text) }) { return true }
    if hasNoSubject(before) { return true }
    let isRank = mention.role == .superlative || mention.role == .comparative
    return before.contains { token in
      Self.denials.contains(token.text) || token.text.hasSuffix("n't")
        || !isRank && Self.nobodies.contains(token.text)
    }
  }

  /// Tells whether what the words name is denied after them: "pictures aren't used here".
  func isDeniedAfter(_ range: Range<Int>) -> Bool {
    let after = tokens(in: range.upperBound..<max(range.upperBound, self.range.upperBound))
      .prefix(3).map(\.text)
    return zip(after, after.dropFirst() + [""]).contains { verb, next in
      ["isn't", "aren't", "wasn't", "weren't", "doesn't", "don't"].contains(verb)
        || ["is", "are", "was", "were", "does", "do"].contains(verb) && next == "not"
    }
  }

  private func isNot(_ token: Token) -> Bool { token.text == "not" || token.text.hasSuffix("n't") }

  /// Verbs whose denial reaches the state at the end of their clause: "does not make it free of risk".
  private static let effecting: Set<String> = [
    "make", "mean", "render", "guarantee", "imply", "leave", "keep",
  ]

  /// Tells whether the clause speaks of none: "no treatment can be", not "no doubt" or "no pain and".
  private func hasNoSubject(_ clause: ArraySlice<Token>) -> Bool {
    guard let first = clause.first, first.text == "no", clause.count > 2 else { return false }
    return clause.contains { Self.finite.contains($0.text) }
      && !clause.contains { ["and", "but", "doubt"].contains($0.text) }
  }

  private static let finite: Set<String> = ["can", "is", "are", "will", "should", "has", "may"]

  /// Tells whether the words themselves deny: "no risk", "never fails", "without surgery".
  func holdsDenial(_ mention: Mention) -> Bool {
    let words = tokens(in: mention.range)
    return words.contains { token in
      Self.ownDenials.contains(token.text) || token.text.hasSuffix("n't")
    }
  }

  /// The words before `mention` back to the last comma, semicolon or colon that closes a clause.
  private func clauseTokens(before mention: Mention, count: Int) -> ArraySlice<Token> {
    let bytes = document.document.text.utf8
    var start = range.lowerBound
    for position in range.lowerBound..<max(range.lowerBound, mention.range.lowerBound)
    where Self.clauseMarks.contains(bytes[position]) {
      start = position + 1
    }
    return tokens(in: start..<max(start, mention.range.lowerBound)).suffix(count)
  }

  private static let clauseMarks: Set<UInt8> = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("),
  ]
  private static let denials: Set<String> = [
    "not", "nor", "neither", "hardly", "cannot", "never", "rarely", "seldom", "scarcely", "against",
  ]
  private static let nearDenials: Set<String> = ["no", "without"]
  private static let nobodies: Set<String> = ["nothing", "nobody", "none"]
  private static let ownDenials: Set<String> = [
    "no", "not", "never", "without", "zero", "none", "nothing", "nobody", "cannot", "free", "don't",
  ]
}
