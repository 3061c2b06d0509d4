package import ClaimModel

/// Matches claims to the ontology and compares them with the evidence on file.
package struct ClaimMatcher: Sendable {
  private let knowledge: Knowledge
  private let profile: Profile

  package init(_ knowledge: Knowledge, profile: Profile) {
    self.knowledge = knowledge
    self.profile = profile
  }

  /// Returns the assessments of the claims in `reading`; a claim that is several of the ontology's
  /// has several.
  package func assess(_ reading: Reading, in document: Document) -> [Assessment] { [] }
}
