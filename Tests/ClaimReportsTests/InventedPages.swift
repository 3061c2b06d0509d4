import ClaimModel

/// Invented pages with claims of every verdict, findings of every severity, and hostile text.
enum InventedPages {
  /// What stands behind a claim in a page: its words, and how it was judged.
  struct ClaimNote {
    var words: String
    var predicate: String
    var target: String
    var effect = "increase"
    var targetID: String? = "out.glimmer"
    var strength = Strength.assertive
    var node: String?
    var ceiling: Ceiling?
    var verdict: Assessment.Verdict
    var missing: [String] = []
    var evidence: [String] = []
    var reason = ""
    var cues: [(Role, String)] = []
    var isDenied = false
  }

  static let home: DocumentReport = {
    var page = PageBuilder()
    page.markup("<!doctype html>\n<html lang=\"en\"><head>\n<title>")
    page.block("Novaril – Harrow Lane Clinic", as: .title, name: "title")
    page.markup("</title>\n<meta name=\"description\" content=\"")
    page.block("Novaril cures wobble.", as: .meta, name: "description")
    page.markup("\">\n</head><body>\n<h1>")
    page.block("More glimmer with Novaril", as: .heading, level: 1)
    page.markup("</h1>\n<p>")
    page.block(
      "Novaril will greatly increase your glimmer within days. It is the best on the market."
    )
    page.markup("</p>\n<p>")
    page.block("Novaril may increase glimmer. It does not cure wobble.")
    page.markup("</p>\n<h2>")
    page.block("What you gain", as: .heading, level: 2)
    page.markup("</h2>\n<ul>\n<li>")
    page.block("reduces wobble", as: .list, depth: 1)
    page.markup("</li>\n<li>")
    page.block("brightens the mood of adults", as: .list, depth: 1)
    page.markup("</li>\n</ul>\n<img src=\"a.png\" alt=\"")
    page.block("Novaril probably increases glimmer for six weeks", as: .alt, name: "alt")
    page.markup("\">\n</body></html>\n")
    let assessments = makeAssessments(of: homeClaims, in: page)
    return DocumentReport(
      path: "site/novaril.html",
      source: page.source,
      document: page.document(.html),
      reading: page.reading(assessments),
      assessments: assessments,
      findings: homeFindings(in: page, assessments),
      suppressed: [
        SuppressedFinding(
          finding: Finding(
            rule: "superlative",
            families: ["superlative"],
            severity: .warning,
            message: "'best on the market' ranks the product above all others",
            explanation: "No record on file compares it.",
            range: page.range(of: "best on the market"),
            span: page.span(of: page.range(of: "best on the market")),
            claim: nil,
            fingerprint: "f00d"
          ),
          means: .inSource,
          reason: "award of 2025, on file",
          owner: "Ada Quill",
          until: CivilDate(year: 2027, month: 1, day: 31)
        )
      ],
      problems: [
        DocumentProblem(.encodingGuessed, "no encoding is declared: read as windows-1252")
      ]
    )
  }()

  private static let homeClaims: [ClaimNote] = [
    ClaimNote(
      words: "Novaril cures wobble",
      predicate: "cures",
      target: "wobble",
      effect: "cure",
      targetID: "out.wobble",
      strength: .absolute,
      node: "wob-reduce-wobble",
      ceiling: .prohibited,
      verdict: .unsupported,
      evidence: ["fenn-2019-wobble"],
      reason: "nothing on file outside the laboratory",
      cues: [(.absolute, "cures")]
    ),
    ClaimNote(
      words: "will greatly increase your glimmer",
      predicate: "will greatly increase",
      target: "glimmer",
      node: "glm-increase-glimmer",
      ceiling: .upTo(.hedged),
      verdict: .overstated,
      missing: ["Q1"],
      evidence: ["vale-2021-glimmer", "orrin-2023-glimmer"],
      reason: "one small trial for, one against",
      cues: [(.future, "will"), (.booster, "greatly")]
    ),
    ClaimNote(
      words: "may increase glimmer",
      predicate: "may increase",
      target: "glimmer",
      strength: .hedged,
      node: "glm-increase-glimmer",
      ceiling: .upTo(.hedged),
      verdict: .underqualified,
      missing: ["Q1"],
      evidence: ["vale-2021-glimmer", "orrin-2023-glimmer"],
      reason: "one small trial for, one against",
      cues: [(.hedge, "may")]
    ),
    ClaimNote(
      words: "does not cure wobble",
      predicate: "does not cure",
      target: "wobble",
      effect: "cure",
      targetID: "out.wobble",
      node: "wob-reduce-wobble",
      verdict: .supported,
      cues: [(.negation, "not")],
      isDenied: true
    ),
    ClaimNote(
      words: "reduces wobble",
      predicate: "reduces",
      target: "wobble",
      effect: "reduce",
      targetID: "out.wobble",
      node: "wob-reduce-wobble",
      ceiling: .prohibited,
      verdict: .contradicted,
      evidence: ["fenn-2019-wobble"]
    ),
    ClaimNote(
      words: "brightens the mood of adults",
      predicate: "brightens",
      target: "the mood",
      targetID: nil,
      verdict: .unlisted
    ),
    ClaimNote(
      words: "probably increases glimmer",
      predicate: "probably increases",
      target: "glimmer",
      strength: .probable,
      node: "glm-increase-glimmer",
      ceiling: .upTo(.hedged),
      verdict: .overstated,
      evidence: ["vale-2021-glimmer", "orrin-2023-glimmer"],
      reason: "one small trial for, one against",
      cues: [(.probability, "probably")]
    ),
  ]

