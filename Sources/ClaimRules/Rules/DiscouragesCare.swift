package import ClaimModel

/// Nobody may be talked out of the care that they are under.
package struct DiscouragesCare: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "discourages-care",
    summary: "steers people from surgery, medicines, diagnosis or their own doctor",
    severity: .error
  )

  package init() {}

  package func check(_ passage: Passage) -> [Objection] {
    guard passage.has(.discouragement), !passage.isSober, !passage.isFactual,
      !passage.isInstruction, !passage.isOpenQuestion, !passage.tellsRisk, !passage.isSafetyNet
    else { return [] }
    let care = passage.cues(.otherCare) + passage.concepts([.comparator])
    let asks = passage.contains(anyOf: ["ask", "discuss"]) && passage.therapies.isEmpty
    guard !asks || passage.contains(anyOf: ["we", "our", "us"]) else { return [] }
    var ranges: [Range<Int>] = []
    for cue in passage.cues(.discouragement) where isAdvised(cue, in: passage) {
      guard let target = target(of: cue, among: care, in: passage) else { continue }
      let range = passage.stretch(cue, target)
      if ranges.contains(where: { $0.overlaps(range) }) { continue }
      ranges.append(range)
    }
    return ranges.map { range in
      Objection(
        .steersAway(passage.quote(range)),
        because: "Someone who stops or skips care on such advice can come to harm. Advise readers "
          + "to keep taking what is prescribed and to ask the doctor who treats them.",
        at: range
      )
    }
  }

  /// What the words steer away from: it follows them, or stands before them in a passive, "surgery
  /// cancelled", and in what is said of other care, "surgeons just want to cut".
  private func target(
    of cue: Mention,
    among care: [Mention],
    in passage: Passage
  ) -> Mention? {
    guard let target = passage.near(cue, within: 5, of: care) else { return nil }
    let verb = passage.tokens(in: cue.range).last?.text ?? ""
    let next = passage.tokens(after: cue, count: 1).first?.text ?? ""
    let isBefore = target.range.upperBound <= cue.range.lowerBound
    if verb == "replaced", ["by", "with"].contains(next), !isBefore { return nil }
    if verb.hasSuffix("ing"), isBefore { return nil }
    let isPast = verb.hasSuffix("ed")
    guard isBefore, passage.wordCount(cue.range) == 1 else { return target }
    let ends = passage.wordCount(cue.range.upperBound..<passage.range.upperBound) == 0
    let between = passage.wordCount(target.range.upperBound..<cue.range.lowerBound)
    return isPast && !ends || between > 1 ? nil : target
  }

  /// Words that the writer means, "no need for" included.
  private func isAdvised(_ cue: Mention, in passage: Passage) -> Bool {
    guard cue.scope.isDisjoint(with: [.conditional, .hedged]) else { return false }
    return passage.isAsserted(cue)
  }
}

extension Finding.Message {
  fileprivate static func steersAway(_ words: String) -> Self {
    "\(words) may be read as advice to do without other care"
  }
}
