package import ClaimModel

/// Weak evidence does not become strong by a strong verb, nor one side of it the whole.
package struct StrengthMismatch: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "strength-mismatch",
    summary: "rests a firm claim on evidence that is weaker than, or other than, it needs",
    severity: .error
  )

  package init() {}

  package func check(_ passage: Passage) -> [Objection] {
    weakSource(in: passage) + citedSources(in: passage) + oneSide(in: passage)
  }

  // MARK: Evidence by name

  private func weakSource(in passage: Passage) -> [Objection] {
    guard passage.has(.weakEvidence), !passage.isSober, !passage.isOpenQuestion,
      !passage.has(.limitation)
    else { return [] }
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

  // MARK: Evidence by reference

  private func citedSources(in passage: Passage) -> [Objection] {
    passage.cited.compactMap { source in
      let mark = passage.name(of: source)
      switch passage.fault(of: source) {
      case .notOnFile, .lapsed, nil: return nil
      case .beside(let record, let assessment):
        return objection(
          .beside(mark, record.id, passage.quote(assessment.claim.range)),
          record,
          "Cite what studied this claim, or state what the cited work did find.",
          assessment,
          at: source,
          in: passage
        )
      case .against(let record, let assessment, let direction):
        return objection(
          .against(mark, record.id, direction.finding, passage.quote(assessment.claim.predicate)),
          record,
          "State what it found, or leave the claim out.",
          assessment,
          at: source,
          in: passage
        )
      case .weaker(let record, let assessment, let ceiling):
        return objection(
          .weaker(mark, record, ceiling, passage.quote(assessment.claim.predicate), assessment),
          record,
          "Word the claim as weakly as its source, with the source's limits.",
          assessment,
          at: source,
          in: passage
        )
      }
    }
  }

  private func objection(
    _ message: Finding.Message,
    _ record: EvidenceRecord,
    _ advice: String,
    _ assessment: Assessment,
    at source: CitedSource,
    in passage: Passage
  ) -> Objection {
    Objection(
      message,
      because: "\(record.summary) \(advice)",
      at: passage.place(of: source, for: assessment.claim),
      claim: assessment.claim.id,
      standsAlone: true
    )
  }

  // MARK: One side of the evidence

  /// References to one side alone, where the records of the claim point both ways.
  private func oneSide(in passage: Passage) -> [Objection] {
    let carrying = passage.carryingSources
    guard let source = carrying.first, !passage.has(.limitation),
      !passage.traits.contains(.caveat)
    else { return [] }
    for assessment in passage.claimsToCarry {
      guard let node = assessment.node.flatMap(passage.knowledge.claim) else { continue }
      let conflict = Conflict(on: node, passage.knowledge)
      let cited = passage.document.cited.flatMap(\.records)
      guard let other = conflict.against.first, conflict.isTold(by: source.records),
        !conflict.against.contains(where: { cited.contains($0.id) })
      else { continue }
      return [
        Objection(
          .oneSide(passage.name(of: source), passage.quote(assessment.claim.range), other.id),
          because: "The records on file point both ways. \(other.summary) Tell both sides, or the "
            + "result of a review that weighs them.",
          at: passage.place(of: source, for: assessment.claim),
          claim: assessment.claim.id,
          standsAlone: true
        )
      ]
    }
    return []
  }
}

extension Finding.Message {
  fileprivate static func mismatch(_ proof: String, _ source: String) -> Self {
    "\(proof) may be read as proof, but \(source) cannot carry it"
  }

  fileprivate static func beside(_ mark: String, _ record: String, _ claim: String) -> Self {
    "\(mark) is \(record), which does not speak to \(claim)"
  }

  fileprivate static func against(
    _ mark: String,
    _ record: String,
    _ finding: String,
    _ words: String
  ) -> Self {
    "\(mark) is \(record), which \(finding), and cannot carry \(words)"
  }

  fileprivate static func weaker(
    _ mark: String,
    _ record: EvidenceRecord,
    _ ceiling: Ceiling,
    _ words: String,
    _ assessment: Assessment
  ) -> Self {
    let permits = "\(record.kindOfEvidence) that permits at most '\(ceiling.name)'"
    return "\(mark) is \(record.id), \(permits); \(words) is '\(assessment.claim.strength.name)'"
  }

  fileprivate static func oneSide(_ mark: String, _ claim: String, _ other: String) -> Self {
    "\(mark) tells one side of \(claim); \(other) points the other way"
  }
}
