package import ClaimModel

/// Writes a run in one format, document by document, so that no run has to fit in memory.
///
/// The calls come in this order: `begin`, `add` for each document, `finish`. What they append to
/// `output` may be written and dropped after every call.
package protocol Reporter: Sendable {
  /// What `--format` calls it.
  static var name: String { get }

  /// How many fixes of a finding the format shows: none, the best, or several to choose from.
  static var shownFixes: Int { get }

  init(_ run: RunDescription, style: ReportStyle)

  /// Appends what stands before the first document.
  mutating func begin(to output: inout [UInt8])

  /// Appends what stands for one document.
  mutating func add(_ report: DocumentReport, to output: inout [UInt8])

  /// Appends what stands at the end of the run.
  mutating func finish(_ summary: RunSummary, to output: inout [UInt8])
}

extension Reporter {
  package static var shownFixes: Int { 3 }
  package mutating func begin(to output: inout [UInt8]) {}
}

/// How a report is to look where the format leaves a choice.
package struct ReportStyle: Hashable, Sendable {
  /// How much the text report tells.
  package enum Detail: Hashable, Sendable {
    /// Every finding with its excerpt, reason, citations and fix, then the summary.
    case full
    /// One line a finding, and nothing where there is none.
    case quiet
    /// The summary alone.
    case summary
  }

  package let usesColour: Bool

  /// The columns of the terminal; nil where there is none.
  package let width: Int?
  package let detail: Detail

  /// Tells whether formats that would show suppressed findings as open ones list them all the same.
  package let includesSuppressed: Bool

  /// How many bytes of documents the HTML report shows; it counts the rest, and says so.
  package let pageLimit: Int

  package init(
    usesColour: Bool = false,
    width: Int? = nil,
    detail: Detail = .full,
    includesSuppressed: Bool = false,
    pageLimit: Int = 24 << 20
  ) {
    self.usesColour = usesColour
    self.width = width
    self.detail = detail
    self.includesSuppressed = includesSuppressed
    self.pageLimit = pageLimit
  }
}
