import ClaimExtraction
import ClaimModel
import Testing

@Suite("Claim reader")
struct ClaimReaderTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let claims: [String]

    init(_ text: String, _ claims: String...) {
      self.text = text
      self.claims = claims
    }

    var testDescription: String { text }
  }

  @Test(
    "finds what acts on what, by construction",
    arguments: [
      Case("Novaril eases gloom.", "eases gloom = ease(gloom) active assertive"),
      Case(
        "Novaril can help reduce gloom.",
        "can help reduce gloom = ease(gloom) active assertive"
      ),
      Case("Gloom is reduced by Novaril.", "Gloom is reduced = ease(gloom) passive assertive"),
      Case("The wing was restored.", "The wing was restored = mend(wing) passive assertive"),
      Case("Relief of gloom", "Relief of gloom = ease(gloom) nominal assertive"),
      Case("Wing regrowth", "Wing regrowth = mend(wing) compound assertive"),
      Case("Restoring wings", "Restoring wings = mend(wing) gerund assertive"),
      Case("Greater vigour", "Greater vigour = raise(vigour) adjective assertive"),
      Case("Improved zest", "Improved zest = mend(vigour) adjective assertive"),
      Case("Gloom subsides.", "Gloom subsides = ease(gloom) intransitive assertive"),
      Case("We use Novaril to mend wings.", "mend wings = mend(wing) purpose assertive"),
      Case("Say goodbye to gloom!", "Say goodbye to gloom = cure(gloom) idiom absolute"),
      Case("Novaril is ideal for murk.", "is ideal for murk = ideal(murk) copular absolute"),
      Case(
        "Novaril drops raise vigour, ease gloom and mend wings.",
        "raise vigour = raise(vigour) active assertive",
        "ease gloom = ease(gloom) active assertive",
        "mend wings = mend(wing) active assertive"
      ),
      Case(
        "Novaril will mend and restore wing tissue.",
        "will mend and restore wing tissue = mend(wing) active assertive"
      ),
      Case(
        "Sprites promote the restoration of wings.",
        "promote the restoration of wings = mend(wing) active assertive"
      ),
      Case(
        "Novaril reduces gloom and creaking.",
        "reduces gloom = ease(gloom) active assertive",
        "reduces gloom and creaking = ease(creak) active assertive"
      ),
    ]
  )
  func constructions(_ example: Case) { check(example) }

  @Test(
    "reads lists, causatives, relatives and labels",
    arguments: [
      Case(
        "Novaril is for mending: wings and zest.",
        "mending: wings = mend(wing) gerund assertive",
        "mending: wings and zest = mend(vigour) gerund assertive"
      ),
      Case(
        "Novaril eases gloom, allowing elders to mend their wings.",
        "eases gloom = ease(gloom) active assertive",
        "allowing elders to mend their wings = mend(wing) causative assertive"
      ),
      Case("Novaril, which eases gloom, is new.", "eases gloom = ease(gloom) active assertive"),
      Case("Long walks ease gloom."),
      Case("Wings ease creaking."),
      Case("The gloom that murk raises is grey."),
      Case(
        "As gloom subsides, patients report greater zest.",
        "gloom subsides = ease(gloom) intransitive assertive",
        "greater zest = raise(vigour) adjective assertive"
      ),
      Case(
        "Zest increases and gloom subsides.",
        "Zest increases = raise(vigour) compound assertive",
        "gloom subsides = ease(gloom) intransitive assertive"
      ),
      Case(
        "Relief from gloom: Novaril works.",
        "Relief from gloom = ease(gloom) heading assertive"
      ),
      Case(
        "Wing fully restored after one drop",
        "Wing fully restored = mend(wing) passive assertive"
      ),
      Case("Zest & wings mended", "Zest & wings mended = mend(wing) passive assertive"),
      Case("Novaril drops for murk", "murk = -(murk) condition assertive"),
    ]
  )
  func surroundings(_ example: Case) { check(example) }

  @Test(
    "grades by what governs the verb",
    arguments: [
      Case("Novaril may ease gloom.", "may ease gloom = ease(gloom) active hedged"),
      Case("Novaril probably eases gloom.", "probably eases gloom = ease(gloom) active probable"),
      Case(
        "It is not known whether Novaril eases gloom.",
        "eases gloom = ease(gloom) active investigational"
      ),
      Case(
        "Novaril may ease gloom by mending wings.",
        "may ease gloom = ease(gloom) active hedged",
        "mending wings = mend(wing) gerund assertive"
      ),
      Case(
        "Novaril may raise vigour and ease gloom.",
        "may raise vigour = raise(vigour) active hedged",
        "ease gloom = ease(gloom) active hedged"
      ),
      Case(
        "Novaril permanently eases gloom.",
        "permanently eases gloom = ease(gloom) active absolute"
      ),
      Case("Novaril cures murk.", "cures murk = cure(murk) active absolute"),
      Case(
        "Novaril has the potential to ease gloom.",
        "potential to ease gloom = ease(gloom) purpose hedged"
      ),
    ]
  )
  func strengths(_ example: Case) { check(example) }

  @Test(
    "sees denials, and what is no claim",
    arguments: [
      Case(
        "Novaril does not ease gloom.",
        "does not ease gloom = ease(gloom) active assertive denied"
      ),
      Case("Novaril cannot cure murk.", "cannot cure murk = cure(murk) active absolute denied"),
      Case(
        "Novaril not only eases gloom but also mends wings.",
        "not only eases gloom = ease(gloom) active assertive",
        "mends wings = mend(wing) active assertive"
      ),
      Case("Does Novaril ease gloom?"),
      Case("Beware of shops that cure murk."),
      Case("Murk raises gloom."),
      Case("If Novaril eases gloom, tell us."),
      Case("Our shop opens at nine."),
    ]
  )
  func denials(_ example: Case) { check(example) }

  private func check(_ example: Case) {
    let reading = ClaimReader(InventedKnowledge.knowledge).read(document(example.text))
    let claims = reading.claims.filter { !$0.isBackground && $0.polarity != .harm }
    #expect(claims.map { describe($0, in: example.text) } == example.claims)
  }

  private func describe(_ claim: Claim, in text: String) -> String {
    let words = String(decoding: Array(text.utf8)[claim.range], as: UTF8.self)
    let target = claim.target?.id ?? "-"
    let denied = claim.isDenied ? " denied" : ""
    return
      "\(words) = \(claim.effect.id ?? "-")(\(target)) \(claim.construction) \(claim.strength.name)"
      + denied
  }

  private func document(_ copy: String) -> Document {
    var text = MappedText()
    text.appendVerbatim(Array(copy.utf8), at: 0)
    return Document(
      format: .text,
      decoded: Array(copy.utf8),
      text: text,
      blocks: [Block(range: 0..<text.count, carrier: .body)]
    )
  }
}
