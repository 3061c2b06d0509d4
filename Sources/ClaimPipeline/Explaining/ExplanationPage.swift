import ClaimModel

/// A page of text about one thing: a title, paragraphs, named values, lists.
struct ExplanationPage {
  private static let width = 96
  private var lines: [String]

  init(title: String) { lines = [title] }

  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Adds a paragraph; nothing for nil or an empty one.
  mutating func add(paragraph: String?) {
    guard let paragraph, !paragraph.isEmpty else { return }
    lines += Self.wrapped(paragraph, first: "  ", rest: "  ")
  }

  /// Adds a value under a name; nothing for nil or an empty one.
  mutating func add(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    lines += Self.wrapped("\(name): \(value)", first: "  ", rest: "    ")
  }

  /// Adds a list under a name; nothing for an empty one.
  mutating func add(list name: String, _ items: [String]) {
    guard !items.isEmpty else { return }
    lines.append("  \(name):")
    for item in items { lines += Self.wrapped(item, first: "    - ", rest: "      ") }
  }

  /// Adds a part of a rule's page.
  mutating func add(_ part: RuleDocumentation.Part) {
    switch part {
    case .heading(let title): lines += ["", title]
    case .paragraph(let text):
      if lines.last?.hasPrefix("  ") == true { lines.append("") }
      add(paragraph: text)
    case .example(_, let copy): lines += [""] + copy.map { "    | \($0)" }
    case .finding(let message): lines += Self.wrapped(message, first: "    → ", rest: "      ")
    case .items(let items):
      for item in items { lines += Self.wrapped(item, first: "  - ", rest: "    ") }
    }
  }

  private static func wrapped(_ text: String, first: String, rest: String) -> [String] {
    var lines: [String] = []
    var line = first
    var isLineStart = true
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !isLineStart, line.count + 1 + word.count > width {
        lines.append(line)
        line = rest
        isLineStart = true
      }
      line += isLineStart ? String(word) : " " + word
      isLineStart = false
    }
    return lines + [line]
  }
}
