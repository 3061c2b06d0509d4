import ClaimModel

/// Writes XML 1.0 in which nothing of the copy or a file name can be more than text.
struct XMLWriter {
  typealias Attributes = KeyValuePairs<StaticString, String?>

  private var bytes: [UInt8] = []
  private var depth = 0

  /// Returns what was written since the last call, and goes on from there.
  mutating func drain() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  mutating func declaration() { raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

  mutating func begin(_ name: StaticString, _ attributes: Attributes = [:]) {
    startTag(name, attributes)
    raw(">\n")
    depth += 1
  }

  mutating func end(_ name: StaticString) {
    depth -= 1
    indent()
    raw("</")
    raw(name)
    raw(">\n")
  }

  mutating func empty(_ name: StaticString, _ attributes: Attributes) {
    startTag(name, attributes)
    raw("/>\n")
  }

  /// Writes an element that holds text, line feeds as they are.
  mutating func element(_ name: StaticString, _ attributes: Attributes, text: String) {
    startTag(name, attributes)
    raw(">")
    append(text, isAttribute: false)
    raw("</")
    raw(name)
    raw(">\n")
  }

  private mutating func startTag(_ name: StaticString, _ attributes: Attributes) {
    indent()
    raw("<")
    raw(name)
    for (name, value) in attributes {
      guard let value else { continue }
      raw(" ")
      raw(name)
      raw("=\"")
      append(value, isAttribute: true)
      raw("\"")
    }
  }

  private mutating func append(_ text: String, isAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": raw("&amp;")
      case "<": raw("&lt;")
      case ">": raw("&gt;")
      case "\"": raw("&quot;")
      case "\n": raw(isAttribute ? "&#10;" : "\n")
      case "\t": raw(isAttribute ? "&#9;" : "\t")
      case "\r": raw("&#13;")
      case _ where scalar.isHazard:
        bytes += "⟨\(VisibleText.codePoint(scalar))⟩".utf8
      default: bytes += scalar.utf8
      }
    }
  }

  private mutating func indent() {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
