import ClaimModel

/// The drawings of "asserted so strongly, permitted so far", each once, for rows to refer to.
enum RungSymbols {
  private static let ceilings: [Ceiling?] =
    [nil, .prohibited] + Strength.allCases.map { .upTo($0) }

  static func write(to writer: inout HTMLWriter) {
    for strength in Strength.allCases {
      for ceiling in ceilings { write(strength, ceiling, to: &writer) }
    }
  }

  /// Five steps rising to the right: filled as far as permitted, ringed where asserted.
  private static func write(_ strength: Strength, _ ceiling: Ceiling?, to writer: inout HTMLWriter)
  {
    let id = "r-\(strength.rawValue)-\(HTMLWriter.key(ceiling))"
    writer.element("symbol", ["id": id, "viewBox": "0 0 50 20"]) { writer in
      for step in Strength.allCases {
        let height = 4 + 3 * step.rawValue
        let isPermitted = ceiling?.permits(step) ?? false
        let isAsserted = step == strength
        let isBeyond = isAsserted && ceiling != nil && !isPermitted
        let look =
          "step" + (isPermitted ? " permitted" : "") + (isAsserted ? " asserted" : "")
          + (isBeyond ? " beyond" : "")
        writer.element(
          "rect",
          [
            "class": look, "x": "\(1 + 10 * step.rawValue)", "y": "\(18 - height)", "width": "8",
            "height": "\(height)", "rx": "1",
          ]
        ) { _ in }
      }
    }
  }
}
