package import ClaimModel

/// Lints files and standard input, and reports on them in one order whatever runs at once.
package struct CheckRun: Sendable {
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

  /// One document to be, in the order of the report.
  private enum Task: Sendable {
    case file(FileDiscovery.Input)
    case standardInput(name: String)
    case refusal(FileDiscovery.Refusal)

    var path: String {
      switch self {
      case .file(let input): input.path
      case .standardInput(let name): name
      case .refusal(let refusal): refusal.path
      }
    }
  }

  private let configuration: Configuration
  private let linter: Linter
  private let jobs: Int

  private let description: RunDescription

  package init(_ configuration: Configuration, knowledge: Knowledge, jobs: Int) {
    self.configuration = configuration
    self.jobs = jobs
    linter = Linter(knowledge: knowledge, configuration: configuration)
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
  /// - Throws: ``OutputFailure`` where a report could not be written.
  package func run(_ inputs: Inputs, reporting requests: [ReportRequest]) async throws -> Outcome {
    var outputs: [ReportOutput] = []
    for request in requests { outputs.append(try ReportOutput(request, of: description)) }
    let found = discovery(besides: requests).find(inputs.paths)
    let tasks = order(found, inputs.standardInput)
    var summary = RunSummary()
    var hasFailed = false
    var remaining = tasks.makeIterator()
    for index in outputs.indices { try outputs[index].begin() }
    func add(_ report: DocumentReport) throws {
      summary.add(report)
      hasFailed =
        hasFailed || report.findings.contains { configuration.failOn.isReached(by: $0.severity) }
      for index in outputs.indices { try outputs[index].add(report) }
    }
    try await OrderedWork(workers: jobs).run(next: { remaining.next() }, transform: report) {
      if let report = $0 { try add(report) } else { summary.skippedBinaries += 1 }
    }
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
    let patterns = configuration.exclude
    let reports = Set(requests.compactMap { $0.path(in: workingDirectory) })
    return FileDiscovery(
      formats: configuration.formats,
      honoursIgnoreFiles: configuration.honoursIgnoreFiles,
      workingDirectory: workingDirectory
    ) { path, isDirectory in
      if reports.contains(path) { return true }
      let shown = PathName.shown(path, below: workingDirectory)
      return patterns.contains { $0.matches(shown, isDirectory: isDirectory) }
    }
  }

  /// Returns what there is to do, by path, so that no order of arguments changes a report.
  private func order(_ found: FileDiscovery.Result, _ standardInput: String?) -> [Task] {
    let tasks =
      found.inputs.map(Task.file) + found.refusals.map(Task.refusal)
      + (standardInput.map { [.standardInput(name: $0)] } ?? [])
    return tasks.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Returns the report on one document; nil for a binary file that nobody named.
  @Sendable private func report(on task: Task) -> DocumentReport? {
    do throws(SourceFile.Failure) {
      switch task {
      case .refusal(let refusal):
        return DocumentReport(path: refusal.path, problems: [refusal.problem])
      case .standardInput(let name):
        let bytes = try SourceFile.readStandardInput(limit: configuration.maximumBytes)
        return lint(bytes, at: name, as: configuration.format(of: name))
      case .file(let input):
        let bytes = try SourceFile.read(input.path, limit: configuration.maximumBytes)
        if !input.isNamed, isBinary(bytes) { return nil }
        return lint(bytes, at: input.path, as: input.format)
      }
    } catch {
      return DocumentReport(path: task.path, problems: [error.problem])
    }
  }

  private func lint(_ bytes: [UInt8], at path: String, as format: Document.Format?)
    -> DocumentReport
  {
    guard !isBinary(bytes) else {
      let problem = DocumentProblem(.notText, "this is a binary file, not text")
      return DocumentReport(path: path, source: bytes, problems: [problem])
    }
    return linter.check(bytes, at: path, as: format ?? Document.Format(sniffing: bytes))
  }

  private func isBinary(_ bytes: [UInt8]) -> Bool {
    configuration.encoding == nil && SourceFile.isBinary(bytes)
  }
}

extension Configuration {
  /// Returns the format that the name of a file speaks for; nil where it says nothing.
  package func format(of path: String) -> Document.Format? {
    PathName.fileExtension(of: path).flatMap { formats[$0] }
  }
}

extension Document.Format {
  /// Creates the format that the first bytes speak for: HTML where they say so, else plain text.
  init(sniffing bytes: [UInt8]) {
    let start = bytes.drop { $0 <= UInt8(ascii: " ") || $0 >= 0x80 }.prefix(15)
    let head = String(decoding: start, as: UTF8.self).lowercased()
    self = head.hasPrefix("<!doctype html") || head.hasPrefix("<html") ? .html : .text
  }
}
