import ClaimFixes
import ClaimModel

/// Changes that were made in a copy, and what was found in it then.
struct Trial {
  let title: String
  let applicability: Fix.Applicability

  /// In the text before.
  let changes: [TextChange]
  let after: LintedCopy

  /// Tells whether every claim asserts as much after as before.
  let keepsClaims: Bool

  /// Returns where a range of the text before lies in the text after.
  func range(_ range: Range<Int>) -> Range<Int> { ChangedRanges(changes).range(range) }

  /// The text after that the changes made, from the first to the last.
  private var made: Range<Int> {
    guard let first = changes.first, let last = changes.last else { return 0..<0 }
    return range(first.range.lowerBound..<last.range.upperBound)
  }

  /// Tells whether a finding of the text after stands where something was changed.
  func touches(_ finding: Finding) -> Bool {
    !Linter.pageRules.contains(finding.rule) && finding.range.overlaps(made)
  }

  /// Returns one trial that does what this and then `next` do.
  func followed(by next: Trial) -> Trial {
    Trial(
      title: "\(title), and \(next.title.prefix(1).lowercased() + next.title.dropFirst())",
      applicability: min(applicability, next.applicability),
      changes: changes.followed(by: next.changes),
      after: next.after,
      keepsClaims: keepsClaims && next.keepsClaims
    )
  }

  /// Returns the trial in a text that starts `shift` bytes earlier.
  func moved(by shift: Int) -> Trial {
    Trial(
      title: title,
      applicability: applicability,
      changes: changes.map { $0.moved(by: shift) },
      after: after,
      keepsClaims: keepsClaims
    )
  }
}
