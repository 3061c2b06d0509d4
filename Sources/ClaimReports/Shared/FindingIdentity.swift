import ClaimModel

/// What makes a finding the same one in the next run, wherever its line has gone.
struct FindingIdentity {
  /// The finding's fingerprint, or a digest of its rule, claim and words where it has none.
  let key: String

  /// Tells equal findings of a document apart, from 1, in the order of the text.
  let ordinal: Int

  /// Returns the identities of a document's findings, in their order.
  static func all(in document: ReportedDocument) -> [FindingIdentity] {
    var seen: [String: Int] = [:]
    return document.report.findings.map { finding in
      let key = key(of: finding, in: document)
      seen[key, default: 0] += 1
      return FindingIdentity(key: key, ordinal: seen[key] ?? 1)
    }
  }

  static func key(of finding: Finding, in document: ReportedDocument) -> String {
    guard finding.fingerprint.isEmpty else { return "\(finding.rule)/\(finding.fingerprint)" }
    let node = document.assessment(ofClaim: finding.claim)?.node ?? ""
    let words = document.words(finding.range)
    let digest = SHA256.hexDigest(of: Array("\(node)\n\(words)".utf8))
    return "\(finding.rule)/\(digest.prefix(16))"
  }

  /// A digest of all of it, with the path: 32 hexadecimal digits.
  func digest(at path: String) -> String {
    String(SHA256.hexDigest(of: Array("\(path)\n\(key)\n\(ordinal)".utf8)).prefix(32))
  }
}

extension ReportedDocument {
  /// The message, what was asserted and what is permitted, and the reason, as sentences.
  func fullMessage(of finding: Finding) -> String {
    var sentences = [finding.message.text]
    if let assessment = assessment(ofClaim: finding.claim), let ceiling = assessment.ceiling {
      sentences.append(
        "Asserted: \(assessment.claim.strength.name); permitted: \(ceiling.name)"
      )
    }
    if !finding.explanation.isEmpty { sentences.append(finding.explanation) }
    return sentences.map { text in
      let isEnded = text.hasSuffix(".") || text.hasSuffix("!") || text.hasSuffix("?")
      return VisibleText.line(text) + (isEnded ? "" : ".")
    }.joined(separator: " ")
  }
}
