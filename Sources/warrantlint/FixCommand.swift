import ArgumentParser
import ClaimModel
import ClaimPipeline

struct FixCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "Shows better wordings as a unified diff, or writes them.",
    discussion: """
      Each fix was tried out: its finding is gone, nothing new is found, and nothing more is offered \
      at that place. A fix that changes what the copy asserts needs review: the diff shows it, and \
      --write makes it only with '--applicability needs-review'. The exit status is 0 once it ran; \
      with --check it is 1 where something would change.

      EXAMPLES
        warrantlint fix brochure.md
        warrantlint fix site/ > fixes.patch && git apply fixes.patch
        warrantlint fix brochure.md --write --applicability needs-review
        warrantlint fix site/ --check --applicability safe
      """
  )

  @Argument(
    help: ArgumentHelp("Files and directories; `-` is standard input.", valueName: "path"),
    completion: .file()
  )
  var paths: [String] = []

  @Flag(help: "Writes the files, each at once; standard input goes fixed to standard output.")
  var write = false

  @Flag(help: "Makes the exit status 1 where something would change.")
  var check = false

  @Option(
    help: ArgumentHelp(
      "Which fixes: safe, or needs-review as well.",
      discussion: "The default is needs-review for the diff and safe for --write.",
      valueName: "safe|needs-review"
    ),
    completion: .list(["safe", "needs-review"]),
    transform: FixCommand.applicability
  )
  var applicability: Fix.Applicability?

  @Option(
    help: ArgumentHelp(
      "Leaves what this baseline accepts (default: \(Baseline.defaultFile), if there).",
      valueName: "file"
    )
  )
  var baseline: String?

  @Flag(help: "Fixes everything, whatever a baseline accepts.")
  var noBaseline = false

  @Flag(name: .shortAndLong, help: "Says nothing about what was done.")
  var quiet = false

  @Option(help: "When the diff is coloured; NO_COLOR is honoured.")
  var color = Terminal.Colour.auto

  @OptionGroup(title: "Judging") var judging: JudgingOptions
  @OptionGroup(title: "Reading") var reading: ReadingOptions
  @OptionGroup(title: "Files") var files: FileOptions
  @OptionGroup(title: "Running") var jobs: JobOptions

  func validate() throws {
    if write, check { throw ValidationError("--write and --check exclude each other") }
    if noBaseline, baseline != nil {
      throw ValidationError("--baseline and --no-baseline exclude each other")
    }
  }

  func run() async throws {
    let search = judging.search { layer in
      reading.apply(to: &layer)
      files.apply(to: &layer)
      jobs.apply(to: &layer)
      layer.baseline = baseline
      layer.usesBaseline = noBaseline ? false : nil
    }
    try await Failures.told {
      let run = FixRun(
        try lintRun(search),
        threshold: applicability ?? (write ? .safe : .needsReview)
      )
      let purpose: FixRun.Purpose = write ? .write : .show(isColoured: color.isOn)
      let outcome = try await run.run(files.inputs(paths), for: purpose)
      for line in outcome.failures { Terminal.printError("warrantlint: \(line)") }
      if !quiet { Terminal.printError("warrantlint: \(outcome.summary(isWritten: write))") }
      if !outcome.failures.isEmpty { throw ExitStatus.incomplete }
      if check, outcome.changedDocuments > 0 { throw ExitStatus.findings }
    }
  }

  private static func applicability(_ word: String) throws -> Fix.Applicability {
    guard let applicability = Fix.Applicability(rawValue: word), applicability > .displayOnly else {
      throw ValidationError("'\(word)' is neither 'safe' nor 'needs-review'")
    }
    return applicability
  }
}
