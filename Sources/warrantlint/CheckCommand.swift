import ArgumentParser
import ClaimModel
import ClaimPipeline

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Lints files and directories.",
    discussion: """
      Directories are searched for Markdown, HTML and text files; what .gitignore lists and hidden \
      files are left out. A file that is named is always linted. Without a path, the working \
      directory is searched; `-` reads standard input.

      EXAMPLES
        warrantlint check brochure.md
        warrantlint check site/ --exclude 'drafts/**' --fail-on warning
        warrantlint check site/ --report html=report.html --report json=report.json
        pandoc leaflet.docx -t markdown | warrantlint check - --stdin-path leaflet.md
        warrantlint check site/ --since main
        warrantlint check public/ --site --summary
        warrantlint check page.html --market uk --product-status approved
      """
  )

  @Argument(
    help: ArgumentHelp("Files and directories; `-` is standard input.", valueName: "path"),
    completion: .file()
  )
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Tells only of what changed since a revision of git, committed or not.",
      valueName: "rev"
    )
  )
  var since: String?

  @Flag(help: "Tells once of what stands on many pages: navigation, footers, disclaimers.")
  var site = false

  @Flag(help: "Offers no fixes: a report on much copy is done sooner.")
  var noFixes = false

  @Flag(help: "Prints the settings that hold for each path, and checks nothing.")
  var showConfig = false

  @OptionGroup(title: "Judging") var judging: JudgingOptions
  @OptionGroup(title: "Reports") var reporting: ReportingOptions
  @OptionGroup(title: "Reading") var reading: ReadingOptions
  @OptionGroup(title: "Files") var files: FileOptions
  @OptionGroup(title: "Running") var jobs: JobOptions
  @OptionGroup(title: "Running") var caching: CacheOptions

  func run() async throws {
    let search = judging.search { layer in
      reading.apply(to: &layer)
      files.apply(to: &layer)
      reporting.apply(to: &layer)
      jobs.apply(to: &layer)
    }
    if showConfig {
      try await show(search)
      return
    }
    try await Failures.told {
      let history = try since.map { try GitHistory(revision: $0) }
      let run = CheckRun(
        try lintRun(search, keepingIn: caching.directory),
        since: history,
        tellsOnce: site,
        offersFixes: !noFixes,
        progress: Terminal.showProgress
      )
      defer { Terminal.endProgress() }
      let outcome = try await run.run(files.inputs(paths), reporting: reporting.requests)
      reporting.tell(outcome)
      if outcome.isIncomplete { throw ExitStatus.incomplete }
      if outcome.hasFailed { throw ExitStatus.findings }
    }
  }

  private func show(_ search: ConfigurationSearch) async throws {
    try await Failures.told {
      let listings = (paths.isEmpty ? ["."] : paths).map(search.listing)
      try search.complain()
      if !Terminal.printOut(listings.joined(separator: "\n")) { throw ExitStatus.cannotRun }
    }
  }
}
