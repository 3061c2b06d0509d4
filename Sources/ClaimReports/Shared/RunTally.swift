import ClaimModel

/// What a report's summary says beyond ``RunSummary``: counted while documents go by.
struct RunTally {
  struct Rule {
    let id: String
    let severity: Severity
    let count: Int
  }

  struct Failure {
    let path: String
    let message: String
  }

  private static let failuresKept = 20

  private(set) var verdicts: [Assessment.Verdict: Int] = [:]
  private(set) var denied = 0
  private(set) var fixable = 0
  private(set) var failures: [Failure] = []
  private(set) var failureCount = 0
  private var rules: [String: [Severity: Int]] = [:]

  mutating func add(_ document: ReportedDocument) {
    for assessment in document.report.assessments {
      verdicts[assessment.verdict, default: 0] += 1
      if assessment.claim.isDenied { denied += 1 }
    }
    for finding in document.report.findings {
      rules[finding.rule, default: [:]][finding.severity, default: 0] += 1
      if finding.fixes.contains(where: { $0.applicability > .displayOnly }) { fixable += 1 }
    }
    for problem in document.failures {
      failureCount += 1
      guard failures.count < Self.failuresKept else { continue }
      failures.append(
        Failure(path: document.shownPath, message: VisibleText.line(problem.message))
      )
    }
  }

  /// The rules that were met, gravest and most frequent first.
  var rulesMet: [Rule] {
    rules.flatMap { id, counts in
      counts.map { Rule(id: id, severity: $0.key, count: $0.value) }
    }
    .sorted {
      $0.severity != $1.severity
        ? $0.severity > $1.severity : ($1.count, $0.id) < ($0.count, $1.id)
    }
  }
}
