import ClaimModel

/// What a comparison remembers of a claim: enough to know it again, and to say how it changed.
struct ClaimRecord: Hashable, Sendable {
  let path: String
  let line: Int
  let text: String

  /// The ontology's claim; nil for one that it does not list.
  let node: String?
  let target: String?
  let effect: String?
  let strength: Strength
  let isDenied: Bool
  let verdict: Assessment.Verdict
  let missingQualifiers: Set<String>
  let evidence: Set<String>

  /// The words of the sentence, without case, blanks and punctuation.
  let sentence: String

  /// Returns the records of the claims in a report, one for each claim and node.
  static func all(in report: DocumentReport) -> [ClaimRecord] {
    guard let document = report.document, let reading = report.reading else { return [] }
    let index = document.lineIndex()
    return report.assessments.map { assessment in
      let claim = assessment.claim
      let sentence = reading.sentences[claim.sentence].range
      let words = document.text.string(claim.range).split(whereSeparator: \.isWhitespace)
      return ClaimRecord(
        path: report.path,
        line: index.position(of: claim.span.start).line,
        text: words.joined(separator: " "),
        node: assessment.node,
        target: claim.target.map { $0.id ?? document.text.string($0.range).lowercased() },
        effect: claim.effect.id,
        strength: claim.strength,
        isDenied: claim.isDenied,
        verdict: assessment.verdict,
        missingQualifiers: Set(assessment.missingQualifiers),
        evidence: Set(assessment.evidence),
        sentence: Fingerprinter.normalised(document.text.string(sentence))
      )
    }
  }

  /// How firmly the claim is made, from 0 for one that is denied.
  var firmness: Int { isDenied ? 0 : strength.rawValue + 1 }

  /// Tells whether a reader of the claim alone has something to object to.
  var isFault: Bool { verdict != .supported }
}
