import ClaimModel

/// A small world of invented therapies and ills, so that the engine is tested without medicine.
enum InventedKnowledge {
  static let knowledge = Knowledge(
    concepts: concepts,
    effects: effects,
    cues: cues,
    qualifiers: [
      Qualifier(id: "Q1", statement: "in mice", cues: ["in mice"], distance: .sentence)
    ]
  )

  private static let concepts = [
    Concept(id: "novaril", kind: .intervention, label: "Novaril", altLabels: ["Novaril drops"]),
    Concept(id: "sprites", kind: .cell, label: "sprite cell", hiddenLabels: ["sprites"]),
    Concept(id: "gloom", kind: .symptom, label: "gloom", desire: .less),
    Concept(id: "creak", kind: .symptom, label: "creaking", desire: .less),
    Concept(id: "murk", kind: .condition, label: "murk", altLabels: ["murk fever"], desire: .less),
    Concept(id: "vigour", kind: .outcome, label: "vigour", altLabels: ["zest"], desire: .more),
    Concept(
      id: "wing",
      kind: .anatomy,
      label: "wing",
      hiddenLabels: ["wing tissue"],
      desire: .more
    ),
    Concept(id: "poise", kind: .outcome, label: "poise", desire: .more),
    Concept(id: "tonic", kind: .intervention, label: "tonic A"),
    Concept(id: "walks", kind: .comparator, label: "long walks"),
    Concept(id: "elders", kind: .population, label: "elders", hiddenLabels: ["patients"]),
  ]

  private static let effects = [
    Effect(
      id: "raise",
      label: "raises",
      direction: .up,
      verbs: [Verb(base: "raise"), Verb(base: "increase")],
      nouns: ["increase"],
      adjectives: ["greater"]
    ),
    Effect(
      id: "ease",
      label: "eases",
      direction: .down,
      isTherapeutic: true,
      verbs: [Verb(base: "ease"), Verb(base: "reduce")],
      intransitives: [Verb(base: "subside")],
      nouns: ["reduction", "relief"]
    ),
    Effect(
      id: "mend",
      label: "mends",
      direction: .better,
      isTherapeutic: true,
      verbs: [Verb(base: "mend"), Verb(base: "restore"), Verb(base: "improve")],
      intransitives: [Verb(base: "mend")],
      nouns: ["restoration", "regrowth"]
    ),
    Effect(
      id: "cure",
      label: "cures",
      direction: .better,
      strength: .absolute,
      isTherapeutic: true,
      verbs: [Verb(base: "cure")],
      nouns: ["cure"],
      idioms: ["say goodbye to"]
    ),
    Effect(
      id: "attend",
      label: "attends to",
      direction: .better,
      verbs: [Verb(base: "care for")]
    ),
    Effect(
      id: "support",
      label: "supports",
      direction: .better,
      verbs: [Verb(base: "support"), Verb(base: "promote"), Verb(base: "help")],
      nouns: ["support"]
    ),
    Effect(
      id: "normal",
      label: "keeps normal",
      direction: .better,
      strength: .probable,
      adjectives: ["normal"]
    ),
    Effect(
      id: "perk",
      label: "perks up",
      direction: .better,
      isTherapeutic: true,
      verbs: [Verb(base: "perk", particle: "up")],
      adjectives: ["perky"]
    ),
    Effect(
      id: "thrive",
      label: "thrives",
      direction: .better,
      isTherapeutic: true,
      intransitives: [Verb(base: "thrive")]
    ),
    Effect(id: "steady", label: "steadies", direction: .better, verbs: [Verb(base: "poise")]),
    Effect(id: "hurt", label: "hurts", direction: .worse, verbs: [Verb(base: "harm")]),
    Effect(
      id: "serve",
      label: "serves",
      direction: .better,
      verbs: [Verb(base: "serve")],
      nouns: ["aid to"],
      adjectives: ["needed for"]
    ),
    Effect(
      id: "ideal",
      label: "is ideal for",
      direction: .better,
      strength: .absolute,
      isTherapeutic: true,
      adjectives: ["ideal for"]
    ),
  ]

  private static let cues = [
    CueEntry(phrase: "may", role: .hedge, strength: .hedged),
    CueEntry(phrase: "might", role: .hedge, strength: .hedged),
    CueEntry(phrase: "probably", role: .probability, strength: .probable),
    CueEntry(
      phrase: "it is not known whether",
      role: .investigational,
      strength: .investigational
    ),
    CueEntry(phrase: "can", role: .ability),
    CueEntry(phrase: "will", role: .future),
    CueEntry(phrase: "help", role: .support, isVerb: true),
    CueEntry(phrase: "helps", role: .support),
    CueEntry(phrase: "permanently", role: .absolute, strength: .absolute, reach: .both),
    CueEntry(phrase: "potential", role: .promise, strength: .hedged),
    CueEntry(phrase: "beware of", role: .disavowal),
    CueEntry(phrase: "give up", role: .discouragement),
  ]
}
