import ArgumentParser
import ClaimModel
import ClaimPipeline

struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Shows the claims of the ontology.",
    subcommands: [ClaimsListCommand.self, ClaimsExportCommand.self, ClaimsDraftCommand.self]
  )

  func run() throws {
    throw ValidationError("a command is missing, such as 'claims list'")
  }
}

struct ClaimsListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the claims with the rung that the evidence permits.",
    discussion: """
      EXAMPLES
        warrantlint claims list
        warrantlint claims list --knowledge packs/clinic
      """
  )

  @OptionGroup(title: "Judging") var judging: JudgingOptions

  func run() async throws {
    let knowledge = try await judging.loadedKnowledge()
    if !Terminal.printOut(KnowledgeExport.list(knowledge)) { throw ExitStatus.cannotRun }
  }
}

struct ClaimsExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the ontology for other tools.",
    discussion: """
      skos is a vocabulary in Turtle with all concepts, effects and claims; csv is a table of the \
      claims with a row for each body of evidence.

      EXAMPLES
        warrantlint claims export --format skos > ontology.ttl
        warrantlint claims export --format csv > claims.csv
      """
  )

  @Option(
    help: ArgumentHelp("The form to write: \(Choice<KnowledgeExport.Format>.names)."),
    completion: Choice<KnowledgeExport.Format>.completion,
    transform: Choice.parse
  )
  var format: KnowledgeExport.Format

  @OptionGroup(title: "Judging") var judging: JudgingOptions

  func run() async throws {
    let knowledge = try await judging.loadedKnowledge()
    let bytes = KnowledgeExport.bytes(of: knowledge, as: format)
    if !Terminal.printOut(String(decoding: bytes, as: UTF8.self)) { throw ExitStatus.cannotRun }
  }
}

extension JudgingOptions {
  /// Returns the knowledge that the options and the configuration ask for.
  fileprivate func loadedKnowledge() async throws -> Knowledge {
    let search = search()
    return try await Failures.told {
      let configuration = search.runConfiguration()
      try search.complain()
      return try KnowledgeSource.load(configuration.knowledge)
    }
  }
}
