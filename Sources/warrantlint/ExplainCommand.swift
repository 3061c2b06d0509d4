import ArgumentParser
import ClaimModel
import ClaimPipeline

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a rule, claim, evidence record, citation, qualifier or concept.",
    discussion: """
      Reports name everything by an id; this says what stands behind it.

      EXAMPLES
        warrantlint explain missing-hedge
        warrantlint explain missing-hedge --market uk
        warrantlint explain US-FTC-10
      """
  )

  @Argument(help: "An id, as a report has it.")
  var id: String

  @OptionGroup(title: "Judging") var judging: JudgingOptions

  func run() async throws {
    let search = judging.search()
    let explainer = try await Failures.told {
      let configuration = search.runConfiguration()
      try search.complain()
      return Explainer(
        try KnowledgeSource.load(configuration.knowledge),
        profile: configuration.profile
      )
    }
    guard let text = explainer.explain(id) else {
      let hint = explainer.nearest(to: id).map { "; did you mean '\($0)'?" } ?? ""
      throw ValidationError("nothing is called '\(id)'\(hint)")
    }
    if !Terminal.printOut(text) { throw ExitStatus.cannotRun }
  }
}
