import ArgumentParser
import ClaimModel
import ClaimPipeline

struct KnowledgeCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Validates knowledge packs.",
    discussion: """
      A pack is a directory of YAML files with a pack.yaml that names it. A pack that says \
      'extends: shipped' adds to the knowledge that the program carries; any other must stand by \
      itself. Every problem is told with its file, line and column. Without a directory, the \
      knowledge that the program carries is checked.

      EXAMPLES
        warrantlint knowledge check packs/clinic
        warrantlint knowledge check Claims --as-of 2027-06-30

      EXIT STATUS
        0  nothing is wrong, but for warnings
        2  a pack cannot be used
      """
  )

  @Argument(
    help: ArgumentHelp("Directories of packs.", valueName: "dir"),
    completion: .directory
  )
  var directories: [String] = []

  @Option(
    help: ArgumentHelp("The day to judge reviews by (default: today).", valueName: "yyyy-mm-dd"),
    transform: Parsing.day
  )
  var asOf: CivilDate?

  func run() throws {
    let problems = KnowledgeSource.problems(of: directories, asOf: asOf ?? .today())
    let errors = problems.count { $0.severity == .error }
    let warnings = problems.count { $0.severity == .warning }
    let lines = problems.map { "\($0.description)\n" }.joined()
    let notices = problems.count - errors - warnings
    let summary = "\(errors) errors, \(warnings) warnings, \(notices) notices\n"
    guard Terminal.printOut(lines + summary), errors == 0 else { throw ExitStatus.cannotRun }
  }
}

extension KnowledgeProblem {
  var description: String { "\(path):\(line):\(column): \(severity.rawValue): \(message)" }
}
