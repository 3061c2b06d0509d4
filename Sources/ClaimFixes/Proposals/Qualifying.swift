import ClaimModel

/// Adds what has to be said beside a claim, in its sentence or on its page.
struct Qualifying {
  let place: Place

  private var knowledge: Knowledge { place.assessed.knowledge }

  // MARK: On the page

  /// One proposal for each thing that is not said on the page, after the first sentence from the
  /// place on that can be added to.
  var proposals: [Proposal] {
    guard let end else { return [] }
    return candidates.compactMap { qualifier in
      guard qualifier.distance == .document, let wording = qualifier.wording else { return nil }
      let text = "\(end.needsStop ? "." : "") \(wording)"
      return Proposal(
        .qualifier,
        "Add: '\(wording)'",
        .needsReview,
        [.insert(text, after: end.offset)]
      )
    }
  }

  /// What the page's claims need; then, since an unapproved product is one whatever it is sold for
  /// and the harms of a treatment do not depend on what is claimed for it, all other things: of
  /// harms, those that are known of the treatments which the page names.
  private var candidates: [Qualifier] {
    let missing = place.assessed.assessments.flatMap(\.missingQualifiers)
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let all = missing + knowledge.qualifiers.map(\.id).filter { !missing.contains($0) }
    guard place.finding.rule != "missing-status" else { return all.compactMap(knowledge.qualifier) }
    let treatments = treatments
    return all.compactMap(knowledge.qualifier).filter { qualifier in
      knowledge.claims.contains { claim in
        claim.qualifiers.contains(qualifier.id)
          && treatments.contains { isLike($0, claim.intervention) }
      }
    }
  }

  /// The treatments that the page names.
  private var treatments: Set<String> {
    Set(place.assessed.reading.mentions.compactMap(\.concept).filter(place.isTherapy))
  }

  /// Tells whether what is known of one treatment holds for the other, too.
  private func isLike(_ treatment: String, _ other: String?) -> Bool {
    other.map { knowledge.isLike(treatment, $0) } ?? true
  }

  private struct End {
    let offset: Int

    /// Tells whether a full stop is missing before another sentence.
    let needsStop: Bool
  }

  /// Where the first sentence of the body ends, from the place on, that something can follow.
  private var end: End? {
    let sentences = place.assessed.reading.sentences
    let blocks = place.assessed.document.blocks
    for sentence in sentences[place.number...] where blocks[sentence.block].carrier == .body {
      guard !sentence.range.isEmpty, !sentence.traits.contains(.question) else { continue }
      let last = sentence.range.upperBound
      let mark = place.text.utf8[last - 1]
      if mark == UInt8(ascii: ".") || mark == UInt8(ascii: "!") {
        return End(offset: last, needsStop: false)
      }
      let isLetter = (0x30...0x39).contains(mark) || (0x61...0x7A).contains(mark | 0x20)
      if isLetter, last == blocks[sentence.block].range.upperBound {
        return End(offset: last, needsStop: true)
      }
    }
    return nil
  }

  // MARK: In the sentence

  /// What the sentence's only claim has to be said with, at the sentence's end: "in small, early
  /// studies".
  var clause: Proposal? {
    guard place.assessments.count == 1, let claim = place.assessment, place.isOnFile,
      place.isStatement,
      place.holdsSentences, let last = place.words.body.last
    else { return nil }
    let missing = claim.missingQualifiers.compactMap(knowledge.qualifier)
      .filter { $0.distance == .sentence }
    guard missing.count == 1, let wording = missing[0].wording,
      let first = wording.split(separator: " ").first.map(String.init), first == first.lowercased()
    else { return nil }
    let joins = Grammar.prepositions.contains(first) || first == "when"
    return Proposal(
      .qualifier,
      "add '\(wording)'",
      .needsReview,
      [
        .insert(
          joins ? " \(wording)" : "; \(wording)",
          after: place.words.words[last].range.upperBound
        )
      ]
    )
  }
}
