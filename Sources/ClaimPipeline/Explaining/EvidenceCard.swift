package import ClaimModel
import ClaimReports

/// What is known of one claim of the copy, as a card that an editor shows beside its words.
package struct EvidenceCard: Sendable {
  /// How many records a card lists before it refers to the rest.
  private static let recordLimit = 8

  /// How many citations a card lists for each finding.
  private static let citationLimit = 2

  private let knowledge: Knowledge
  private let markup: CardText.Markup

  package init(_ knowledge: Knowledge, in markup: CardText.Markup) {
    self.knowledge = knowledge
    self.markup = markup
  }

  /// Returns the card of a claim, and of what the rules object to in it.
  package func text(
    of assessment: Assessment,
    with findings: [Finding],
    in document: Document
  ) -> String {
    var text = CardText(markup)
    let claim = assessment.claim
    text.title("‘\(words(claim.range, document))’", "\(assessment.verdict.rawValue)")
    text.paragraph(rungs(assessment))
    let node = assessment.node.flatMap(knowledge.claim)
    if let node {
      text.entry("Claim", node.statement, code: node.id)
      text.list("To be said with it", qualifiers(node, missing: assessment.missingQualifiers))
    }
    addEvidence(assessment, to: &text)
    if let rewrite = node?.rewrite, !claim.isDenied {
      text.entry("What the evidence permits", "‘\(rewrite)’")
    }
    add(findings, to: &text)
    return text.string
  }

  /// Returns the card of findings that are about no claim.
  package func text(of findings: [Finding]) -> String {
    var text = CardText(markup)
    add(findings, to: &text)
    return text.string
  }

  /// Returns the rungs of the ladder that are asserted and permitted, and why no more is.
  private func rungs(_ assessment: Assessment) -> String {
    let claim = assessment.claim
    if claim.isDenied { return "The copy denies it: nothing has to bear it out." }
    guard let ceiling = assessment.ceiling else {
      return "Asserted: \(claim.strength.name). The ontology does not list the claim, so that no "
        + "evidence for it is on file."
    }
    let permitted = ceiling == .prohibited ? "no wording" : "up to \(ceiling.name)"
    let reason = assessment.reason.isEmpty ? "" : ": \(assessment.reason)"
    return "Asserted: \(claim.strength.name); permitted: \(permitted)\(reason)."
  }

  private func qualifiers(_ node: ClaimNode, missing: [String]) -> [CardText.Item] {
    node.qualifiers.map { id in
      let statement = knowledge.qualifier(id)?.statement ?? id
      return CardText.Item(missing.contains(id) ? "missing: \(statement)" : statement)
    }
  }

  private func addEvidence(_ assessment: Assessment, to text: inout CardText) {
    let records = assessment.evidence.reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let shown = records.prefix(Self.recordLimit).compactMap(knowledge.evidence)
    text.list("Evidence on file", shown.map { item(of: $0, on: assessment.node ?? "") })
    guard records.count > Self.recordLimit, let node = assessment.node else { return }
    let more = records.count - Self.recordLimit
    text.paragraph("\(more) more: warrantlint explain \(node)")
  }

  private func item(of record: EvidenceRecord, on claim: String) -> CardText.Item {
    var facts = [record.design.rawValue]
    if let size = record.size { facts.append(size) }
    facts.append(record.direction(on: claim).rawValue)
    if record.status == .retracted || record.status == .withdrawn {
      facts.append(record.status.rawValue)
    }
    let source = [record.authors, record.journal, record.year.map(String.init)]
      .compactMap(\.self).joined(separator: ", ")
    let words = "\(facts.joined(separator: "; ")): \(record.result)"
    return CardText.Item(
      source.isEmpty ? words : "\(words) (\(source))",
      link: link(to: record),
      named: record.id
    )
  }

  private func link(to record: EvidenceRecord) -> String? {
    if let doi = record.doi { return "https://doi.org/" + AddressText.encoded(doi, also: "():;") }
    if let pmid = record.pmid {
      return "https://pubmed.ncbi.nlm.nih.gov/" + AddressText.encoded(pmid) + "/"
    }
    return nil
  }

  private func add(_ findings: [Finding], to text: inout CardText) {
    for finding in findings {
      text.entry(finding.severity.rawValue, finding.message.text, code: finding.rule)
      text.paragraph(finding.explanation)
      let citations = finding.citations.compactMap(knowledge.citation)
      text.list(
        "Rests on",
        citations.prefix(Self.citationLimit).map {
          CardText.Item("\($0.role.rawValue): \($0.paraphrase)", link: $0.url, named: $0.id)
        }
      )
      if citations.count > Self.citationLimit {
        let more = citations.count - Self.citationLimit
        text.paragraph("\(more) more: warrantlint explain \(finding.rule)")
      }
    }
  }

  private func words(_ range: Range<Int>, _ document: Document) -> String {
    document.text.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
