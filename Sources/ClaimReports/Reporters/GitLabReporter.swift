package import ClaimModel
import JSONText

/// Findings as a GitLab Code Quality report.
package struct GitLabReporter: Reporter {
  package static let name = "gitlab"

  private var writer = JSONWriter(.indented)

  package init(_ run: RunDescription, style: ReportStyle) {}

  package mutating func begin(to output: inout [UInt8]) {
    writer.begin(.array)
    output += writer.drain()
  }

  package mutating func add(_ report: DocumentReport, to output: inout [UInt8]) {
    let document = ReportedDocument(report)
    for problem in document.failures {
      let place = problem.span.map { document.place(of: $0) }
      let digest = SHA256.hexDigest(of: Array("\(report.path)\n\(problem.kind.rawValue)".utf8))
      writer.object { writer in
        writer.member("description", VisibleText.line(problem.message))
        writer.member("check_name", problem.kind.rawValue)
        writer.member("fingerprint", String(digest.prefix(32)))
        writer.member("severity", "blocker")
        Self.write(report.path, from: place?.start.line ?? 1, to: place?.end.line ?? 1, in: &writer)
      }
    }
    for (finding, identity) in zip(report.findings, FindingIdentity.all(in: document)) {
      let place = document.place(of: finding.span)
      writer.object { writer in
        writer.member("description", document.fullMessage(of: finding))
        writer.member("check_name", finding.rule)
        writer.member("fingerprint", identity.digest(at: report.path))
        writer.member("severity", Self.severity(finding.severity))
        Self.write(report.path, from: place.start.line, to: place.end.line, in: &writer)
      }
    }
    output += writer.drain()
  }

  package mutating func finish(_ summary: RunSummary, to output: inout [UInt8]) {
    writer.end(.array)
    writer.lineFeed()
    output += writer.drain()
  }

  private static func write(
    _ path: String,
    from begin: Int,
    to end: Int,
    in writer: inout JSONWriter
  ) {
    writer.member("location") { writer in
      writer.object { writer in
        writer.member("path", path)
        writer.member("lines") { writer in
          writer.onOneLine { writer in
            writer.object { writer in
              writer.member("begin", begin)
              writer.member("end", end)
            }
          }
        }
      }
    }
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .notice: "info"
    }
  }
}
