package import ClaimModel

/// A figure about an outcome comes from somewhere; the reader has to be told from where.
package struct UncitedNumber: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "uncited-number",
    summary: "gives an outcome as a figure with no source",
    severity: .warning
  )

  package init() {}

  package func check(_ passage: Passage) -> [Objection] {
    unsourced(in: passage) + misquoted(in: passage)
  }

  private func unsourced(in passage: Passage) -> [Objection] {
    lazy var counts = outcomeCounts(in: passage)
    guard passage.glance.mayHoldFigure || passage.has(.number) || !counts.isEmpty else { return [] }
    let isOutcome =
      passage.names(.bodies)
      || passage.has(.guarantee) || passage.has(.comparative)
      || !passage.claims.isEmpty || isRate(passage) || passage.contains(anyOf: Self.contentment)
      || !passage.effects.isEmpty
    guard isOutcome, !passage.figures.isEmpty || !counts.isEmpty,
      !isSourced(passage), !passage.isAboutService, !passage.tellsRisk, !passage.isOfOtherCare
    else { return [] }
    guard !passage.isSober, !passage.isOpenQuestion, !passage.isFactual, !passage.countsPeople
    else { return [] }
    let own = passage.figures.filter { !isOfEvidence($0, in: passage) }
    return (own + counts).map { figure in
      Objection(
        .unsourced(passage.quote(figure)),
        because: "A figure without its source cannot be checked. Put the study beside it: how "
          + "many people, compared with what, over what time; or leave the figure out.",
        at: figure
      )
    }
  }

  private static let contentment: WordSet = [
    "again", "better", "improved", "recovered", "happy", "satisfied",
  ]

  /// A figure that stands in none of the results that the passage cites.
  private func misquoted(in passage: Passage) -> [Objection] {
    guard !passage.cited.isEmpty else { return [] }
    let records = passage.cited.flatMap(\.records).compactMap(passage.knowledge.evidence)
    guard let first = records.first, !passage.claims.isEmpty, !passage.isSober,
      !passage.isOpenQuestion
    else { return [] }
    let told = Set(records.flatMap { Passage.figureValues(in: $0.result) })
    return passage.figures.compactMap { figure in
      let values = Passage.figureValues(in: passage.words(in: figure))
      guard !isOfEvidence(figure, in: passage), told.isDisjoint(with: values) else { return nil }
      return Objection(
        .misquoted(passage.quote(figure), first.id),
        because: "On file the result reads: \(first.summary) Give the figure as the source has it, "
          + "or leave it out.",
        at: figure,
        standsAlone: true
      )
    }
  }

  /// "Two of five trials": a count of studies.
  private func isOfEvidence(_ figure: Range<Int>, in passage: Passage) -> Bool {
    (passage.cues(.evidence) + passage.cues(.weakEvidence)).contains { source in
      guard !passage.cited.contains(where: { $0.reference.range.overlaps(source.range) }) else {
        return false
      }
      return
        source.range.lowerBound >= figure.upperBound
        && passage.wordCount(figure.upperBound..<source.range.lowerBound) <= 1
    }
  }

  /// "2,300 hips saved": a count of outcomes in a slogan.
  private func outcomeCounts(in passage: Passage) -> [Range<Int>] {
    guard passage.names([.anatomy, .condition]), passage.isFragmentary else { return [] }
    return passage.concepts([.anatomy, .condition]).compactMap { mention in
      let before = passage.tokens(before: mention, count: 2)
      guard let number = before.last, number.text.count >= 3, isCount(number.text) else {
        return nil
      }
      return (before.first?.range.lowerBound ?? number.range.lowerBound)..<mention.range.upperBound
    }
  }

  /// A number of more than a few: "2,300", "thousands", not "two".
  private func isCount(_ word: String) -> Bool {
    let large: Set<String> = [
      "hundreds", "thousands", "thousand", "hundred", "million", "millions",
    ]
    return large.contains(word) || word.utf8.first.map { (0x30...0x39).contains($0) } == true
  }

  /// "Our success rate": an outcome by name.
  private func isRate(_ passage: Passage) -> Bool {
    guard passage.contains(anyOf: ["rate", "rates"]) else { return false }
    let words = passage.tokens.map(\.text)
    guard let rate = words.firstIndex(where: { $0 == "rate" || $0 == "rates" }), rate > 0 else {
      return false
    }
    return ["success", "improvement", "satisfaction", "response"].contains(words[rate - 1])
  }

  private func isSourced(_ passage: Passage) -> Bool {
    passage.citesSource || passage.has(.attribution) || passage.traits.contains(.study)
      || (passage.has(.evidence) && (passage.has(.limitation) || passage.has(.attribution)))
  }
}

extension Finding.Message {
  fileprivate static func misquoted(_ figure: String, _ record: String) -> Self {
    "\(figure) does not stand in the result of \(record)"
  }

  fileprivate static func unsourced(_ figure: String) -> Self {
    "\(figure) is a figure about an outcome with no source beside it"
  }
}
