extension Knowledge {
  /// Returns what may be said in place of a claim on a page that makes `claims`; nil where that is
  /// about another treatment than the page's.
  public func rewrite(of assessment: Assessment, among claims: [Assessment]) -> String? {
    guard isOnFile(assessment, among: claims) else { return nil }
    return assessment.node.flatMap(claim)?.rewrite
  }

  /// Tells whether the evidence on file for a claim is of the treatment that its page speaks of.
  public func isOnFile(_ assessment: Assessment, among claims: [Assessment]) -> Bool {
    guard let node = assessment.node.flatMap(claim) else { return false }
    guard let intervention = node.intervention else { return true }
    let own = assessment.claim.agent?.ids ?? []
    if own.contains(where: { isLike($0, intervention) }) { return true }
    guard own.allSatisfy({ kind(ofConcept: $0) != .intervention || isForm($0, of: intervention) })
    else { return false }
    return claims.contains { claim in
      claim.claim.agent?.ids.contains { isLike($0, intervention) } ?? false
    }
  }

  /// Tells whether a treatment is one by its form alone, as an injection is of cells.
  private func isForm(_ id: String, of treatment: String) -> Bool {
    guard let form = concept(id)?.label.lowercased() else { return false }
    return concepts.contains { concept in
      concept.kind == .intervention && isLike(concept.id, treatment)
        && (concept.altLabels + concept.hiddenLabels).contains { $0.lowercased().contains(form) }
    }
  }

  /// Tells whether two concepts are treatments of one kind: cells are, however they are given.
  public func isLike(_ id: String, _ treatment: String) -> Bool {
    if kind(ofConcept: id) == .cell { return true }
    let lines = [id, treatment].map { hierarchy.ancestors(of: $0).union([$0]) }
    return !lines[0].isDisjoint(with: lines[1])
  }
}
