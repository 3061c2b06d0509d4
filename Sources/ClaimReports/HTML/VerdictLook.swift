import ClaimModel

extension Assessment.Verdict {
  /// What the verdict means, in a sentence that a reviewer can use.
  var meaning: String {
    switch self {
    case .supported: "within what the evidence permits, or denied by the writer"
    case .overstated: "worded more strongly than the evidence permits"
    case .underqualified: "not too strong, but something that must be said is not"
    case .unsupported: "no evidence on file: no wording of it is acceptable"
    case .contradicted: "the evidence points the other way"
    case .unlisted: "speaks of a benefit that the ontology does not list"
    }
  }

  /// Whether the wording outruns its warrant.
  var isFault: Bool { self != .supported && self != .unlisted }

  /// Gravest first: the order of lists and charts.
  static let byGravity: [Assessment.Verdict] = [
    .contradicted, .unsupported, .overstated, .underqualified, .unlisted, .supported,
  ]
}

extension HTMLWriter {
  /// Writes the sign of the verdict or severity that the element around it is marked with: a shape
  /// beside the colour, drawn by the style sheet.
  mutating func icon() { element("i", ["class": "icon", "aria-hidden": "true"]) { _ in } }

  mutating func badge(_ verdict: Assessment.Verdict) {
    element("span", ["class": "badge v-\(verdict.rawValue)"]) {
      $0.icon()
      $0.text(verdict.rawValue)
    }
  }

  mutating func badge(_ severity: Severity) {
    element("span", ["class": "badge s-\(severity.rawValue)"]) {
      $0.icon()
      $0.text(severity.rawValue)
    }
  }

  /// Writes the small ladder that shows both rungs at a glance: five steps, filled up to each.
  mutating func rungs(of assessment: Assessment) {
    let asserted = assessment.claim.strength
    let isBeyond = assessment.ceiling.map { !$0.permits(asserted) } ?? true
    let look = "a\(asserted.rawValue) p\(Self.key(assessment.ceiling))"
    element(
      "i",
      ["class": "rungs \(look)\(isBeyond ? " beyond" : "")", "aria-hidden": "true"]
    ) { _ in }
  }

  static func key(_ ceiling: Ceiling?) -> String {
    switch ceiling {
    case .prohibited: "x"
    case .upTo(let strength): String(strength.rawValue)
    case nil: "n"
    }
  }
}
