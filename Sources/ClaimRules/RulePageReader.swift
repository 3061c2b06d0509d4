package import ClaimModel

extension RuleCatalog {
  /// Returns the page of a rule without its title, part by part; nothing for a rule without a page.
  package static func documentation(of rule: String) -> [RuleDocumentation.Part] {
    let page = EmbeddedRulePages.all.first { "\($0.0)" == rule }
    return page.map { RulePageReader.parts(of: "\($0.1)") } ?? []
  }
}

/// Reads the little Markdown that rules' pages are written in.
struct RulePageReader {
  private var parts: [RuleDocumentation.Part] = []
  private var paragraph: [Substring] = []
  private var items: [String] = []

  /// Returns the parts of a page without its title.
  static func parts(of text: String) -> [RuleDocumentation.Part] {
    var reader = RulePageReader()
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      if line.hasPrefix("```") {
        reader.endText()
        let copy = lines.prefix { $0 != "```" }
        lines = lines.dropFirst(copy.count + 1)
        reader.parts.append(
          .example(format: String(line.dropFirst(3)), copy: copy.map(String.init))
        )
      } else {
        reader.read(line)
      }
    }
    reader.endText()
    return reader.parts
  }

  private mutating func read(_ line: Substring) {
    if line.hasPrefix("# ") || line.isEmpty {
      endText()
    } else if line.hasPrefix("## ") {
      endText()
      parts.append(.heading(String(line.dropFirst(3))))
    } else if line.hasPrefix("> ") {
      endText()
      parts.append(.finding(String(line.dropFirst(2))))
    } else if line.hasPrefix("- ") {
      endParagraph()
      items.append(String(line.dropFirst(2)))
    } else {
      paragraph.append(line)
    }
  }

  private mutating func endText() {
    endParagraph()
    if !items.isEmpty { parts.append(.items(items)) }
    items = []
  }

  private mutating func endParagraph() {
    if !paragraph.isEmpty { parts.append(.paragraph(paragraph.joined(separator: " "))) }
    paragraph = []
  }
}
