package import ClaimModel
import JSONText

/// Findings as reviewdog diagnostics, one a line.
package struct RDJSONLinesReporter: Reporter {
  package static let name = "rdjsonl"

  private var writer = JSONWriter()

  package init(_ run: RunDescription, style: ReportStyle) {}

  package mutating func add(_ report: DocumentReport, to output: inout [UInt8]) {
    ReviewdogDiagnostic.write(report, to: &writer) { $0.lineFeed() }
    output += writer.drain()
  }

  package mutating func finish(_ summary: RunSummary, to output: inout [UInt8]) {}
}
