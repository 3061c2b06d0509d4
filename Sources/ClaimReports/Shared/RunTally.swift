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

  /// Something with how often it was met.
  struct Count {
    let name: String
    let count: Int
  }

  private static let failuresKept = 20
  private static let pagesKept = 5

  private(set) var verdicts: [Assessment.Verdict: Int] = [:]
  private(set) var fixable = 0
  private var markets: Set<String> = []
  private var productStatuses: Set<String> = []
  private(set) var failures: [Failure] = []
  private(set) var failureCount = 0
  private var rules: [String: [Severity: Int]] = [:]
  private var faultyClaims: [String: Int] = [:]

  /// The documents with the most findings, the most first.
  private(set) var worstPages: [Count] = []

  mutating func add(_ document: ReportedDocument) {
    if let profile = document.report.profile {
      markets.insert(profile.market.rawValue)
      productStatuses.insert(profile.productStatus.rawValue)
    }
    for assessment in document.report.assessments {
      verdicts[assessment.verdict, default: 0] += 1
      guard let node = assessment.node, assessment.verdict.isFault else { continue }
      faultyClaims[node, default: 0] += 1
    }
    rank(Count(name: document.shownPath, count: document.report.findings.count))
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

  /// Returns the markets and the product statuses that documents were judged for; what holds for
  /// the run where none was.
  func conditions(in run: RunDescription) -> (markets: String, productStatuses: String) {
    func list(_ names: Set<String>, _ usual: String) -> String {
      names.isEmpty ? usual : names.sorted().joined(separator: ", ")
    }
    return (
      list(markets, run.profile.market.rawValue),
      list(productStatuses, run.profile.productStatus.rawValue)
    )
  }

  /// The claims of the ontology that were worded too strongly most often.
  var worstClaims: [Count] {
    faultyClaims.map { Count(name: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
      .prefix(Self.pagesKept).map { $0 }
  }

  private mutating func rank(_ page: Count) {
    guard page.count > 0 else { return }
    let place = worstPages.firstIndex { $0.count < page.count } ?? worstPages.count
    guard place < Self.pagesKept else { return }
    worstPages.insert(page, at: place)
    if worstPages.count > Self.pagesKept { worstPages.removeLast() }
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