  private static func homeFindings(in page: PageBuilder, _ assessments: [Assessment]) -> [Finding] {
    let strong = page.range(of: "will greatly increase")
    return [
      Finding(
        rule: "cure-guarantee",
        families: ["cure-guarantee", "missing-hedge"],
        severity: .error,
        message: "'cures' promises an end to 'wobble'",
        explanation: "Nothing on file outside the laboratory permits any wording of this claim.",
        range: page.range(of: "cures"),
        span: page.span(of: page.range(of: "cures")),
        claim: 1,
        fingerprint: "a1b2c3",
        citations: ["XX-LAW-1", "XX-GUIDE-2"],
        fixes: [Fix(title: "delete the sentence", applicability: .displayOnly, edits: [])]
      ),
      Finding(
        rule: "missing-hedge",
        families: ["missing-hedge"],
        severity: .error,
        message:
          "'will greatly increase' is stronger than the evidence, which allows 'may increase'",
        explanation: "One small trial speaks for it and one cohort against it: certainty is low.",
        range: strong,
        span: page.span(of: strong),
        claim: 2,
        fingerprint: "d4e5f6",
        citations: ["XX-LAW-1"],
        fixes: [
          Fix(
            title: "write 'may increase'",
            applicability: .needsReview,
            edits: [Fix.Edit(span: page.span(of: strong), text: "may increase")]
          )
        ]
      ),
      Finding(
        rule: "superlative",
        families: ["superlative"],
        severity: .warning,
        message: "'best on the market' ranks the product above all others",
        explanation: "",
        range: page.range(of: "best on the market"),
        span: page.span(of: page.range(of: "best on the market")),
        claim: nil,
        fingerprint: "a7"
      ),
      Finding(
        rule: "missing-risk",
        families: ["missing-risk"],
        severity: .notice,
        message: "the page claims benefits and names no risk",
        explanation: "A page that sells a benefit has to name what can go wrong.",
        range: page.range(of: "reduces wobble"),
        span: page.span(of: page.range(of: "reduces wobble")),
        claim: 5,
        fingerprint: "a8",
        citations: ["XX-GUIDE-2"]
      ),
    ]
  }

  static func makeAssessments(of notes: [ClaimNote], in page: PageBuilder) -> [Assessment] {
    var offset = 0
    return notes.enumerated().map { index, note in
      let range = page.range(of: note.words, from: offset)
      offset = range.lowerBound
      let claim = Claim(
        id: index + 1,
        sentence: page.sentence(at: range.lowerBound),
        range: range,
        span: page.span(of: range),
        predicate: page.range(of: note.predicate, from: range.lowerBound),
        agent: Term(id: "iv.novaril", range: range.lowerBound..<range.lowerBound),
        effect: Term(
          id: note.effect,
          range: page.range(of: note.predicate, from: range.lowerBound)
        ),
        target: Term(id: note.targetID, range: page.range(of: note.target, from: range.lowerBound)),
        population: nil,
        construction: .active,
        relation: .effect,
        polarity: .benefit,
        isBackground: false,
        strength: note.strength,
        isDenied: note.isDenied,
        cues: note.cues.map {
          Cue(role: $0.0, range: page.range(of: $0.1, from: range.lowerBound))
        },
        context: []
      )
      return Assessment(
        claim: claim,
        node: note.node,
        match: note.node == nil ? "" : "effect \(note.effect) ← '\(note.predicate)'",
        ceiling: note.ceiling,
        reason: note.reason,
        verdict: note.verdict,
        missingQualifiers: note.missing,
        evidence: note.evidence
      )
    }
  }
}
