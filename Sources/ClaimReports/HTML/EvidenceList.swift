import ClaimModel

/// The bodies of evidence for a claim of the ontology and the records behind them.
struct EvidenceList {
  let knowledge: Knowledge
  let asOf: CivilDate
  let node: ClaimNode?
  let name: String
  let records: [String]

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
        writer.element("li") { write(record: id, to: &$0) }
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
        write(due: reviewBy, to: &writer)
      }
    }
  }

  /// Writes when somebody has to look at it again, and whether that day is gone.
  private func write(due reviewBy: CivilDate, to writer: inout HTMLWriter) {
    guard reviewBy < asOf else {
      writer.text("review by \(reviewBy)")
      return
    }
    writer.element("strong", ["class": "overdue"], text: "review was due \(reviewBy)")
  }

  private func write(record id: String, to writer: inout HTMLWriter) {
    guard let record = knowledge.evidence(id) else {
      writer.text(id)
      return
    }
    let direction = record.direction(on: name)
    writer.element("p", ["class": "record-title"]) { writer in
      writer.element("span", ["class": "direction d-\(direction.rawValue)"], text: direction.label)
      if record.status == .retracted || record.status == .withdrawn {
        writer.element("strong", ["class": "gone"], text: record.status.rawValue)
      }
      writer.text(record.title)
    }
    writer.element("p", ["class": "result"], text: record.result)
    writer.element("p", ["class": "record-facts"]) { writer in
      writer.text(facts(of: record))
      if let validUntil = record.validUntil, validUntil < asOf {
        writer.text(" · ")
        writer.element("strong", ["class": "overdue"], text: "valid until \(validUntil)")
      }
      if let reviewBy = record.reviewBy {
        writer.text(" · ")
        write(due: reviewBy, to: &writer)
      }
      if let doi = record.doi {
        writer.text(" · ")
        writer.link("doi:\(doi)", to: "https://doi.org/" + AddressText.encoded(doi, also: "():;"))
      } else if let pmid = record.pmid {
        writer.text(" · ")
        writer.link(
          "PMID \(pmid)",
          to: "https://pubmed.ncbi.nlm.nih.gov/" + AddressText.encoded(pmid) + "/"
        )
      } else if let registry = record.registry {
        writer.text(" · \(registry)")
      }
    }
  }

  private func facts(of record: EvidenceRecord) -> String {
    var facts = [record.design.rawValue]
    if let size = record.size { facts.append(size) }
    if let population = record.population { facts.append(population) }
    if let comparator = record.comparator { facts.append("against \(comparator)") }
    if let certainty = record.certainty { facts.append("certainty \(certainty)") }
    let source = [record.authors, record.journal, record.year.map(String.init)].compactMap { $0 }
    if !source.isEmpty { facts.append(source.joined(separator: ", ")) }
    return facts.joined(separator: " · ")
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
