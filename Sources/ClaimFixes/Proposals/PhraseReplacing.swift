import ClaimModel

/// Leaves out or replaces words that say too much.
struct PhraseReplacing {
  /// Rewordings by the first word of their phrases.
  struct Table: Sendable {
    struct Entry: Sendable {
      let words: [String]
      let rewording: Rewording
    }

    private var entries: [String: [Entry]] = [:]

    init(_ knowledge: Knowledge) {
      for rewording in knowledge.rewordings {
        for phrase in rewording.phrases {
          let words = phrase.lowercased().split { $0 == " " || $0 == "-" }.map(String.init)
          guard let first = words.first else { continue }
          entries[first, default: []].append(Entry(words: words, rewording: rewording))
        }
      }
      for key in Array(entries.keys) {
        entries[key]?.sort { $0.words.count > $1.words.count }
      }
    }

    /// Returns the phrases that start at `index`, the longest first.
    func entries(in words: SentenceWords, at index: Int) -> [Entry] {
      (entries[words.text(at: index)] ?? []).filter { entry in
        entry.words.indices.allSatisfy { words.text(at: index + $0) == entry.words[$0] }
      }
    }
  }

  /// What can be done about one phrase.
  struct Way {
    let phrase: String
    let alternative: String?
    let keepsMeaning: Bool
    let changes: [TextChange]
  }

  let place: Place
  let table: Table

  /// Returns the ways to reword each phrase that overlaps one of `ranges`.
  func ways(in ranges: [Range<Int>]) -> [[Way]] {
    var found: [[Way]] = []
    var index = 0
    while index < words.words.count {
      defer { index += 1 }
      for entry in table.entries(in: words, at: index) {
        let indices = index..<index + entry.words.count
        let range = words.range(of: indices)
        guard ranges.contains(where: { $0.overlaps(range) }) else { continue }
        let ways = self.ways(entry.rewording, indices)
        guard !ways.isEmpty else { continue }
        found.append(ways)
        index = indices.upperBound - 1
        break
      }
    }
    return found
  }

  private func ways(_ rewording: Rewording, _ indices: Range<Int>) -> [Way] {
    let range = words.range(of: indices)
    let phrase = place.text.string(range)
    guard !rewording.alternatives.isEmpty else {
      guard rewording.isAttributive || !isFollowedByObject(indices) else { return [] }
      let omission = Omission(words: words)
      let changes = omission.changes(indices, isAttributive: rewording.isAttributive)
      guard let changes, !changes.isEmpty else { return [] }
      if rewording.isAttributive, let own = ownInstead(of: indices) { return [own] }
      return [
        Way(
          phrase: phrase,
          alternative: nil,
          keepsMeaning: rewording.keepsMeaning,
          changes: changes
        )
      ]
    }
    guard let agreement = agreement(after: indices, rewording) else { return [] }
    return rewording.alternatives.compactMap { alternative in
      guard let wording = fitting(alternative, indices) else { return nil }
      let opens = indices.lowerBound == 0 && words.words[0].isCapitalised
      let text = opens ? wording.capitalisedFirst : wording
      return Way(
        phrase: phrase,
        alternative: text,
        keepsMeaning: rewording.keepsMeaning,
        changes: [.replace(range, by: text)] + agreement
      )
    }
  }

  /// Returns the words as they fit what stands before them: a modal follows a noun as "that may"
  /// where the phrase had no verb of its own.
  private func fitting(_ alternative: String, _ indices: Range<Int>) -> String? {
    let first = words.text(at: indices.lowerBound)
    guard Grammar.modals.contains(alternative), indices.lowerBound > 0,
      !Grammar.be.contains(first), !Grammar.have.contains(first)
    else { return alternative }
    let before = indices.lowerBound - 1
    let word = words.text(at: before)
    guard !words.isMark(at: before), !Grammar.isFinite(word), !Grammar.conjunctions.contains(word),
      !Grammar.isAdverb(word), !["been", "not", "be"].contains(word)
    else { return nil }
    return "that \(alternative)"
  }

  /// Tells whether a preposition that the phrase begins with has a noun behind it: "for good reason".
  private func isFollowedByObject(_ indices: Range<Int>) -> Bool {
    let next = words.text(at: indices.upperBound)
    guard Grammar.prepositions.contains(words.text(at: indices.lowerBound)),
      indices.upperBound < words.body.upperBound, !words.isMark(at: indices.upperBound)
    else { return false }
    return !Grammar.prepositions.contains(next) && !Grammar.conjunctions.contains(next)
      && !Grammar.subordinators.contains(next) && !Grammar.determiners.contains(next)
      && !Grammar.isFinite(next)
  }

  private var words: SentenceWords { place.words }

  /// Says "our" for a rank: "the number one clinic" → "our clinic"; without the rank there are many
  /// of them. Nil where nothing ranks, or others are ranked along: "one of the best".
  private func ownInstead(of indices: Range<Int>) -> Way? {
    let article = indices.lowerBound - 1
    guard place.finding.rule == "superlative", words.text(at: article) == "the",
      !["of", "among"].contains(words.text(at: article - 1)), indices.upperBound < words.words.count
    else { return nil }
    let range = words.range(of: article..<indices.upperBound)
    let text = words.words[article].isCapitalised ? "Our" : "our"
    return Way(
      phrase: place.text.string(range),
      alternative: text,
      keepsMeaning: false,
      changes: [.replace(range, by: text)] + rest(of: indices)
    )
  }

  /// Leaves out what only a rank can have behind it: "the finest gel ever", "… money can buy".
  private func rest(of indices: Range<Int>) -> [TextChange] {
    let end = min(indices.upperBound + 6, words.body.upperBound)
    for index in indices.upperBound..<max(end, indices.upperBound) {
      if words.isMark(at: index) { break }
      let omission = Omission(words: words)
      if words.text(at: index) == "ever" { return omission.cut(index..<index + 1) }
      let tail = (index..<index + 3).map { words.text(at: $0) }
      if tail == ["money", "can", "buy"] { return omission.cut(index..<index + 3) }
    }
    return []
  }

  /// Returns what makes the verb fit where one is replaced by many: "everyone gets better" → "some
  /// people get better"; nil where its verb is not found.
  private func agreement(after indices: Range<Int>, _ rewording: Rewording) -> [TextChange]? {
    let isMany = rewording.alternatives.allSatisfy { $0.hasPrefix("some ") }
    guard isMany, !Grammar.isPlural(words.text(at: indices.upperBound - 1)) else { return [] }
    let before = words.text(at: indices.lowerBound - 1)
    let denials = words.words.prefix(indices.lowerBound)
    guard !denials.contains(where: { Grammar.negators.contains($0.text) }) else { return nil }
    let next = words.skippingAdverbs(from: indices.upperBound)
    let isSubject =
      indices.lowerBound == 0 || words.isMark(at: indices.lowerBound - 1)
      || Grammar.conjunctions.contains(before) || Grammar.openers.contains(before)
    if let plural = Grammar.plural(ofVerb: words.text(at: next)) {
      return isSubject ? [.replace(words.words[next].range, by: plural)] : nil
    }
    let isHeld =
      Grammar.relatives.contains(words.text(at: next)) || words.text(at: next) == "who"
      || Grammar.prepositions.contains(words.text(at: next))
    return isSubject && isHeld ? nil : []
  }
}
