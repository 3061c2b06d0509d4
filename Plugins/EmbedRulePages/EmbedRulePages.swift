import Foundation
import PackagePlugin

/// Compiles the rules' pages into the program, so that it can show them wherever it is moved.
@main
struct EmbedRulePages: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let pages = target.directoryURL.appending(path: "\(target.name).docc")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRulePages.swift")
    let names = try FileManager.default.contentsOfDirectory(atPath: pages.path())
    return [
      .buildCommand(
        displayName: "Compiling the rules' pages",
        executable: try context.tool(named: "compile-claims").url,
        arguments: ["--pages", pages.path(), output.path()],
        inputFiles: [pages] + names.sorted().map { pages.appending(path: $0) },
        outputFiles: [output]
      )
    ]
  }
}
