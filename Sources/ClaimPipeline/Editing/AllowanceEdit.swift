package import ClaimModel

/// The edit of a text that gives a rule leave in it.
package enum AllowanceEdit {
  /// The carriers whose words a comment can stand among.
  private static let carriers: Set<Block.Carrier> = [
    .body, .caption, .heading, .list, .table,
  ]

  /// Returns the edit that puts a comment behind the block that `finding` stands in; nil where a
  /// comment cannot stand: in plain text, in an attribute, in structured data.
  ///
  /// - Parameter reason: why the wording may stand; an empty one is left for the writer to fill in,
  ///   and allows nothing until then.
  package static func edit(for finding: Finding, in document: Document, reason: String)
    -> Fix.Edit?
  {
    guard document.format != .text, finding.rule != Allowances.rule.id,
      let block = document.blocks.last(where: { $0.range.holds(finding.range) }),
      carriers.contains(block.carrier)
    else { return nil }
    let end = document.text.span(of: block.range).end
    let comment = " <!-- warrantlint allow \(finding.rule): \(clean(reason)) -->"
    return Fix.Edit(span: SourceSpan(end, end), text: comment)
  }

  /// Returns `reason` as a comment, and a cell of a table, can hold it: on one line.
  private static func clean(_ reason: String) -> String {
    var text = ""
    for scalar in reason.unicodeScalars where scalar != ">" && scalar != "|" {
      if scalar == "-", text.hasSuffix("-") { continue }
      text.unicodeScalars.append(scalar.isHazard ? " " : scalar)
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Range<Int> {
  fileprivate func holds(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
