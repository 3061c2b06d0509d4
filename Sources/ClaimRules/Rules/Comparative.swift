package import ClaimModel

/// Better than, as good as, or instead of another treatment: only with a head-to-head comparison.
package struct Comparative: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "comparative",
    summary: "sets the treatment against, or in place of, surgery, drugs or other care",
    severity: .error
  )

  package init() {}

  package func check(_ assessment: Assessment, in passage: Passage) -> [Objection] {
    let claim = assessment.claim
    guard !claim.isDenied, !claim.isBackground, claim.strength >= .assertive, !passage.isSober
    else { return [] }
    let node = assessment.node.flatMap(passage.knowledge.claim)
    let target = claim.target?.id.flatMap(passage.knowledge.concept)
    guard node?.kind == .surgeryAvoidance || target?.kind == .comparator else { return [] }
    return [
      Objection(
        .compared(passage.quote(claim.range)),
        because: reason,
        at: claim.range,
        claim: claim.id
      )
    ]
  }

  package func check(_ passage: Passage) -> [Objection] {
    guard
      passage.has(.comparative) || passage.has(.otherCare)
        || passage.names([.comparator, .intervention]),
      !passage.isSober, !passage.tellsOfStudy, !passage.isOpenQuestion,
      !passage.traits.contains(.background) || !passage.benefits.isEmpty,
      !passage.isAboutService, !passage.tellsRisk, !passage.isInstruction, !passage.isSafetyNet
    else { return [] }
    var ranges: [Range<Int>] = []
    let rivals = passage.cues(.otherCare) + passage.concepts([.comparator, .intervention])
    for cue in passage.cues(.comparative) where isOwn(cue) && passage.isAsserted(cue) {
      guard let rival = passage.near(cue, within: 6, of: rivals), !favoursRival(cue, in: passage),
        !isModest(cue, in: passage)
      else { continue }
      ranges.append(passage.stretch(cue, rival))
    }
    ranges += degrees(in: passage, against: rivals)
    ranges += passage.isAboutOutcome ? times(in: passage) : []
    ranges += failures(in: passage) + contrast(in: passage) + likeness(in: passage)
    ranges += passage.splitVerbs(around: passage.cues(.otherCare))
    return ranges.map { Objection(.compared(passage.quote($0)), because: reason, at: $0) }
  }

  private func isOwn(_ mention: Mention) -> Bool {
    mention.scope.isDisjoint(with: [.attributed, .quoted, .conditional, .hedged])
  }

  /// "Surgery works better than the injection": the comparison is for established care.
  private func favoursRival(_ cue: Mention, in passage: Passage) -> Bool {
    guard !passage.tokens(in: cue.range).isEmpty,
      passage.tokens(in: cue.range).contains(where: { $0.text == "than" })
    else { return false }
    return passage.previous(before: cue, within: 6, of: passage.cues(.otherCare)) != nil
  }

  /// "These capsules are no substitute for": what is sold is said to be less.
  private func isModest(_ cue: Mention, in passage: Passage) -> Bool {
    guard passage.words(in: cue.range).lowercased().hasPrefix("no substitute"),
      let before = passage.tokens(before: cue, count: 1).first
    else { return false }
    return ["is", "are", "was", "be"].contains(before.text)
      && passage.tokens.first?.word != "there"
  }

  /// "More effective than any pill", "kinder than the knife": a degree, "than" and a rival.
  private func degrees(in passage: Passage, against rivals: [Mention]) -> [Range<Int>] {
    guard passage.contains(anyOf: ["than"]) else { return [] }
    let tokens = passage.tokens
    return tokens.indices.compactMap { index in
      guard tokens[index].text == "than", index > 0 else { return nil }
      let degree = tokens[max(0, index - 4)..<index].last { token in
        token.text == "more" || token.text == "less"
          || (token.text.count > 4 && token.text.hasSuffix("er"))
      }
      guard let degree, !Self.counted.contains(tokens[index - 1].text),
        !isDenied(degree, in: tokens)
      else { return nil }
      let than = tokens[index].range
      guard
        let rival = rivals.first(where: {
          $0.range.lowerBound >= than.upperBound
            && passage.wordCount(than.upperBound..<$0.range.lowerBound) <= 4
        }),
        !rivals.contains(where: {
          $0.range.upperBound <= degree.range.lowerBound && $0.role == .otherCare
        })
      else { return nil }
      return degree.range.lowerBound..<rival.range.upperBound
    }
  }

  /// "Did not fall more than": a difference that was not there.
  private func isDenied(_ degree: Token, in tokens: [Token]) -> Bool {
    tokens.indices.contains { index in
      let isBefore = tokens[index].range.upperBound <= degree.range.lowerBound
      let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
      return isBefore && (tokens[index].text == "not" || tokens[index].text.hasSuffix("n't"))
        && !["only", "just"].contains(next)
    }
  }

  /// "Days instead of months": the time that other care takes.
  private func times(in passage: Passage) -> [Range<Int>] {
    let units: Set<String> = ["days", "weeks", "months", "years"]
    return passage.cues(.comparative).filter(isOwn).compactMap { cue in
      let after = passage.tokens(after: cue, count: 2)
      guard let unit = after.first(where: { units.contains($0.text) }) else { return nil }
      return cue.range.lowerBound..<unit.range.upperBound
    }
  }

  /// "Rehab may or may not get you there. Ours does."; "Papers don't mend wings. Our cells do."
  private func contrast(in passage: Passage) -> [Range<Int>] {
    let words = passage.tokens.map(\.text)
    guard words.count <= 4, let previous = passage.previous else { return [] }
    if words.first == "ours" { return previous.has(.otherCare) ? [passage.range] : [] }
    let isRetort =
      words.first == "our" && ["do", "does", "will", "can", "did"].contains(words.last)
      && previous.tokens.contains { $0.text == "not" || $0.text.hasSuffix("n't") }
    return isRetort ? [passage.range] : []
  }

  /// "Does for wings what gluing does": as much as other care.
  private func likeness(in passage: Passage) -> [Range<Int>] {
    let words = passage.tokens
    guard let does = words.firstIndex(where: { ["does", "do"].contains($0.text) }),
      let what = words[does...].prefix(6).first(where: { $0.text == "what" }),
      let care = passage.cues(.otherCare).first(where: {
        $0.range.lowerBound > what.range.upperBound
      })
    else { return [] }
    return [words[does].range.lowerBound..<care.range.upperBound]
  }

  /// "Does what years of exercise couldn't": other care that failed.
  private func failures(in passage: Passage) -> [Range<Int>] {
    guard passage.has(.otherCare) else { return [] }
    let words = passage.tokens
    guard let what = words.firstIndex(where: { ["what", "where"].contains($0.text) }),
      let last = words[what...].last(where: {
        ["couldn't", "can't", "cannot", "won't", "didn't", "never", "fail", "fails", "failed"]
          .contains($0.text)
      }),
      passage.cues(.otherCare).contains(where: {
        $0.range.lowerBound > words[what].range.lowerBound
          && $0.range.upperBound <= last.range.lowerBound
      })
    else { return [] }
    return [words[what].range.lowerBound..<last.range.upperBound]
  }

  /// "Rather than", "other than" and "no more than" compare nothing.
  private static let counted: Set<String> = ["rather", "other", "no", "further", "whether"]

  private let reason =
    "To stand beside or in place of another treatment takes a trial of one against the other, and "
    + "none is on file. Name that trial and its result, or describe the treatment by itself."
}

extension Finding.Message {
  fileprivate static func compared(_ words: String) -> Self {
    "\(words) may be read as better than, or a way around, other care"
  }
}
