/// Breaks text into lines between words.
enum TextWrapping {
  /// Returns the lines of `text`; one line where there is no width.
  ///
  /// A word that is wider than a line stands on a line of its own: a URL stays whole.
  static func lines(of text: String, width: Int?) -> [String] {
    guard let width else { return [text] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let columns = DisplayWidth.of(String(word))
      if !line.isEmpty, used + 1 + columns > width {
        lines.append(line)
        line = ""
        used = 0
      }
      if !line.isEmpty {
        line += " "
        used += 1
      }
      line += word
      used += columns
    }
    lines.append(line)
    return lines
  }
}
