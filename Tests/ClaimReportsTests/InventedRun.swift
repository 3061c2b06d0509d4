import ClaimModel

/// A run over invented files: what every format is asked to show.
enum InventedRun {
  static let description = RunDescription(
    version: "1.2.3",
    knowledge: InventedKnowledge.knowledge,
    profile: Profile(asOf: CivilDate(year: 2026, month: 11, day: 22) ?? .distantPast),
    rules: [
      RuleMetadata(
        id: "missing-hedge",
        summary: "the wording is stronger than the evidence permits",
        severity: .error
      ),
      RuleMetadata(id: "cure-guarantee", summary: "promises a cure", severity: .error),
      RuleMetadata(id: "superlative", summary: "calls itself the best", severity: .warning),
      RuleMetadata(
        id: "missing-risk",
        summary: "the page names no risk",
        severity: .notice,
        isPageLevel: true
      ),
    ]
  )

  static let reports: [DocumentReport] = [
    InventedPages.home, InventedPages.wide, InventedPages.hostile, InventedPages.missing,
  ]

  static let summary: RunSummary = {
    var summary = RunSummary()
    summary.documents = reports.count
    summary.failedDocuments = 1
    summary.skipped.binaries = 2
    summary.skipped.hidden = 1
    summary.words = 123
    summary.staleBaseline = 1
    summary.baselined = 1
    for report in reports {
      summary.claims += report.assessments.count
      summary.matchedClaims += report.assessments.filter { $0.node != nil }.count
      summary.errors += report.findings.filter { $0.severity == .error }.count
      summary.warnings += report.findings.filter { $0.severity == .warning }.count
      summary.notices += report.findings.filter { $0.severity == .notice }.count
      summary.suppressed += report.suppressed.count
    }
    return summary
  }()
}

extension CivilDate {
  fileprivate static var distantPast: CivilDate {
    guard let date = CivilDate(year: 1, month: 1, day: 1) else {
      preconditionFailure("the calendar has a first day")
    }
    return date
  }
}
