import Foundation
import Testing

@Suite("fix")
struct FixTests {
  private static let copy =
    "# Harrow Lane\r\n\r\nWe open at nine.\r\nCardexa raises zest.\r\n\r\n"
    + "Cardexa rebuilds the quill."

  @Test("shows a diff that patch and git apply make, and changes nothing itself")
  func diff() async throws {
    let folder = try Program.Folder()
    try folder.write(Self.copy, to: "site/a page.md")
    let shown = try await fix(["site"], in: folder)
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(shown.output.contains("+Cardexa may raise zest.\r\n"), "\(shown.output)")
    #expect(shown.output.contains("\\ No newline at end of file"))
    #expect(shown.errors.contains("would make 2 fixes in 1 file"), "\(shown.errors)")
    #expect(try folder.read("site/a page.md") == Self.copy)

    try folder.write(shown.output, to: "fixes.patch")
    let git = try await Program.shell("git apply --unsafe-paths fixes.patch", in: folder)
    #expect(git.status == 0, "\(git.errors)")
    let applied = try folder.read("site/a page.md")
    #expect(applied == fixed)
    try folder.write(Self.copy, to: "site/a page.md")
    let patch = try await Program.shell(
      "if command -v patch > /dev/null; then patch --binary -p1; else git apply; fi < fixes.patch",
      in: folder
    )
    #expect(patch.status == 0, "\(patch.output)\(patch.errors)")
    #expect(try folder.read("site/a page.md") == fixed)
  }

  @Test("writes what is asked for, keeps the file's mode, and has nothing left to do then")
  func writing() async throws {
    let folder = try Program.Folder()
    try folder.write(Self.copy, to: "a.md")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640],
      ofItemAtPath: folder.path("a.md")
    )
    let safe = try await fix(["a.md", "--write"], in: folder)
    #expect(safe.status == 0)
    #expect(try folder.read("a.md") == Self.copy)

    let all = ["a.md", "--write", "--applicability", "needs-review"]
    let written = try await fix(all, in: folder)
    #expect(written.status == 0, "\(written.errors)")
    #expect(written.errors.contains("made 2 fixes in 1 file"), "\(written.errors)")
    #expect(try folder.read("a.md") == fixed)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("a.md"))
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    let again = try await fix(all, in: folder)
    #expect(again.errors.contains("nothing to fix"), "\(again.errors)")
    #expect(try folder.read("a.md") == fixed)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path()) == ["a.md"])
  }

  @Test("leaves fewer errors behind")
  func errors() async throws {
    let folder = try Program.Folder()
    try folder.write(Self.copy, to: "a.md")
    func count() async throws -> Int {
      let report = try await InventedCopy.check(["a.md"], in: folder)
      return report.output.split(separator: "\n").count { $0.contains(" error: ") }
    }
    let before = try await count()
    _ = try await fix(["a.md", "--write", "--applicability", "needs-review"], in: folder)
    let after = try await count()
    #expect(after < before)
  }

  @Test("exits with 1 under --check where something would change, with 3 where something failed")
  func statuses() async throws {
    let folder = try Program.Folder()
    try folder.write(Self.copy, to: "a.md")
    try folder.write("We open at nine.\n", to: "b.md")
    let faulty = try await fix(["a.md", "--check"], in: folder)
    let safe = try await fix(["a.md", "--check", "--applicability", "safe"], in: folder)
    let clean = try await fix(["b.md", "--check"], in: folder)
    let missing = try await fix(["c.md"], in: folder)
    let wrong = try await fix(["a.md", "--check", "--write"], in: folder)
    #expect(
      [faulty, safe, clean, missing, wrong].map(\.status) == [1, 0, 0, 3, 2],
      "\(faulty.errors)\(missing.errors)"
    )
  }

  @Test("fixes standard input on its way to standard output")
  func pipe() async throws {
    let folder = try Program.Folder()
    let arguments = [
      "fix", "-", "--stdin-path", "a.md", "--write", "--applicability", "needs-review",
    ]
    let result = try await Program.run(
      arguments + InventedCopy.options,
      in: folder,
      input: Data(Self.copy.utf8)
    )
    #expect(result.output == fixed, "\(result.errors)")
  }

  @Test("colours the diff only where that is wanted")
  func colour() async throws {
    let folder = try Program.Folder()
    try folder.write(Self.copy, to: "a.md")
    let plain = try await fix(["a.md"], in: folder)
    let coloured = try await fix(["a.md", "--color", "always"], in: folder)
    #expect(!plain.output.contains("\u{1B}["))
    #expect(coloured.output.contains("\u{1B}[32m+Cardexa may raise zest."))
  }

  private let fixed =
    "# Harrow Lane\r\n\r\nWe open at nine.\r\nCardexa may raise zest.\r\n\r\n"
    + "Cardexa is being studied to see whether it rebuilds the quill."

  private func fix(_ arguments: [String], in folder: Program.Folder) async throws
    -> Program.Result
  {
    try await Program.run(["fix"] + arguments + InventedCopy.options, in: folder)
  }
}
