import Foundation
import PackagePlugin

/// Compiles `Claims/` into the program, so that it finds its knowledge wherever it is moved.
@main
struct EmbedClaims: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let claims = context.package.directoryURL.appending(path: "Claims")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedClaims.swift")
    return [
      .buildCommand(
        displayName: "Compiling Claims",
        executable: try context.tool(named: "compile-claims").url,
        arguments: [claims.path(), output.path()],
        inputFiles: try inputs(below: claims),
        outputFiles: [output]
      )
    ]
  }

  /// Returns the directories and the YAML files: a directory changes when a file comes or goes.
  private func inputs(below root: URL) throws -> [URL] {
    var inputs = [root]
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path())
    for name in names.sorted() {
      let url = root.appending(path: name)
      var isDirectory: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: url.path(), isDirectory: &isDirectory)
      if isDirectory.boolValue || name.hasSuffix(".yaml") { inputs.append(url) }
    }
    return inputs
  }
}
