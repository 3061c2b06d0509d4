package import ClaimModel
import JSONText

/// Findings as SARIF 2.1.0, tuned for what GitHub code scanning reads.
///
/// GitHub shows suppressed results as open alerts, so they are left out unless the style asks for
/// them. Its identity of an alert is ours: the claim's, not the line's.
package struct SARIFReporter: Reporter {
  package static let name = "sarif"

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  private let run: RunDescription
  private let includesSuppressed: Bool
  private let ruleIndex: [String: Int]
  private var writer = JSONWriter(.indented)
  private var notifications = JSONWriter(.oneLine)
  private var failureCount = 0

  package init(_ run: RunDescription, style: ReportStyle) {
    self.run = run
    includesSuppressed = style.includesSuppressed
    ruleIndex = Dictionary(
      run.rules.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  package mutating func begin(to output: inout [UInt8]) {
    writer.begin(.object)
    writer.member("$schema", Self.schema)
    writer.member("version", "2.1.0")
    writer.key("runs")
    writer.begin(.array)
    writer.begin(.object)
    writer.member("tool") { writer in
      writer.object { writer in
        writer.member("driver") { SARIFRules(run).writeDriver(to: &$0) }
      }
    }
    writer.member("columnKind", "utf16CodeUnits")
    writer.member("newlineSequences", ["\r\n", "\n", "\r"])
    writer.member("automationDetails") { writer in
      writer.object { writer in
        writer.member("id", "warrantlint/\(run.profile.market.rawValue)/")
      }
    }
    writer.member("properties") { Self.writeProperties(of: run, to: &$0) }
    writer.key("results")
    writer.begin(.array)
    output += writer.drain()
  }

  package mutating func add(_ report: DocumentReport, to output: inout [UInt8]) {
    let document = ReportedDocument(report)
    for problem in report.problems { note(problem, in: document) }
    let result = SARIFResult(document: document, marksSuppressions: includesSuppressed)
    for (finding, identity) in zip(report.findings, FindingIdentity.all(in: document)) {
      result.write(finding, identity, ruleIndex[finding.rule], nil, to: &writer)
    }
    if includesSuppressed {
      for item in report.suppressed {
        let key = FindingIdentity.key(of: item.finding, in: document)
        let identity = FindingIdentity(key: key + "/suppressed", ordinal: 1)
        result.write(item.finding, identity, ruleIndex[item.finding.rule], item, to: &writer)
      }
    }
    output += writer.drain()
  }

  package mutating func finish(_ summary: RunSummary, to output: inout [UInt8]) {
    writer.end(.array)
    writer.key("invocations")
    writer.begin(.array)
    writer.begin(.object)
    writer.member("executionSuccessful", failureCount == 0)
    writer.key("toolExecutionNotifications")
    output += writer.drain()
    output += "[".utf8
    output += notifications.drain()
    output += "]".utf8
    writer.end(.object)
    writer.end(.array)
    writer.end(.object)
    writer.end(.array)
    writer.end(.object)
    writer.lineFeed()
    output += writer.drain()
  }

  private static func writeProperties(of run: RunDescription, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("knowledge", run.knowledge.digest)
      writer.member("packs", run.knowledge.packs)
      writer.member("market", run.profile.market.rawValue)
      writer.member("productStatus", run.profile.productStatus.rawValue)
      writer.member("asOf", run.profile.asOf.description)
    }
  }

  private mutating func note(_ problem: DocumentProblem, in document: ReportedDocument) {
    if problem.kind.isFailure { failureCount += 1 }
    notifications.object { writer in
      writer.member("level", problem.kind.isFailure ? "error" : "note")
      writer.member("message") { writer in
        writer.object { $0.member("text", VisibleText.line(problem.message)) }
      }
      writer.member("descriptor") { $0.object { $0.member("id", problem.kind.rawValue) } }
      writer.member("locations") { writer in
        writer.array { writer in
          writer.object { writer in
            writer.member("physicalLocation") {
              SARIFResult(document: document, marksSuppressions: false)
                .writePhysicalLocation(problem.span, to: &$0)
            }
          }
        }
      }
    }
  }
}
