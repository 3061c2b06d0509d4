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
    guard !passage.isSober, !passage.isFactual, !passage.isInstruction,
      !passage.isOpenQuestion, !passage.tellsRisk
    else { return [] }
    let care = passage.cues(.otherCare) + passage.concepts([.comparator])
    var ranges: [Range<Int>] = []
    for cue in passage.cues(.discouragement) where isAdvised(cue, in: passage) {
      guard let target = passage.near(cue, within: 5, of: care) else { continue }
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
