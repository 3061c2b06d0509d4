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
  /// Writes the sign of a verdict: a shape of its own beside its colour.
  mutating func icon(_ verdict: Assessment.Verdict) { icon(named: "v-\(verdict.rawValue)") }

  mutating func icon(_ severity: Severity) { icon(named: "s-\(severity.rawValue)") }

  private mutating func icon(named name: String) {
    element("svg", ["class": "icon", "aria-hidden": "true"]) {
      $0.element("use", ["href": "#\(name)"]) { _ in }
    }
  }

  mutating func badge(_ verdict: Assessment.Verdict) {
    element("span", ["class": "badge v-\(verdict.rawValue)"]) {
      $0.icon(verdict)
      $0.text(verdict.rawValue)
    }
  }

  mutating func badge(_ severity: Severity) {
    element("span", ["class": "badge s-\(severity.rawValue)"]) {
      $0.icon(severity)
      $0.text(severity.rawValue)
    }
  }

  /// Writes the small ladder that shows both rungs at a glance.
  mutating func rungs(of assessment: Assessment) {
    let asserted = assessment.claim.strength.rawValue
    element("svg", ["class": "rungs", "aria-hidden": "true"]) { writer in
      writer.element("use", ["href": "#r-\(asserted)-\(Self.key(assessment.ceiling))"]) { _ in }
    }
  }

  static func key(_ ceiling: Ceiling?) -> String {
    switch ceiling {
    case .prohibited: "x"
    case .upTo(let strength): String(strength.rawValue)
    case nil: "n"
    }
  }
}
