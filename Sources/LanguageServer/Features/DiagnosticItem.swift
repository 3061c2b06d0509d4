import ClaimModel
import ClaimPipeline
import JSONText

/// A finding, or a problem of a file, as an editor shows it.
struct DiagnosticItem: Sendable {
  let range: EditorRange
  let severity: Severity
  let code: String
  let message: String

  /// Where the law or guidance that the objection rests on can be read.
  let address: String?

  /// What the objection is, wherever it stands; empty for problems.
  let fingerprint: String

  /// Returns what there is to show of a report.
  static func items(
    of report: DocumentReport,
    at places: PositionMap,
    knowledge: Knowledge
  ) -> [DiagnosticItem] {
    let problems = report.problems.map { problem in
      DiagnosticItem(
        range: places.range(of: problem.span ?? SourceSpan(0, 0)),
        severity: problem.kind.isFailure ? .error : .notice,
        code: problem.kind.rawValue,
        message: problem.message,
        address: nil,
        fingerprint: ""
      )
    }
    return problems
      + report.findings.map { finding in
        DiagnosticItem(
          range: places.range(of: finding.span),
          severity: finding.severity,
          code: finding.rule,
          message: finding.message.text,
          address: finding.citations.lazy.compactMap(knowledge.citation).first?.url,
          fingerprint: finding.fingerprint
        )
      }
  }
}

extension JSONWriter {
  mutating func value(_ item: DiagnosticItem, for client: ClientCapabilities) {
    object { writer in
      writer.member("range") { $0.value(item.range) }
      writer.member("severity", item.severity.number)
      writer.member("code", item.code)
      if let address = item.address, client.diagnosticsHaveAddresses {
        writer.member("codeDescription") { $0.object { $0.member("href", address) } }
      }
      writer.member("source", "warrantlint")
      writer.member("message", item.message)
      if !item.fingerprint.isEmpty {
        writer.member("data") { $0.object { $0.member("fingerprint", item.fingerprint) } }
      }
    }
  }
}

extension Severity {
  fileprivate var number: Int {
    switch self {
    case .error: 1
    case .warning: 2
    case .notice: 3
    }
  }
}
