package import ClaimModel

/// Nobody can promise an outcome, least of all a cure.
package struct CureGuarantee: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "cure-guarantee",
    summary: "promises a cure, an end to the problem, or any outcome as certain",
    severity: .error
  )

  package init() {}

  package func check(_ assessment: Assessment, in passage: Passage) -> [Objection] {
    let claim = assessment.claim
    guard claim.strength == .absolute, !claim.isDenied, !claim.isBackground, !passage.isSober else {
      return []
    }
    return [
      Objection(
        .promised(passage.quote(claim.range)),
        because: .noCertainty(ceiling: assessment.ceiling),
        at: claim.range,
        claim: claim.id
      )
    ]
  }

  package func check(_ passage: Passage) -> [Objection] {
    guard passage.has(.guarantee) || passage.names(.complaints),
      isOnTopic(passage), !passage.isFactual, !passage.isAboutService
    else { return [] }
    let promises =
      passage.asserted(.guarantee).filter {
        !isAttribute($0, in: passage) && !describesPeople($0, in: passage)
      }
      + farewells(in: passage)
    return promises.map { promise in
      Objection(
        .promised(passage.quote(promise)),
        because: .noCertainty(ceiling: nil),
        at: promise.range
      )
    }
  }

  /// "Cured meats", "guaranteed parking": a participle before a thing that nobody is treated for.
  private func isAttribute(_ cue: Mention, in passage: Passage) -> Bool {
    guard let word = passage.tokens(in: cue.range).first, passage.wordCount(cue.range) == 1,
      word.text.hasSuffix("ed"), let next = passage.tokens(after: cue, count: 1).first,
      next.text.count > 2, !next.text.hasSuffix("ly"), !Self.functionWords.contains(next.text),
      !passage.mentions.contains(where: { $0.range.overlaps(next.range) })
    else { return false }
    let before = passage.tokens(before: cue, count: 1).first?.text ?? ""
    return before.isEmpty || ["the", "a", "an", "any", "no", "our", "of", "and"].contains(before)
  }

  /// "People without pain", "causes no pain": whom or what something is said of, not what becomes
  /// of it.
  private func describesPeople(_ cue: Mention, in passage: Passage) -> Bool {
    guard let first = passage.tokens(in: cue.range).first,
      let before = passage.tokens(before: cue, count: 1).first
    else { return false }
    if first.text == "no", ["cause", "causes", "caused"].contains(before.text) { return true }
    guard ["without", "free", "with"].contains(first.text) else { return false }
    return ["people", "those", "patients", "adults", "women", "men", "volunteers", "children"]
      .contains(before.text)
  }

  private static let functionWords: Set<String> = [
    "with", "without", "from", "after", "within", "before", "until", "your", "their", "this",
    "that", "them", "ours", "yours", "when", "once", "every", "each", "some", "many", "most",
    "for", "and", "him", "her", "his", "its", "our", "all", "now", "too", "but", "you", "the",
    "any", "out",
    "people", "patients", "clients", "customers", "results", "result", "outcome", "outcomes",
    "success", "relief", "recovery", "satisfaction", "thanks", "over", "just", "even",
  ]

  /// Tells whether bodies, care or the reader are spoken of, here or in the sentence before.
  private func isOnTopic(_ passage: Passage) -> Bool {
    passage.isAboutHealth || passage.has(.otherCare) || passage.speaksOfResults
      || passage.previous?.isAboutHealth ?? false
      || passage.contains(anyOf: Self.readers)
  }

  private static let readers: WordSet = ["you", "your", "you'll", "you're", "you've", "patients"]

  /// "No more migraine", "zero pain": the complaint that is bidden farewell, with what does it.
  private func farewells(in passage: Passage) -> [Mention] {
    guard !passage.isSober, !passage.isOpenQuestion else { return [] }
    return passage.complaints.compactMap { complaint in
      let start = farewell(before: complaint, in: passage)
      let end = absence(of: complaint, in: passage)
      guard start != nil || end != nil else { return nil }
      let place = complaint.range
      return Mention(
        meaning: .cue(.guarantee),
        range: (start ?? place.lowerBound)..<(end ?? place.upperBound),
        sentence: passage.index,
        scope: []
      )
    }
  }

  /// "The flare-ups don't come back": where the words end that say that a complaint stays away.
  private func absence(of complaint: Mention, in passage: Passage) -> Int? {
    guard complaint.scope.isDisjoint(with: [.conditional, .hedged, .quoted]),
      !passage.has(.permanence)
    else { return nil }
    let after = passage.tokens(after: complaint, count: 4)
    guard let denial = after.firstIndex(where: { $0.word == "never" || $0.text.hasSuffix("n't") })
    else { return nil }
    return after[denial...].dropFirst().first { Self.returning.contains($0.word) }?.range.upperBound
  }

  private static let returning: WordSet = [
    "come", "comes", "came", "return", "returns", "returned", "reappear", "reappears", "flare",
    "flares", "recur", "recurs", "recurred", "visit", "visits", "bother", "bothers",
  ]

  private func farewell(before complaint: Mention, in passage: Passage) -> Int? {
    let before = passage.tokens(before: complaint, count: 4)
    if let start = dismissal(of: complaint, before, in: passage) { return start }
    if let last = before.last, ["no", "zero", "minus", "sans"].contains(last.text),
      passage.isFragmentary
    {
      return last.range.lowerBound
    }
    if before.suffix(2).first?.text == "minus", passage.isFragmentary {
      return before.suffix(2).first?.range.lowerBound
    }
    guard let more = before.lastIndex(where: { $0.text == "more" }), more > before.startIndex,
      before[more - 1].text == "no", !before[more...].contains(where: { $0.text == "than" })
    else { return nil }
    return before[more - 1].range.lowerBound
  }
}

extension CureGuarantee {
  /// "Leave your limp at the door", "your last flare-up", "consider your vertigo dealt with": a
  /// complaint that is over and done with.
  private func dismissal(
    of complaint: Mention,
    _ before: ArraySlice<Token>,
    in passage: Passage
  ) -> Int? {
    guard complaint.scope.isDisjoint(with: [.conditional, .hedged, .quoted]) else { return nil }
    let words = before.map(\.text)
    let after = passage.tokens(after: complaint, count: 2).map(\.text)
    let isOwn = words.last.map { ["your", "that", "the"].contains($0) } ?? false
    if isOwn, words.dropLast().last == "leave", ["at", "behind", "outside"].contains(after.first) {
      return before.dropLast().last?.range.lowerBound
    }
    if isOwn, words.dropLast().last == "consider", after.first.map(Self.settled.contains) ?? false {
      return before.dropLast().last?.range.lowerBound
    }
    let isLast = words.last == "last" || words.suffix(2) == ["last", "ever"]
    return isLast && words.contains("your")
      ? before.last { $0.text == "your" }?.range.lowerBound : nil
  }

  private static let settled: Set<String> = [
    "gone", "done", "dealt", "fixed", "over", "history", "sorted", "solved", "handled", "beaten",
    "cancelled", "cured", "finished",
  ]
}

extension Finding.Message {
  fileprivate static func promised(_ words: String) -> Self {
    "\(words) may be read as a promise of a cure or a certain outcome"
  }
}

extension String {
  fileprivate static func noCertainty(ceiling: Ceiling?) -> String {
    let limit = ceiling.map { "; the evidence on file permits at most '\($0.name)'" } ?? ""
    return "No evidence makes an outcome certain (rung 'absolute')\(limit). "
      + "Say what may happen, for whom and how sure that is, or leave it out."
  }
}
