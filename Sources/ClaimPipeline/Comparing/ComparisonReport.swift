import ClaimModel
import ClaimReports
import JSONText

/// A comparison as a person, a pull request or a program reads it.
package struct ComparisonReport: Sendable {
  package enum Format: String, Hashable, Sendable, CaseIterable {
    case text, json, markdown
  }

  package let comparisons: [(path: String, comparison: ClaimComparison)]

  /// What could not be analysed, in words.
  package let failures: [String]

  package var isRiskier: Bool { comparisons.contains { $0.comparison.isRiskier } }

  package func rendered(as format: Format) -> String {
    switch format {
    case .text: text
    case .json: json
    case .markdown: markdown
    }
  }

  private var changes: [ClaimComparison.Change] { comparisons.flatMap(\.comparison.changes) }

  private var summary: String {
    let counts = ClaimComparison.Kind.allCases.compactMap { kind -> String? in
      let count = changes.count { $0.kinds.contains(kind) }
      return count == 0 ? nil : "\(count) \(kind.words)"
    }
    let unchanged = comparisons.reduce(0) { $0 + $1.comparison.unchanged }
    let verdict = isRiskier ? "The copy became riskier" : "The copy did not become riskier"
    return "\(verdict): \((counts + ["\(unchanged) as before"]).joined(separator: ", "))"
  }

  private var text: String {
    var lines: [String] = []
    for change in changes {
      guard let place = change.place else { continue }
      let mark = change.isRiskier ? "!" : " "
      let words = change.kinds.map(\.words).joined(separator: ", ")
      lines.append("\(mark) \(place.path):\(place.line): \(words)")
      if let old = change.old { lines.append("    - \(old.line(against: change.new))") }
      if let new = change.new { lines.append("    + \(new.line(against: change.old))") }
    }
    return (lines + failures + [summary]).joined(separator: "\n") + "\n"
  }

  private var markdown: String {
    var lines = ["## Claims compared", "", summary, ""]
    if !changes.isEmpty {
      lines += ["| | Where | What | Before | After |", "|---|---|---|---|---|"]
    }
    for change in changes {
      guard let place = change.place else { continue }
      let cells = [
        change.isRiskier ? "⚠️" : "", "\(place.path):\(place.line)",
        change.kinds.map(\.words).joined(separator: ", "),
        change.old?.line(against: change.new) ?? "", change.new?.line(against: change.old) ?? "",
      ]
      lines.append("| \(cells.map(Self.cell).joined(separator: " | ")) |")
    }
    if !failures.isEmpty {
      lines += ["", "Not analysed:", ""] + failures.map { "- \(Self.cell($0))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns `text` so that a table shows it as it is.
  private static func cell(_ text: String) -> String {
    text.reduce(into: "") { cell, character in
      if "|\\`*_<>[]".contains(character) { cell.append("\\") }
      cell.append(character)
    }
  }

  private var json: String {
    var writer = JSONWriter(.indented)
    writer.object { writer in
      writer.member("schemaVersion", 1)
      writer.member("riskier", isRiskier)
      writer.member("unchanged", comparisons.reduce(0) { $0 + $1.comparison.unchanged })
      writer.member("failures", failures)
      writer.member("changes") { writer in
        writer.array { writer in
          for change in changes { write(change, to: &writer) }
        }
      }
    }
    writer.lineFeed()
    return String(decoding: writer.drain(), as: UTF8.self)
  }

  private func write(_ change: ClaimComparison.Change, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("kinds", change.kinds.map(\.rawValue))
      writer.member("riskier", change.isRiskier)
      for (name, record) in [("old", change.old), ("new", change.new)] {
        writer.key(name)
        if let record { write(record, to: &writer) } else { writer.null() }
      }
    }
  }

  private func write(_ record: ClaimRecord, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("path", record.path)
      writer.member("line", record.line)
      writer.member("text", record.text)
      writer.member("claim", record.node)
      writer.member("strength", record.strength.name)
      writer.member("denied", record.isDenied)
      writer.member("verdict", record.verdict.rawValue)
      writer.member("missingQualifiers", record.missingQualifiers.sorted())
      writer.member("evidence", record.evidence.sorted())
    }
  }
}

extension ClaimComparison.Kind {
  fileprivate var words: String { rawValue.split(separator: "-").joined(separator: " ") }
}

extension ClaimRecord {
  /// Returns the claim in a line, with what is missing and `other` does not miss.
  fileprivate func line(against other: ClaimRecord?) -> String {
    let missing = other.map { missingQualifiers.subtracting($0.missingQualifiers) } ?? []
    let unsaid = missing.isEmpty ? "" : ", unsaid \(missing.sorted().joined(separator: ", "))"
    let firmness = isDenied ? "denied" : strength.name
    return "'\(text)' (\(firmness), \(verdict.rawValue)\(unsaid))"
  }
}
