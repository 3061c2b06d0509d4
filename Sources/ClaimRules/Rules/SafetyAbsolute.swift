package import ClaimModel

/// Every treatment has risks, and what is natural has them too.
package struct SafetyAbsolute: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "safety-absolute",
    summary: "calls a treatment safe, painless or free of risk, or natural and hence safe",
    severity: .error
  )

  package init() {}

  package func check(_ passage: Passage) -> [Objection] {
    guard passage.has(.safety) || passage.has(.risk) || passage.has(.naturalness),
      !passage.isSober, !passage.isOpenQuestion || passage.tokens.count <= 4,
      !passage.isAboutService
    else { return [] }
    let words = assurances(in: passage) + absences(in: passage) + naturalness(in: passage)
    return words.map { range in
      Objection(
        .assured(passage.quote(range)),
        because: "No treatment is without risk, and a claim of safety needs evidence of safety. "
          + "Say which harms were seen, how often and in which study.",
        at: range
      )
    }
  }

  /// "Safe", "painless", "no side effects".
  private func assurances(in passage: Passage) -> [Range<Int>] {
    guard !passage.isFactual else { return [] }
    return passage.cues(.safety).filter { cue in
      cue.scope.isDisjoint(with: [.hedged, .conditional]) && passage.isAsserted(cue)
        && !isElsewhere(cue, in: passage)
    }.map(\.range)
  }

  /// "A safe place", "safe to drive", "how to sit safely": what is safe is no treatment.
  private func isElsewhere(_ cue: Mention, in passage: Passage) -> Bool {
    if passage.tokens(before: cue, count: 8).contains(where: { $0.text == "how" }) { return true }
    let after = passage.tokens(after: cue, count: 2).map(\.text)
    let places: Set<String> = [
      "place", "distance", "space", "journey", "home", "storage", "custody",
    ]
    return after.first.map(places.contains) ?? false || after == ["to", "drive"]
  }

  /// "Zero complications": a harm that is denied outright, with no study that counted it.
  private func absences(in passage: Passage) -> [Range<Int>] {
    guard passage.has(.risk), !passage.isFactual, !passage.has(.evidence),
      !passage.has(.attribution),
      passage.figures.isEmpty
    else { return [] }
    let denials: Set<String> = ["no", "zero", "0", "without", "never", "none", "nil"]
    return passage.cues(.risk).compactMap { harm in
      guard harm.scope.isDisjoint(with: [.attributed, .quoted]) else { return nil }
      if let end = absence(after: harm, in: passage) { return harm.range.lowerBound..<end }
      let before = passage.tokens(before: harm, count: 3)
      let isNotOne = before.suffix(2).map(\.text) == ["not", "one"]
      guard let denial = before.last(where: { denials.contains($0.text) || isNotOne }) else {
        return nil
      }
      return denial.range.lowerBound..<harm.range.upperBound
    }
  }

  /// "Reactions simply don't occur", "Complications? None to speak of."
  private func absence(after harm: Mention, in passage: Passage) -> Int? {
    let after = passage.tokens(after: harm, count: 4)
    if let denial = after.firstIndex(where: { $0.text == "never" || $0.text.hasSuffix("n't") }),
      let verb = after[denial...].first(where: { Self.occurring.contains($0.text) })
    {
      return verb.range.upperBound
    }
    guard after.isEmpty, passage.traits.contains(.question), passage.tokens.count <= 4,
      let answer = passage.next?.tokens.first,
      ["none", "no", "zero", "nil", "never", "what"].contains(answer.text)
    else { return nil }
    return harm.range.upperBound
  }

  private static let occurring: Set<String> = ["occur", "happen", "arise", "exist", "appear"]

  /// "Your own cells, so nothing can go wrong": safety concluded from nature.
  private func naturalness(in passage: Passage) -> [Range<Int>] {
    passage.cues(.naturalness).filter(passage.isAsserted).compactMap { cue in
      let conclusions = passage.cues(.safety) + passage.cues(.inference) + passage.cues(.exemption)
      guard let conclusion = passage.near(cue, within: 8, of: conclusions),
        conclusion.role != .safety || passage.isAsserted(conclusion)
      else { return nil }
      return passage.stretch(cue, conclusion)
    }
  }
}

extension Finding.Message {
  fileprivate static func assured(_ words: String) -> Self {
    "\(words) may be read as an assurance that nothing can go wrong"
  }
}
