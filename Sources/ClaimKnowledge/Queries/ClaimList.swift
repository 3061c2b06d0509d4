package import ClaimModel

/// The claims of the ontology, a line each: id, the rung that the evidence permits, statement.
package enum ClaimList {
  package static func text(of knowledge: Knowledge) -> String {
    let rows = knowledge.claims.map { (id: $0.id, rung: $0.ceiling.name, text: $0.statement) }
    let idWidth = rows.map(\.id.count).max() ?? 0
    let rungWidth = rows.map(\.rung.count).max() ?? 0
    return rows.map { row in
      row.id.padded(to: idWidth) + "  " + row.rung.padded(to: rungWidth) + "  " + row.text + "\n"
    }.joined()
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
