package import ClaimModel

/// A decision about treatment is not made under pressure, or for a gift.
package struct UrgencyInducement: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "urgency-inducement",
    summary: "presses by scarcity, deadline or fear, or sweetens by discount, gift or credit",
    severity: .warning
  )

  package init() {}

  package func check(_ passage: Passage) -> [Objection] {
    guard !passage.traits.contains(.background) else { return [] }
    let cues = passage.asserted(.urgency).filter {
      !$0.scope.contains(.conditional) && !passage.isDeniedAfter($0.range)
    }.map(\.range)
    return (cues + scarcity(in: passage, besides: cues)).map { range in
      Objection(
        .pressing(passage.quote(range)),
        because: "Pressure and gifts push people into a treatment that they should weigh at "
          + "leisure. Give the plain price and its terms, and say that there is time to think.",
        at: range
      )
    }
  }

  /// "Only nine chairs remain", "just two vials left": a count, and that no more are to be had.
  private func scarcity(in passage: Passage, besides cues: [Range<Int>]) -> [Range<Int>] {
    guard passage.contains(anyOf: Self.limits), !passage.isSober, !passage.isOpenQuestion else {
      return []
    }
    let words = passage.tokens
    return words.indices.dropLast(2).compactMap { index in
      guard Self.limits.contains(words[index].word), passage.isNumber(words[index + 1].text)
      else { return nil }
      let last = words[(index + 2)...].prefix(4).first { Self.remaining.contains($0.text) }
      guard let last else { return nil }
      let range = words[index].range.lowerBound..<last.range.upperBound
      return cues.contains { $0.overlaps(range) } ? nil : range
    }
  }

  private static let limits: WordSet = ["only", "just"]
  private static let remaining: Set<String> = ["left", "remain", "remains", "remaining"]
}

extension Finding.Message {
  fileprivate static func pressing(_ words: String) -> Self {
    "\(words) may be read as pressure, or as a reward, to decide now"
  }
}
