package import ClaimModel
import DocumentParsing

/// Lints files and standard input, and hands on their reports in one order whatever runs at once.
package struct LintRun {
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

  /// A document to be, and the linter with the settings that hold for it.
  private struct Job: Sendable {
    let task: DocumentSource.Task
    let linter: Int
  }

  private let search: ConfigurationSearch
  private let knowledge: Knowledge
  private let jobs: Int
  private let cache: ReportCache?
  package let configuration: Configuration

  /// Creates a run; what it finds in files is kept in `cache`, if there is one.
  package init(
    _ search: ConfigurationSearch,
    knowledge: Knowledge,
    processors: Int,
    cache: ReportCache? = nil
  ) {
    self.search = search
    self.knowledge = knowledge
    self.cache = cache
    configuration = search.runConfiguration()
    jobs = configuration.jobs ?? processors
  }

  var description: RunDescription {
    RunDescription(
      version: Linter.version,
      knowledge: knowledge,
      profile: configuration.profile,
      rules: Linter.rules
    )
  }

  /// Lints `inputs` and calls `body` with each report, by path.
  ///
  /// Memory does not grow with the number of files, but for their names.
  ///
  /// - Parameters:
  ///   - own: absolute paths of files that the run itself writes.
  ///   - begin: called with the number of documents once everything is known to be in order.
  /// - Returns: what was not linted, and why.
  /// - Throws: ``ConfigurationFailure`` where a configuration file is wrong, and what the closures
  ///   throw.
  func run(
    _ inputs: Inputs,
    besides own: Set<String> = [],
    begin: (_ documents: Int) throws -> Void = { _ in },
    body: (DocumentReport) throws -> Void
  ) async throws -> SkippedFiles {
    try await run(
      inputs,
      besides: own,
      begin: begin,
      transform: { report, _ in report },
      body: body
    )
  }

  /// Lints `inputs` and calls `body` with what `transform` makes of each report, by path.
  ///
  /// - Parameter transform: called for many reports at once, each with the linter that made it.
  func run<Output: Sendable>(
    _ inputs: Inputs,
    besides own: Set<String> = [],
    begin: (_ documents: Int) throws -> Void = { _ in },
    transform: @escaping @Sendable (DocumentReport, Linter) -> Output,
    body: (Output) throws -> Void
  ) async throws -> SkippedFiles {
    let found = discovery(besides: own).find(inputs.paths)
    let (work, linters) = prepare(order(found, inputs.standardInput))
    try search.complain()
    try begin(work.count)
    var remaining = work.makeIterator()
    var skipped = found.skipped
    let source = DocumentSource(configuration, cache: cache)
    try await OrderedWork(workers: jobs).run(
      next: { remaining.next() },
      transform: { job in
        let linter = linters[job.linter]
        return source.report(on: job.task, by: linter).map { transform($0, linter) }
      },
      consume: { if let output = $0 { try body(output) } else { skipped.binaries += 1 } }
    )
    cache?.trim()
    if skipped.binaries == work.count, !inputs.paths.isEmpty {
      let problem = DocumentProblem(.noFiles, "there is nothing to lint here, only binary files")
      let report = DocumentReport(path: inputs.paths[0], problems: [problem])
      try body(transform(report, linters[0]))
    }
    return skipped
  }

  /// Returns those of `paths` that are copy by their names and not excluded, in order.
  func copy(in paths: [String]) -> [String] {
    let workingDirectory = FileSystem.workingDirectory()
    return paths.filter { path in
      guard configuration.format(of: path) != nil else { return false }
      var part = PathName.absolute(path, in: workingDirectory)
      if search.excludes(part, isDirectory: false) { return false }
      while part.hasPrefix(workingDirectory + "/") {
        part = PathName.parent(of: part)
        if search.excludes(part, isDirectory: true) { return false }
      }
      return true
    }.sorted()
  }

  /// Returns the report on bytes that lie elsewhere than in the file at `path`.
  func report(on bytes: [UInt8], at path: String) -> DocumentReport {
    let settings = search.configuration(for: path)
    return Linter(knowledge: knowledge, configuration: settings).check(
      bytes,
      at: path,
      as: settings.format(of: path) ?? Document.Format(sniffing: bytes)
    )
  }

  /// Returns the search for files, which finds none of `own`.
  private func discovery(besides own: Set<String>) -> FileDiscovery {
    FileDiscovery(
      formats: configuration.formats,
      honoursIgnoreFiles: configuration.honoursIgnoreFiles,
      workingDirectory: FileSystem.workingDirectory(),
      own: own
    ) { path, isDirectory in
      search.excludes(path, isDirectory: isDirectory)
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
