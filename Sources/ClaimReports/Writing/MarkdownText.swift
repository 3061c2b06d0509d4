/// Text of others inside Markdown: nothing in it is markup, a link, a mention or a cell's end.
enum MarkdownText {
  /// - Complexity: O(*n*)
  static func escaped(_ text: String) -> String {
    var result = ""
    var precedingWs = 0
    let scalars = Array(VisibleText.line(text).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "@", "#":
        // A host makes mentions and references of the text behind the markup.
        result.unicodeScalars.append(scalar)
        result += "<!-- -->"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "." where precedingWs == 3: result += "\\."
      case ":" where scalars.dropFirst(index + 1).first == "/": result += "\\:"
      default: result.unicodeScalars.append(scalar)
      }
      precedingWs = scalar == "w" || scalar == "W" ? precedingWs + 1 : 0
    }
    return result
  }
}
