import ClaimModel

/// A study, a review or a notice: what it found, how, and where it can be read.
struct EvidenceEntry {
  let record: EvidenceRecord
  let asOf: CivilDate

  func write(to writer: inout HTMLWriter) {
    writer.element("p", ["class": "result"]) { writer in
      if record.status == .retracted || record.status == .withdrawn {
        writer.element("strong", ["class": "gone"], text: record.status.rawValue)
      }
      writer.text(record.result)
    }
    writer.element("p", ["class": "record-facts"]) { writer in
      writer.text(facts)
      if let validUntil = record.validUntil, validUntil < asOf {
        writer.text(" · ")
        writer.element("strong", ["class": "overdue"], text: "valid until \(validUntil)")
      }
      if let reviewBy = record.reviewBy {
        writer.text(" · ")
        writer.due(reviewBy, asOf: asOf)
      }
      writeSource(to: &writer)
    }
  }

  private func writeSource(to writer: inout HTMLWriter) {
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

  private var facts: String {
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

extension HTMLWriter {
  /// Writes when somebody has to look at it again, and whether that day is gone.
  mutating func due(_ reviewBy: CivilDate, asOf: CivilDate) {
    guard reviewBy < asOf else {
      text("review by \(reviewBy)")
      return
    }
    element("strong", ["class": "overdue"], text: "review was due \(reviewBy)")
  }
}
