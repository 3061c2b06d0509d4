import ClaimModel

extension InventedPages {
  /// Wide and emoji characters before the words at fault, CRLF, and a span over two lines.
  static let wide: DocumentReport = {
    var page = PageBuilder()
    page.block("数字 👩‍🔬 naïve\tNovaril increases\r\nglimmer.")
    let range = page.range(of: "increases\r\nglimmer")
    let assessments = makeAssessments(
      of: [
        ClaimNote(
          words: "increases\r\nglimmer",
          predicate: "increases",
          target: "glimmer",
          node: "glm-increase-glimmer",
          ceiling: .upTo(.hedged),
          verdict: .overstated,
          evidence: ["vale-2021-glimmer"]
        )
      ],
      in: page
    )
    return DocumentReport(
      path: "notes/été 数.txt",
      source: page.source,
      document: page.document(.text),
      reading: page.reading(assessments),
      assessments: assessments,
      findings: [
        Finding(
          rule: "missing-hedge",
          families: ["missing-hedge"],
          severity: .error,
          message: "'increases' is stronger than the evidence, which allows 'may increase'",
          explanation: "",
          range: range,
          span: page.span(of: range),
          claim: 1,
          fingerprint: "b1",
          fixes: [
            Fix(
              title: "write 'may increase'",
              applicability: .needsReview,
              edits: [
                Fix.Edit(span: page.span(of: page.range(of: "increases")), text: "may increase")
              ]
            )
          ]
        )
      ]
    )
  }()

  /// Markup, scripts, bidi controls, terminal escapes, formulas and an enormous word, everywhere.
  static let hostile: DocumentReport = {
    let word = String(repeating: "W", count: 600)
    let attack = hostileText
    var page = PageBuilder()
    page.block("\(attack) Novaril increases \(word) glimmer")
    let range = page.range(of: "increases \(word)")
    var note = ClaimNote(
      words: "increases \(word) glimmer",
      predicate: "increases",
      target: "glimmer",
      node: attack,
      ceiling: .upTo(.hedged),
      verdict: .overstated,
      missing: [attack],
      evidence: [attack],
      reason: attack
    )
    note.targetID = attack
    let assessments = makeAssessments(of: [note], in: page)
    return DocumentReport(
      path: "=cmd|'/C calc'!A1 ]]><script>alert(1)</script>:%,\u{202E}\u{1B}[2J\n.txt",
      source: page.source,
      document: page.document(.text),
      reading: page.reading(assessments),
      assessments: assessments,
      findings: [
        Finding(
          rule: "missing-hedge",
          families: ["missing-hedge", attack],
          severity: .error,
          message: "\(attack)",
          explanation: attack,
          range: range,
          span: page.span(of: range),
          claim: 1,
          fingerprint: attack,
          citations: [attack],
          fixes: [
            Fix(
              title: attack,
              applicability: .needsReview,
              edits: [Fix.Edit(span: page.span(of: range), text: attack)]
            )
          ]
        )
      ],
      suppressed: []
    )
  }()

  static let hostileText =
    "=HYPERLINK(\"http://x.example\") </script><script>alert(1)</script> <img src=x onerror=alert(1)>"
    + " \"'`&amp; ]]> -->\r\n::error::x | * _ [a](javascript:alert(1)) \u{202E}abc\u{1B}[31m\u{0}\u{7}"

  static let missing = DocumentReport(
    path: "site/gone.html",
    problems: [DocumentProblem(.missing, "there is no such file")]
  )
}
