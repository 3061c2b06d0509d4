import ClaimModel

/// How many claims were asserted how strongly where the evidence permits how much, as a drawing.
struct StrengthMatrix {
  private static let columns: [Ceiling] =
    [.prohibited] + Strength.allCases.filter { $0 != .absolute }.map { .upTo($0) }
  private static let rows = Array(Strength.allCases.reversed())

  private var counts: [Strength: [Ceiling: Int]] = [:]

  mutating func add(_ assessment: Assessment) {
    guard let ceiling = assessment.ceiling else { return }
    counts[assessment.claim.strength, default: [:]][ceiling, default: 0] += 1
  }

  var isEmpty: Bool { counts.isEmpty }

  private func count(_ strength: Strength, _ ceiling: Ceiling) -> Int {
    counts[strength]?[ceiling] ?? 0
  }

  private var largest: Int { counts.values.flatMap(\.values).max() ?? 0 }

  func write(to writer: inout HTMLWriter) {
    writer.element("figure", ["class": "matrix"]) { writer in
      writer.element("figcaption") { writer in
        writer.element("strong", text: "Asserted against permitted")
        writer.text(" Left of the steps the wording outruns the evidence.")
      }
      writer.element(
        "svg",
        [
          "viewBox": "0 0 570 326", "role": "group", "aria-label": "Claims by rung",
          "class": "chart",
        ]
      ) { writer in
        for (row, strength) in Self.rows.enumerated() { write(strength, row: row, to: &writer) }
        for (column, ceiling) in Self.columns.enumerated() {
          writer.element(
            "text",
            ["class": "axis", "x": "\(172 + 88 * column)", "y": "290", "text-anchor": "middle"],
            text: ceiling.name
          )
        }
        writer.element("path", ["class": "stair", "d": Self.staircase]) { _ in }
        writer.element(
          "text",
          ["class": "axis-title", "x": "348", "y": "318", "text-anchor": "middle"],
          text: "permitted by the evidence →"
        )
        writer.element("text", ["class": "axis-title", "x": "4", "y": "12"], text: "↑ asserted")
      }
      table(to: &writer)
    }
  }

  /// The border between what is permitted and what is not: down to the right in steps.
  private static let staircase = "M216 270V220H304V170H392V120H480V70H566"

  private func write(_ strength: Strength, row: Int, to writer: inout HTMLWriter) {
    let y = 22 + 50 * row
    writer.element(
      "text",
      ["class": "axis", "x": "118", "y": "\(y + 29)", "text-anchor": "end"],
      text: strength.name
    )
    for (column, ceiling) in Self.columns.enumerated() {
      let count = count(strength, ceiling)
      guard count > 0 else {
        writeCell(column, y, shade: 0, isPermitted: ceiling.permits(strength), to: &writer)
        continue
      }
      writer.element(
        "a",
        [
          "href": "#claims", "data-filter": "rungs=\(strength.rawValue)\(HTMLWriter.key(ceiling))",
          "aria-label": "\(counted(count, "claim")) asserted \(strength.name), permitted "
            + ceiling.name,
        ]
      ) { writer in
        let shade = min(4, 1 + 3 * count / max(1, largest))
        writeCell(column, y, shade: shade, isPermitted: ceiling.permits(strength), to: &writer)
        writer.element(
          "text",
          [
            "class": shade > 2 ? "count on-dark" : "count", "x": "\(172 + 88 * column)",
            "y": "\(y + 30)", "text-anchor": "middle",
          ],
          text: String(count)
        )
      }
    }
  }

  private func writeCell(
    _ column: Int,
    _ y: Int,
    shade: Int,
    isPermitted: Bool,
    to writer: inout HTMLWriter
  ) {
    writer.element(
      "rect",
      [
        "class": "cell \(isPermitted ? "within" : "beyond") shade-\(shade)",
        "x": "\(130 + 88 * column)", "y": "\(y)", "width": "84", "height": "46", "rx": "4",
      ]
    ) { _ in }
  }

  private func table(to writer: inout HTMLWriter) {
    writer.element("details", ["class": "as-table"]) { writer in
      writer.element("summary", text: "The same as a table")
      writer.element("table") { writer in
        writer.element("thead") { writer in
          writer.element("tr") { writer in
            writer.element("th", ["scope": "col"], text: "asserted \\ permitted")
            for ceiling in Self.columns {
              writer.element("th", ["scope": "col"], text: ceiling.name)
            }
          }
        }
        writer.element("tbody") { writer in
          for strength in Self.rows {
            writer.element("tr") { writer in
              writer.element("th", ["scope": "row"], text: strength.name)
              for ceiling in Self.columns {
                writer.element("td", text: String(count(strength, ceiling)))
              }
            }
          }
        }
      }
    }
  }
}
