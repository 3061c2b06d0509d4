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
    let chapter = Chapter(id: "evidence", title: "Evidence on file", letter: "E")
    chapter.write(evidence, to: &writer) { item in
      knowledge.claim(item.node)?.statement ?? item.node
    } body: { item, writer in
      writer.element("div", ["class": "entry-body"]) {
        EvidenceList(
          knowledge: knowledge,
          asOf: asOf,
          node: knowledge.claim(item.node),
          name: item.node,
          records: item.records,
          numbers: recordNumbers
        )
        .write(to: &$0)
      }
    }
  }

  private func writeRecords(to writer: inout HTMLWriter) {
    let chapter = Chapter(id: "records", title: "Studies, reviews and notices", letter: "R")
    chapter.write(records, to: &writer) {
      knowledge.evidence($0)?.title ?? $0
    } body: {
      guard let record = knowledge.evidence($0) else { return }
      $1.element("div", ["class": "entry-body"]) {
        EvidenceEntry(record: record, asOf: asOf).write(to: &$0)
      }
    }
  }

  private func writeCitations(to writer: inout HTMLWriter) {
    let chapter = Chapter(id: "law", title: "Law and guidance", letter: "L")
    chapter.write(citations, to: &writer) {
      knowledge.citation($0)?.title ?? $0
    } body: {
      guard let citation = knowledge.citation($0) else { return }
      $1.element("div", ["class": "entry-body"]) { writer in
        writer.element("p", ["class": "paraphrase"]) { writer in
          writer.text(citation.paraphrase + " ")
          writer.link("Read it", to: citation.url)
        }
      }
      let note = "\(citation.roleLabel), \(citation.jurisdiction), \(citation.id)"
      $1.element("p", ["class": "note"], text: note)
    }
  }
}

/// A part of the appendix whose entries are numbered.
private struct Chapter {
  let id: String
  let title: String

  /// What stands before an entry's number.
  let letter: String

  func write<Item>(
    _ items: [Item],
    to writer: inout HTMLWriter,
    heading: (Item) -> String,
    body: (Item, inout HTMLWriter) -> Void
  ) {
    writer.element("section", ["id": id, "aria-labelledby": "\(id)-title"]) { writer in
      writer.element("h2", ["id": "\(id)-title"], text: title)
      for (index, item) in items.enumerated() {
        let name = "\(letter)\(index + 1)"
        writer.element("article", ["class": "entry", "id": name]) { writer in
          writer.element("h3") { writer in
            writer.element("span", ["class": "number"], text: name)
            writer.text(heading(item))
          }
          body(item, &writer)
        }
        writer.lineFeed()
      }
    }
  }
}
