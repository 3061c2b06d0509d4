import ArgumentParser
import ClaimPipeline

/// The program: one command for each thing one wants of it.
struct Warrantlint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "warrantlint",
    abstract: "Reads medical marketing copy and says where its wording outruns the evidence.",
    discussion: """
      Every therapeutic claim is found, matched with the evidence on file, and compared with the \
      strongest wording that this evidence permits. It is research-grade assistance, not legal \
      advice.

      EXAMPLES
        warrantlint check brochure.md
        warrantlint check site/ --report html=report.html --report json=report.json
        warrantlint explain missing-hedge

      EXIT STATUS
        0  nothing as grave as --fail-on
        1  findings
        2  could not run: options, configuration or knowledge are at fault
        3  some input could not be analysed; the rest was
      """,
    version: Linter.version,
    subcommands: [
      CheckCommand.self,
      BaselineCommand.self,
      BatchCommand.self,
      ClaimsCommand.self,
      CompareCommand.self,
      ExplainCommand.self,
      FixCommand.self,
      InitCommand.self,
      KnowledgeCommand.self,
      LSPCommand.self,
    ]
  )

  /// Does nothing by itself: a gate that forgot its command must not pass.
  func run() throws {
    throw ValidationError("a command is missing, such as 'check'")
  }
}
