import ClaimModel

/// Findings that were there when a gate was put up, and are not to be told about again.
package struct Baseline: Hashable, Sendable {
  /// Why a reviewer lets a finding stand.
  struct Grounds: Hashable, Sendable {
    let reason: String
    let reviewer: String?
    let date: String?

    /// The reason, with who gave it and when, as far as that is known.
    var description: String {
      let by = [reviewer, date].compactMap { $0 }.joined(separator: ", ")
      return by.isEmpty ? reason : "\(reason) (\(by))"
    }
  }

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

    /// Why it was accepted; nil where it was adopted with all the others.
    let grounds: Grounds?
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

  /// Accepts what one document's report finds; with decisions, what they waive alone.
  ///
  /// - Returns: the waivers that were used.
  @discardableResult
  mutating func accept(_ report: DocumentReport, by decisions: Decisions? = nil)
    -> Set<Decisions.Waiver>
  {
    guard let document = report.document, let reading = report.reading else { return [] }
    var used: Set<Decisions.Waiver> = []
    for finding in report.findings {
      let waiver = decisions?.waiver(of: finding, at: report.path)
      guard decisions == nil || waiver != nil else { continue }
      if let waiver { used.insert(waiver) }
      entries.append(Entry(finding, in: report, document, grounds: waiver?.grounds))
    }
    sentences.formUnion(reading.sentences.map { SentenceHash.of($0, in: document) })
    return used
  }
}

extension Baseline.Entry {
  fileprivate init(
    _ finding: Finding,
    in report: DocumentReport,
    _ document: Document,
    grounds: Baseline.Grounds?
  ) {
    let words = document.text.string(finding.range).split(whereSeparator: \.isWhitespace)
    self.init(
      fingerprint: finding.fingerprint,
      rule: finding.rule,
      path: report.path,
      severity: finding.severity,
      verdict: report.verdict(of: finding),
      text: words.joined(separator: " "),
      grounds: grounds,
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
