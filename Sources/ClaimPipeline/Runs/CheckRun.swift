package import ClaimModel

/// Lints what there is to lint, holds it against the baseline, and writes the reports.
package struct CheckRun {
  /// How the run ended.
  package struct Outcome: Sendable {
    package let summary: RunSummary

    /// What the baseline holds and the copy does not, in words.
    package let staleBaseline: [String]

    /// Tells whether a finding is as grave as the threshold.
    package let hasFailed: Bool

    /// Tells whether something could not be analysed.
    package var isIncomplete: Bool { summary.failedDocuments > 0 }
  }

  private let lint: LintRun

  /// Where the copy before is found, if only changes to it are to be told.
  private let history: GitHistory?

  /// Tells whether what stands on many pages is told once.
  private let tellsOnce: Bool

  /// Tells whether fixes are tried out for the reports that have a place for them.
  private let offersFixes: Bool
  private let progress: (_ done: Int, _ all: Int) -> Void

  package init(
    _ lint: LintRun,
    since history: GitHistory? = nil,
    tellsOnce: Bool = false,
    offersFixes: Bool = true,
    progress: @escaping (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) {
    self.lint = lint
    self.history = history
    self.tellsOnce = tellsOnce
    self.offersFixes = offersFixes
    self.progress = progress
  }

  /// Lints `inputs` and writes each report as its documents come.
  ///
  /// - Throws: ``OutputFailure`` where a report could not be written, ``ConfigurationFailure`` where
  ///   a configuration file is wrong, ``BaselineFile/Failure`` where the baseline cannot be read.
  package func run(_ inputs: LintRun.Inputs, reporting requests: [ReportRequest]) async throws
    -> Outcome
  {
    let inputs = try changed(inputs)
    let site = try await siteIndex(of: inputs)
    var baseline = try lint.baselineComparison()
    var outputs: [ReportOutput] = []
    var summary = RunSummary()
    var hasFailed = false
    let own = requests.compactMap { $0.path(in: FileSystem.workingDirectory()) }
    let shownFixes = offersFixes ? requests.map(\.shownFixes).max() ?? 0 : 0
    var total = 0
    let skipped = try await lint.run(inputs, besides: Set(own)) {
      total = $0
      for request in requests { outputs.append(try ReportOutput(request, of: lint.description)) }
      for index in outputs.indices { try outputs[index].begin() }
    } transform: { report, linter in
      shownFixes > 0 ? linter.addingFixes(to: report, upTo: shownFixes) : report
    } body: {
      let changes = try changes(in: $0)
      let news = baseline?.apply(to: changes) ?? changes
      let report = site?.apply(to: news) ?? news
      summary.add(report)
      progress(summary.documents, total)
      hasFailed = hasFailed || report.findings.contains { isFailure($0) }
      for index in outputs.indices { try outputs[index].add(report) }
    }
    summary.skipped = skipped
    let stale = baseline?.stale ?? []
    summary.staleBaseline = stale.reduce(0) { $0 + $1.count }
    for index in outputs.indices { try outputs[index].finish(summary) }
    return Outcome(
      summary: summary,
      staleBaseline: stale.map(\.description),
      hasFailed: hasFailed
    )
  }

  /// Returns which findings stand on many pages, for which every page is read once more.
  private func siteIndex(of inputs: LintRun.Inputs) async throws -> SiteIndex? {
    guard tellsOnce else { return nil }
    var index = SiteIndex()
    var total = 0
    var done = 0
    _ = try await lint.run(LintRun.Inputs(paths: inputs.paths)) {
      total = $0
    } body: {
      index.add($0)
      done += 1
      progress(done, total)
    }
    return index
  }

  /// Returns `inputs`, or the files in them that changed.
  private func changed(_ inputs: LintRun.Inputs) throws(GitHistory.Failure) -> LintRun.Inputs {
    guard let history else { return inputs }
    let files = lint.copy(in: try history.changedFiles(in: inputs.paths))
    let present = files.filter { (try? FileSystem.status(of: $0)) != nil }
    return LintRun.Inputs(paths: present, standardInput: inputs.standardInput)
  }

  /// Returns `report` without what was found in the copy before.
  private func changes(in report: DocumentReport) throws(GitHistory.Failure) -> DocumentReport {
    guard let history, let before = try history.content(of: report.path) else { return report }
    let old = Set(lint.report(on: before, at: report.path).findings.map(\.fingerprint))
    let unchanged = report.findings.filter { old.contains($0.fingerprint) }
    return report.with(
      findings: report.findings.filter { !old.contains($0.fingerprint) },
      suppressed: report.suppressed
        + unchanged.map {
          SuppressedFinding(finding: $0, means: .baseline, reason: "it stood there before")
        }
    )
  }

  private func isFailure(_ finding: Finding) -> Bool {
    lint.configuration.failOn.isReached(by: finding.severity)
  }

}

extension LintRun {
  /// Returns what the run is held against; nil where no baseline is in use.
  func baselineComparison() throws(BaselineFile.Failure) -> BaselineComparison? {
    guard let path = configuration.baselineInUse else { return nil }
    let baseline = try BaselineFile.read(path)
    return BaselineComparison(baseline, knowledge: description.knowledge.digest)
  }
}

extension Configuration {
  /// The baseline that a check is held against: the one that was named, or the one that is there.
  var baselineInUse: String? {
    guard usesBaseline else { return nil }
    if let baseline { return baseline }
    let isThere = (try? FileSystem.status(of: Baseline.defaultFile)) != nil
    return isThere ? Baseline.defaultFile : nil
  }
}
