import ClaimModel

/// A document's report with what every format asks of it: places as people count, words, parts.
struct ReportedDocument {
  /// A span with the lines and columns it lies on; the end is the first place after it.
  struct Place: Hashable {
    let span: SourceSpan
    let start: LineIndex.Position
    let end: LineIndex.Position
  }

  let report: DocumentReport
  let lines: LineIndex

  /// Tells whether the file was read, wholly or in part.
  let isAnalysed: Bool
  private let assessmentIndex: [Int: Int]

  /// - Complexity: O(*n*) in the number of bytes and claims.
  init(_ report: DocumentReport) {
    self.report = report
    let isRead = report.document.map { !$0.decoded.isEmpty } ?? false
    lines = report.document.flatMap { isRead ? $0.lineIndex() : nil } ?? LineIndex(report.source)
    isAnalysed =
      isRead || (report.document != nil && !report.problems.contains(where: \.kind.isFailure))
    assessmentIndex = Dictionary(
      report.assessments.enumerated().map { ($1.claim.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The path as a person may see it: on one line, with nothing in it that acts.
  var shownPath: String { VisibleText.line(report.path) }

  /// The problems that kept the file, or a part of it, from being read.
  var failures: [DocumentProblem] { report.problems.filter(\.kind.isFailure) }

  func place(of span: SourceSpan, in unit: LineIndex.ColumnUnit = .utf16) -> Place {
    Place(
      span: span,
      start: lines.position(of: span.start, in: unit),
      end: lines.position(of: span.end, in: unit)
    )
  }

  func assessment(ofClaim id: Int?) -> Assessment? {
    guard let id, let index = assessmentIndex[id] else { return nil }
    return report.assessments[index]
  }

  /// Returns the words of the copy in a range of text offsets, without markup.
  func words(_ range: Range<Int>) -> String {
    guard let text = report.document?.text else { return "" }
    return text.string(range.clamped(to: 0..<text.count))
  }

  func span(of range: Range<Int>) -> SourceSpan {
    guard let text = report.document?.text else { return SourceSpan(0, 0) }
    return text.span(of: range.clamped(to: 0..<text.count))
  }

  /// Returns what stands in the file at a span, markup and all.
  func source(of span: SourceSpan) -> String {
    guard let decoded = report.document?.decoded, let offsets = report.document?.text.offsets
    else { return "" }
    let start = min(max(0, offsets.textOffset(span.start)), decoded.count)
    let end = min(max(start, offsets.textOffset(span.end)), decoded.count)
    return String(decoding: decoded[start..<end], as: UTF8.self)
  }

  /// Returns the sentence that a claim stands in.
  func sentence(of claim: Claim) -> Sentence? {
    guard let sentences = report.reading?.sentences, sentences.indices.contains(claim.sentence)
    else { return nil }
    return sentences[claim.sentence]
  }

  /// Returns the block that a text offset lies in.
  ///
  /// - Complexity: O(log *n*) in the number of blocks.
  func block(at textOffset: Int) -> Block? {
    guard let blocks = report.document?.blocks, !blocks.isEmpty else { return nil }
    var low = 0
    var high = blocks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if blocks[middle].range.lowerBound <= textOffset { low = middle } else { high = middle }
    }
    return blocks[low].range.contains(textOffset) ? blocks[low] : nil
  }

  func block(of claim: Claim) -> Block? {
    guard let blocks = report.document?.blocks, let sentence = sentence(of: claim),
      blocks.indices.contains(sentence.block)
    else { return nil }
    return blocks[sentence.block]
  }
}

extension Claim {
  /// What reports call the claim.
  package var name: String { "c\(id)" }
}
