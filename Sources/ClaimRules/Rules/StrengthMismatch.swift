package import ClaimModel

/// Weak evidence does not become strong by a strong verb.
package struct StrengthMismatch: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "strength-mismatch",
    summary: "rests a firm claim on evidence that is weaker than, or other than, it needs",
    severity: .error
  )

  package init() {}

  package func check(_ passage: Passage) -> [Objection] {
    guard !passage.isSober, !passage.isOpenQuestion, !passage.has(.limitation) else { return [] }
    let weak = passage.cues(.weakEvidence).filter(passage.isAsserted)
    guard let source = weak.first, let proof = firmWords(in: passage, about: source) else {
      return []
    }
    return [
      Objection(
        .mismatch(passage.quote(proof), passage.quote(source)),
        because: "A study without controls, a survey or an abstract can raise a question; it "
          + "cannot settle one. Name its design and its limit, and say 'may' at most.",
        at: passage.stretch(source, proof)
      )
    ]
  }

  /// The words that claim more than `source` can carry: a verb of proof, or a flat claim.
  private func firmWords(in passage: Passage, about source: Mention) -> Mention? {
    let proofs = passage.asserted(.establishment) + passage.asserted(.guarantee)
    if let proof = proofs.first(where: { !$0.range.overlaps(source.range) }) { return proof }
    guard !passage.traits.contains(.study), !passage.has(.hedge) else { return nil }
    guard let claim = passage.flatClaims.first?.claim,
      !claim.predicate.overlaps(source.range)
    else { return nil }
    return Mention(
      meaning: .cue(.establishment),
      range: claim.predicate,
      sentence: passage.index,
      scope: []
    )
  }
}

extension Finding.Message {
  fileprivate static func mismatch(_ proof: String, _ source: String) -> Self {
    "\(proof) may be read as proof, but \(source) cannot carry it"
  }
}
