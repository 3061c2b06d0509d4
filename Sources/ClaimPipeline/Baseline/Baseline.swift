import ClaimModel

/// Findings that were there when a gate was put up, and are not to be told about again.
package struct Baseline: Hashable, Sendable {
  /// A finding that was accepted in a file, as often as it stood there.
  package struct Entry: Hashable, Sendable {
    let fingerprint: String
    let rule: String
    let path: String
    let severity: Severity

    /// How the claim was judged; nil for a finding about no claim.
    let verdict: Assessment.Verdict?

    /// The words, for whoever reads the file.
    let text: String
    var count: Int
  }

  package static let defaultFile = ".warrantlint-baseline.json"

  /// The digest of the knowledge that judged the copy.
  package let knowledge: String
  package private(set) var entries: [Entry]

  /// The sentences that were read, by a short hash: what tells new copy from new knowledge.
  package private(set) var sentences: Set<UInt32>

  package init(knowledge: String, entries: [Entry] = [], sentences: Set<UInt32> = []) {
    self.knowledge = knowledge
    self.entries = entries.sorted { $0.sortKey.lexicographicallyPrecedes($1.sortKey) }
    self.sentences = sentences
  }

  /// Accepts what one document's report finds.
  mutating func accept(_ report: DocumentReport) {
    guard let document = report.document, let reading = report.reading else { return }
    for finding in report.findings {
      entries.append(Entry(finding, in: report, document))
    }
    sentences.formUnion(reading.sentences.map { SentenceHash.of($0, in: document) })
  }
}

extension Baseline.Entry {
  fileprivate init(_ finding: Finding, in report: DocumentReport, _ document: Document) {
    let words = document.text.string(finding.range).split(whereSeparator: \.isWhitespace)
    self.init(
      fingerprint: finding.fingerprint,
      rule: finding.rule,
      path: report.path,
      severity: finding.severity,
      verdict: report.verdict(of: finding),
      text: words.joined(separator: " "),
      count: 1
    )
  }

  /// What the finding is and where: two entries of one key are the same finding.
  var key: [String] { [path, fingerprint] }

  fileprivate var sortKey: [String] { [path, rule, text, fingerprint] }
}

extension DocumentReport {
  /// Returns the worst verdict on the claim that a finding is about.
  func verdict(of finding: Finding) -> Assessment.Verdict? {
    guard let claim = finding.claim else { return nil }
    return assessments.filter { $0.claim.id == claim }.map(\.verdict).max { $0.rank < $1.rank }
  }
}

extension Assessment.Verdict {
  /// How bad the verdict is, from 0.
  var rank: Int {
    switch self {
    case .supported: 0
    case .unlisted: 1
    case .underqualified: 2
    case .overstated: 3
    case .unsupported: 4
    case .contradicted: 5
    }
  }
}

/// Short hashes of sentences, without case, blanks and punctuation.
enum SentenceHash {
  static func of(_ sentence: Sentence, in document: Document) -> UInt32 {
    of(document.text.string(sentence.range))
  }

  /// Returns the FNV-1a hash of a sentence's words.
  static func of(_ text: String) -> UInt32 {
    Fingerprinter.normalised(text).utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }
}
