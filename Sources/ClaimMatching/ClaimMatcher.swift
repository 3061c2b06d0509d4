package import ClaimModel

/// Matches claims to the ontology and compares them with the evidence on file.
package struct ClaimMatcher: Sendable {
  private let nodes: OnDemand<NodeFinder>
  private let judge: Judge
  private let resolver: OnDemand<SourceResolver>

  package init(_ knowledge: Knowledge, profile: Profile) {
    nodes = OnDemand { NodeFinder(knowledge: knowledge) }
    resolver = OnDemand { SourceResolver(knowledge) }
    judge = Judge(knowledge: knowledge, profile: profile)
  }

  /// Returns the assessments of the claims in `reading`, numbered from 1.
  ///
  /// A claim that is several of the ontology's has several. What is neither in the ontology nor a
  /// benefit from a therapy is no therapeutic claim, and has none.
  package func assess(_ reading: Reading, in document: Document) -> [Assessment] {
    assess(reading, in: document) { nodes, claim in matches(claim, nodes) }
  }

  /// Returns what ``assess(_:in:)`` returns, sooner where `memory` is of a text much like this one.
  package func assess(
    _ reading: Reading,
    in document: Document,
    reusing memory: inout MatchingMemory
  ) -> [Assessment] {
    memory.begin()
    let assessments = assess(reading, in: document) { nodes, claim in
      memory.matches(claim) { matches(claim, nodes) }
    }
    memory.end()
    return assessments
  }

  private func matches(_ claim: Claim, _ nodes: NodeFinder) -> [Judge.Weighed] {
    nodes.matches(claim).map { judge.weigh($0, of: claim) }
  }

  private func assess(
    _ reading: Reading,
    in document: Document,
    by matches: (NodeFinder, Claim) -> [Judge.Weighed]
  ) -> [Assessment] {
    var assessments: [Assessment] = []
    guard !reading.claims.isEmpty else { return assessments }
    let nodes = nodes.value
    let qualifiers = QualifierFinder(reading: reading, document: document)
    for claim in reading.claims {
      let matches = matches(nodes, claim)
      guard !matches.isEmpty || isTherapeutic(claim) else { continue }
      guard !matches.isEmpty else {
        let claim = claim.numbered(assessments.count + 1)
        assessments.append(judge.unlisted(claim, nodes.description(of: claim)))
        continue
      }
      for weighed in matches where !repeats(weighed.match, claim, assessments) {
        let claim = claim.numbered(assessments.count + 1)
        assessments.append(judge.judge(claim, weighed, qualifiers))
      }
    }
    return assessments
  }

  /// Returns what is on file of the sources that `references` point at.
  package func resolve(_ references: [Reference], in document: Document) -> [CitedSource] {
    guard !references.isEmpty else { return [] }
    let resolver = resolver.value
    return references.compactMap { reference in
      let records = resolver.records(of: reference.source, in: document.text)
      guard reference.isCertain || !records.isEmpty else { return nil }
      return CitedSource(reference: reference, records: records)
    }
  }

  private func isTherapeutic(_ claim: Claim) -> Bool {
    !claim.isBackground && claim.polarity == .benefit
  }

  /// Tells whether the same words already stand for the same claim of the ontology.
  private func repeats(_ match: Match, _ claim: Claim, _ assessments: [Assessment]) -> Bool {
    assessments.suffix(6).contains {
      $0.node == match.node.id && $0.claim.sentence == claim.sentence
        && $0.claim.range.overlaps(claim.range)
    }
  }
}
