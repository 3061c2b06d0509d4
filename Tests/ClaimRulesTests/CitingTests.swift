import ClaimModel
import ClaimPipeline
import Testing

@Suite("References of the copy")
struct CitingTests {
  @Test(
    "a source that carries its claim is accepted, however it is pointed at",
    arguments: [
      ("Novaril raises zest (Harrow et al., 2024).", Document.Format.text),
      ("Novaril raises zest (Harrow & Lane 2024).", .text),
      ("As Harrow et al. (2024) report, Novaril raises zest.", .text),
      ("Novaril raises zest (doi:10.99999/FIXTURE.1).", .text),
      ("Novaril raises zest, see https://doi.org/10.99999/fixture.1.", .text),
      ("Novaril [raises zest](https://doi.org/10.99999%2Ffixture.1).", .markdown),
      (
        "Novaril raises zest <https://example.org/doi/full/10.99999/fixture.1/abstract>.", .markdown
      ),
      ("Novaril raises zest.[^z]\n\n[^z]: Harrow A, Lane B. Zest. 2024.", .markdown),
      ("Novaril raises zest [1].\n\n## References\n\n1. Harrow A. Zest. 2024.", .markdown),
      (
        "Novaril raises zest.[2]\n\n[1] Orr C. Nothing. 1999.\n[2] Harrow A. Zest. 2024.", .markdown
      ),
      ("Novaril raises zest [1].\n\nReferences\n\n1. Novaril for zest in adults. 2024.\n", .text),
      (
        "<p>Novaril raises zest.<sup>1</sup> Open at nine.<h2>References</h2><ol><li>Harrow, 2024.</ol>",
        .html
      ),
      ("<p>Novaril raises zest<a href='#r1'>*</a>.<p id=r1>* Harrow A, 2024.", .html),
      (
        "<p>Novaril raises zest.<sup><a href='#r1'>1</a></sup><ul><li id=r1>Harrow A, 2024.</ul>",
        .html
      ),
      ("<p>Novaril raises zest<a href=https://doi.org/10.99999/fixture.1>.</a>", .html),
      ("Novaril raises zest.¹\n\n## References\n\n1. Harrow A. Zest. 2024.", .markdown),
    ]
  )
  func accepted(copy: String, format: Document.Format) {
    #expect(messages(copy, format) == [])
  }

  @Test(
    "a source that does not carry its claim is named, with why",
    arguments: [
      (
        "Novaril raises zest (Orr et al., 2020).",
        "'(Orr et al., 2020)' beside 'raises' is no source on file"
      ),
      ("Novaril raises zest [7].", "'[7]' beside 'raises' leads to no source on the page"),
      (
        "Novaril raises zest (doi:10.99999/fixture.5).",
        "'10.99999/fixture.5' is cardexa-against, which does not speak to 'raises zest'"
      ),
      (
        "Cardexa may raise zest (doi:10.99999/fixture.5).",
        "'10.99999/fixture.5' is cardexa-against, which found no difference, and cannot carry 'may "
          + "raise'"
      ),
      (
        "Cardexa raises zest (Winterbourne 2019).",
        "'(Winterbourne 2019)' is cardexa-for, a small trial that permits at most 'hedged'; "
          + "'raises' is 'assertive'"
      ),
      (
        "Novaril raises zest (doi:10.99999/fixture.7).",
        "'10.99999/fixture.7' is old-hope, which was retracted"
      ),
      (
        "Cardexa may raise zest (Winterbourne 2019).",
        "'(Winterbourne 2019)' tells one side of 'may raise zest'; cardexa-against points the other "
          + "way"
      ),
      (
        "Novaril raises zest by 70% (Harrow et al., 2024).",
        "'70%' does not stand in the result of zest-trial"
      ),
    ]
  )
  func named(copy: String, message: String) {
    #expect(messages(copy, .text).contains(message), "\(messages(copy, .text))")
  }

  @Test(
    "what only looks like a reference is none",
    arguments: [
      "Novaril raises zest (Harrow, 2019).",
      "Novaril raises zest in 10<sup>6</sup> people.",
      "Novaril raises zest (since March 2021).",
      "Novaril raises zest in rooms of 20 m<sup>2</sup>.",
      "Novaril [raises zest](https://example.org/zest).",
    ]
  )
  func lookAlikes(copy: String) {
    #expect(!messages(copy, .markdown).contains { $0.contains("on file") && $0.contains("beside") })
  }

  @Test("a page that cites the other side, too, tells both")
  func bothSides() {
    let copy =
      "Cardexa may raise zest (Winterbourne 2019). Zest did not differ in a larger trial "
      + "(doi:10.99999/fixture.5)."
    #expect(!messages(copy, .text).contains { $0.contains("one side") })
  }

  @Test("an overstated claim is told with the record that points the other way")
  func conflict() {
    let finding = findings("Cardexa raises zest.", .text).first { $0.rule == "missing-hedge" }
    #expect(finding?.explanation.contains("The records point both ways: cardexa-for") == true)
    #expect(finding?.explanation.contains("Zest did not differ.") == true)
  }

  @Test("a finding about a source says what the record found")
  func explanation() {
    let found = findings("Novaril raises zest (doi:10.99999/fixture.5).", .text)
    let finding = found.first { $0.rule == "strength-mismatch" }
    #expect(
      finding?.explanation.contains("'Cardexa against placebo' (cardexa-against, 2023") == true
    )
    #expect(finding?.explanation.contains("Zest did not differ.") == true)
  }

  private func messages(_ copy: String, _ format: Document.Format) -> [String] {
    findings(copy, format).map(\.message.text)
  }

  private func findings(_ copy: String, _ format: Document.Format) -> [Finding] {
    linter.check(Array(copy.utf8), at: "copy", as: format, includesPageRules: false).findings
  }
}

private let linter = FixtureLinter.make()
