import ClaimModel

/// What stands on many pages alike: a footer, a disclaimer, a navigation bar.
///
/// A finding is the same on two pages where its rule, its message and the words of its whole block
/// are. Reports for people show it on the first pages and count it after that.
struct RepeatIndex {
  struct Entry {
    let rule: String
    let severity: Severity
    let message: String
    /// Where it was met first: "a.html:3:1".
    let first: String
    fileprivate(set) var pages: Int
    fileprivate var lastPage: Int
  }

  /// On how many pages a finding is shown before it is taken for boilerplate.
  private static let pagesShown = 3

  private var entries: [String: Entry] = [:]
  private var page = 0

  /// How many findings were counted instead of shown.
  private(set) var hidden = 0

  /// Returns whether each finding of the next document is to be shown.
  ///
  /// - Complexity: O(*n*) in the bytes of the blocks with findings.
  mutating func showsFindings(of document: ReportedDocument) -> [Bool] {
    page += 1
    return document.report.findings.map { finding in
      let isShown = note(finding, in: document)
      if !isShown { hidden += 1 }
      return isShown
    }
  }

  /// What stands on more pages than are shown, on most pages first.
  var boilerplate: [Entry] {
    entries.values.filter { $0.pages > Self.pagesShown }
      .sorted { ($1.pages, $0.first, $0.rule) < ($0.pages, $1.first, $1.rule) }
  }

  private mutating func note(_ finding: Finding, in document: ReportedDocument) -> Bool {
    let key = key(of: finding, in: document)
    guard var entry = entries[key] else {
      let place = document.place(of: finding.span).start
      entries[key] = Entry(
        rule: finding.rule,
        severity: finding.severity,
        message: finding.message.text,
        first: "\(document.report.path):\(place.line):\(place.column)",
        pages: 1,
        lastPage: page
      )
      return true
    }
    if entry.lastPage != page {
      entry.pages += 1
      entry.lastPage = page
      entries[key] = entry
    }
    return entry.pages <= Self.pagesShown
  }

  private func key(of finding: Finding, in document: ReportedDocument) -> String {
    var hash = SHA256()
    hash.update("\(finding.rule)\n\(finding.message.text)\n".utf8)
    if let block = document.block(at: finding.range.lowerBound) {
      hash.update(document.words(block.range).utf8)
    }
    return String(hash.hexDigest().prefix(32))
  }
}
