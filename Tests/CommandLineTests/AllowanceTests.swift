import Testing

@Suite("Allowances in the copy")
struct AllowanceTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let copy: String

    /// The rules found, of those that judge words rather than the page.
    let rules: [String]
    var testDescription: String { name }
  }

  private static let claim = "<p>Cardexa relieves glimmer fever.</p>"

  @Test(
    "let wording stand where they say so",
    arguments: [
      Row(name: "none", copy: claim, rules: ["disease-claim"]),
      Row(
        name: "for the next block",
        copy: "<!-- warrantlint allow disease-claim: quoted -->\n\(claim)\n\(claim)",
        rules: ["disease-claim"]
      ),
      Row(
        name: "for the block it stands in",
        copy:
          "<p>Cardexa relieves <!-- warrantlint allow disease-claim: quoted --> glimmer fever.</p>",
        rules: []
      ),
      Row(
        name: "for the file",
        copy: "\(claim)\n\(claim)\n<!-- warrantlint allow-file disease-claim: a law book -->",
        rules: []
      ),
      Row(
        name: "with owner and day",
        copy:
          "<!-- warrantlint allow disease-claim by A. Vale until 2026-11-22: agreed -->\n\(claim)",
        rules: []
      ),
      Row(
        name: "after their day",
        copy: "<!-- warrantlint allow disease-claim until 2026-11-21: agreed -->\n\(claim)",
        rules: ["suppression", "disease-claim"]
      ),
      Row(
        name: "without a reason",
        copy: "<!-- warrantlint allow disease-claim -->\n\(claim)",
        rules: ["suppression", "disease-claim"]
      ),
      Row(
        name: "with an empty reason",
        copy: "<!-- warrantlint allow disease-claim: -->\n\(claim)",
        rules: ["suppression", "disease-claim"]
      ),
      Row(
        name: "of a rule that there is not",
        copy: "<!-- warrantlint allow diseased-claim: x -->\n\(claim)",
        rules: ["suppression", "disease-claim"]
      ),
      Row(
        name: "of what does not stand there",
        copy: "<!-- warrantlint allow disease-claim, speed: quoted -->\n\(claim)",
        rules: ["suppression"]
      ),
      Row(
        name: "with nothing after them",
        copy: "\(claim)\n<!-- warrantlint allow disease-claim: quoted -->",
        rules: ["disease-claim", "suppression"]
      ),
      Row(
        name: "in words that are not understood",
        copy: "<!-- warrantlint ignore disease-claim: quoted -->\n\(claim)",
        rules: ["suppression", "disease-claim"]
      ),
    ]
  )
  func allowance(row: Row) async throws {
    let folder = try Program.Folder()
    try folder.write(row.copy, to: "page.html")
    let result = try await InventedCopy.check(["page.html"], in: folder)
    let pageRules = ["missing-risk", "missing-status", "unsubstantiated"]
    #expect(InventedCopy.rules(in: result.output).filter { !pageRules.contains($0) } == row.rules)
  }

  @Test("are listed in the report with their reason, owner and day")
  func listed() async throws {
    let folder = try Program.Folder()
    let comment = "<!-- warrantlint allow disease-claim by A. Vale until 2027-01-01: agreed -->"
    try folder.write(comment + Self.claim, to: "page.html")
    let arguments = ["check", "page.html", "-f", "json"] + InventedCopy.options
    let result = try await Program.run(arguments, in: folder)
    for words in [#""reason": "agreed""#, #""owner": "A. Vale""#, #""until": "2027-01-01""#] {
      #expect(result.output.contains(words))
    }
    #expect(result.output.contains(#""suppressed": 1"#))
  }
}
