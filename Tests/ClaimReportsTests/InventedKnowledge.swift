import ClaimModel

/// A small knowledge base about things that do not exist.
enum InventedKnowledge {
  static let knowledge = Knowledge(
    concepts: [
      Concept(id: "iv.novaril", kind: .intervention, label: "Novaril"),
      Concept(id: "iv.cardexa", kind: .intervention, label: "Cardexa"),
      Concept(id: "out.glimmer", kind: .outcome, label: "glimmer"),
      Concept(id: "out.wobble", kind: .outcome, label: "wobble"),
      Concept(id: "pop.adults", kind: .population, label: "adults"),
    ],
    effects: [
      Effect(id: "increase", label: "increases", direction: .up),
      Effect(id: "reduce", label: "reduces", direction: .down),
      Effect(id: "cure", label: "cures", direction: .better, strength: .absolute),
    ],
    claims: claims,
    evidence: evidence,
    citations: citations,
    qualifiers: [
      Qualifier(
        id: "Q1",
        statement: "that the effect was measured over six weeks only",
        cues: ["six weeks"],
        distance: .sentence,
        wording: "in a study of six weeks"
      )
    ],
    packs: ["invented 1.0"],
    digest: "sha256:5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9"
  )

  private static let claims: [ClaimNode] = [
    ClaimNode(
      id: "glm-increase-glimmer",
      kind: .efficacy,
      statement: "Novaril increases glimmer.",
      intervention: "iv.novaril",
      patterns: [],
      rewrite: "Novaril may increase glimmer; this was seen in one study of six weeks.",
      qualifiers: ["Q1"],
      bodies: [
        BodyOfEvidence(
          scope: "adults",
          certainty: .low,
          direction: .mixed,
          records: ["vale-2021-glimmer", "orrin-2023-glimmer"],
          assessed: CivilDate(year: 2026, month: 3, day: 1),
          reviewBy: CivilDate(year: 2027, month: 3, day: 1)
        )
      ],
      finding: "one small trial for, one against"
    ),
    ClaimNode(
      id: "wob-reduce-wobble",
      kind: .symptomRelief,
      statement: "Novaril reduces wobble.",
      intervention: "iv.novaril",
      patterns: [],
      bodies: [
        BodyOfEvidence(
          scope: "in the laboratory",
          certainty: .none,
          direction: .none,
          records: ["fenn-2019-wobble"]
        )
      ],
      finding: "nothing on file outside the laboratory"
    ),
  ]

  private static let evidence: [EvidenceRecord] = [
    EvidenceRecord(
      id: "vale-2021-glimmer",
      title: "Novaril and glimmer: a randomised trial",
      authors: "Vale A, Dorn B",
      year: 2021,
      journal: "Journal of Invented Results",
      doi: "10.5555/jir.2021.42",
      pmid: "00000042",
      design: .randomisedTrial,
      size: "48 adults",
      population: "adults",
      intervention: "Novaril",
      comparator: "placebo",
      outcome: "glimmer at six weeks",
      result: "Glimmer rose by 4 points more than with placebo.",
      direction: .supports,
      certainty: "low",
      status: .verified,
      validFrom: CivilDate(year: 2021, month: 5, day: 1),
      reviewBy: CivilDate(year: 2027, month: 5, day: 1)
    ),
    EvidenceRecord(
      id: "orrin-2023-glimmer",
      title: "No glimmer after Novaril",
      year: 2023,
      design: .cohort,
      size: "112 adults",
      result: "Glimmer did not differ.",
      direction: .noDifference,
      status: .verified
    ),
    EvidenceRecord(
      id: "fenn-2019-wobble",
      title: "Wobble in a dish",
      year: 2019,
      doi: "10.5555/dish.2019.7",
      design: .inVitro,
      result: "Wobble fell in a dish.",
      direction: .insufficient,
      status: .retracted
    ),
  ]

  private static let citations: [Citation] = [
    Citation(
      id: "XX-LAW-1",
      jurisdiction: "xx",
      instrument: "Invented Advertising Act",
      pinpoint: "section 5",
      paraphrase: "A claim of benefit needs evidence that fits its wording.",
      role: .binding,
      url: "https://law.example/act#5",
      confidence: "V"
    ),
    Citation(
      id: "XX-GUIDE-2",
      jurisdiction: "xx",
      instrument: "Invented Guidance on Benefit Claims",
      pinpoint: nil,
      paraphrase: "Hedges that readers overlook do not lower a claim.",
      role: .benchmark,
      url: "https://law.example/guide",
      confidence: "V2"
    ),
  ]
}
