package import ClaimModel

/// One thing that copy can do wrong.
///
/// A rule has no state and does not see other rules.
package protocol ClaimRule: Sendable {
  static var metadata: RuleMetadata { get }
  init()

  /// Returns the findings about `assessment`.
  func check(_ assessment: Assessment, in document: AssessedDocument) -> [Finding]

  /// Returns the findings that are about no single claim.
  func check(_ document: AssessedDocument) -> [Finding]
}

extension ClaimRule {
  package func check(_ assessment: Assessment, in document: AssessedDocument) -> [Finding] { [] }
  package func check(_ document: AssessedDocument) -> [Finding] { [] }
}
