import ClaimModel

/// Names findings by what they are, not where they stand: copy may move and be wrapped anew.
///
/// A fingerprint is made of the rule, the ontology's claim, the words at fault and the sentence they
/// stand in, without case, markup, blanks and punctuation. The second finding of the same kind in a
/// document has another one than the first. Any change of the sentence's words is a new finding: a
/// booster added beside the words that were accepted has not been accepted.
struct Fingerprinter {
  private let document: Document
  private let reading: Reading
  private let nodes: [Int: String]
  private var counts: [String: Int] = [:]

  init(_ document: Document, reading: Reading, assessments: [Assessment]) {
    self.document = document
    self.reading = reading
    nodes = Dictionary(
      assessments.compactMap { assessment in assessment.node.map { (assessment.claim.id, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Returns `findings`, which are in the order of the document, each with its fingerprint.
  mutating func mark(_ findings: [Finding]) -> [Finding] {
    findings.map { finding in
      let identity = identity(of: finding)
      let ordinal = counts[identity, default: 0]
      counts[identity] = ordinal + 1
      let digest = SHA256.hexDigest(of: Array("\(identity)\u{1F}\(ordinal)".utf8))
      return finding.with(fingerprint: String(digest.prefix(32)))
    }
  }

  private func identity(of finding: Finding) -> String {
    // What a page lacks is one fault of the page, wherever it is pointed at.
    if Linter.pageRules.contains(finding.rule), finding.families == [finding.rule] {
      return finding.rule
    }
    let isWords = !finding.range.isEmpty
    let words = isWords ? document.text.string(finding.range) : source(finding.span)
    let context = isWords ? sentence(at: finding.range.lowerBound) : ""
    return [
      finding.rule, finding.claim.flatMap { nodes[$0] } ?? "", Self.normalised(words),
      Self.normalised(context),
    ].joined(separator: "\u{1F}")
  }

  /// Returns the text of the sentence that holds an offset; empty where none does.
  private func sentence(at offset: Int) -> String {
    var low = 0
    var high = reading.sentences.count
    while low < high {
      let middle = (low + high) / 2
      if reading.sentences[middle].range.upperBound <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < reading.sentences.count, reading.sentences[low].range.contains(offset) else {
      return ""
    }
    return document.text.string(reading.sentences[low].range)
  }

  private func source(_ span: SourceSpan) -> String {
    let start = document.text.offsets.textOffset(span.start)
    let end = document.text.offsets.textOffset(span.end)
    guard start <= end, end <= document.decoded.count else { return "" }
    return String(decoding: document.decoded[start..<end], as: UTF8.self)
  }

  /// Returns the words of `text` in lower case, one blank between them.
  static func normalised(_ text: String) -> String {
    if let words = plain(text) { return words }
    return text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "%" }
      .joined(separator: " ")
  }

  /// Returns the words of a text in ASCII, as most is: no table has to say what its letters are.
  private static func plain(_ text: String) -> String? {
    var words: [UInt8] = []
    words.reserveCapacity(text.utf8.count)
    var isInside = false
    for byte in text.utf8 {
      guard byte < 0x80 else { return nil }
      let isLetter = (byte | 0x20) &- 0x61 < 26
      guard isLetter || byte &- 0x30 < 10 || byte == UInt8(ascii: "%") else {
        isInside = false
        continue
      }
      if !isInside, !words.isEmpty { words.append(UInt8(ascii: " ")) }
      isInside = true
      words.append(isLetter ? byte | 0x20 : byte)
    }
    return String(decoding: words, as: UTF8.self)
  }
}

extension Finding {
  func with(
    severity: Severity? = nil,
    message: Finding.Message? = nil,
    explanation: String? = nil,
    fingerprint: String? = nil,
    fixes: [Fix]? = nil
  ) -> Finding {
    Finding(
      rule: rule,
      families: families,
      severity: severity ?? self.severity,
      message: message ?? self.message,
      explanation: explanation ?? self.explanation,
      range: range,
      span: span,
      claim: claim,
      fingerprint: fingerprint ?? self.fingerprint,
      citations: citations,
      fixes: fixes ?? self.fixes
    )
  }
}
