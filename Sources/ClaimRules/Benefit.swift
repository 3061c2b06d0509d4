import ClaimModel

/// Which of the claims that were read are promises of a benefit from what the copy sells.
extension Passage {
  /// Tells whether `assessment` is about a benefit, and one of the therapy at that.
  func isBenefit(_ assessment: Assessment) -> Bool {
    let claim = assessment.claim
    guard !claim.isBackground, !isNaturalCourse(claim), !isOwnedByOtherCare(claim),
      !isNotOne(claim)
    else {
      return false
    }
    if let node = assessment.node.flatMap(knowledge.claim) { return node.kind != .background }
    guard let target = claim.target?.id.flatMap(knowledge.concept) else {
      if has(.evidence) { return false }
      return isTherapeutic(claim) && isOnTopic
    }
    if target.kind == .population { return isTherapeutic(claim) && isOnTopic }
    return Self.beneficiaries.contains(target.kind)
  }

  private static let beneficiaries: KindSet = [
    .condition, .symptom, .anatomy, .outcome, .mechanism,
  ]

  /// An effect that speaks of a benefit by itself, as more than a bare noun.
  private func isTherapeutic(_ claim: Claim) -> Bool {
    guard let effect = claim.effect.id.flatMap(knowledge.effect), effect.isTherapeutic else {
      return false
    }
    return claim.construction != .nominal && claim.construction != .presupposed
  }

  /// Tells whether bodies, complaints or therapies are spoken of here or in the sentence before.
  private var isOnTopic: Bool {
    let kinds: KindSet = [
      .condition, .symptom, .anatomy, .outcome, .intervention, .cell, .substance,
    ]
    if has(.logistics) { return false }
    return !concepts(kinds).isEmpty || previous.map { !$0.concepts(kinds).isEmpty } ?? false
      || tellsReader
  }

  /// "You heal": the reader does it, and nothing else is spoken of.
  private var tellsReader: Bool {
    tokens.count <= 4 && ["you", "you'll"].contains(tokens.first?.text)
  }

  /// "Not a substitute": what the noun says is denied by the words before it.
  private func isNotOne(_ claim: Claim) -> Bool {
    let before = tokens(in: range.lowerBound..<claim.effect.range.lowerBound).suffix(2)
    return before.first?.text == "not" && ["a", "an", "the"].contains(before.last?.text ?? "")
  }

  /// "Fractures usually heal": what the body does without the therapy, told as a rule.
  private func isNaturalCourse(_ claim: Claim) -> Bool {
    guard therapies.isEmpty else { return false }
    if tokens.contains(where: {
      $0.word == "how" && $0.range.upperBound <= claim.predicate.upperBound
    }) {
      return true
    }
    return claim.construction == .intransitive && contains(anyOf: Self.typically)
      && !contains(anyOf: ["we", "our", "us", "here"])
  }

  private static let typically: WordSet = [
    "usually", "often", "normally", "generally", "commonly", "typically", "most", "mostly",
    "sometimes", "tends", "tend", "naturally", "normal", "seldom", "eventually", "rarely",
  ]

  /// "Surgery relieves pain", "Our surgeons treat fractures": the subject is other care.
  private func isOwnedByOtherCare(_ claim: Claim) -> Bool {
    let care = mentions.first { mention in
      mention.role == .otherCare
        || mention.concept.flatMap(knowledge.concept)?.kind == .comparator
    }
    guard let care, care.range.upperBound <= claim.predicate.lowerBound else { return false }
    let before = tokens(in: range.lowerBound..<care.range.lowerBound)
    guard before.count <= 3, !before.contains(where: { Self.aside.contains($0.text) }) else {
      return false
    }
    let isTherapyNamed = therapies.contains { $0.range.lowerBound < claim.predicate.lowerBound }
    return !isTherapyNamed && !has(.discouragement, before: care)
      && !has(.comparative, before: care)
  }

  private func has(_ role: Role, before mention: Mention) -> Bool {
    mentions.contains { $0.role == role && $0.range.upperBound <= mention.range.lowerBound }
  }

  private static let aside: Set<String> = [
    "without", "no", "instead", "unlike", "beyond", "not", "never", "why", "than", "after", "to",
  ]

  /// Tells whether the passage speaks of other care and sells nothing: "half a million people have
  /// an operation each year".
  var isOfOtherCare: Bool {
    (has(.otherCare) || !concepts([.comparator]).isEmpty)
      && therapies.isEmpty && claims.isEmpty && !has(.comparative) && !has(.discouragement)
      && !contains(anyOf: ["we", "our", "us", "here"])
  }

  /// The label that the passage stands behind: "Endpoint: …".
  var label: Passage? {
    guard let previous else { return nil }
    let between = previous.range.upperBound..<range.lowerBound
    return document.document.text.utf8[between].contains(UInt8(ascii: ":")) ? previous : nil
  }

  func neighbour(_ index: Int) -> Passage? {
    let sentences = document.reading.sentences
    guard sentences.indices.contains(index), sentences[index].block == sentence.block else {
      return nil
    }
    return Passage(neighbour: index, of: document)
  }
}
