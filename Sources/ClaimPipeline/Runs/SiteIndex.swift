import ClaimModel

/// Which findings stand on many pages of a site, so that each is told once.
///
/// A navigation, a footer or a disclaimer is one fault however many pages carry it. The first page
/// that has it reports it, with the number of the others; they refer to that page.
struct SiteIndex {
  /// A finding of the site: the first page that has it, and how many have.
  private struct Place {
    let first: String
    var pages: Int
  }

  /// How many further pages are named.
  private static let namedPages = 3

  private var places: [String: Place] = [:]
  private var names: [String: [String]] = [:]

  /// Takes in the findings of one page, in the order of the report.
  mutating func add(_ report: DocumentReport) {
    for fingerprint in Set(report.findings.map(\.fingerprint)) {
      guard let place = places[fingerprint] else {
        places[fingerprint] = Place(first: report.path, pages: 1)
        continue
      }
      places[fingerprint]?.pages = place.pages + 1
      if place.pages <= Self.namedPages { names[fingerprint, default: []].append(report.path) }
    }
  }

  /// Returns `report` with what other pages share told once.
  func apply(to report: DocumentReport) -> DocumentReport {
    var findings: [Finding] = []
    var suppressed = report.suppressed
    for finding in report.findings {
      guard let place = places[finding.fingerprint], place.pages > 1 else {
        findings.append(finding)
        continue
      }
      if place.first == report.path {
        findings.append(told(finding, on: place.pages))
      } else {
        suppressed.append(
          SuppressedFinding(
            finding: finding,
            means: .repeated,
            reason: "reported for \(place.pages) pages at \(place.first)"
          )
        )
      }
    }
    return report.with(findings: findings, suppressed: suppressed)
  }

  private func told(_ finding: Finding, on pages: Int) -> Finding {
    let named = names[finding.fingerprint] ?? []
    let rest = pages - 1 - named.count
    let list = named.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    return finding.with(
      message: "\(finding.message.text) (on \(pages) pages)",
      explanation: finding.explanation + " The same stands on \(list)."
    )
  }
}
