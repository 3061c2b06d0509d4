import ClaimModel

/// Holds a run against a baseline: what was accepted is set aside, as often as it was accepted.
///
/// A finding is looked for in its own file first, then wherever its words may have moved from. A
/// finding that is graver than it was, or whose claim is judged worse, is told again.
struct BaselineComparison {
  private let baseline: Baseline
  private let hasOtherKnowledge: Bool
  private var left: [Int]
  private let indices: [String: [Int]]
  private var paths: Set<String> = []

  init(_ baseline: Baseline, knowledge: String) {
    self.baseline = baseline
    hasOtherKnowledge = baseline.knowledge != knowledge
    left = baseline.entries.map(\.count)
    indices = Dictionary(grouping: baseline.entries.indices) { baseline.entries[$0].fingerprint }
  }

  /// Returns `report` without what the baseline holds, and with a word on what new knowledge found.
  mutating func apply(to report: DocumentReport) -> DocumentReport {
    paths.insert(report.path)
    var findings: [Finding] = []
    var suppressed = report.suppressed
    for finding in report.findings {
      guard let entry = take(finding, in: report.path) else {
        findings.append(explained(finding, in: report))
        continue
      }
      if isWorse(finding, than: entry, in: report) {
        findings.append(finding.with(addition: "It was accepted before in a milder form."))
      } else {
        suppressed.append(
          SuppressedFinding(
            finding: finding,
            means: .baseline,
            reason: entry.grounds?.description ?? "accepted in the baseline",
            owner: entry.grounds?.reviewer
          )
        )
      }
    }
    return report.with(findings: findings, suppressed: suppressed)
  }

  /// The entries of which nothing is left in the copy, in the files that were read or are gone.
  var stale: [Baseline.Entry] {
    zip(baseline.entries, left).compactMap { entry, left in
      guard left > 0 else { return nil }
      let isGone = !paths.contains(entry.path) && (try? FileSystem.status(of: entry.path)) == nil
      guard paths.contains(entry.path) || isGone else { return nil }
      var rest = entry
      rest.count = left
      return rest
    }
  }

  private mutating func take(_ finding: Finding, in path: String) -> Baseline.Entry? {
    let candidates = (indices[finding.fingerprint] ?? []).filter { left[$0] > 0 }
    let own = candidates.first { baseline.entries[$0].path == path }
    guard let index = own ?? candidates.first else { return nil }
    left[index] -= 1
    return baseline.entries[index]
  }

  private func isWorse(_ finding: Finding, than entry: Baseline.Entry, in report: DocumentReport)
    -> Bool
  {
    if finding.severity > entry.severity { return true }
    guard let verdict = report.verdict(of: finding), let accepted = entry.verdict else {
      return false
    }
    return verdict.rank > accepted.rank
  }

  /// Returns `finding` with a word on where it comes from, where the copy is as it was.
  private func explained(_ finding: Finding, in report: DocumentReport) -> Finding {
    guard hasOtherKnowledge, let document = report.document, let reading = report.reading,
      let sentence = reading.sentences.first(where: { $0.range.overlaps(finding.range) }),
      baseline.sentences.contains(SentenceHash.of(sentence, in: document))
    else { return finding }
    return finding.with(
      addition: "The words stand as they did; the finding is new because the knowledge is."
    )
  }
}

extension Finding {
  fileprivate func with(addition: String) -> Finding {
    with(explanation: explanation + " " + addition)
  }
}

extension DocumentReport {
  func with(findings: [Finding], suppressed: [SuppressedFinding]) -> DocumentReport {
    DocumentReport(
      path: path,
      profile: profile,
      source: source,
      document: document,
      reading: reading,
      assessments: assessments,
      findings: findings,
      suppressed: suppressed,
      problems: problems
    )
  }
}
