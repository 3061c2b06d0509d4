import Foundation
import Testing

@Suite("compare")
struct CompareTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let old: String
    let new: String
    let summary: String
    let status: Int32
    var testDescription: String { name }
  }

  @Test(
    "says what became of each claim",
    arguments: [
      Row(
        name: "nothing",
        old: "Cardexa may rebuild the quill.",
        new: "Cardexa may\n**rebuild** the quill!",
        summary: "The copy did not become riskier: 1 as before",
        status: 0
      ),
      Row(
        name: "a hedge deleted",
        old: "Cardexa may rebuild the quill.",
        new: "Cardexa rebuilds the quill.",
        summary: "The copy became riskier: 1 strengthened, 0 as before",
        status: 1
      ),
      Row(
        name: "a hedge added",
        old: "Cardexa rebuilds the quill.",
        new: "Cardexa may rebuild the quill.",
        summary: "The copy did not become riskier: 1 weakened, 0 as before",
        status: 0
      ),
      Row(
        name: "a claim added",
        old: "We open at nine.",
        new: "We open at nine. Cardexa rebuilds the quill.",
        summary: "The copy became riskier: 1 added, 0 as before",
        status: 1
      ),
      Row(
        name: "a supported claim added",
        old: "We open at nine.",
        new: "We open at nine. Novaril raises zest.",
        summary: "The copy did not become riskier: 1 added, 0 as before",
        status: 0
      ),
      Row(
        name: "a claim removed",
        old: "Cardexa rebuilds the quill.",
        new: "We open at nine.",
        summary: "The copy did not become riskier: 1 removed, 0 as before",
        status: 0
      ),
      Row(
        name: "a claim denied",
        old: "Cardexa rebuilds the quill.",
        new: "Cardexa does not rebuild the quill.",
        summary: "The copy did not become riskier: 1 weakened",
        status: 0
      ),
    ]
  )
  func changes(row: Row) async throws {
    let folder = try Program.Folder()
    try folder.write(row.old, to: "old.md")
    try folder.write(row.new, to: "new.md")
    let arguments = ["compare", "old.md", "new.md"] + InventedCopy.options
    let result = try await Program.run(arguments, in: folder)
    #expect(result.output.contains(row.summary), "\(result.output)\(result.errors)")
    #expect(result.status == row.status)
  }

  @Test("pairs the files of two directories by name")
  func directories() async throws {
    let folder = try Program.Folder()
    try folder.write("Cardexa may rebuild the quill.", to: "old/a.md")
    try folder.write("Cardexa may rebuild the quill.", to: "old/gone.md")
    try folder.write("Cardexa rebuilds the quill.", to: "new/a.md")
    try folder.write("Novaril raises zest.", to: "new/sub/b.md")
    let arguments = ["compare", "old", "new/"] + InventedCopy.options
    let result = try await Program.run(arguments, in: folder)
    #expect(result.output.contains("! new/a.md:1: strengthened"))
    #expect(result.output.contains("old/gone.md:1: removed"))
    #expect(result.output.contains("new/sub/b.md:1: added"))
    #expect(result.status == 1)
  }

  @Test("compares with a revision, and check tells only of what changed since it")
  func revisions() async throws {
    let folder = try Program.Folder()
    try folder.write("Cardexa rebuilds the quill.\n", to: "site/a.md")
    try folder.write("Cardexa rebuilds the quill.\n", to: "site/same.md")
    let start = """
      git init -q && git add . \\
        && git -c user.name=A -c user.email=a@b.example commit -q -m start
      """
    #expect(try await Program.shell(start, in: folder).status == 0)
    let since = ["--since", "HEAD"] + InventedCopy.options
    var result = try await Program.run(["check", "site"] + since, in: folder)
    #expect(result.status == 0, "\(result.output)")
    try folder.write("Cardexa rebuilds the quill.\n\nCardexa cures spots.\n", to: "site/a.md")
    try folder.write("Novaril raises zest.\n", to: "site/new.md")
    result = try await Program.run(["check", "site", "--quiet"] + since, in: folder)
    #expect(result.output.contains("site/a.md:3:"))
    #expect(!result.output.contains("site/a.md:1:"))
    #expect(!result.output.contains("same.md"))
    #expect(result.status == 1)
    result = try await Program.run(["compare", "site"] + since, in: folder)
    #expect(result.output.contains("! site/a.md:3: added"))
    #expect(result.output.contains("  site/new.md:1: added"))
    #expect(result.status == 1)
    // A file under a new name has no new claims for that.
    #expect(try await Program.shell("git mv site/same.md site/moved.md", in: folder).status == 0)
    result = try await Program.run(["check", "site", "--quiet"] + since, in: folder)
    #expect(!result.output.contains("moved.md"), "\(result.output)")
    result = try await Program.run(["compare", "site"] + since, in: folder)
    #expect(!result.output.contains("moved.md"), "\(result.output)")
    #expect(!result.output.contains("same.md"), "\(result.output)")
    result = try await Program.run(["check", "site", "--since", "nonsense"], in: folder)
    #expect(result.status == 2)
  }
}
