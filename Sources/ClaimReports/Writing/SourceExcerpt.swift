import ClaimModel

/// The lines of a file around a span, cut to a width, with the span's words told apart.
struct SourceExcerpt {
  /// A line in three parts, safe to show.
  struct Line: Hashable {
    let number: Int
    let before: String
    let marked: String
    let after: String

    /// The columns before the marked words, and those they take.
    var indent: Int { DisplayWidth.of(before) }
    var markedWidth: Int { max(1, DisplayWidth.of(marked)) }
  }

  /// The first lines that the span lies on.
  let lines: [Line]

  /// How many lines of the span are not shown.
  let hiddenLines: Int

  /// - Parameter width: the columns there are for the text of a line.
  init(_ place: ReportedDocument.Place, in index: LineIndex, width: Int, maximumLines: Int = 3) {
    let last = place.endsAtLineStart ? place.end.line - 1 : place.end.line
    let shown = min(last, place.start.line + maximumLines - 1)
    lines = (place.start.line...max(place.start.line, shown)).map { number in
      let text = index.text(ofLine: number)
      let start = number == place.start.line ? place.start.column - 1 : 0
      let end = number == place.end.line ? place.end.column - 1 : text.count
      let from = text.startIndex + min(start, text.count)
      let to = max(from, text.startIndex + min(end, text.count))
      return Self.fit(
        Line(
          number: number,
          before: Self.show(text[text.startIndex..<from]),
          marked: Self.show(text[from..<to]),
          after: Self.show(text[to..<text.endIndex])
        ),
        in: max(20, width)
      )
    }
    hiddenLines = max(0, last - shown)
  }

  private static func show(_ bytes: ArraySlice<UInt8>) -> String {
    VisibleText.line(String(decoding: bytes, as: UTF8.self))
  }

  /// Returns the line cut so that the marked words stand in the middle of what is left.
  private static func fit(_ line: Line, in width: Int) -> Line {
    let total = DisplayWidth.of(line.before + line.marked + line.after)
    guard total > width else { return line }
    let marked = prefix(of: line.marked, columns: width - 2)
    let spare = width - DisplayWidth.of(marked)
    let wantedAfter = min(DisplayWidth.of(line.after), spare / 2)
    let before = suffix(of: line.before, columns: spare - wantedAfter)
    let after = prefix(of: line.after, columns: spare - DisplayWidth.of(before))
    return Line(number: line.number, before: before, marked: marked, after: after)
  }

  private static func prefix(of text: String, columns: Int) -> String {
    guard DisplayWidth.of(text) > columns else { return text }
    var used = 0
    let kept = text.prefix { character in
      used += DisplayWidth.of(character)
      return used < columns
    }
    return columns > 0 ? kept + "…" : ""
  }

  private static func suffix(of text: String, columns: Int) -> String {
    String(prefix(of: String(text.reversed()), columns: columns).reversed())
  }
}

extension ReportedDocument.Place {
  /// Tells whether the span ends before the first character of a line that it does not touch.
  fileprivate var endsAtLineStart: Bool { end.line > start.line && end.column == 1 }
}
