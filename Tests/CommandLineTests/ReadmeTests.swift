import Foundation
import Testing

@Suite("README")
struct ReadmeTests {
  private static var text: String {
    get throws {
      try String(contentsOf: InventedCopy.root.appending(path: "README.md"), encoding: .utf8)
    }
  }

  @Test("the example says what the program says")
  func example() async throws {
    let blocks = try Self.text.matches(of: #/(?s)```console\n\$ (.*?)\n(.*?)```/#)
    #expect(!blocks.isEmpty)
    for block in blocks {
      let line = "PATH=\"$(dirname \"$W\"):$PATH\"; \(block.1)"
      let result = try await Program.shell(line, in: Program.Folder())
      #expect(result.output == String(block.2))
    }
  }

  @Test("the files and folders that it names are there")
  func links() throws {
    for match in try Self.text.matches(of: /\]\(([\w.][\w.\/-]*)\)/) {
      let path = InventedCopy.root.appending(path: String(match.1)).path()
      #expect(FileManager.default.fileExists(atPath: path), "\(match.1) is not there")
    }
  }

  @Test("the commands that it names are commands")
  func commands() async throws {
    let help = try await Program.run(["--help"], in: Program.Folder()).output
    for match in try Self.text.matches(of: /(?m)^(?:printf.*\| )?warrantlint (\w+)/) {
      #expect(help.contains("  \(match.1) "), "\(match.1) is no command")
    }
  }
}
