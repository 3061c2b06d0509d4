import ClaimModel

/// Leaves out a figure or a time that a rule objects to, with the words that hang on it.
struct Trimming {
  let place: Place

  private var words: SentenceWords { place.words }

  /// The words that are objected to.
  private var indices: Range<Int> { words.indices(in: place.finding.range) }

  var proposals: [Proposal] {
    guard !indices.isEmpty, !place.sentence.traits.contains(.question) else { return [] }
    switch place.finding.rule {
    case "uncited-number": return [share ?? degree ?? measure].compactMap(\.self)
    case "speed", "permanence": return [time].compactMap(\.self)
    default: return []
    }
  }

  // MARK: Figures

  private static let roughly: Set<String> = [
    "about", "almost", "nearly", "over", "around", "roughly", "approximately",
  ]

  /// The figure with the words that say how exact it is: "up to 60%", "more than 60%".
  private var figure: Range<Int> {
    var start = indices.lowerBound
    if Self.roughly.contains(words.text(at: start - 1)) { start -= 1 }
    let pair = [words.text(at: start - 2), words.text(at: start - 1)]
    if pair == ["up", "to"] || pair == ["more", "than"] { start -= 2 }
    return start..<indices.upperBound
  }

  /// "97 % of patients" → "some patients", "nine out of ten patients" → "some patients".
  private var share: Proposal? {
    let figure = figure
    var end = figure.upperBound
    let isShare = figure.contains { ["out", "in", "%"].contains(words.text(at: $0)) }
    if words.text(at: end) == "of" {
      if !Grammar.determiners.contains(words.text(at: end + 1)) { end += 1 }
    } else if !isShare {
      return nil
    }
    let next = end < words.words.count ? words.text(at: end) : ""
    guard next == "of" || Grammar.isPlural(next) || isPlainVerb(next) else { return nil }
    let range = words.range(of: figure.lowerBound..<end)
    let opens = figure.lowerBound == 0 && words.words[0].range.lowerBound == range.lowerBound
    let text = opens ? "Some" : "some"
    return proposal("Say '\(text)' for '\(place.text.string(range))'", [.replace(range, by: text)])
  }

  /// Tells whether a word says what many people did: "81% improved", "nine out of ten get relief".
  private func isPlainVerb(_ word: String) -> Bool {
    let verbs: Set = ["had", "were", "are", "have", "get", "got", "felt", "saw", "can", "could"]
    return verbs.contains(word) || word.hasSuffix("ed")
  }

  /// "Up to 83% less pain" → "Less pain", "three times as strong" → "as strong".
  private var degree: Proposal? {
    let next = words.text(at: figure.upperBound)
    let degrees: Set = [
      "less", "more", "fewer", "better", "faster", "lower", "higher", "greater", "as", "stronger",
    ]
    return degrees.contains(next) ? leavingOut(figure) : nil
  }

  /// "reduces it by 60%" → "reduces it", "a 60% reduction" → "a reduction".
  private var measure: Proposal? {
    let omission = Omission(words: words)
    let before = figure.lowerBound - 1
    let isHalf = words.text(at: before) == "in" && words.text(at: figure.lowerBound) == "half"
    // "a gain of nine per cent in a year"
    let isAmount =
      words.text(at: before) == "of"
      && Grammar.prepositions.contains(words.text(at: figure.upperBound))
    if words.text(at: before) == "by" || isHalf || isAmount {
      return leavingOut(before..<figure.upperBound)
    }
    guard Grammar.articles.contains(words.text(at: before)),
      let changes = omission.changes(figure, isAttributive: true)
    else { return nil }
    return proposal("Leave out '\(place.text.string(words.range(of: figure)))'", changes)
  }

  // MARK: Times

  private static let timely: Set<String> = ["in", "within", "after", "from", "for", "by", "over"]

  /// "Pain goes in a week." → "Pain goes."
  private var time: Proposal? {
    var start = indices.lowerBound
    for filler in ["just", "only"] where words.text(at: start - 1) == filler { start -= 1 }
    if Self.timely.contains(words.text(at: start - 1)) { start -= 1 }
    guard Self.timely.contains(words.text(at: start)) else { return nil }
    let time = start..<endOfTime
    return standsAlone(time) || opens(time) ? leavingOut(time) : nil
  }

  /// Where the time ends, with the one that it is set against: "in days, not months".
  private var endOfTime: Int {
    var end = indices.upperBound
    let last = words.body.upperBound
    // "by the second visit"
    let ordinals: Set = ["first", "second", "third", "fourth", "fifth"]
    if end < last, ordinals.contains(words.text(at: end - 1)), !words.isMark(at: end) { end += 1 }
    guard words.text(at: end) == ",", words.text(at: end + 1) == "not", last - end <= 4 else {
      return end
    }
    return last
  }

  /// Tells whether the words at `indices` stand before a whole sentence: "by May your knee is well".
  private func opens(_ indices: Range<Int>) -> Bool {
    let next = words.text(at: indices.upperBound)
    return indices.lowerBound == 0 && Grammar.lowerable.contains(next)
  }

  /// Tells whether nothing that is left depends on the words at `indices`.
  private func standsAlone(_ indices: Range<Int>) -> Bool {
    let before = words.text(at: indices.lowerBound - 1)
    guard indices.lowerBound > 1, !Grammar.be.contains(before),
      !Grammar.prepositions.contains(before), !Grammar.conjunctions.contains(before),
      !Self.needy.contains(before)
    else { return false }
    let next = words.text(at: indices.upperBound)
    return indices.upperBound >= words.body.upperBound
      || [".", ",", ";"].contains(next) || Grammar.subordinators.contains(next)
      || ["with", "without", "at", "in", "on", "through", "thanks"].contains(next)
  }

  /// Words that say little without what follows them.
  private static let needy: Set<String> = [
    "ready", "be", "been", "not", "back", "up", "out", "only", "just", "even", "more", "less",
  ]

  private func leavingOut(_ indices: Range<Int>) -> Proposal? {
    guard let changes = Omission(words: words).changes(indices, isAttributive: false) else {
      return nil
    }
    return proposal("Leave out '\(place.text.string(words.range(of: indices)))'", changes)
  }

  private func proposal(_ title: String, _ changes: [TextChange]) -> Proposal? {
    changes.isEmpty ? nil : Proposal(.words, title, .needsReview, changes)
  }
}
