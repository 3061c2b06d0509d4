import Foundation
import Testing

@Suite("The cache")
struct CacheTests {
  @Test("gives the report that is found anew, byte for byte, in every format")
  func equality() async throws {
    let folder = try Self.makeSite()
    for format in ["json", "text", "html"] {
      let anew = try await Self.check(["--no-cache", "-f", format], in: folder)
      let first = try await Self.check(["--cache", "kept", "-f", format], in: folder)
      let second = try await Self.check(["--cache", "kept", "-f", format], in: folder)
      #expect(anew.output == first.output)
      #expect(anew.output == second.output)
      #expect(anew.status == second.status)
    }
    #expect(try Self.entries(in: folder).count == 3)
  }

  struct Change: Sendable, CustomTestStringConvertible {
    let name: String
    var arguments: [String] = []
    var files: [String: String] = [:]
    var addsKnowledge = false
    var testDescription: String { name }
  }

  @Test(
    "finds anew what could be found otherwise",
    arguments: [
      Change(name: "other copy", files: ["site/a.md": "Cardexa may rebuild the quill."]),
      Change(name: "another market", arguments: ["--market", "uk"]),
      Change(name: "another status", arguments: ["--product-status", "approved"]),
      Change(name: "another day", arguments: ["--as-of", "2027-11-22"]),
      Change(name: "another encoding", arguments: ["--encoding", "windows-1252"]),
      Change(name: "another format", arguments: ["--format-of", "md=text"]),
      Change(name: "another rule", files: [".warrantlint.yaml": "rules: {missing-hedge: off}"]),
      Change(
        name: "an allowance",
        files: [
          ".warrantlint.yaml":
            "allow: [{rules: [missing-hedge], words: rebuilds, reason: on file}]"
        ]
      ),
      Change(name: "other knowledge", addsKnowledge: true),
    ]
  )
  func changes(change: Change) async throws {
    let folder = try Self.makeSite()
    try FileManager.default.copyItem(
      at: InventedCopy.root.appending(path: "Tests/Fixtures/Knowledge"),
      to: folder.url.appending(path: "pack")
    )
    let options = ["check", "site", "-f", "json", "--knowledge", "pack", "--cache", "kept"]
    let day = change.arguments.contains("--as-of") ? [] : ["--as-of", "2026-11-22"]
    _ = try await Program.run(options + ["--as-of", "2026-11-22"], in: folder)
    let before = try Self.entries(in: folder).count
    for (path, text) in change.files { try folder.write(text, to: path) }
    if change.addsKnowledge {
      let concepts = "pack/ontology/concepts.yaml"
      let entry = "  - {id: iv.blorp, kind: intervention, label: Blorp}\n"
      try folder.write(folder.read(concepts) + entry, to: concepts)
    }
    let now = try await Program.run(options + day + change.arguments, in: folder)
    let anew = try await Program.run(
      options.dropLast(2) + ["--no-cache"] + day + change.arguments,
      in: folder
    )
    #expect(now.output == anew.output)
    #expect(now.status < 2, "\(now.errors)")
    #expect(try Self.entries(in: folder).count > before)
  }

  @Test("is not believed where it is broken")
  func corruption() async throws {
    let folder = try Self.makeSite()
    let anew = try await Self.check(["--no-cache", "-f", "json"], in: folder)
    _ = try await Self.check(["--cache", "kept", "-f", "json"], in: folder)
    for (number, entry) in try Self.entries(in: folder).enumerated() {
      var bytes = try Data(contentsOf: entry)
      switch number % 3 {
      case 0: bytes[bytes.count / 2] ^= 0xFF
      case 1: bytes = bytes.dropLast(7)
      default: bytes = Data("nonsense".utf8)
      }
      try bytes.write(to: entry)
    }
    for _ in 0..<2 {
      let now = try await Self.check(["--cache", "kept", "-f", "json"], in: folder)
      #expect(now.output == anew.output)
      #expect(now.errors == anew.errors)
    }
  }

  @Test("costs nothing where it cannot be")
  func unusable() async throws {
    let folder = try Self.makeSite()
    try folder.write("a file", to: "taken")
    let anew = try await Self.check(["--no-cache", "-f", "json"], in: folder)
    let now = try await Self.check(["--cache", "taken/kept", "-f", "json"], in: folder)
    #expect(now.output == anew.output)
    #expect(now.errors == anew.errors)
  }

  @Test("serves several runs at once")
  func concurrency() async throws {
    let folder = try Self.makeSite()
    let anew = try await Self.check(["--no-cache", "-f", "json"], in: folder).output
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<4 {
        group.addTask {
          try await Self.check(["--cache", "kept", "-f", "json"], in: folder).output
        }
      }
      for try await output in group { #expect(output == anew) }
    }
    #expect(try Self.entries(in: folder).count == 3)
  }

  @Test("is the user's own, and is left alone in CI unless asked for")
  func place() async throws {
    let folder = try Self.makeSite()
    let home = ["HOME": folder.path("home"), "XDG_CACHE_HOME": ""]
    let arguments = ["check", "site"] + InventedCopy.options
    _ = try await Program.run(arguments, in: folder, environment: home)
    #expect(!FileManager.default.fileExists(atPath: folder.path("home")))
    _ = try await Program.run(
      arguments,
      in: folder,
      environment: home.merging(["CI": ""]) { $1 }
    )
    #expect(FileManager.default.fileExists(atPath: folder.path("home")))
    let both = try await Program.run(arguments + ["--cache", "a", "--no-cache"], in: folder)
    #expect(both.status == 2)
  }

  private static func makeSite() throws -> Program.Folder {
    let folder = try Program.Folder()
    try folder.write("# Cardexa\n\nCardexa **rebuilds** the quill.\n", to: "site/a.md")
    try folder.write(InventedCopy.overstated, to: "site/b.html")
    try folder.write(
      """
      <!-- warrantlint allow missing-hedge by A. Vale until 2027-01-01: on file -->
      <p>Cardexa rebuilds the quill &amp; raises zest, I felt it in a day.</p>
      """,
      to: "site/c.html"
    )
    return folder
  }

  private static func check(_ arguments: [String], in folder: Program.Folder) async throws
    -> Program.Result
  {
    try await Program.run(["check", "site"] + InventedCopy.options + arguments, in: folder)
  }

  private static func entries(in folder: Program.Folder) throws -> [URL] {
    let root = folder.url.appending(path: "kept")
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path()).sorted()
    return names.filter { $0.count > 60 && !$0.hasPrefix("program/") }
      .map { root.appending(path: $0) }
  }
}
