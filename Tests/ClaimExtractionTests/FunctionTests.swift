import ClaimExtraction
import ClaimModel
import Testing

/// What labels say that things are good for, and what is said of other care.
@Suite("Functions and other care")
struct FunctionTests {
  @Test(
    "turns on the state that is kept",
    arguments: [
      ("Novaril supports normal zest.", "normal(vigour) probable"),
      ("Novaril helps normal wings.", "normal(wing) probable"),
      ("Novaril restores normal zest.", "normal(vigour) assertive"),
      ("Tonic A supports the normal zest of elders.", "normal(vigour) probable"),
      ("Needed for normal wings", "normal(wing) probable"),
      ("An aid to zest", "serve(vigour) assertive"),
      ("For normal wings", "-(wing) assertive"),
      ("For zest.", "-(vigour) assertive"),
      ("Against gloom", "-(gloom) assertive"),
      ("Novaril against gloom", "-(gloom) assertive"),
      ("The gear supports a normal sheen.", "normal(-) probable"),
      ("Novaril poises the wing.", "steady(wing) assertive"),
      ("Novaril serves you zest.", "serve(vigour) assertive"),
      ("Novaril supports tonic A against gloom.", "support(gloom) assertive"),
      ("If taken daily, Novaril eases gloom.", "ease(gloom) assertive"),
    ]
  )
  func states(text: String, expected: String) {
    #expect(claims(text) == [expected])
  }

  @Test(
    "reads 'help' as a verb only where nothing else is done",
    arguments: [
      ("Novaril helps zest.", ["support(vigour) assertive"]),
      ("Novaril helps to ease gloom.", ["ease(gloom) assertive"]),
      ("Novaril helps ease gloom.", ["ease(gloom) assertive"]),
      ("Novaril helps elders to mend wings.", ["mend(wing) assertive"]),
      ("A tonic that supports zest", ["support(vigour) assertive"]),
    ]
  )
  func help(text: String, expected: [String]) {
    #expect(claims(text) == expected)
  }

  @Test(
    "claims nothing of how things are, of times, and of care",
    arguments: [
      "Normal zest is rare in winter.",
      "Gloom is worse when you raise the wing.",
      "Normal wings are grey.",
      "The gear supports a normal diet.",
      "If gloom stays, zest is low.",
      "He said: \"Novaril eases gloom.\"",
      "Gear that harms normal wings is banned.",
      "A course of long walks supports elders.",
      "Zest is greater than gloom.",
      "Long walks are good. Long walks ease gloom. Less is known of murk.",
    ]
  )
  func silence(text: String) {
    #expect(claims(text) == [])
  }

  @Test(
    "takes what follows a concept for a product's name, and a promised day for a promise",
    arguments: [
      ("Wing Drops ease gloom.", ["ease(gloom) assertive"]),
      ("Wings ease gloom.", []),
      ("Long walks routines ease gloom.", []),
      ("Dream of the day when you restore your wings.", ["mend(wing) assertive"]),
    ]
  )
  func names(text: String, expected: [String]) {
    #expect(claims(text) == expected)
  }

  @Test("reads wording that is all in quotation marks as the writer's own")
  func quotations() {
    #expect(
      claims("\"Novaril eases gloom\" \"Novaril mends wings\"")
        == ["ease(gloom) assertive", "mend(wing) assertive"]
    )
  }

  @Test("lets a heading about other care speak for those below that name nobody")
  func headings() {
    #expect(claims("People have greater zest.", under: "Taking long walks") == [])
    #expect(
      claims("People have greater zest.", under: "Skip your long walks")
        == ["raise(vigour) assertive"]
    )
    #expect(
      claims("Novaril gives greater zest.", under: "Taking long walks")
        == ["raise(vigour) assertive"]
    )
  }

  @Test("marks sentences about other care, the body and diseases")
  func background() {
    let reading = read(["Long walks ease gloom.", "Murk is a fever.", "Novaril eases gloom."])
    #expect(reading.sentences.map { $0.traits.contains(.background) } == [true, true, false])
  }

  @Test("reads a page about other care, and one about nothing of the kind, as such")
  func subjects() {
    let care = Array(repeating: "Long walks are good.", count: 12)
    let manual = Array(repeating: "Turn the small wheel until the red lamp is on.", count: 40)
    let claim = "You will have greater zest."
    #expect(benefits(read(care + [claim])) == [])
    #expect(benefits(read(care + ["Novaril eases gloom."])) == ["ease(gloom) assertive"])
    #expect(benefits(read(manual + [claim])) == [])
    #expect(benefits(read(manual.prefix(9) + [claim])) == ["raise(vigour) assertive"])
  }

  private func claims(_ text: String, under heading: String? = nil) -> [String] {
    benefits(read([heading, text].compactMap(\.self), isHeaded: heading != nil))
  }

  private func benefits(_ reading: Reading) -> [String] {
    InventedPage.benefits(reading)
      .map { "\($0.effect.id ?? "-")(\($0.target?.id ?? "-")) \($0.strength.name)" }
  }

  private func read(_ paragraphs: [String], isHeaded: Bool = false) -> Reading {
    InventedPage.read(
      paragraphs.enumerated().map { ($1, isHeaded && $0 == 0 ? .heading : .body) }
    )
  }
}
