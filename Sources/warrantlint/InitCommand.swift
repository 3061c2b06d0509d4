import ArgumentParser
import ClaimPipeline

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes a configuration file with comments.",
    discussion: """
      The file is .warrantlint.yaml in the working directory; one that is there is left alone. \
      Then it is said how to keep proselint, write-good, Vale and alex from contradicting \
      Warrantlint.

      EXAMPLES
        warrantlint init
        warrantlint init --stdout > config/.warrantlint.yaml
      """
  )

  @Flag(name: .customLong("stdout"), help: "Writes the file on standard output.")
  var usesStandardOutput = false

  func run() throws {
    if usesStandardOutput {
      if !Terminal.printOut(ConfigurationTemplate.file) { throw ExitStatus.cannotRun }
      return
    }
    let path = ConfigurationTemplate.fileName
    guard (try? FileSystem.status(of: path)) == nil else {
      throw ValidationError("\(path) is there already, and stays as it is")
    }
    do throws(FileSystem.Failure) {
      let file = try OutputFile(creating: path)
      try file.write(Array(ConfigurationTemplate.file.utf8))
      try file.finish()
    } catch {
      Terminal.printError("warrantlint: cannot write \(path): \(error)")
      throw ExitStatus.cannotRun
    }
    let text = "Wrote \(path).\n\n" + ConfigurationTemplate.conflicts
    if !Terminal.printOut(text) { throw ExitStatus.cannotRun }
  }
}
