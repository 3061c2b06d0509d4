import ClaimModel
import JSONText

/// The tool and its rules in a SARIF log, with help that names the market's law.
struct SARIFRules {
  private static let textLimit = 1000

  private let run: RunDescription
  private let market: MarketProfile?

  init(_ run: RunDescription) {
    self.run = run
    market = run.knowledge.market(run.profile.market)
  }

  func writeDriver(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", "warrantlint")
      writer.member("version", run.version)
      writer.member("rules") { writer in
        writer.array { writer in for rule in run.rules { write(rule, to: &writer) } }
      }
    }
  }

  private func write(_ rule: RuleMetadata, to writer: inout JSONWriter) {
    let severity = market?.severities[rule.id] ?? rule.severity
    writer.object { writer in
      writer.member("id", rule.id)
      writer.member("name", Self.pascalCase(rule.id))
      writeText("shortDescription", VisibleText.clipped(rule.summary, to: 200), to: &writer)
      writeText("fullDescription", fullDescription(of: rule), to: &writer)
      writer.member("help") { writer in
        writer.object { writer in
          writer.member("text", help(for: rule, isMarkdown: false))
          writer.member("markdown", help(for: rule, isMarkdown: true))
        }
      }
      writer.member("defaultConfiguration") { writer in
        writer.object { $0.member("level", severity.sarifLevel) }
      }
      writer.member("properties") { writer in
        writer.object { writer in
          writer.member("precision", "high")
          writer.member("problem.severity", Self.problemSeverity(severity))
          writer.member("tags", ["claims", "evidence"])
        }
      }
    }
  }

  private func writeText(_ name: String, _ text: String, to writer: inout JSONWriter) {
    writer.member(name) { writer in writer.object { $0.member("text", text) } }
  }

  private func fullDescription(of rule: RuleMetadata) -> String {
    let scope = rule.isPageLevel ? " Judged once for the page as a whole." : ""
    return VisibleText.clipped(
      "Finds copy in which \(rule.summary).\(scope)",
      to: Self.textLimit
    )
  }

  private func help(for rule: RuleMetadata, isMarkdown: Bool) -> String {
    var lines = [fullDescription(of: rule)]
    for id in market?.citations[rule.id] ?? [] {
      guard let citation = run.knowledge.citation(id) else { continue }
      let title = isMarkdown ? MarkdownText.escaped(citation.title) : citation.title
      let words = isMarkdown ? MarkdownText.escaped(citation.paraphrase) : citation.paraphrase
      lines.append("- \(title) (\(citation.roleLabel)): \(words) <\(citation.url)>")
    }
    let command = "warrantlint explain \(rule.id)"
    lines.append("Run \(isMarkdown ? "`\(command)`" : command) for more.")
    return lines.joined(separator: "\n\n")
  }

  private static func problemSeverity(_ severity: Severity) -> String {
    severity == .notice ? "recommendation" : severity.rawValue
  }

  private static func pascalCase(_ id: String) -> String {
    id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
