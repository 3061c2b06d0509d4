import ClaimModel

/// Adds what the knowledge wants said beside words that no rewording makes right.
struct Remarking {
  let place: Place
  let forms: VerbForms

  private var words: SentenceWords { place.words }

  var proposals: [Proposal] {
    let remarks = place.assessed.knowledge.remarks.filter { remark in
      remark.rules.contains(place.finding.rule)
        && (remark.words.isEmpty || words.words.contains { remark.words.contains($0.text) })
    }
    return remarks.flatMap { remark in
      [
        remark.lead.flatMap(leading), remark.aside.flatMap(behindProduct),
        remark.sentence.flatMap(following),
      ].compactMap(\.self)
    }
  }

  // MARK: Before an order

  /// "Throw the pills away." → "Ask your doctor before you throw the pills away."
  private func leading(_ lead: String) -> Proposal? {
    let own = words.indices(in: place.finding.range)
    guard let first = words.words.first, place.holdsSentences || !words.isTitleCase,
      own.lowerBound <= 1, place.sentence.traits.isDisjoint(with: [.question, .testimony]),
      first.isCapitalised, isOrder(own)
    else { return nil }
    let verb = place.text.string(first.range).loweredFirst
    return Proposal(
      .hedge,
      "Begin with '\(lead)'",
      .needsReview,
      [.replace(first.range, by: "\(lead) \(verb)")]
    )
  }

  /// Tells whether the sentence opens with an order: a word that is no name, pronoun or determiner,
  /// with what it is done to behind it.
  private func isOrder(_ own: Range<Int>) -> Bool {
    let first = words.text(at: 0)
    if place.sentence.traits.contains(.imperative) { return true }
    guard own.lowerBound == 0, own.count > 1, !first.hasSuffix("ing"), !first.hasSuffix("ed"),
      !Grammar.determiners.contains(first), !Grammar.openers.contains(first),
      !Grammar.speakers.contains(first), !Grammar.prepositions.contains(first),
      !Grammar.isAdverb(first), !Grammar.isPlural(first), !Grammar.isFinite(first)
    else { return false }
    return own.dropFirst().prefix(3).contains { index in
      Grammar.determiners.contains(words.text(at: index))
    }
  }

  // MARK: Behind the product

  /// "Cell drips, walk-ins welcome" → "Cell drips (not approved for this use), walk-ins welcome".
  private func behindProduct(_ aside: String) -> Proposal? {
    guard !place.sentence.traits.contains(.question) else { return nil }
    let therapies = place.mentions.filter { place.isTherapy($0.concept) }
    for therapy in therapies {
      guard let end = nounEnd(words.indices(in: therapy.range).upperBound) else { continue }
      let text = !place.isStatement && words.isTitleCase ? aside.titleCased : aside
      return Proposal(
        .qualifier,
        "Add '(\(aside))'",
        .needsReview,
        [.insert(" (\(text))", after: words.words[end - 1].range.upperBound)]
      )
    }
    return nil
  }

  /// Returns where the name of a product ends that goes on from `index`: "exosome | drips".
  private func nounEnd(_ index: Int) -> Int? {
    var end = index
    while end < words.body.upperBound, end < index + 3, !isBoundary(end) { end += 1 }
    return end >= words.body.upperBound || isBoundary(end) ? end : nil
  }

  private func isBoundary(_ index: Int) -> Bool {
    let word = words.text(at: index)
    return words.isMark(at: index) || Grammar.prepositions.contains(word)
      || Grammar.isFinite(word) || word.hasSuffix("n't") || Grammar.conjunctions.contains(word)
      || forms.reading(of: word, as: .third) != nil || forms.reading(of: word, as: .past) != nil
      || ["used", "given", "sold", "offered", "here", "now", "that", "which"].contains(word)
  }

  // MARK: After the sentence

  /// "'I can walk again.' Ann, 61" and then what that shows of others.
  private func following(_ sentence: String) -> Proposal? {
    guard place.holdsSentences, place.finding.rule != "testimonial" || tellsOfPerson else {
      return nil
    }
    let sentences = place.assessed.reading.sentences
    var number = place.number
    // A story goes on, and a quotation is followed by who said it.
    while number + 1 < sentences.count, sentences[number + 1].block == place.sentence.block,
      sentences[number + 1].traits.contains(.testimony) || isCaption(sentences[number + 1])
    {
      number += 1
    }
    let end = sentences[number].range.upperBound
    guard end > 0 else { return nil }
    let last = place.text.string(max(0, end - 4)..<end)
    let isClosed = last.contains { [".", "!", "?"].contains($0) }
    return Proposal(
      .qualifier,
      "Add: '\(sentence)'",
      .needsReview,
      [.insert("\(isClosed ? "" : ".") \(sentence)", after: end)]
    )
  }

  /// Tells whether somebody speaks, or a name stands in the sentence.
  private var tellsOfPerson: Bool {
    if place.sentence.traits.contains(.testimony) { return true }
    return !words.isTitleCase
      && words.words.dropFirst().contains { word in
        let text = place.text.string(word.range)
        return word.isCapitalised && text != text.uppercased() && word.range != place.finding.range
          && !place.mentions.contains { $0.concept != nil && $0.range.overlaps(word.range) }
      }
  }

  private func isCaption(_ sentence: Sentence) -> Bool {
    let words = SentenceWords(sentence, of: place.text)
    return words.words.count <= 6 && words.body.count == words.words.count
  }
}
