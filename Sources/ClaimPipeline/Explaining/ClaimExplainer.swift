import ClaimModel
import ClaimReports

/// Says of every claim which words made it, how they are put together, and how it was judged.
struct ClaimExplainer: Reporter {
  static let name = "claims"

  init(_ run: RunDescription, style: ReportStyle) {}

  mutating func add(_ report: DocumentReport, to output: inout [UInt8]) {
    for problem in report.problems {
      output += Array("\(report.path): \(problem.message)\n".utf8)
    }
    guard let document = report.document else { return }
    let index = document.lineIndex()
    for assessment in report.assessments {
      let place = index.position(of: assessment.claim.span.start)
      let lines = Self.lines(of: assessment, in: document)
      output += Array("\(report.path):\(place.line):\(place.column): \(lines[0])\n".utf8)
      for line in lines.dropFirst() { output += Array("    \(line)\n".utf8) }
    }
  }

  mutating func finish(_ summary: RunSummary, to output: inout [UInt8]) {
    let unlisted = summary.claims - summary.matchedClaims
    let line = "\(summary.claims) claims, \(unlisted) of them not in the ontology\n"
    output += Array(line.utf8)
  }

  private static func lines(of assessment: Assessment, in document: Document) -> [String] {
    let claim = assessment.claim
    func quote(_ range: Range<Int>) -> String {
      let words = document.text.string(range).split(whereSeparator: \.isWhitespace)
      return "'\(words.joined(separator: " "))'"
    }
    func term(_ role: String, _ term: Term?) -> String? {
      term.map {
        "\(role) \(quote($0.range)) = \($0.ids.isEmpty ? "?" : $0.ids.joined(separator: ", "))"
      }
    }
    let terms = [
      term("effect", claim.effect), term("target", claim.target), term("agent", claim.agent),
      term("population", claim.population),
    ]
    let cues = claim.cues.map { "\($0.role.rawValue) \(quote($0.range))" }
    let denied = claim.isDenied ? ", denied" : ""
    let ceiling = assessment.ceiling.map { "; ceiling \($0.name)" } ?? ""

    var lines = [
      "c\(claim.id) \(quote(claim.range)): \(claim.construction.rawValue), "
        + "\(claim.relation.rawValue), \(claim.strength.name)\(denied)",
      "predicate \(quote(claim.predicate))",
    ]
    lines += terms.compactMap(\.self)
    if !cues.isEmpty { lines.append("cues " + cues.joined(separator: ", ")) }
    if !claim.context.isEmpty { lines.append("around " + claim.context.joined(separator: ", ")) }
    lines.append("claim \(assessment.node ?? "none"): \(assessment.match)")
    lines.append("verdict \(assessment.verdict.rawValue)\(ceiling): \(assessment.reason)")
    return lines
  }
}
