package import ClaimModel

/// All rules, gravest first.
package enum RuleCatalog {
  package static let all: [any ClaimRule.Type] = []

  package static var metadata: [RuleMetadata] { all.map { $0.metadata } }

  /// Returns the findings in a document: one for each fault, ordered by span and rule.
  package static func check(
    _ document: AssessedDocument,
    includingPageRules: Bool = true
  ) -> [Finding] { [] }
}
