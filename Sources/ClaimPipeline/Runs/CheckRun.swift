package import ClaimModel

/// Lints files and standard input, and reports on them in one order whatever runs at once.
package struct CheckRun {
  /// What there is to lint.
  package struct Inputs: Sendable {
    package let paths: [String]

    /// What standard input is called in reports, where it is to be read.
    package let standardInput: String?

    package init(paths: [String], standardInput: String? = nil) {
      self.paths = paths
      self.standardInput = standardInput
    }
  }

  /// How the run ended.
  package struct Outcome: Sendable {
    package let summary: RunSummary
    package let skipped: FileDiscovery.Skipped

    /// Tells whether a finding is as grave as the threshold.
    package let hasFailed: Bool

    /// Tells whether something could not be analysed.
    package var isIncomplete: Bool { summary.failedDocuments > 0 }
  }

  /// A document to be, and the linter with the settings that hold for it.
  private struct Job: Sendable {
    let task: DocumentSource.Task
    let linter: Int
  }

  private let search: ConfigurationSearch
  private let configuration: Configuration
  private let knowledge: Knowledge
  private let jobs: Int

  private let description: RunDescription

  package init(_ search: ConfigurationSearch, knowledge: Knowledge, processors: Int) {
    self.search = search
    self.knowledge = knowledge
    configuration = search.runConfiguration()
    jobs = configuration.jobs ?? processors
    description = RunDescription(
      version: Linter.version,
      knowledge: knowledge,
      profile: configuration.profile,
      rules: Linter.rules
    )
  }

  /// Lints `inputs` and writes each report as its documents come.
  ///
  /// Memory does not grow with the number of files, but for their names.
  ///
  /// - Throws: ``OutputFailure`` where a report could not be written, ``ConfigurationFailure`` where
  ///   a configuration file is wrong.
  package func run(_ inputs: Inputs, reporting requests: [ReportRequest]) async throws -> Outcome {
    let found = discovery(besides: requests).find(inputs.paths)
    let (work, linters) = prepare(order(found, inputs.standardInput))
    try search.complain()
    var outputs: [ReportOutput] = []
    for request in requests { outputs.append(try ReportOutput(request, of: description)) }
    var summary = RunSummary()
    var hasFailed = false
    var remaining = work.makeIterator()
    let reader = DocumentSource(configuration)
    for index in outputs.indices { try outputs[index].begin() }
    func add(_ report: DocumentReport) throws {
      summary.add(report)
      hasFailed =
        hasFailed || report.findings.contains { configuration.failOn.isReached(by: $0.severity) }
      for index in outputs.indices { try outputs[index].add(report) }
    }
    try await OrderedWork(workers: jobs).run(
      next: { remaining.next() },
      transform: { reader.report(on: $0.task, by: linters[$0.linter]) },
      consume: { if let report = $0 { try add(report) } else { summary.skippedBinaries += 1 } }
    )
    if summary.documents == 0 {
      let problem = DocumentProblem(.noFiles, "there is nothing to lint here, only binary files")
      try add(DocumentReport(path: inputs.paths.first ?? ".", problems: [problem]))
    }
    for index in outputs.indices { try outputs[index].finish(summary) }
    return Outcome(summary: summary, skipped: found.skipped, hasFailed: hasFailed)
  }

  /// Returns the search for files; the reports of this very run are none of them.
  private func discovery(besides requests: [ReportRequest]) -> FileDiscovery {
    let workingDirectory = FileSystem.workingDirectory()
    let reports = Set(requests.compactMap { $0.path(in: workingDirectory) })
    return FileDiscovery(
      formats: configuration.formats,
      honoursIgnoreFiles: configuration.honoursIgnoreFiles,
      workingDirectory: workingDirectory
    ) { path, isDirectory in
      reports.contains(path) || search.excludes(path, isDirectory: isDirectory)
    }
  }

  /// Returns the tasks with their linters; files that share all settings share one.
  private func prepare(_ tasks: [DocumentSource.Task]) -> ([Job], [Linter]) {
    let first = Linter(knowledge: knowledge, configuration: configuration)
    var linters = [first]
    var numbers = [configuration: 0]
    let work = tasks.map { task in
      let settings = search.configuration(for: task.path)
      let number = numbers[settings] ?? linters.count
      if number == linters.count {
        numbers[settings] = number
        linters.append(first.configured(settings))
      }
      return Job(task: task, linter: number)
    }
    return (work, linters)
  }

  /// Returns what there is to do, by path, so that no order of arguments changes a report.
  private func order(_ found: FileDiscovery.Result, _ standardInput: String?)
    -> [DocumentSource.Task]
  {
    let tasks =
      found.inputs.map(DocumentSource.Task.file)
      + found.refusals.map(DocumentSource.Task.refusal)
      + (standardInput.map { [.standardInput(name: $0)] } ?? [])
    return tasks.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
