package import ClaimModel

/// What happens in a dish, an animal or a bottle is not what happens in a patient.
package struct MechanismAsBenefit: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "mechanism-as-benefit",
    summary: "turns a mechanism, a laboratory finding or an ingredient into a patient's benefit",
    severity: .error
  )

  package init() {}

  package func check(_ assessment: Assessment, in passage: Passage) -> [Objection] {
    let claim = assessment.claim
    guard !claim.isDenied, !passage.isSober, !passage.traits.contains(.caveat),
      isMechanism(assessment, in: passage),
      assessment.verdict != .supported
    else { return [] }
    return [
      Objection(
        .standsForBenefit(passage.quote(claim.range)),
        because: .mechanismIsNoOutcome(assessment.reason),
        at: claim.range,
        claim: claim.id
      )
    ]
  }

  package func check(_ passage: Passage) -> [Objection] {
    guard passage.isAboutHealth || passage.has(.ingredient), !passage.isSober,
      !passage.isOpenQuestion, !passage.traits.contains(.background)
    else { return [] }
    return leaps(in: passage).map { range in
      Objection(
        .leap(passage.quote(range)),
        because: .mechanismIsNoOutcome(""),
        at: range
      )
    }
  }

  /// A claim about a mechanism, or one that the sentence derives from a mechanism.
  private func isMechanism(_ assessment: Assessment, in passage: Passage) -> Bool {
    if let node = assessment.node.flatMap(passage.knowledge.claim) {
      if node.kind == .mechanism || node.kind == .biomarker { return true }
    }
    let kinds: KindSet = [.mechanism, .substance, .cell]
    let target = assessment.claim.target?.id.flatMap(passage.knowledge.concept)
    if let target, kinds.contains(target.kind) { return true }
    guard passage.block.carrier == .body, assessment.claim.strength >= .assertive else {
      return false
    }
    // What is sold as such, a vitamin, is no mechanism of anything else.
    let product = assessment.node == nil ? assessment.claim.agent?.range : nil
    return passage.concepts([.mechanism, .substance]).contains { mention in
      product.map { !$0.overlaps(mention.range) } ?? true
    }
  }

  /// From an animal or a laboratory to the reader, or from a list of contents to an effect.
  private func leaps(in passage: Passage) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    if let bench = bench(in: passage) { ranges.append(bench) }

    if let chain = chain(in: passage) { ranges.append(chain) }
    let contents = passage.cues(.ingredient).filter(passage.isAsserted)
    let matter = passage.concepts([.mechanism, .substance, .cell, .intervention])
    for mention in contents {
      guard let content = passage.next(after: mention, within: 4, of: matter),
        isSelling(passage)
      else { continue }
      ranges.append(passage.stretch(mention, content))
    }
    return ranges
  }

  /// "Signals that repair your joint": a substance or a mechanism, a benefit and a body.
  private func chain(in passage: Passage) -> Range<Int>? {
    guard !passage.readsClaims, !passage.isFactual, !passage.has(.hedge), !passage.has(.evidence)
    else { return nil }
    let matter = passage.concepts([.mechanism, .substance, .cell]).filter(passage.isAsserted)
    let body = passage.concepts([.condition, .symptom, .anatomy, .outcome])
    for benefit in passage.benefits {
      guard let source = passage.previous(before: benefit, within: 3, of: matter),
        let target = passage.next(after: benefit, within: 3, of: body)
      else { continue }
      return passage.stretch(source, target)
    }
    return nil
  }

  /// A dish or an animal, and then the reader: "so will you".
  private func bench(in passage: Passage) -> Range<Int>? {
    let here = passage.cues(.laboratory).filter(passage.isAsserted)
    let before = passage.previous?.cues(.laboratory) ?? []
    guard !passage.traits.contains(.caveat), passage.isAboutOutcome || !passage.therapies.isEmpty,
      !here.isEmpty || !before.isEmpty
    else { return nil }
    let reader: WordSet = ["you", "your", "yours", "yourself", "we", "us", "our"]
    guard passage.has(.inference) || passage.contains(anyOf: reader) && isSelling(passage) else {
      return nil
    }
    if let first = here.first { return first.range }
    return passage.cues(.inference).first?.range
  }

  /// A list of contents sells in a slogan, or beside an effect.
  private func isSelling(_ passage: Passage) -> Bool {
    passage.isFragmentary || !passage.effects.isEmpty || !passage.claims.isEmpty
  }
}

extension Finding.Message {
  fileprivate static func standsForBenefit(_ words: String) -> Self {
    "\(words) may be read as a benefit to patients, but is a mechanism"
  }

  fileprivate static func leap(_ words: String) -> Self {
    "\(words) may be read as a reason to expect the same in a patient"
  }
}

extension String {
  fileprivate static func mechanismIsNoOutcome(_ reason: String) -> String {
    (reason.isEmpty ? "" : "\(reason). ")
      + "Findings in cells, animals or contents do not show what a patient will notice. "
      + "Say where it was seen and that it is not known whether it matters in people."
  }
}
