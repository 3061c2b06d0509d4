import ArgumentParser
import ClaimModel
import ClaimPipeline

struct KnowledgeImpactCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract: "Says what loses support if an evidence record is withdrawn.",
    discussion: """
      Every claim that rests on the record is named with the rung that the remaining records can \
      carry, and so is every place in the files that makes such a claim. Nothing is changed.

      EXAMPLES
        warrantlint knowledge impact fu-2021-systemic
        warrantlint knowledge impact fu-2021-systemic site/

      EXIT STATUS
        0  the impact was told
        2  there is no such record
        3  a file could not be analysed
      """
  )

  @Argument(help: ArgumentHelp("The id of an evidence record.", valueName: "evidence-id"))
  var id: String

  @Argument(help: ArgumentHelp("Files and directories.", valueName: "path"), completion: .file())
  var paths: [String] = []

  @OptionGroup(title: "Judging") var judging: JudgingOptions
  @OptionGroup(title: "Reading") var reading: ReadingOptions
  @OptionGroup(title: "Files") var files: FileOptions
  @OptionGroup(title: "Running") var jobs: JobOptions

  func run() async throws {
    let search = judging.search { layer in
      reading.apply(to: &layer)
      files.apply(to: &layer)
      jobs.apply(to: &layer)
    }
    try await Failures.told {
      let run = ImpactRun(try lintRun(search))
      let inputs = paths.isEmpty ? nil : files.inputs(paths)
      guard let outcome = try await run.run(withdrawing: id, inputs) else {
        let hint = run.nearest(to: id).map { "; did you mean '\($0)'?" } ?? ""
        throw ValidationError("no evidence record is called '\(id)'\(hint)")
      }
      if !Terminal.printOut(outcome.text) { throw ExitStatus.cannotRun }
      if outcome.isIncomplete { throw ExitStatus.incomplete }
    }
  }
}
