import ClaimModel
import JSONText

/// A finding as reviewdog's diagnostic format has it: columns are bytes from 1, ends are exclusive.
enum ReviewdogDiagnostic {
  static func write(_ report: DocumentReport, to writer: inout JSONWriter) {
    write(report, to: &writer) { _ in }
  }

  /// Writes every problem and finding of a document, and calls `after` behind each.
  static func write(
    _ report: DocumentReport,
    to writer: inout JSONWriter,
    after: (inout JSONWriter) -> Void
  ) {
    let document = ReportedDocument(report)
    for problem in document.failures {
      writer.object { writer in
        writer.member("message", VisibleText.line(problem.message))
        writeLocation(problem.span, of: document, to: &writer)
        writer.member("severity", "ERROR")
        writeCode(problem.kind.rawValue, to: &writer)
      }
      after(&writer)
    }
    for finding in report.findings {
      writer.object { writer in
        writer.member("message", document.fullMessage(of: finding))
        writeLocation(finding.span, of: document, to: &writer)
        writer.member("severity", severity(finding.severity))
        writeCode(finding.rule, to: &writer)
        writeSuggestions(of: finding, in: document, to: &writer)
      }
      after(&writer)
    }
  }

  static func writeSource(to writer: inout JSONWriter) {
    writer.member("source") { writer in
      writer.onOneLine { $0.object { $0.member("name", "warrantlint") } }
    }
  }

  private static func writeLocation(
    _ span: SourceSpan?,
    of document: ReportedDocument,
    to writer: inout JSONWriter
  ) {
    writer.member("location") { writer in
      writer.object { writer in
        writer.member("path", document.report.path)
        guard let span else { return }
        writer.member("range") { writeRange(span, of: document, to: &$0) }
      }
    }
  }

  private static func writeRange(
    _ span: SourceSpan,
    of document: ReportedDocument,
    to writer: inout JSONWriter
  ) {
    let place = document.place(of: span, in: .utf8)
    writer.onOneLine { writer in
      writer.object { writer in
        for (name, position) in [("start", place.start), ("end", place.end)] {
          writer.member(name) { writer in
            writer.object { writer in
              writer.member("line", position.line)
              writer.member("column", position.column)
            }
          }
        }
      }
    }
  }

  private static func writeCode(_ value: String, to writer: inout JSONWriter) {
    writer.member("code") { writer in
      writer.onOneLine { $0.object { $0.member("value", value) } }
    }
  }

  /// Writes the fixes that are one edit: reviewdog takes each suggestion for a whole one.
  private static func writeSuggestions(
    of finding: Finding,
    in document: ReportedDocument,
    to writer: inout JSONWriter
  ) {
    let edits = finding.fixes.compactMap { $0.edits.count == 1 ? $0.edits.first : nil }
    guard !edits.isEmpty else { return }
    writer.member("suggestions") { writer in
      writer.array { writer in
        for edit in edits {
          writer.object { writer in
            writer.member("range") { writeRange(edit.span, of: document, to: &$0) }
            writer.member("text", edit.text)
          }
        }
      }
    }
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .notice: "INFO"
    }
  }
}
