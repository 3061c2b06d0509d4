import ClaimModel

extension RunSummary {
  /// Counts what is in one document's report.
  mutating func add(_ report: DocumentReport) {
    documents += 1
    if report.problems.contains(where: { $0.kind.isFailure }) { failedDocuments += 1 }
    if let document = report.document { words += document.wordCount }
    claims += report.assessments.count
    matchedClaims += report.assessments.count { $0.node != nil }
    for finding in report.findings {
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .notice: notices += 1
      }
    }
    let baselinedHere = report.suppressed.count { $0.means == .baseline }
    let repeatedHere = report.suppressed.count { $0.means == .repeated }
    baselined += baselinedHere
    repeated += repeatedHere
    suppressed += report.suppressed.count - baselinedHere - repeatedHere
  }
}

extension Document {
  /// How many words the copy has: stretches between blanks that hold a letter or a figure.
  var wordCount: Int {
    blocks.reduce(0) { $0 + Self.wordCount(of: text.utf8[$1.range]) }
  }

  private static func wordCount(of bytes: ArraySlice<UInt8>) -> Int {
    bytes.split { $0 <= UInt8(ascii: " ") }.count { word in word.contains(where: isWordByte) }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
