import ArgumentParser
import ClaimPipeline

/// Which files are linted.
struct FileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Leaves out what a pattern holds for, as .gitignore has it; may be repeated.",
      valueName: "glob"
    )
  )
  var exclude: [String] = []

  @Flag(inversion: .prefixedNo, help: "Leaves out what .gitignore files list (default: yes).")
  var gitignore: Bool?

  @Option(
    help: ArgumentHelp("What standard input is called, and so in which format.", valueName: "name")
  )
  var stdinPath: String?

  func validate() throws {
    for pattern in exclude where GlobPattern(pattern) == nil {
      throw ValidationError("--exclude '\(pattern)' is no pattern")
    }
  }

  func apply(to layer: inout ConfigurationLayer) {
    layer.exclude = exclude.compactMap { GlobPattern($0) }
    layer.honoursIgnoreFiles = gitignore
  }

  /// Returns what `paths` name; the working directory where they name nothing.
  func inputs(_ paths: [String]) -> LintRun.Inputs {
    let named = paths.filter { $0 != "-" }
    let readsStandardInput = named.count < paths.count || (paths.isEmpty && stdinPath != nil)
    let name = stdinPath.map { PathName.shown($0, below: FileSystem.workingDirectory()) } ?? "-"
    return LintRun.Inputs(
      paths: named.isEmpty && !readsStandardInput ? ["."] : named,
      standardInput: readsStandardInput ? name : nil
    )
  }
}
