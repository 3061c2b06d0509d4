package import ClaimModel

/// Lints what there is to lint, holds it against the baseline, and writes the reports.
package struct CheckRun {
  /// How the run ended.
  package struct Outcome: Sendable {
    package let summary: RunSummary
    package let passedOver: LintRun.PassedOver

    /// What the baseline holds and the copy does not, in words.
    package let staleBaseline: [String]

    /// Tells whether a finding is as grave as the threshold.
    package let hasFailed: Bool

    /// Tells whether something could not be analysed.
    package var isIncomplete: Bool { summary.failedDocuments > 0 }
  }

  private let lint: LintRun

  package init(_ lint: LintRun) { self.lint = lint }

  /// Lints `inputs` and writes each report as its documents come.
  ///
  /// - Throws: ``OutputFailure`` where a report could not be written, ``ConfigurationFailure`` where
  ///   a configuration file is wrong, ``BaselineFile/Failure`` where the baseline cannot be read.
  package func run(_ inputs: LintRun.Inputs, reporting requests: [ReportRequest]) async throws
    -> Outcome
  {
    var baseline = try comparison()
    var outputs: [ReportOutput] = []
    var summary = RunSummary()
    var hasFailed = false
    let own = requests.compactMap { $0.path(in: FileSystem.workingDirectory()) }
    let passedOver = try await lint.run(inputs, besides: Set(own)) {
      for request in requests { outputs.append(try ReportOutput(request, of: lint.description)) }
      for index in outputs.indices { try outputs[index].begin() }
    } body: {
      let report = baseline?.apply(to: $0) ?? $0
      summary.add(report)
      hasFailed = hasFailed || report.findings.contains { isFailure($0) }
      for index in outputs.indices { try outputs[index].add(report) }
    }
    let stale = baseline?.stale ?? []
    summary.skippedBinaries = passedOver.binaries
    summary.staleBaseline = stale.reduce(0) { $0 + $1.count }
    for index in outputs.indices { try outputs[index].finish(summary) }
    return Outcome(
      summary: summary,
      passedOver: passedOver,
      staleBaseline: stale.map(\.description),
      hasFailed: hasFailed
    )
  }

  private func isFailure(_ finding: Finding) -> Bool {
    lint.configuration.failOn.isReached(by: finding.severity)
  }

  private func comparison() throws(BaselineFile.Failure) -> BaselineComparison? {
    guard let path = lint.configuration.baselineInUse else { return nil }
    let baseline = try BaselineFile.read(path)
    return BaselineComparison(baseline, knowledge: lint.description.knowledge.digest)
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
