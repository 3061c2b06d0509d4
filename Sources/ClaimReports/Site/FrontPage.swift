import ClaimModel

/// The front page of the site: the ladder, all rules, all claims.
struct FrontPage {
  let site: KnowledgeSite

  /// A rung of the ladder: what a certainty permits, and wording that stays within it.
  private struct Rung {
    let certainty: BodyOfEvidence.Certainty
    let wording: String
  }

  private static let ladder = [
    Rung(certainty: .high, wording: "reduces"),
    Rung(certainty: .moderate, wording: "probably reduces, is likely to reduce"),
    Rung(certainty: .low, wording: "may reduce, with its qualifiers"),
    Rung(certainty: .veryLow, wording: "is being studied, it is not known whether"),
    Rung(certainty: .none, wording: "no wording of the claim"),
  ]

  func write(to writer: inout SiteWriter) {
    writer.paragraph(
      "Each rule with examples that are its tests, each claim with the evidence on file, and what "
        + "may be said on the strength of it.",
      class: "lead"
    )
    writer.heading("The ladder", id: "ladder")
    writer.paragraph(
      "The certainty of a body of evidence permits a rung and no wording above it. What is certain "
        + "beyond doubt, for ever or for all, is above every rung."
    )
    writer.table(["Certainty of the evidence", "At most", "Wording"], Self.ladder) { rung, writer in
      let body = BodyOfEvidence(certainty: rung.certainty, direction: .supports, records: [])
      writer.cell(rung.certainty.rawValue)
      writer.cell(body.ceiling.name)
      writer.cell(rung.wording)
    }
    writer.heading("Rules, gravest first", id: "rules")
    writer.table(["Rule", "What the copy does", "Severity"], site.rules) { rule, writer in
      writer.cell { $0.link(rule.id, to: "rules/\(rule.id).html") }
      writer.cell(rule.summary)
      writer.cell { writer in
        writer.html.element("span", ["class": rule.severity.rawValue], text: rule.severity.rawValue)
      }
    }
    writer.heading("Claims", id: "claims")
    writer.table(["Claim", "What is claimed", "At most"], site.knowledge.claims) { claim, writer in
      writer.cell { $0.link(claim.id, to: "claims/\(claim.id).html") }
      writer.cell(claim.statement)
      writer.cell(claim.ceiling.name)
    }
  }
}
