import ArgumentParser
import ClaimModel
import ClaimPipeline

struct KnowledgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "knowledge",
    abstract: "Works on knowledge packs.",
    subcommands: [
      KnowledgeCheckCommand.self, KnowledgeImpactCommand.self, KnowledgeSiteCommand.self,
    ]
  )

  func run() throws {
    throw ValidationError("a command is missing, such as 'knowledge check'")
  }
}
