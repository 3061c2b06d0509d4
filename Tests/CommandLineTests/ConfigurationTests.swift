import Testing

@Suite("Configuration files")
struct ConfigurationTests {
  @Test(
    "what is wrong in one is said with its place and what was meant",
    arguments: [
      ("marekt: uk", "1:1: there is no key 'marekt'; did you mean 'market'?"),
      ("market: gb", "1:9: 'gb' is none of us, uk, eu, au, ca"),
      ("rules:\n  speeed: off", "2:3: there is no rule 'speeed'; did you mean 'speed'?"),
      ("rules:\n  speed: loud", "2:10: 'loud' is none of error, warning, notice, off"),
      ("rules: [speed]", "1:8: here stand keys with values"),
      ("overrides:\n  - market: uk", "2:5: an override needs 'paths' that it holds for"),
      ("overrides: uk", "1:12: here stands a list"),
      ("allow:\n  - rules: speed", "2:5: an allowance needs 'rules' and a 'reason'"),
      ("as-of: 2026-02-30", "1:8: '2026-02-30' is no day of the calendar, such as 2026-11-22"),
      ("jobs: none", "1:7: 'none' is no number above 0"),
      (
        "fail-on: errors",
        "1:10: 'errors' is none of error, warning, notice, never; did you mean 'error'?"
      ),
      ("gitignore: maybe", "1:12: 'maybe' is none of true, false"),
      ("market: us\nmarket: uk", "2:1: "),
      ("market: [", "2:1: "),
    ]
  )
  func mistakes(file: String, message: String) async throws {
    let folder = try Program.Folder()
    try folder.write(file + "\n", to: ".warrantlint.yaml")
    try folder.write(InventedCopy.clean, to: "page.html")
    let result = try await Program.run(["check", "page.html"], in: folder)
    #expect(result.status == 2)
    #expect(
      result.errors.hasPrefix("warrantlint: .warrantlint.yaml:\(message)"),
      "\(result.errors)"
    )
  }

  @Test("a mistake in a nested file stops the run before a report is written")
  func nestedMistake() async throws {
    let folder = try Program.Folder()
    try folder.write(InventedCopy.clean, to: "page.html")
    try folder.write(InventedCopy.clean, to: "sub/page.html")
    try folder.write("rulez: 1", to: "sub/.warrantlint.yaml")
    let result = try await Program.run(["check", ".", "--report", "json=out"], in: folder)
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("warrantlint: sub/.warrantlint.yaml:1:1: "))
    #expect(throws: (any Error).self) { try folder.read("out") }
  }

  @Test("nested files inherit and override; options override all")
  func inheritance() async throws {
    let folder = try Program.Folder()
    try folder.write(
      """
      market: uk
      rules: {speed: notice, testimonial: off}
      overrides:
        - paths: [press/]
          market: eu
          rules: {speed: error}
      """,
      to: ".warrantlint.yaml"
    )
    try folder.write("rules: {speed: off}", to: "sub/.warrantlint.yaml")
    try folder.write("root: true\nmarket: ca", to: "other/.warrantlint.yaml")
    func settings(_ path: String, _ more: [String] = []) async throws -> String {
      try await Program.run(["check", "--show-config", path] + more, in: folder).output
    }
    #expect(try await settings("page.md").contains("market: uk"))
    #expect(try await settings("page.md").contains("speed: notice"))
    #expect(try await settings("press/page.md").contains("market: eu"))
    #expect(try await settings("press/a/page.md").contains("speed: error"))
    #expect(try await settings("sub/page.md").contains("speed: off\n  testimonial: off"))
    #expect(try await settings("sub/page.md").contains("market: uk"))
    #expect(try await settings("other/page.md").contains("market: ca"))
    #expect(try await !settings("other/page.md").contains("rules:"))
    #expect(try await settings("press/page.md", ["--market", "au"]).contains("market: au"))
    let named = try await settings("page.md", ["--config", "other/.warrantlint.yaml"])
    #expect(named.contains("# Read: other/.warrantlint.yaml") && named.contains("market: ca"))
  }

  @Test("rules are switched off and made graver, and what is off is still listed")
  func rules() async throws {
    let folder = try Program.Folder()
    try folder.write(InventedCopy.overstated, to: "page.html")
    try folder.write(
      "rules: {disease-claim: off, unsubstantiated: off, missing-risk: error, missing-status: off}",
      to: ".warrantlint.yaml"
    )
    let result = try await InventedCopy.check(["page.html"], in: folder)
    let found = InventedCopy.rules(in: result.output)
    #expect(!found.contains("disease-claim"))
    #expect(found.contains("missing-hedge"))
    #expect(result.output.contains(/error: .*\[missing-risk\]/))
    let arguments = ["check", "page.html", "-f", "json"] + InventedCopy.options
    let report = try await Program.run(arguments, in: folder).output
    #expect(report.contains("the rule 'disease-claim' is switched off"))
  }

  @Test("copy that has no place for a comment is allowed by the configuration")
  func allowances() async throws {
    let folder = try Program.Folder()
    try folder.write("Cardexa relieves glimmer fever. Cardexa eases glimmer.", to: "page.txt")
    try folder.write(
      """
      allow:
        - rules: [disease-claim]
          words: relieves glimmer fever
          reason: the title of a lecture
          by: A. Vale
        - rules: [unsubstantiated, missing-risk, missing-status]
          paths: ["*.txt"]
          reason: the page links to all of it
        - rules: [disease-claim]
          paths: ["*.md"]
          reason: not this file
        - rules: [disease-claim]
          until: 2020-01-01
          reason: not any more
      """,
      to: ".warrantlint.yaml"
    )
    let result = try await InventedCopy.check(["page.txt"], in: folder)
    #expect(InventedCopy.rules(in: result.output) == ["disease-claim"])
    #expect(result.output.contains("eases glimmer"))
  }

  @Test(
    "thresholds decide the exit status",
    arguments: [
      ("error", 0), ("warning", 1), ("notice", 1), ("never", 0),
    ]
  )
  func threshold(name: String, status: Int32) async throws {
    let folder = try Program.Folder()
    try folder.write(InventedCopy.overstated, to: "page.html")
    try folder.write(
      "fail-on: \(name)\nrules: {disease-claim: warning, missing-hedge: warning, unsubstantiated: warning}",
      to: ".warrantlint.yaml"
    )
    let result = try await InventedCopy.check(["page.html"], in: folder)
    #expect(result.status == status, "\(result.output)")
  }

  @Test("exclusions hold below the file that states them")
  func exclusions() async throws {
    let folder = try Program.Folder()
    for path in ["a.html", "drafts/b.html", "sub/c.html", "sub/drafts/d.html"] {
      try folder.write(InventedCopy.clean, to: path)
    }
    try folder.write("exclude: [/drafts, '!keep.html']", to: ".warrantlint.yaml")
    try folder.write("exclude: c.*", to: "sub/.warrantlint.yaml")
    let result = try await Program.run(["check", ".", "-f", "json"], in: folder)
    #expect(result.output.contains(#""documents": 2"#))
    #expect(result.output.contains("sub/drafts/d.html"))
  }
}
