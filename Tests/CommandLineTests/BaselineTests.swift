import Foundation
import Testing

@Suite("Baseline")
struct BaselineTests {
  private static let before = """
    # Cardexa

    Cardexa may relieve glimmer fever, and it is sold in every shop of the town.

    Cardexa rebuilds the quill.
    """

  @Test("lives through adoption, reflow, strengthening, mending and new knowledge")
  func lifeCycle() async throws {
    let site = try await Site()
    #expect(try await site.check().status == 1)

    // Adopt
    let adopted = try await site.baseline()
    #expect(adopted.status == 0, "\(adopted.errors)")
    try await site.commit("adopt")
    var result = try await site.check()
    #expect(result.status == 0, "\(result.output)")
    #expect(try await site.report().contains(/"baselined": [1-9]/))

    // Reflow, move and mark up: nothing to tell
    try site.write(
      """
      # Cardexa

      *Cardexa* rebuilds the
      quill.

      Cardexa **may relieve** glimmer
      fever, and it is sold in every shop
      of the town.
      """
    )
    result = try await site.check()
    #expect(result.status == 0, "\(result.output)")
    #expect(result.errors == "")

    // Strengthen: the one claim is told, the other is not
    try site.write(Self.before.replacing("may relieve", with: "relieves"))
    result = try await site.check()
    #expect(result.status == 1)
    #expect(result.output.contains("relieves glimmer fever"))
    #expect(!result.output.contains("rebuilds"))

    // Mend: what is gone is named, and dropped when asked
    try site.write(Self.before.replacing("Cardexa rebuilds the quill.", with: "We open at nine."))
    result = try await site.check()
    #expect(result.errors.contains("no longer there: page.md: missing-hedge"))
    #expect(try await site.report().contains(/"staleBaseline": [1-9]/))
    let pruned = try await site.baseline(["--prune"])
    #expect(pruned.errors.contains("no longer there: page.md: missing-hedge"))
    #expect(try await site.check().errors == "")
    try await site.commit("mend")

    // New knowledge finds new faults in old words, and says so
    try site.write(
      Self.before.replacing("Cardexa rebuilds the quill.", with: "Blorp heals quills.")
    )
    #expect(try await site.baseline().status == 0)
    try site.learn("Blorp")
    let told = try await site.report()
    #expect(told.contains("the finding is new because the knowledge is"))
  }

  @Test("counts what is there twice")
  func duplicates() async throws {
    let site = try await Site()
    try site.write("Cardexa rebuilds the quill.\n")
    #expect(try await site.baseline().status == 0)
    try site.write("Cardexa rebuilds the quill.\n\nCardexa rebuilds the quill.\n")
    let result = try await site.check()
    #expect(result.status == 1)
    #expect(result.output.contains("page.md:3:"))
    #expect(!result.output.contains("page.md:1:"))
  }

  @Test("follows a file to its new name")
  func renaming() async throws {
    let site = try await Site()
    #expect(try await site.baseline().status == 0)
    _ = try await site.shell("git mv page.md home.md")
    let result = try await site.check()
    #expect(result.status == 0, "\(result.output)")
    #expect(result.errors == "")
  }

  @Test("is set aside when asked, and must be there when named")
  func options() async throws {
    let site = try await Site()
    #expect(try await site.baseline().status == 0)
    #expect(try await site.check(["--no-baseline"]).status == 1)
    #expect(try await site.check(["--baseline", "nowhere.json"]).status == 2)
    try site.folder.write("{}", to: "broken.json")
    #expect(try await site.check(["--baseline", "broken.json"]).status == 2)
  }

  @Test("takes a reviewer's waivers over, with their reasons, and nothing else")
  func decisions() async throws {
    let site = try await Site()
    let page = try await Program.run(
      ["check", ".", "-f", "html", "--knowledge", ".knowledge", "--as-of", "2026-11-22"],
      in: site.folder
    ).output
    let finding = try #require(
      page.firstMatch(of: /data-rule="([^"]+)" data-fingerprint="([^"]+)" data-path="([^"]+)"/)
    )
    try site.folder.write(
      """
      {"schemaVersion": 1, "report": "", "reviewer": "Ada Quill", "date": "2026-11-22",
       "decisions": [
        {"path": "\(finding.3)", "rule": "\(finding.1)", "fingerprint": "\(finding.2)",
         "claim": null, "words": "", "decision": "waive", "reason": "on file since spring"},
        {"path": "page.md", "rule": "speed", "fingerprint": "0", "claim": null, "words": "at once",
         "decision": "waive", "reason": "gone"},
        {"path": "page.md", "rule": "speed", "fingerprint": "1", "claim": null, "words": "soon",
         "decision": "waive", "reason": " "},
        {"path": "page.md", "rule": "speed", "fingerprint": "2", "claim": null, "words": "now",
         "decision": "accept", "reason": ""}]}
      """,
      to: "decisions.json"
    )
    let result = try await site.baseline(["--decisions", "decisions.json"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("about nothing that was found: page.md: speed: 'at once'"))
    #expect(result.errors.contains("without a reason is not taken: page.md: speed: 'soon'"))
    #expect(result.output.contains("holds 1 findings"))
    let report = try await site.report()
    #expect(report.contains(/"baselined": 1,/))
    #expect(report.contains("on file since spring (Ada Quill, 2026-11-22)"))
    #expect(try await site.baseline(["--decisions", "page.md"]).status == 2)
    #expect(try await site.baseline(["--decisions", "decisions.json", "--prune"]).status == 2)
  }

  /// A site under version control, and the knowledge it is judged by.
  private struct Site {
    let folder: Program.Folder

    init() async throws {
      folder = try Program.Folder()
      try FileManager.default.copyItem(
        at: InventedCopy.root.appending(path: "Tests/Fixtures/Knowledge"),
        to: folder.url.appending(path: ".knowledge")
      )
      try write(BaselineTests.before)
      _ = try await shell(
        "git init -q && git config user.name A && git config user.email a@b.example"
      )
      try await commit("start")
    }

    func write(_ copy: String) throws { try folder.write(copy + "\n", to: "page.md") }

    /// Adds an intervention to the knowledge.
    func learn(_ name: String) throws {
      let path = ".knowledge/ontology/concepts.yaml"
      let entry = "  - {id: iv.\(name.lowercased()), kind: intervention, label: \(name)}\n"
      let effect =
        "  - {id: heal, label: heals, direction: better, therapeutic: true, verbs: [heal]}\n"
      try folder.write(folder.read(path) + entry, to: path)
      let effects = ".knowledge/ontology/effects.yaml"
      try folder.write(folder.read(effects) + effect, to: effects)
    }

    func commit(_ message: String) async throws {
      let result = try await shell("git add -A && git commit -q -m '\(message)'")
      #expect(result.status == 0, "\(result.errors)")
    }

    func shell(_ line: String) async throws -> Program.Result {
      try await Program.shell(line, in: folder)
    }

    private var options: [String] { ["--knowledge", ".knowledge", "--as-of", "2026-11-22"] }

    func baseline(_ more: [String] = []) async throws -> Program.Result {
      try await Program.run(["baseline", "."] + options + more, in: folder)
    }

    func check(_ more: [String] = []) async throws -> Program.Result {
      try await Program.run(["check", ".", "--quiet"] + options + more, in: folder)
    }

    func report() async throws -> String {
      try await Program.run(["check", ".", "-f", "json"] + options, in: folder).output
    }
  }
}
