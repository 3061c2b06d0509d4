import ClaimKnowledge
package import ClaimModel

/// The ontology as people and other tools read it.
package enum KnowledgeExport {
  package enum Format: String, CaseIterable, Sendable {
    case skos
    case csv
  }

  /// Returns the claims, a line each.
  package static func list(_ knowledge: Knowledge) -> String { ClaimList.text(of: knowledge) }

  /// Returns a file in `format`.
  package static func bytes(of knowledge: Knowledge, as format: Format) -> [UInt8] {
    switch format {
    case .skos: Array(SKOSExport.text(of: knowledge).utf8)
    case .csv: CSVExport.bytes(of: knowledge)
    }
  }
}
