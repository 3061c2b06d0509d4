/// A cell of a CSV file that a spreadsheet shows and never computes.
package enum SpreadsheetCell {
  /// Returns the quoted cell; what a spreadsheet could take for a formula begins with an apostrophe.
  package static func quoted(_ text: String) -> String {
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
    let isFormula = first.map { "=+-@|%＝＋－＠".unicodeScalars.contains($0) } ?? false
    let safe = (isFormula ? "'" : "") + text
    let doubled = safe.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    return "\"\(doubled)\""
  }
}
