import ClaimModel

/// Writes words so that a block of the file says them, whatever its format makes of marks.
struct Escaping {
  private let document: Document
  private let block: Block

  init(_ document: Document, block: Block) {
    self.document = document
    self.block = block
  }

  /// Returns `text` as it has to be written; nil where the place does not take it.
  func escaped(_ text: String) -> String? {
    switch block.carrier {
    case .structuredData: return escaped(text, json)
    case .frontMatter: return isYAMLSafe(text) ? text : nil
    default: break
    }
    switch document.format {
    case .text: return text
    case .html:
      guard !isUnquotedAttribute || !text.contains(" ") else { return nil }
      return escaped(text, html)
    case .markdown: return escaped(text, markdown)
    }
  }

  private func escaped(_ text: String, _ write: (Character) -> String?) -> String {
    text.reduce(into: "") { $0 += write($1) ?? String($1) }
  }

  private func html(_ character: Character) -> String? {
    switch character {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": isAttribute ? "&#39;" : nil
    default: nil
    }
  }

  private func markdown(_ character: Character) -> String? {
    "\\`*_[]<>&#|~".contains(character) ? "\\\(character)" : nil
  }

  private func json(_ character: Character) -> String? {
    switch character {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "<": "\\u003c"
    case "\n": "\\n"
    default: nil
    }
  }

  /// Tells whether YAML reads the words as they stand, quoted or not.
  private func isYAMLSafe(_ text: String) -> Bool {
    !text.contains { "\"'\\:#\n{}[]&*|>%@`".contains($0) }
  }

  private var isAttribute: Bool {
    switch block.carrier {
    case .alt, .attribute, .meta, .button: true
    default: false
    }
  }

  private var isUnquotedAttribute: Bool {
    guard isAttribute else { return false }
    let start = document.text.offsets.textOffset(document.text.span(of: block.range).start)
    var index = start - 1
    while index >= 0, [0x20, 0x09, 0x0A, 0x0D].contains(document.decoded[index]) { index -= 1 }
    return index >= 0 && document.decoded[index] == 0x3D
  }
}
