import ArgumentParser
import ClaimModel
import ClaimPipeline

struct BaselineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Accepts the findings that are there, so that a gate tells of new ones only.",
    discussion: """
      Findings are remembered by what they are, not by line: moving or wrapping copy anew changes \
      nothing, while a stronger wording or a worse verdict is told again. 'check' uses \
      .warrantlint-baseline.json if it is there, or the file that --baseline names. What no longer \
      stands in the copy is named; --prune drops it and accepts nothing new.

      EXAMPLES
        warrantlint baseline site/
        warrantlint check site/
        warrantlint baseline site/ --prune
        warrantlint baseline site/ --decisions decisions.json
      """
  )

  @Argument(help: ArgumentHelp("Files and directories.", valueName: "path"), completion: .file())
  var paths: [String] = []

  @Flag(help: "Drops what no longer stands in the copy, and accepts nothing.")
  var prune = false

  @Option(
    help: ArgumentHelp(
      "Accepts only what a reviewer waived with a reason, as the HTML report exports it.",
      valueName: "file"
    ),
    completion: .file()
  )
  var decisions: String?

  @Option(
    help: ArgumentHelp("The baseline (default: \(Baseline.defaultFile)).", valueName: "file")
  )
  var baseline: String?

  @OptionGroup(title: "Judging") var judging: JudgingOptions
  @OptionGroup(title: "Reading") var reading: ReadingOptions
  @OptionGroup(title: "Files") var files: FileOptions
  @OptionGroup(title: "Running") var jobs: JobOptions

  func run() async throws {
    let search = judging.search { layer in
      reading.apply(to: &layer)
      files.apply(to: &layer)
      jobs.apply(to: &layer)
      layer.baseline = baseline
    }
    try await Failures.told {
      let run = BaselineRun(try lintRun(search))
      let outcome = try await run.run(files.inputs(paths), for: try purpose())
      for line in outcome.stale { Terminal.printError("warrantlint: no longer there: \(line)") }
      for line in outcome.refused { Terminal.printError("warrantlint: \(line)") }
      for line in outcome.failures { Terminal.printError("warrantlint: \(line)") }
      if !Terminal.printOut("\(outcome.path) holds \(outcome.accepted) findings") {
        throw ExitStatus.cannotRun
      }
      if !outcome.failures.isEmpty { throw ExitStatus.incomplete }
    }
  }

  func validate() throws {
    if prune, decisions != nil {
      throw ValidationError("--prune drops and --decisions adds: give one of them")
    }
  }

  private func purpose() throws -> BaselineRun.Purpose {
    if let decisions { return .waive(try Decisions.read(decisions)) }
    return prune ? .prune : .accept
  }
}
