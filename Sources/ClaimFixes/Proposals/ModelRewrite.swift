import ClaimModel

/// Replaces a sentence by what may be said of its claims.
struct ModelRewrite {
  let place: Place

  /// What may be said in place of the claim, where it is about what the page is about.
  var wording: String? {
    guard let assessment = place.assessment else { return nil }
    return place.assessed.knowledge.rewrite(of: assessment, among: place.assessed.assessments)
  }

  /// The proposal; advice where markup stands in the sentence, nil where there is no rewrite.
  var proposal: Proposal? {
    guard !place.mentions.contains(where: Self.saysMore), wording != nil else { return nil }
    let nodes = place.assessments.filter { !$0.claim.isDenied }.map(\.node)
    guard let own = place.assessment?.node, place.holdsSentences, place.isStatement else {
      return nil
    }
    let listed = nodes.reduce(into: [own]) { list, node in
      if let node, !list.contains(node) { list.append(node) }
    }
    let rewrites = listed.compactMap { place.assessed.knowledge.claim($0)?.rewrite }
    guard !nodes.contains(nil), listed.count == 1, rewrites.count == 1,
      let body = sentenceRange
    else { return nil }
    let text = rewrites[0]
    return Proposal(
      .rewrite,
      "Say what is known: '\(text)'",
      .needsReview,
      place.text.isEditable(body) ? [.replace(body, by: text)] : []
    )
  }

  /// Tells whether words say something that the rewrite would lose.
  private static func saysMore(_ mention: Mention) -> Bool {
    switch mention.meaning {
    case .qualifier: true
    case .cue(let role): [.citation, .risk, .statusDisclosure].contains(role)
    case .concept, .effect: false
    }
  }

  /// The words of the sentence with the mark that ends it.
  private var sentenceRange: Range<Int>? {
    guard let first = place.words.words.first, let last = place.words.words.last,
      last.isMark, [".", "!", "\u{2026}"].contains(last.text)
    else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }
}
