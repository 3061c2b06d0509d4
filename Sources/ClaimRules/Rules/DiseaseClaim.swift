package import ClaimModel

/// Only an approved product may be offered for a disease.
///
/// A product is offered for a disease by what it is said to do, by the signs and symptoms it is said
/// to change, by a list of conditions, by standing beside a disease in a heading or a name, or by
/// taking the place of a disease's therapy.
package struct DiseaseClaim: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "disease-claim",
    summary: "says or implies that the product treats, cures or prevents a disease",
    severity: .error
  )

  package init() {}

  package func check(_ assessment: Assessment, in passage: Passage) -> [Objection] {
    let claim = assessment.claim
    guard passage.profile.productStatus != .approved, !claim.isDenied, !claim.isBackground,
      !passage.isSober,
      isAsserted(assessment), !isScopeOfPractice(passage)
    else { return [] }
    guard let disease = disease(of: assessment, in: passage) else { return [] }
    return [
      Objection(
        .forDisease(passage.quote(claim.range), disease),
        because: reason,
        at: claim.range,
        claim: claim.id
      )
    ]
  }

  package func check(_ passage: Passage) -> [Objection] {
    guard speaksOfCare(passage), passage.profile.productStatus != .approved, !passage.isSober,
      !passage.isFactual, !passage.isOpenQuestion, !passage.isAboutService, !passage.tellsRisk,
      !isScopeOfPractice(passage)
    else { return [] }
    let conditions = passage.concepts([.condition]).filter(passage.isAsserted)
    if let first = conditions.first, let offer = offer(of: first, in: passage),
      !passage.isDeniedAfter(offer)
    {
      return [objection(at: offer, passage.quote(first), in: passage)]
    }
    if let list = list(of: conditions, in: passage) ?? range(of: conditions, in: passage) {
      return [objection(at: list, passage.quote(conditions[0]), in: passage)]
    }
    if let range = CareClaims(passage).first {
      return [Objection(.besideCare(passage.quote(range)), because: reason, at: range)]
    }
    return labelled(passage)
  }

  /// Tells whether a disease, a therapy or other care is named, or an outcome is promised.
  private func speaksOfCare(_ passage: Passage) -> Bool {
    passage.names(.therapies) || passage.names([.condition, .comparator])
      || passage.has(.otherCare) || passage.has(.guarantee)
  }

  private func objection(
    at range: Range<Int>,
    _ disease: String,
    in passage: Passage
  ) -> Objection {
    Objection(.offered(passage.quote(range), disease), because: reason, at: range)
  }

  /// Three diseases and little else: a menu of what is treated.
  private func list(of conditions: [Mention], in passage: Passage) -> Range<Int>? {
    guard conditions.count >= 3, passage.isFragmentary, !passage.has(.otherCare),
      passage.tokens.count <= 4 * conditions.count, let last = conditions.last
    else { return nil }
    return passage.stretch(conditions[0], last)
  }

  /// "From one disease to another, we have cells for it": unlike diseases and one offer.
  private func range(of conditions: [Mention], in passage: Passage) -> Range<Int>? {
    guard conditions.count >= 2, let last = conditions.last, !passage.has(.otherCare),
      !passage.has(.evidence), !passage.has(.hedge), passage.contains(anyOf: ["we", "our", "us"]),
      passage.therapies.contains(where: passage.isAsserted)
    else { return nil }
    return passage.stretch(conditions[0], last)
  }

  /// "Autism: ask about our cells": a disease as the label of an offer.
  private func labelled(_ passage: Passage) -> [Objection] {
    if let before = passage.previous, before.tokens.count <= 3,
      let condition = before.concepts([.condition]).first,
      let promise = (passage.asserted(.guarantee) + slogan(passage)).first
    {
      return [objection(at: promise.range, before.quote(condition), in: passage)]
    }
    guard let label = passage.label, let therapy = passage.therapies.first,
      let condition = label.concepts([.condition]).first, label.tokens.count <= 4,
      passage.isAsserted(therapy)
    else { return [] }
    return [objection(at: therapy.range, label.quote(condition), in: passage)]
  }

  private func isAsserted(_ assessment: Assessment) -> Bool {
    switch assessment.verdict {
    case .supported, .underqualified: false
    case .overstated, .unsupported, .contradicted: true
    case .unlisted: assessment.claim.strength >= .assertive
    }
  }

  /// The disease that the claim is about: its target, or a sign of a disease named around it.
  private func disease(of assessment: Assessment, in passage: Passage) -> String? {
    let knowledge = passage.knowledge
    let targets = (assessment.claim.target?.ids ?? []).compactMap(knowledge.concept)
    if targets.contains(where: { $0.kind == .condition }), let target = assessment.claim.target {
      return named(target, in: passage)
    }
    if let node = assessment.node.flatMap(knowledge.claim), node.kind == .diseaseModification,
      let target = targets.first
    {
      return target.label
    }
    if let named = passage.concepts([.condition]).first { return passage.words(in: named.range) }
    return signs(in: passage)
  }

  /// The disease in the reader's own words.
  private func named(_ target: Term, in passage: Passage) -> String {
    let disease = passage.concepts([.condition]).first {
      target.range.contains($0.range.lowerBound) && target.ids.contains($0.concept ?? "")
    }
    return passage.words(in: disease?.range ?? target.range)
  }

  /// Two or more signs together point at a disease as plainly as its name.
  private func signs(in passage: Passage) -> String? {
    let symptoms = passage.concepts([.symptom])
    guard Set(symptoms.compactMap(\.concept)).count > 1 else { return nil }
    return symptoms.map { passage.words(in: $0.range) }.joined(separator: ", ")
  }

  /// "Our surgeons treat fractures": a licensed service names what it treats.
  private func isScopeOfPractice(_ passage: Passage) -> Bool {
    passage.therapies.isEmpty && !passage.cues(.otherCare).isEmpty
      && !passage.has(.comparative) && !passage.has(.discouragement)
  }

  /// A treatment that stands beside a disease in a slogan, or a disease that is promised away.
  private func offer(of condition: Mention, in passage: Passage) -> Range<Int>? {
    if let promise = passage.asserted(.guarantee).first {
      return passage.stretch(condition, promise)
    }
    if let effect = protection(against: condition, in: passage) {
      return passage.stretch(effect, condition)
    }
    let isDisplay = passage.isFragmentary || passage.block.carrier != .body
    guard isDisplay, let therapy = passage.therapies.first(where: passage.isAsserted) else {
      return nil
    }
    let between =
      therapy.range.upperBound <= condition.range.lowerBound
      ? passage.tokens(in: therapy.range.upperBound..<condition.range.lowerBound)
      : passage.tokens(in: condition.range.upperBound..<therapy.range.lowerBound)
    let links: Set<String> = ["for", "against", "relief", "treatment", "therapy", "fix", "help"]
    let isLabel = passage.hasColon(between: condition, therapy)
    guard isLabel || between.contains(where: { links.contains($0.text) }) || between.count <= 1
    else {
      return nil
    }
    return passage.stretch(therapy, condition)
  }

  /// "Protects you against flu": an effect whose object stands between it and the disease.
  private func protection(against condition: Mention, in passage: Passage) -> Mention? {
    guard passage.assessments.isEmpty else { return nil }
    let effects = passage.effects.filter { mention in
      mention.effect.flatMap(passage.knowledge.effect)?.isTherapeutic ?? false
        && !mention.scope.contains(.hedged)
    }
    guard let effect = passage.previous(before: condition, within: 4, of: effects) else {
      return nil
    }
    return passage.therapies.isEmpty && !passage.isFragmentary ? nil : effect
  }

  /// "Drip!": a therapy that is the whole of the sentence.
  private func slogan(_ passage: Passage) -> [Mention] {
    passage.tokens.count <= 3 ? passage.therapies : []
  }

  private let reason =
    "A product that is offered for a disease, by name, sign, list or heading, is read as a drug, "
    + "and this one is not approved as such. Take out the disease and what is promised about it, "
    + "or report a named study with its limits."
}

extension Finding.Message {
  fileprivate static func forDisease(_ words: String, _ disease: String) -> Self {
    "\(words) may be read as a claim to treat a disease\(inParentheses(disease, unlessIn: words))"
  }

  fileprivate static func besideCare(_ words: String) -> Self {
    "\(words) may be read as an offer of what a medicine for a disease does"
  }

  fileprivate static func offered(_ words: String, _ disease: String) -> Self {
    "\(words) may be read as an offer to treat a disease\(inParentheses(disease, unlessIn: words))"
  }

  private static func inParentheses(_ disease: String, unlessIn words: String) -> String {
    words.lowercased().contains(disease.lowercased()) ? "" : " (\(disease))"
  }
}
