import ClaimModel

/// Text for a card: Markdown, or plain where a client shows no more.
package struct CardText: Sendable {
  package enum Markup: Hashable, Sendable {
    case markdown
    case plain
  }

  struct Item: Sendable {
    let words: String
    let link: String?
    let name: String?

    init(_ words: String, link: String? = nil, named name: String? = nil) {
      self.words = words
      self.link = link
      self.name = name
    }
  }

  private static let special = Set("\\`*_[]<>~&".unicodeScalars)
  private let markup: Markup
  private var parts: [String] = []

  init(_ markup: Markup) { self.markup = markup }

  var string: String { parts.joined(separator: "\n\n") }

  mutating func title(_ words: String, _ verdict: String) {
    parts.append("\(bold(words)) — \(escaped(verdict))")
  }

  mutating func paragraph(_ words: String) {
    if !words.isEmpty { parts.append(escaped(words)) }
  }

  mutating func entry(_ name: String, _ words: String, code: String? = nil) {
    let code = code.map { markup == .markdown ? " `\($0)`" : " [\($0)]" } ?? ""
    parts.append("\(bold(name)): \(escaped(words))\(code)")
  }

  mutating func list(_ name: String, _ items: [Item]) {
    guard !items.isEmpty else { return }
    parts.append("\(bold(name)):\n" + items.map { "- " + line($0) }.joined(separator: "\n"))
  }

  private func line(_ item: Item) -> String {
    guard let name = item.name else { return escaped(item.words) }
    guard let link = item.link else { return "\(escaped(item.words)) [\(name)]" }
    let reference = markup == .markdown ? "[\(escaped(name))](<\(link)>)" : "[\(name)] \(link)"
    return "\(escaped(item.words)) \(reference)"
  }

  private func bold(_ words: String) -> String {
    markup == .markdown ? "**\(escaped(words))**" : words
  }

  /// Returns `words` as they are to be seen, whatever is in them.
  private func escaped(_ words: String) -> String {
    var text = ""
    for scalar in words.unicodeScalars {
      if scalar.isHazard {
        text += " "
      } else {
        if markup == .markdown, Self.special.contains(scalar) { text += "\\" }
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
