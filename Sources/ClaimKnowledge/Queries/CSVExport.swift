package import ClaimModel

/// The claims with their evidence as a table: a row for each body of evidence.
package enum CSVExport {
  private static let heads = [
    "claim", "kind", "statement", "intervention", "population", "scope", "certainty", "direction",
    "permitted", "records", "assessed", "review by", "qualifiers", "finding", "rewrite",
  ]

  /// Returns UTF-8 with a byte-order mark and CRLF, as spreadsheets want it.
  package static func bytes(of knowledge: Knowledge) -> [UInt8] {
    var text = "\u{FEFF}" + line(heads)
    for claim in knowledge.claims {
      if claim.bodies.isEmpty { text += line(row(claim, nil)) }
      for body in claim.bodies { text += line(row(claim, body)) }
    }
    return Array(text.utf8)
  }

  private static func row(_ claim: ClaimNode, _ body: BodyOfEvidence?) -> [String] {
    [
      claim.id, claim.kind.rawValue, claim.statement, claim.intervention ?? "",
      claim.population ?? "", body?.scope ?? "", body?.certainty.rawValue ?? "",
      body?.direction.rawValue ?? "", (body?.ceiling ?? .prohibited).name,
      body?.records.joined(separator: " ") ?? "", body?.assessed?.description ?? "",
      body?.reviewBy?.description ?? "", claim.qualifiers.joined(separator: " "), claim.finding,
      claim.rewrite ?? "",
    ]
  }

  private static func line(_ cells: [String]) -> String {
    cells.map(SpreadsheetCell.quoted).joined(separator: ",") + "\r\n"
  }
}
