package import ClaimModel

/// Writes a run in one format, document by document, so that no run has to fit in memory.
package protocol Reporter {
  /// What `--format` calls it.
  static var name: String { get }

  init(_ run: RunDescription, style: ReportStyle)

  /// Appends what stands for one document.
  mutating func add(_ report: DocumentReport, to output: inout [UInt8])

  /// Appends what stands at the end of the run.
  mutating func finish(_ summary: RunSummary, to output: inout [UInt8])
}

/// How a report is to look where the format leaves a choice.
package struct ReportStyle: Hashable, Sendable {
  package let usesColour: Bool

  /// The columns of the terminal; nil where there is none.
  package let width: Int?

  package init(usesColour: Bool = false, width: Int? = nil) {
    self.usesColour = usesColour
    self.width = width
  }
}
