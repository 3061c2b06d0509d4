import ClaimFixes
import ClaimModel

/// Tells whether the copy is better after a trial than before.
struct FixJudge {
  private let trial: Trial
  private let finding: Finding
  private let before: LintedCopy

  init(_ trial: Trial, of finding: Finding, in before: LintedCopy) {
    self.trial = trial
    self.finding = finding
    self.before = before
  }

  /// Tells whether the finding is gone and nothing took its place, there or elsewhere.
  var isBetter: Bool { isGone && !worsensSentence && !worsensRest && !worsensPage }

  private var isGone: Bool {
    if Linter.pageRules.contains(finding.rule) {
      return count(of: finding.rule, in: trial.after.findings)
        < count(of: finding.rule, in: before.findings)
    }
    let place = trial.range(finding.range).extended
    let rest = trial.after.findings.count { concerns($0, place) }
    return rest < before.findings.count { concerns($0, finding.range) }
  }

  private func concerns(_ other: Finding, _ place: Range<Int>) -> Bool {
    other.families.contains(finding.rule) && other.range.overlaps(place)
      && !Linter.pageRules.contains(other.rule)
  }

  // MARK: The sentences that were changed

  /// The sentences of the text before that the changes touch.
  private var touched: Range<Int> {
    let changes = trial.changes
    guard let first = changes.first, let last = changes.last else { return 0..<0 }
    let sentences = before.document.reading.sentences
    let hit = sentences.filter {
      $0.range.upperBound >= first.range.lowerBound && $0.range.lowerBound <= last.range.upperBound
    }
    let start = min(first.range.lowerBound, hit.first?.range.lowerBound ?? .max)
    return start..<max(last.range.upperBound, hit.last?.range.upperBound ?? 0)
  }

  private var worsensSentence: Bool {
    let old = touched
    let new = trial.range(old)
    var families: [String: Int] = [:]
    for finding in local(before.findings, old) {
      for family in finding.families { families[family, default: 0] += 1 }
    }
    for finding in local(trial.after.findings, new) {
      for family in finding.families {
        families[family, default: 0] -= 1
        if families[family, default: 0] < 0 { return true }
      }
    }
    return faults(trial.after, new) > faults(before, old)
  }

  private func local(_ findings: [Finding], _ range: Range<Int>) -> [Finding] {
    findings.filter { !Linter.pageRules.contains($0.rule) && $0.range.overlaps(range) }
  }

  /// Returns how many claims go beyond their evidence.
  private func faults(_ copy: LintedCopy, _ range: Range<Int>) -> Int {
    copy.document.assessments.count { assessment in
      let isFault = [.overstated, .unsupported, .contradicted].contains(assessment.verdict)
      return isFault && assessment.claim.range.overlaps(range)
    }
  }

  // MARK: The rest of the document

  private struct Key: Hashable {
    let rule: String
    let families: [String]
    let range: Range<Int>
  }

  private var worsensRest: Bool {
    let old = touched
    let new = trial.range(old)
    let known = Set(
      rest(before.findings, old).map {
        Key(rule: $0.rule, families: $0.families, range: trial.range($0.range))
      }
    )
    return rest(trial.after.findings, new).contains {
      !known.contains(Key(rule: $0.rule, families: $0.families, range: $0.range))
    }
  }

  private func rest(_ findings: [Finding], _ range: Range<Int>) -> [Finding] {
    findings.filter { !Linter.pageRules.contains($0.rule) && !$0.range.overlaps(range) }
  }

  private var worsensPage: Bool {
    Linter.pageRules.contains {
      count(of: $0, in: trial.after.findings) > count(of: $0, in: before.findings)
    }
  }

  private func count(of rule: String, in findings: [Finding]) -> Int {
    findings.count { $0.rule == rule }
  }
}

extension Range where Bound == Int {
  /// The range with room for what stands right beside it.
  fileprivate var extended: Range<Int> { lowerBound..<Swift.max(upperBound, lowerBound + 1) }
}
