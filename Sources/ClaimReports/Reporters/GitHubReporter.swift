package import ClaimModel

/// Findings as workflow commands, which GitHub shows as annotations.
///
/// GitHub drops what goes beyond ten annotations of a kind in one step, without a word. So the
/// last notice counts what is not shown; the Markdown report, written as the step's summary, lists
/// it.
package struct GitHubReporter: Reporter {
  package static let name = "github"
  package static let shownFixes = 0

  private static let limit = 10

  private var written: [Severity: Int] = [:]
  private var cut = 0
  private var repeats = RepeatIndex()

  package init(_ run: RunDescription, style: ReportStyle) {}

  package mutating func add(_ report: DocumentReport, to output: inout [UInt8]) {
    let document = ReportedDocument(report)
    for problem in document.failures {
      let place = problem.span.map { document.place(of: $0) }
      write(.error, report.path, place, title: problem.kind.rawValue, problem.message, to: &output)
    }
    for (finding, isShown) in zip(report.findings, repeats.showsFindings(of: document)) {
      guard isShown else {
        cut += 1
        continue
      }
      write(
        finding.severity,
        report.path,
        document.place(of: finding.span),
        title: finding.rule,
        document.fullMessage(of: finding),
        to: &output
      )
    }
  }

  package mutating func finish(_ summary: RunSummary, to output: inout [UInt8]) {
    guard cut > 0 else { return }
    let total = cut + written.values.reduce(0, +)
    let words =
      "\(cut) of \(total) annotations are not shown here: GitHub takes \(Self.limit) of a kind, and "
      + "what many pages share stands on the first of them"
    output += "::notice title=warrantlint::\(words)\n".utf8
  }

  /// Appends a command; the last notice is kept for the count of what was cut.
  private mutating func write(
    _ severity: Severity,
    _ path: String,
    _ place: ReportedDocument.Place?,
    title: String,
    _ message: String,
    to output: inout [UInt8]
  ) {
    let limit = severity == .notice ? Self.limit - 1 : Self.limit
    guard written[severity, default: 0] < limit else {
      cut += 1
      return
    }
    written[severity, default: 0] += 1
    var properties = ["file=\(Self.property(path))"]
    if let place {
      properties.append("line=\(place.start.line)")
      properties.append("endLine=\(place.end.line)")
      if place.start.line == place.end.line {
        properties.append("col=\(place.start.column)")
        properties.append("endColumn=\(max(place.start.column, place.end.column))")
      }
    }
    properties.append("title=\(Self.property(title))")
    let list = properties.joined(separator: ",")
    output += "::\(severity.rawValue) \(list)::\(Self.data(VisibleText.line(message)))\n".utf8
  }

  private static func data(_ text: String) -> String { escaped(text, ["%", "\r", "\n"]) }

  private static func property(_ text: String) -> String {
    escaped(text, ["%", "\r", "\n", ":", ","])
  }

  private static func escaped(_ text: String, _ special: Set<Unicode.Scalar>) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if special.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      } else if scalar.isHazard {
        result += "⟨\(VisibleText.codePoint(scalar))⟩"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
