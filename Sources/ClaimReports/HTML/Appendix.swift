import ClaimModel

/// What many cards refer to, each once: the evidence for a claim of the ontology, the studies
/// behind it, and the law.
///
/// The script puts both into a card when it is opened; on paper and without a script a card says
/// where they stand.
struct Appendix {
  private struct Evidence: Hashable {
    let node: String
    let records: [String]
  }

  private let knowledge: Knowledge
  private let asOf: CivilDate
  private var evidence: [Evidence] = []
  private var evidenceNumbers: [Evidence: Int] = [:]
  private var records: [String] = []
  private var recordNumbers: [String: Int] = [:]
  private var citations: [String] = []
  private var citationNumbers: [String: Int] = [:]

  init(_ run: RunDescription) {
    knowledge = run.knowledge
    asOf = run.profile.asOf
  }

  /// Takes in all that the cards of a document will refer to.
  mutating func add(_ report: DocumentReport) {
    for assessment in report.assessments {
      guard let key = Self.key(assessment), evidenceNumbers[key] == nil else { continue }
      evidence.append(key)
      evidenceNumbers[key] = evidence.count
      for id in key.records where recordNumbers[id] == nil {
        records.append(id)
        recordNumbers[id] = records.count
      }
    }
    for id in report.findings.flatMap(\.citations) where citationNumbers[id] == nil {
      citations.append(id)
      citationNumbers[id] = citations.count
    }
  }

  /// Returns the name of the evidence for a claim: "E3"; nil for a claim that is not listed.
  func evidenceName(for assessment: Assessment) -> String? {
    Self.key(assessment).flatMap { evidenceNumbers[$0] }.map { "E\($0)" }
  }

  func citationName(_ id: String) -> String? { citationNumbers[id].map { "L\($0)" } }

  private static func key(_ assessment: Assessment) -> Evidence? {
    assessment.node.map { Evidence(node: $0, records: assessment.evidence) }
  }

  func write(to writer: inout HTMLWriter) {
    if !evidence.isEmpty { writeEvidence(to: &writer) }
    if !records.isEmpty { writeRecords(to: &writer) }
    if !citations.isEmpty { writeCitations(to: &writer) }
  }

  private func writeEvidence(to writer: inout HTMLWriter) {
    writer.element("section", ["id": "evidence", "aria-labelledby": "evidence-title"]) { writer in
      writer.element("h2", ["id": "evidence-title"], text: "Evidence on file")
      for (index, item) in evidence.enumerated() {
        let node = knowledge.claim(item.node)
        writer.element("article", ["class": "entry", "id": "E\(index + 1)"]) { writer in
          writer.element("h3") { writer in
            writer.element("span", ["class": "number"], text: "E\(index + 1)")
            writer.text(node?.statement ?? item.node)
          }
          writer.element("div", ["class": "entry-body"]) {
            EvidenceList(
              knowledge: knowledge,
              asOf: asOf,
              node: node,
              name: item.node,
              records: item.records,
              numbers: recordNumbers
            )
            .write(to: &$0)
          }
        }
        writer.lineFeed()
      }
    }
  }

  private func writeRecords(to writer: inout HTMLWriter) {
    writer.element("section", ["id": "records", "aria-labelledby": "records-title"]) { writer in
      writer.element("h2", ["id": "records-title"], text: "Studies, reviews and notices")
      for (index, id) in records.enumerated() {
        writer.element("article", ["class": "entry", "id": "R\(index + 1)"]) { writer in
          let record = knowledge.evidence(id)
          writer.element("h3") { writer in
            writer.element("span", ["class": "number"], text: "R\(index + 1)")
            writer.text(record?.title ?? id)
          }
          guard let record else { return }
          writer.element("div", ["class": "entry-body"]) {
            EvidenceEntry(record: record, asOf: asOf).write(to: &$0)
          }
        }
        writer.lineFeed()
      }
    }
  }

  private func writeCitations(to writer: inout HTMLWriter) {
    writer.element("section", ["id": "law", "aria-labelledby": "law-title"]) { writer in
      writer.element("h2", ["id": "law-title"], text: "Law and guidance")
      for (index, id) in citations.enumerated() {
        writer.element("article", ["class": "entry", "id": "L\(index + 1)"]) { writer in
          let citation = knowledge.citation(id)
          writer.element("h3") { writer in
            writer.element("span", ["class": "number"], text: "L\(index + 1)")
            writer.text(citation?.title ?? id)
          }
          guard let citation else { return }
          writer.element("div", ["class": "entry-body"]) { writer in
            writer.element("p", ["class": "paraphrase"]) { writer in
              writer.text(citation.paraphrase + " ")
              writer.link("Read it", to: citation.url)
            }
          }
          writer.element(
            "p",
            ["class": "note"],
            text: "\(citation.roleLabel), \(citation.jurisdiction), \(id)"
          )
        }
        writer.lineFeed()
      }
    }
  }
}
