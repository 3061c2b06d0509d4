import ClaimModel

/// Writes HTML in which nothing of the copy, the knowledge or a file name can be more than text.
///
/// Names of elements and attributes are written in the program; everything else is escaped.
struct HTMLWriter {
  /// An attribute; nil leaves it out, an empty text writes it bare.
  typealias Attributes = KeyValuePairs<StaticString, String?>

  private(set) var bytes: [UInt8] = []

  mutating func element(
    _ name: StaticString,
    _ attributes: Attributes = [:],
    _ body: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    body(&self)
    close(name)
  }

  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  mutating func open(_ name: StaticString, _ attributes: Attributes = [:]) {
    raw("<")
    raw(name)
    for (name, value) in attributes {
      guard let value else { continue }
      raw(" ")
      raw(name)
      raw("=\"")
      append(value, isMarkupAllowed: false)
      raw("\"")
    }
    raw(">")
  }

  mutating func close(_ name: StaticString) {
    raw("</")
    raw(name)
    raw(">")
  }

  /// Appends text; what acts on its surroundings is shown as a code point.
  mutating func text(_ text: String) { append(text, isMarkupAllowed: true) }

  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ other: HTMLWriter) { bytes += other.bytes }

  mutating func lineFeed() { raw("\n") }

  private mutating func append(_ text: String, isMarkupAllowed: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": raw("&amp;")
      case "<": raw("&lt;")
      case ">": raw("&gt;")
      case "\"": raw("&quot;")
      case "'": raw("&#39;")
      case "\n", "\t": bytes.append(UInt8(scalar.value))
      case "\r": continue
      case _ where scalar.isHazard:
        if isMarkupAllowed { raw("<span class=\"control\">") }
        bytes += "⟨\(VisibleText.codePoint(scalar))⟩".utf8
        if isMarkupAllowed { raw("</span>") }
      default: bytes += scalar.utf8
      }
    }
  }
}
