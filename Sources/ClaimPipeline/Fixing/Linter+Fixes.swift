public import ClaimModel

extension Linter {
  /// Returns what would mend `finding`, one of those in `report`: best first, each tried out.
  ///
  /// Every fix with edits was made in a copy of the document and linted: the finding is gone or
  /// less grave, nothing new is found, and nothing more is offered at that place.
  ///
  /// - Parameter includesPageRules: what ``check(_:at:as:includesPageRules:)`` was told.
  /// - Complexity: O(*n*) in the length of the document for each fix that is offered; what is tried
  ///   besides is tried in a few blocks.
  public func fixes(
    for finding: Finding,
    in report: DocumentReport,
    includesPageRules: Bool = true
  ) -> [Fix] {
    var search = FixSearch(self, report, includesPageRules: includesPageRules)
    return search?.fixes(for: finding) ?? []
  }

  /// Returns `report` with the fixes of all its findings, `limit` of each at most.
  public func addingFixes(
    to report: DocumentReport,
    upTo limit: Int = 3,
    includesPageRules: Bool = true
  ) -> DocumentReport {
    guard !report.findings.isEmpty,
      var search = FixSearch(self, report, includesPageRules: includesPageRules, limit: limit)
    else { return report }
    return report.with(
      findings: report.findings.map { $0.with(fixes: search.fixes(for: $0)) },
      suppressed: report.suppressed
    )
  }
}
