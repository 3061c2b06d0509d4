import ClaimExtraction
import ClaimModel
import Testing

/// What verbs without an object, adjectives and names in lists speak of.
@Suite("Subjects and lists")
struct SubjectTests {
  @Test(
    "finds the object before a particle, and behind a pronoun",
    arguments: [
      ("Novaril perks tired wings up.", ["perk(wing)"]),
      ("Novaril perks up tired wings.", ["perk(wing)"]),
      ("Novaril perks of the job go up.", []),
      ("Novaril reaches the wing and mends it.", ["mend(wing)"]),
    ]
  )
  func objects(text: String, expected: [String]) {
    #expect(benefits([(text, .body)]) == expected)
  }

  @Test(
    "takes what is seen, told or left over for the subject",
    arguments: [
      ("Watch your wings mend.", ["mend(wing)"]),
      ("Elders tell us the gloom subsides.", ["ease(gloom)"]),
      ("Wings become perky.", ["perk(wing)"]),
      ("Your own wings, restored.", ["mend(wing)"]),
      ("Seven in ten elders thrive.", ["thrive(-)"]),
      ("Built to mend", ["mend(-)"]),
      ("Novaril drops are put on wings, tails or beaks to ease gloom.", ["ease(gloom)"]),
      ("Restoration lasts for weeks.", ["mend(-)"]),
    ]
  )
  func subjects(text: String, expected: [String]) {
    #expect(benefits([(text, .body)]) == expected)
  }

  @Test(
    "claims nothing of what goes badly, of places, of authorities, and of what is denied afterwards",
    arguments: [
      "Torn wings mend poorly.",
      "Torn wings seldom mend.",
      "Our day supports the wing unit.",
      "A restoration of wings is not known.",
    ]
  )
  func silence(text: String) {
    #expect(benefits([(text, .body)]) == [])
  }

  @Test(
    "takes a verb that nobody listed, between a therapy and what it acts on, for a benefit",
    arguments: [
      ("Novaril outfoxes murk.", ["attend(murk)"]),
      ("Novaril will gladly outfox your murk.", ["attend(murk)"]),
      ("Drops of Novaril that outfox the gloom.", ["attend(gloom)"]),
      ("Novaril outfoxed the gloom.", ["attend(gloom)"]),
      ("Novaril never outfoxes murk.", []),
      ("Novaril contains wings.", []),
      ("Novaril outfox murk.", []),
      ("Novaril outfoxes in a wing.", []),
      ("A fox outfoxes murk.", []),
    ]
  )
  func unnamed(text: String, expected: [String]) {
    #expect(benefits([(text, .body)]) == expected)
  }

  @Test(
    "hears what a therapy does without an object, and what people are or tell",
    arguments: [
      ("Novaril mends.", ["mend(-)"]),
      ("The novaril was mended.", []),
      ("Drains mended after use.", []),
      ("81 percent were perky at six weeks.", ["perk(-)"]),
      ("Novaril may work by mending wings.", ["mend(wing)"]),
    ]
  )
  func withoutObject(text: String, expected: [String]) {
    #expect(benefits([(text, .body)]) == expected)
  }

  @Test("takes the hedge of a verb for what it does by")
  func manner() {
    let claims = InventedPage.benefits(
      InventedPage.read([("Novaril may work by mending wings.", .body)])
    )
    #expect(claims.map(\.strength) == [.hedged])
  }

  @Test(
    "hears what a therapy is used for, what is kept from harm, and what people notice",
    arguments: [
      ("Novaril is a drop used for murk.", ["-(murk)"]),
      ("Novaril may be used for murk.", []),
      ("Is Novaril used for murk?", []),
    ]
  )
  func uses(text: String, expected: [String]) {
    #expect(benefits([(text, .body)]) == expected)
  }

  @Test("claims a complaint that is the label of an offer")
  func labels() {
    #expect(benefits([("For murk: Quill drops", .body)]) == ["-(murk)"])
    #expect(benefits([("You came for murk: Quill drops", .body)]) == [])
  }

  @Test("claims what a list names under a heading that says that it is treated")
  func lists() {
    let list: [(String, Block.Carrier)] = [("Murk fever", .list), ("Gloom", .list)]
    for heading in ["What owners use it for", "Ills we treat"] {
      #expect(benefits([(heading, .heading)] + list) == ["-(murk)", "-(gloom)"], "\(heading)")
    }
    for heading in ["Ills we do not treat", "Opening hours"] {
      #expect(benefits([(heading, .heading)] + list) == [], "\(heading)")
    }
    #expect(benefits([("Ills we treat", .heading), ("Murk is a fever.", .body)]) == [])
  }

  @Test("tells a page that limits what it says from one that sells beside other care")
  func pages() {
    let care = Array(repeating: ("Long walks may help.", Block.Carrier.body), count: 6)
    let claim = ("You will have greater zest.", Block.Carrier.body)
    #expect(benefits(care + [claim]) == [])
    let sales = Array(repeating: ("Buy wings for $5 in our shop.", Block.Carrier.body), count: 5)
    #expect(benefits(care + sales + [claim]) == ["raise(vigour)"])
  }

  @Test("hears no offer in what a text deals with, and in the name of a treatment")
  func naming() {
    for text in [
      "This page deals with murk and restores wings.", "This page restores wings.",
    ] {
      #expect(benefits([(text, .body)]) == [], "\(text)")
    }
  }

  @Test("informs where neither a therapy nor an offer is named beside care")
  func care() {
    let care = Array(repeating: ("Elders take long walks.", Block.Carrier.body), count: 14)
    let claim = ("Wings mend.", Block.Carrier.body)
    #expect(benefits(care + [claim]) == [])
    #expect(benefits(care.prefix(4) + [claim]) == ["mend(wing)"])
    #expect(benefits(care + [("Novaril mends wings.", .body)]) == ["mend(wing)"])
  }

  @Test("hears on a page of care who is told to do without it")
  func discouragement() {
    let care = Array(repeating: ("Long walks may help.", Block.Carrier.body), count: 12)
    for (advice, isBackground) in [("Give up your long walks.", false), ("Long walks help.", true)]
    {
      let sentences = InventedPage.read(care + [(advice, .body)]).sentences
      #expect(sentences.last?.traits.contains(.background) == isBackground, "\(advice)")
    }
  }

  private func benefits(_ paragraphs: [(String, Block.Carrier)]) -> [String] {
    InventedPage.benefits(InventedPage.read(paragraphs))
      .map { "\($0.effect.id ?? "-")(\($0.target?.id ?? "-"))" }
  }
}
