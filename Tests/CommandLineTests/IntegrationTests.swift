import Foundation
import Testing
import YAMLParsing

@Suite("Integrations")
struct IntegrationTests {
  @Test(
    "are YAML with the keys that their readers require",
    arguments: [
      ("action.yml", ["name", "description", "runs"]),
      ("Integrations/gitlab.yml", ["warrantlint"]),
    ]
  )
  func keys(file: String, keys: [String]) throws {
    let tree = try Self.tree(file)
    let root = try #require(tree.root)
    let found = tree.children(of: root).map(tree.string)
    #expect(Set(keys).isSubset(of: found))
  }

  @Test("the hooks of pre-commit have what it requires")
  func hooks() throws {
    let tree = try Self.tree(".pre-commit-hooks.yaml")
    let root = try #require(tree.root)
    let hooks = tree.children(of: root)
    #expect(hooks.count == 2)
    for hook in hooks {
      for key in ["id", "name", "entry", "language"] as [StaticString] {
        #expect(tree.value(of: key, in: hook) != nil, "\(key) is missing")
      }
    }
  }

  @Test("the step of a GitHub workflow annotates, sums up and fails")
  func gitHubStep() async throws {
    let folder = try Program.Folder()
    try folder.write(InventedCopy.overstated, to: "site/page.html")
    try folder.write(InventedCopy.clean, to: "a name/page.html")
    let step = InventedCopy.root.appending(path: "Integrations/github-step").path()
    let options = InventedCopy.options.joined(separator: "\n")
    let line = """
      export WARRANTLINT="$W" PATHS="site\na name" ARGUMENTS="\(options)" SARIF=out.sarif
      export GITHUB_STEP_SUMMARY=summary.md
      bash '\(step)'
      """
    let result = try await Program.shell(line, in: folder)
    #expect(result.status == 1, "\(result.errors)")
    #expect(result.output.contains("::error file=site/page.html"))
    #expect(try folder.read("summary.md").contains("disease-claim"))
    #expect(try folder.read("out.sarif").contains("\"2.1.0\""))
  }

  private static func tree(_ file: String) throws -> YAMLTree {
    try YAMLParser.parse(Array(Data(contentsOf: InventedCopy.root.appending(path: file))))
  }
}
