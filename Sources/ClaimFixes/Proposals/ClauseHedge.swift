import ClaimModel

/// Weakens the modal or the denial that the words of a finding hang on, whatever their verb is.
struct ClauseHedge {
  let place: Place

  private var words: SentenceWords { place.words }

  private static let promises: Set<String> = ["will", "'ll", "shall"]
  private static let denials: Set<String> = ["won't", "don't", "doesn't"]

  /// Returns what puts `modal` in its place: "you'll walk out" → "you may walk out", "it doesn't
  /// come back" → "it may not come back", "it never comes back" → "it may not come back".
  func changes(modal: String) -> [TextChange]? {
    guard let index, !place.sentence.traits.contains(.question), !modal.contains(" ") else {
      return nil
    }
    let word = words.words[index]
    if word.text == "never" {
      let verb = words.words[index + 1]
      guard let plural = Grammar.plural(ofVerb: verb.text) else { return nil }
      return [.replace(word.range, by: "\(modal) not"), .replace(verb.range, by: plural)]
    }
    if Self.denials.contains(word.text) { return [.replace(word.range, by: "\(modal) not")] }
    if words.text(at: index + 1) == "not" { return [.replace(word.range, by: modal)] }
    return [.replace(word.range, by: word.text == "'ll" ? " \(modal)" : modal)]
  }

  /// Where the word stands, in the clause of the finding.
  private var index: Int? {
    let own = words.indices(in: place.finding.range)
    guard let last = own.last else { return nil }
    for index in stride(from: min(last, own.lowerBound + 1), through: 1, by: -1) {
      let word = words.text(at: index)
      if words.isMark(at: index), word != "\"" { return nil }
      let isNever = word == "never" && Grammar.plural(ofVerb: words.text(at: index + 1)) != nil
      guard Self.promises.contains(word) || Self.denials.contains(word) || isNever,
        words.text(at: index + 1) != "ever"
      else { continue }
      return canBeSaid(of: words.skippingAdverbs(before: index)) ? index : nil
    }
    return nil
  }

  /// Tells whether a subject ends with the word at `index`.
  private func canBeSaid(of index: Int) -> Bool {
    guard index >= 0, !words.isMark(at: index) else { return false }
    let word = words.text(at: index)
    return !["nothing", "nobody", "none", "we", "i"].contains(word)
      && !Grammar.conjunctions.contains(word)
      && !Grammar.openers.subtracting(Grammar.relatives).contains(word)
  }
}
