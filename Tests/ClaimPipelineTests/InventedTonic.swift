import ClaimModel
import ClaimPipeline

/// A tonic against invented ills, with evidence on each rung, so that fixes are tested without medicine.
enum InventedTonic {
  static let linter: Linter = {
    guard let day = CivilDate(year: 2026, month: 11, day: 22) else {
      preconditionFailure("the calendar has this day")
    }
    return Linter(knowledge: knowledge, configuration: Configuration(asOf: day))
  }()

  private static let knowledge = Knowledge(
    concepts: [
      Concept(id: "tonix", kind: .intervention, label: "Tonix", altLabels: ["Tonix drops"]),
      Concept(id: "gloom", kind: .symptom, label: "gloom", desire: .less),
      Concept(id: "creak", kind: .symptom, label: "creaking", desire: .less),
      Concept(id: "wing", kind: .anatomy, label: "wing", desire: .more),
      Concept(id: "beak", kind: .anatomy, label: "beak", desire: .more),
      Concept(id: "vigour", kind: .outcome, label: "vigour", desire: .more),
    ],
    effects: [
      Effect(
        id: "ease",
        label: "eases",
        direction: .down,
        isTherapeutic: true,
        verbs: [Verb(base: "ease")]
      ),
      Effect(
        id: "mend",
        label: "mends",
        direction: .better,
        isTherapeutic: true,
        verbs: [
          Verb(base: "mend"), Verb(base: "rebuild", past: "rebuilt", participle: "rebuilt"),
        ]
      ),
    ],
    cues: [
      cue("may", .hedge, .hedged), cue("possibly", .hedge, .hedged),
      cue("probably", .probability, .probable),
      cue("being studied", .investigational, .investigational, .both),
      cue("it is not known whether", .investigational, .investigational, .both),
      cue("not proven", .investigational, .investigational, .both),
      cue("will", .future, .assertive), cue("is going to", .future, .assertive),
      cue("can", .ability, .assertive), cue("help", .support, .assertive),
      cue("helps", .support, .assertive), cue("completely", .absolute, .absolute, .both),
      cue("is likely to", .probability, .probable), cue("are likely to", .probability, .probable),
      cue("works to", .support, .assertive),
      cue("experimental", .investigational, .investigational),
      cue("stunning", .superlative, .assertive, .both), cue("truly", .booster, .assertive, .both),
      cue("within days", .speed, .assertive, .both), cue("some patients", .hedge, .hedged),
    ],
    claims: [
      node("beak", on: "beak", .veryLow, .supports),
      node("creak", on: "creak", .moderate, .supports),
    ],
    rungs: [
      RungWording(
        rung: .investigational,
        study: "being studied to see whether",
        leads: ["It is not known whether"],
        aside: "not proven"
      ),
      RungWording(
        rung: .hedged,
        modal: "may",
        adverb: "possibly",
        order: "This may help you"
      ),
      RungWording(rung: .probable, modal: "is likely to", adverb: "probably"),
    ],
    rewordings: [
      Rewording(phrases: ["completely"]), Rewording(phrases: ["truly"], keepsMeaning: true),
      Rewording(phrases: ["stunning"], isAttributive: true, keepsMeaning: true),
    ]
  )

  private static func cue(
    _ phrase: String,
    _ role: Role,
    _ strength: Strength,
    _ reach: CueEntry.Reach = .right
  ) -> CueEntry {
    CueEntry(phrase: phrase, role: role, strength: strength, reach: reach)
  }

  private static func node(
    _ id: String,
    on target: String,
    _ certainty: BodyOfEvidence.Certainty,
    _ direction: BodyOfEvidence.Direction
  ) -> ClaimNode {
    ClaimNode(
      id: id,
      kind: .efficacy,
      statement: "Tonix does something for the \(id).",
      patterns: [ClaimNode.Pattern(effects: ["ease", "mend"], targets: [target])],
      bodies: [
        BodyOfEvidence(certainty: certainty, direction: direction, records: [])
      ]
    )
  }
}
