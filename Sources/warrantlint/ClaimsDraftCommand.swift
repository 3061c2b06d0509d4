import ArgumentParser
import ClaimModel
import ClaimPipeline

struct ClaimsDraftCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: "Drafts claims for a knowledge pack from copy.",
    discussion: """
      What the copy claims is grouped by effect and target, with every place that says so, and \
      written as a knowledge file. Nothing in it is assessed: until somebody adds the evidence, no \
      wording of these claims is supported. Words that the ontology does not know are proposed as \
      concepts. The claims of the ontology play no part.

      EXAMPLES
        warrantlint claims draft article.md > packs/clinic/claims/article.yaml
        warrantlint knowledge check packs/clinic

      EXIT STATUS
        0  the claims were drafted
        3  a file could not be analysed; the others were drafted
      """
  )

  @Argument(
    help: ArgumentHelp("Files and directories.", valueName: "document"),
    completion: .file()
  )
  var paths: [String]

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
      let configuration = search.runConfiguration()
      try search.complain()
      let knowledge = try KnowledgeSource.load(configuration.knowledge)
      let run = DraftRun(search, knowledge: knowledge, processors: Processors.count)
      let outcome = try await run.run(files.inputs(paths))
      for line in outcome.failures { Terminal.printError("warrantlint: \(line)") }
      Terminal.printError("\(outcome.claims) claims, \(outcome.concepts) new concepts")
      if !Terminal.printOut(outcome.text) { throw ExitStatus.cannotRun }
      if !outcome.failures.isEmpty { throw ExitStatus.incomplete }
    }
  }
}
