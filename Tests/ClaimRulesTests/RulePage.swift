import ClaimModel
import FoundationEssentials
import Testing

/// A rule's page: its text, and the examples that it shows.
struct RulePage: Sendable, CustomTestStringConvertible {
  struct Example: Sendable {
    let format: Document.Format
    /// Whether the example is a whole page, judged as such.
    let isWholePage: Bool
    let text: String
    /// The byte ranges that `⟦ ⟧` mark in ``text``.
    let marks: [Range<Int>]
    /// The quoted lines below the example: "rule: message", or "rule, this rule: message".
    let expected: [String]
    /// The lines of the page that the example takes, marks and quoted lines included.
    let lines: Range<Int>
  }

  let id: String
  let url: URL
  let lines: [String]
  let flagged: [Example]
  let accepted: [Example]
  let hasReferences: Bool

  var testDescription: String { id }

  init(_ url: URL) throws {
    self.url = url
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    id = lines.first.map { String($0.drop { $0 == "#" || $0 == " " }) } ?? ""
    flagged = Self.examples(in: lines, under: "## Flagged")
    accepted = Self.examples(in: lines, under: "## Accepted")
    hasReferences = lines.contains("## References")
  }

  /// The pages of the documentation catalogue, by name.
  static let all: [RulePage] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/ClaimRules/ClaimRules.docc")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.sorted().filter { $0.hasSuffix(".md") && $0 != "ClaimRules.md" }
      .compactMap { try? RulePage(folder.appending(path: $0)) }
  }()

  private static func examples(in lines: [String], under title: String) -> [Example] {
    guard let start = lines.firstIndex(of: title) else { return [] }
    let end = lines[(start + 1)...].firstIndex { $0.hasPrefix("## ") } ?? lines.endIndex
    var examples: [Example] = []
    var index = start + 1
    while index < end {
      guard lines[index].hasPrefix("```"),
        let close = lines[(index + 1)..<end].firstIndex(of: "```")
      else {
        index += 1
        continue
      }
      let words = lines[index].dropFirst(3).split(separator: " ")
      var next = close + 1
      var expected: [String] = []
      while next < end, lines[next].isEmpty || lines[next].hasPrefix("> ") {
        if lines[next].hasPrefix("> ") { expected.append(String(lines[next].dropFirst(2))) }
        next += 1
      }
      let (text, marks) = unmarked(lines[(index + 1)..<close].joined(separator: "\n"))
      examples.append(
        Example(
          format: words.first.flatMap { Document.Format(rawValue: String($0)) } ?? .text,
          isWholePage: words.contains("page"),
          text: text,
          marks: marks,
          expected: expected,
          lines: index..<next
        )
      )
      index = next
    }
    return examples
  }

  /// Returns the text without `⟦ ⟧` and the byte ranges that they marked.
  private static func unmarked(_ marked: String) -> (String, [Range<Int>]) {
    var text = ""
    var open: [Int] = []
    var marks: [Range<Int>] = []
    for character in marked {
      switch character {
      case "⟦": open.append(text.utf8.count)
      case "⟧": if let start = open.popLast() { marks.append(start..<text.utf8.count) }
      default: text.append(character)
      }
    }
    return (text, marks.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) })
  }
}

extension RulePage {
  /// Returns the page with the findings of its flagged examples written anew.
  func recorded(_ findings: (Example) -> [Finding]) -> String {
    var result: [String] = []
    var next = 0
    for example in flagged {
      result += lines[next..<example.lines.lowerBound]
      let found = findings(example)
      result.append(lines[example.lines.lowerBound])
      result += Self.marked(example.text, found).split(
        separator: "\n",
        omittingEmptySubsequences: false
      ).map(String.init)
      result += ["```", ""]
      result += found.flatMap { ["> \(line(for: $0))", ""] }
      next = example.lines.upperBound
    }
    result += lines[next...]
    return result.joined(separator: "\n")
  }

  /// Returns what the page says of a finding: its rule, this one where it is merged, its message.
  func line(for finding: Finding) -> String {
    let isMerged = finding.rule != id && finding.families.contains(id)
    return "\(finding.rule)\(isMerged ? ", \(id)" : ""): \(finding.message.text)"
  }

  private static func marked(_ text: String, _ findings: [Finding]) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for offset in 0...bytes.count {
      for finding in findings where finding.span.end == offset && !finding.span.isEmpty {
        result += Array("⟧".utf8)
      }
      for finding in findings where finding.span.start == offset { result += Array("⟦".utf8) }
      if offset < bytes.count { result.append(bytes[offset]) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
