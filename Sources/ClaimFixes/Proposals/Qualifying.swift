import ClaimModel

/// Adds what has to be said on a page beside what it promises.
struct Qualifying {
  let place: Place

  /// One proposal for each thing that is not said, after the sentence or the next that can be added to.
  var proposals: [Proposal] {
    guard let offset = end else { return [] }
    let missing = place.assessed.assessments.flatMap(\.missingQualifiers)
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return missing.compactMap { id in
      guard let qualifier = place.assessed.knowledge.qualifier(id),
        qualifier.distance == .document, let wording = qualifier.wording
      else { return nil }
      return Proposal(
        .qualifier,
        "Add: '\(wording)'",
        .needsReview,
        [.insert(" \(wording)", after: offset)]
      )
    }
  }

  /// Where the first sentence of the body ends, from the place on, that something can follow.
  private var end: Int? {
    let sentences = place.assessed.reading.sentences
    let blocks = place.assessed.document.blocks
    for sentence in sentences[place.number...] where blocks[sentence.block].carrier == .body {
      guard !sentence.range.isEmpty else { continue }
      let last = sentence.range.upperBound - 1
      let mark = place.text.utf8[last]
      if mark == UInt8(ascii: ".") || mark == UInt8(ascii: "!"),
        !sentence.traits.contains(.question)
      {
        return last + 1
      }
    }
    return nil
  }
}
