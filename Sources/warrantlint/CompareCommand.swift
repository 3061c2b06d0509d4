import ArgumentParser
import ClaimPipeline

struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compares the claims of two revisions.",
    discussion: """
      Tells which claims were added or removed, are said more or less firmly, or lost a qualifier \
      or their evidence. The exit status is 1 where the copy became riskier. Two files, two \
      directories (file by file), or the working tree and a revision of git are compared.

      EXAMPLES
        warrantlint compare old.md new.md
        warrantlint compare public.before/ public/
        warrantlint compare --since main site/ --format markdown
      """
  )

  @Argument(
    help: ArgumentHelp("The old and the new; with --since, what to look at.", valueName: "path"),
    completion: .file()
  )
  var paths: [String] = []

  @Option(help: ArgumentHelp("Compares with what git has at a revision.", valueName: "rev"))
  var since: String?

  @Option(
    name: .shortAndLong,
    help: "The format: \(Choice<ComparisonReport.Format>.names) (default: text).",
    completion: Choice<ComparisonReport.Format>.completion,
    transform: Choice.parse
  )
  var format: ComparisonReport.Format?

  @OptionGroup(title: "Judging") var judging: JudgingOptions
  @OptionGroup(title: "Reading") var reading: ReadingOptions
  @OptionGroup(title: "Running") var jobs: JobOptions

  func validate() throws {
    if since == nil, paths.count != 2 {
      throw ValidationError("name the old and the new, or a revision with --since")
    }
  }

  func run() async throws {
    let search = judging.search { layer in
      reading.apply(to: &layer)
      jobs.apply(to: &layer)
    }
    try await Failures.told {
      let run = CompareRun(try lintRun(search))
      let report =
        if let since {
          try await run.compare(paths.isEmpty ? ["."] : paths, since: since)
        } else {
          try await run.compare(paths[0], with: paths[1])
        }
      let output = report.rendered(as: format ?? .text)
      if !Terminal.printOut(output) { throw ExitStatus.cannotRun }
      if !report.failures.isEmpty { throw ExitStatus.incomplete }
      if report.isRiskier { throw ExitStatus.findings }
    }
  }
}
