package import ClaimModel
import JSONText

/// Findings as one reviewdog DiagnosticResult.
package struct RDJSONReporter: Reporter {
  package static let name = "rdjson"

  private var writer = JSONWriter(.indented)

  package init(_ run: RunDescription, style: ReportStyle) {}

  package mutating func begin(to output: inout [UInt8]) {
    writer.begin(.object)
    ReviewdogDiagnostic.writeSource(to: &writer)
    writer.key("diagnostics")
    writer.begin(.array)
    output += writer.drain()
  }

  package mutating func add(_ report: DocumentReport, to output: inout [UInt8]) {
    ReviewdogDiagnostic.write(report, to: &writer)
    output += writer.drain()
  }

  package mutating func finish(_ summary: RunSummary, to output: inout [UInt8]) {
    writer.end(.array)
    writer.end(.object)
    writer.lineFeed()
    output += writer.drain()
  }
}
