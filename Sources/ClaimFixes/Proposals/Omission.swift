import ClaimModel

/// Takes words out of a sentence so that the rest still is one.
struct Omission {
  let words: SentenceWords

  /// Returns what leaves out the words at `indices`; nil where the sentence needs them.
  func changes(_ indices: Range<Int>, isAttributive: Bool) -> [TextChange]? {
    let before = indices.lowerBound - 1
    let after = indices.upperBound
    if isAttributive, !standsBeforeNoun(after) { return nil }
    if words.text(at: after) == "to", !Grammar.isAdverb(words.text(at: indices.lowerBound)) {
      return nil
    }
    if words.words.indices.contains(after), words.words[after].followsHyphen { return nil }
    if words.words[indices.lowerBound].followsHyphen { return nil }
    if isAttributive, Self.degrees.contains(words.text(at: before)) {
      return changes(before..<after, isAttributive: true)
    }
    if words.text(at: before) == ",", after >= words.body.upperBound {
      return cut(before..<indices.upperBound)
    }
    if before >= 0, isConjunction(words.text(at: before)),
      joinsLike(before - 1, after, isAttributive)
    {
      return cut(before..<indices.upperBound)
    }
    if isConjunction(words.text(at: after)),
      isAttributive || Grammar.isAdverb(words.text(at: after + 1))
    {
      return cut(indices.lowerBound..<after + 1)
    }
    if words.text(at: before) == ",", words.text(at: after) == "," {
      return cut(before..<indices.upperBound)
    }
    return cut(indices) + article(before, after)
  }

  /// Words that only make sense before another.
  private static let degrees: Set<String> = ["most", "more", "very", "so", "too", "less", "least"]

  private func isConjunction(_ word: String) -> Bool {
    Grammar.conjunctions.contains(word) || word == "&"
  }

  /// Tells whether "and" joins the words left out to others of their kind, not two clauses.
  private func joinsLike(_ previous: Int, _ after: Int, _ isAttributive: Bool) -> Bool {
    let isEnd = after >= words.words.count || words.isMark(at: after)
    if isAttributive { return Grammar.isAdverb(words.text(at: previous)) }
    return isEnd && Grammar.isAdverb(words.text(at: previous))
  }

  private func standsBeforeNoun(_ index: Int) -> Bool {
    guard index < words.words.count, !words.isMark(at: index) else { return false }
    let word = words.text(at: index)
    return !Grammar.prepositions.contains(word) && !Grammar.be.contains(word)
      && !Grammar.openers.subtracting(Grammar.conjunctions).contains(word)
  }

  /// Cuts words with the blank before or, at the start of a sentence, after them.
  func cut(_ indices: Range<Int>) -> [TextChange] {
    let range = words.range(of: indices)
    if indices.lowerBound > 0 {
      let start = words.words[indices.lowerBound - 1].range.upperBound
      return start < range.upperBound ? [.replace(start..<range.upperBound, by: "")] : []
    }
    guard indices.upperBound < words.words.count else { return [] }
    let next = words.words[indices.upperBound]
    guard !next.isMark else { return [] }
    guard words.words[indices.lowerBound].isCapitalised, !next.isCapitalised else {
      return [.replace(range.lowerBound..<next.range.lowerBound, by: "")]
    }
    return [.replace(range.lowerBound..<next.range.upperBound, by: next.text.capitalisedFirst)]
  }

  /// Makes "a" and "an" fit the word that now follows.
  private func article(_ before: Int, _ after: Int) -> [TextChange] {
    guard before >= 0, Grammar.articles.contains(words.text(at: before)),
      words.words.indices.contains(after)
    else { return [] }
    let word = words.words[before]
    let article = Grammar.article(before: words.text(at: after))
    guard article != word.text else { return [] }
    return [.replace(word.range, by: word.isCapitalised ? article.capitalisedFirst : article)]
  }
}
