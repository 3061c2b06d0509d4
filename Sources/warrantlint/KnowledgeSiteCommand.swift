import ArgumentParser
import ClaimPipeline

struct KnowledgeSiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Writes rules, claims and evidence as pages to browse.",
    discussion: """
      The pages are HTML that needs no network and no script; they begin at index.html. What was in \
      the directory under the same names is replaced, anything else stays.

      EXAMPLES
        warrantlint knowledge site docs/
        warrantlint knowledge site docs/ --knowledge packs/clinic
      """
  )

  @Argument(help: "The directory to write to.", completion: .directory)
  var directory: String

  @OptionGroup(title: "Judging") var judging: JudgingOptions

  func run() async throws {
    let search = judging.search()
    let (directory, configuration) = (self.directory, search.runConfiguration())
    let count = try await Failures.told {
      try search.complain()
      let knowledge = try KnowledgeSource.load(configuration.knowledge)
      return try SiteRun.write(knowledge, to: directory)
    }
    if !Terminal.printOut("\(count) files are in \(directory)\n") { throw ExitStatus.cannotRun }
  }
}
