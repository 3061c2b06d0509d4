package import ClaimModel

/// No treatment works for everybody.
package struct Universal: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "universal",
    summary: "says of an outcome that it comes to everyone, in every case, always",
    severity: .warning
  )

  package init() {}

  package func check(_ passage: Passage) -> [Objection] {
    guard passage.has(.universal) || passage.isAboutHealth,
      !passage.isSober, !passage.isOpenQuestion, !passage.isFactual, !passage.isAboutService,
      !passage.tellsRisk
    else { return [] }
    let ranges = universals(in: passage) + doubleDenial(in: passage)
    return ranges.map { range in
      Objection(.allInclusive(passage.quote(range)), because: reason, at: range)
    }
  }

  /// The words that leave nobody out; "nobody" does so under a denial, "not everyone" does not.
  private func universals(in passage: Passage) -> [Range<Int>] {
    guard passage.has(.universal) else { return [] }
    let isSlogan = passage.isFragmentary && !passage.complaints.isEmpty
    let isNeed = passage.has(.otherCare) && passage.contains(anyOf: ["needs", "needed", "need"])
    let helps =
      passage.contains(anyOf: ["help", "helps"]) && passage.contains(anyOf: ["we", "our"])
    let isOutcome =
      isSlogan || isNeed || helps || !passage.claims.isEmpty || !passage.effects.isEmpty
    return passage.cues(.universal).filter { !isOrder($0, in: passage) }.filter { cue in
      let isExclusion = passage.holdsDenial(cue) && !passage.complaints.isEmpty
      return (isOutcome || isExclusion) && passage.isAsserted(cue)
        && (passage.isAboutHealth || passage.speaksOfResults || !passage.benefits.isEmpty)
    }.map(\.range)
  }

  /// "Never lift with a bent back", "people who have never": what the reader has to do, or whom
  /// something is said of.
  private func isOrder(_ cue: Mention, in passage: Passage) -> Bool {
    if passage.contains(anyOf: ["should"]), passage.claims.isEmpty, passage.benefits.isEmpty {
      return true
    }
    let before = passage.tokens(before: cue, count: 2).map(\.text)
    if before.contains("who") || ["should", "must"].contains(before.last) { return true }
    guard let first = passage.tokens.first, ["never", "always"].contains(first.text) else {
      return false
    }
    return cue.range == first.range && passage.claims.isEmpty
  }

  /// "There is no shoulder we cannot help": two denials that leave nothing out.
  private func doubleDenial(in passage: Passage) -> [Range<Int>] {
    guard passage.isAboutHealth, passage.contains(anyOf: Self.denials) else { return [] }
    let words = passage.tokens
    let first = words.firstIndex { Self.denials.contains($0.word) }
    guard let first else { return [] }
    let rest = words[(first + 1)...]
    guard
      let seller = rest.firstIndex(where: { ["we", "it", "our", "this"].contains($0.text) }),
      let second = words[seller...].firstIndex(where: { Self.failing.contains($0.word) }),
      second - seller <= 3
    else { return [] }
    return [words[first].range.lowerBound..<words[second].range.upperBound]
  }

  private static let failing: WordSet = [
    "can't", "cannot", "couldn't", "won't", "wouldn't", "hasn't", "haven't", "doesn't", "don't",
    "didn't",
  ]
  private static let denials: WordSet = ["no", "never", "isn't", "aren't", "not", "yet"]

  private let reason =
    "Outcomes differ between people, and studies report how many had one. "
    + "Say for whom and in how many it was seen, with the source, or leave the word out."
}

extension Finding.Message {
  fileprivate static func allInclusive(_ words: String) -> Self {
    "\(words) may be read as an outcome that comes to everybody"
  }
}
