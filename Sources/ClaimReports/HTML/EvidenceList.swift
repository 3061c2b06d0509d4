import ClaimModel

/// The bodies of evidence for a claim of the ontology and the records behind them.
struct EvidenceList {
  let knowledge: Knowledge
  let asOf: CivilDate
  let node: ClaimNode?
  let name: String
  let records: [String]

  /// The number of each record in the appendix.
  let numbers: [String: Int]

  func write(to writer: inout HTMLWriter) {
    if let node {
      for body in node.bodies { write(body, to: &writer) }
    }
    if isInConflict {
      writer.element("p", ["class": "conflict"]) { writer in
        writer.element("strong", text: "The records disagree: ")
        writer.text("some speak for the claim, some against it.")
      }
    }
    guard !records.isEmpty else {
      writer.element("p", ["class": "empty"], text: "No record is on file.")
      return
    }
    writer.element("ul", ["class": "records"]) { writer in
      for id in records {
        writer.element("li", ["data-from": numbers[id].map { "R\($0)" }]) {
          write(record: id, to: &$0)
        }
      }
    }
  }

  private var isInConflict: Bool {
    let directions = Set(records.compactMap { knowledge.evidence($0)?.direction(on: name) })
    let isFor = directions.contains(.supports) || directions.contains(.supportsWeakly)
    return isFor && (directions.contains(.contradicts) || directions.contains(.noDifference))
  }

  private func write(_ body: BodyOfEvidence, to writer: inout HTMLWriter) {
    writer.element("p", ["class": "body-of-evidence"]) { writer in
      if let scope = body.scope { writer.text("\(scope): ") }
      writer.element("strong", text: "certainty \(body.certainty.rawValue)")
      writer.text(", direction \(body.direction.rawValue)")
      if let assessed = body.assessed { writer.text(", assessed \(assessed)") }
      if let reviewBy = body.reviewBy {
        writer.text(", ")
        writer.due(reviewBy, asOf: asOf)
      }
    }
  }

  /// Writes what a record says of the claim; what the record is stands where its number leads.
  private func write(record id: String, to writer: inout HTMLWriter) {
    guard let record = knowledge.evidence(id) else {
      writer.text(id)
      return
    }
    let direction = record.direction(on: name)
    writer.element("span", ["class": "direction d-\(direction.rawValue)"], text: direction.label)
    let number = numbers[id].map { "R\($0)" }
    writer.element("a", ["href": number.map { "#\($0)" }]) { writer in
      writer.element("span", ["class": "number"], text: number ?? id)
      writer.element("span", ["class": "title"], text: record.title)
    }
  }
}

extension EvidenceRecord.Direction {
  fileprivate var label: String {
    switch self {
    case .supports: "for"
    case .supportsWeakly: "weakly for"
    case .noDifference: "no difference"
    case .insufficient: "insufficient"
    case .contradicts: "against"
    }
  }
}
