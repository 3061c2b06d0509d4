import ClaimFixes
import ClaimModel
import DocumentParsing

/// Tries out what is proposed for a finding, and keeps what makes the copy better.
struct FixSearch {
  /// How many fixes a finding is offered, and how many follow one another to make one.
  private static let limit = 4
  private static let depth = 3

  private let linter: Linter
  private let before: LintedCopy
  private let encoder: SourceEncoder
  private let includesPageRules: Bool

  /// Creates the search in what was reported of a document; nil where it could not be read.
  init?(_ linter: Linter, _ report: DocumentReport, includesPageRules: Bool) {
    guard let document = linter.assessed(report) else { return nil }
    self.linter = linter
    before = LintedCopy(document: document, findings: report.findings)
    encoder = linter.encoder(for: report)
    self.includesPageRules = includesPageRules
  }

  /// Returns the fixes of `finding`, best first.
  func fixes(for finding: Finding) -> [Fix] {
    let writer = EditWriter(before.document.document)
    var fixes: [Fix] = []
    var seen: Set<[DecodedEdit]> = []
    for proposal in linter.proposer.proposals(for: finding, in: before.document) {
      guard fixes.count < Self.limit else { break }
      guard !proposal.changes.isEmpty else {
        fixes.append(Fix(title: proposal.title, applicability: .displayOnly, edits: []))
        continue
      }
      guard let trial = stableTrial(proposal, of: finding, in: before, depth: Self.depth),
        seen.insert(trial.edits).inserted
      else { continue }
      fixes.append(
        Fix(
          title: trial.title,
          applicability: trial.applicability,
          edits: writer.fixEdits(trial.edits)
        )
      )
    }
    return fixes
  }

  /// Returns the trial that ends where nothing more is offered, with all fixes on the way to it.
  private func stableTrial(
    _ proposal: Proposal,
    of finding: Finding,
    in copy: LintedCopy,
    depth: Int
  ) -> Trial? {
    guard let trial = trial(proposal, of: finding, in: copy) else { return nil }
    for rest in trial.after.findings where trial.touches(rest) {
      for next in linter.proposer.proposals(for: rest, in: trial.after.document)
      where !next.changes.isEmpty {
        guard self.trial(next, of: rest, in: trial.after) != nil else { continue }
        guard depth > 1, proposal.kind == .words || next.kind == .words,
          let further = stableTrial(next, of: rest, in: trial.after, depth: depth - 1)
        else { return nil }
        let whole = trial.followed(by: further)
        return FixJudge(whole, of: finding, in: copy).isBetter ? whole : nil
      }
    }
    return trial
  }

  /// Tells whether the file's encoding has the characters that an edit puts into it.
  private func isSpellable(_ edit: DecodedEdit) -> Bool {
    before.document.document.text.offsets.isIdentity || encoder.bytes(of: edit.text) != nil
  }

  /// Makes the changes in a copy and returns what comes of it; nil where that is no better.
  private func trial(_ proposal: Proposal, of finding: Finding, in copy: LintedCopy) -> Trial? {
    let old = copy.document.document
    let writer = EditWriter(old)
    guard let edits = writer.edits(for: proposal.changes), edits.allSatisfy(isSpellable) else {
      return nil
    }
    let bytes = writer.applying(edits)
    let document = DocumentParser(encoding: "utf-8").parse(bytes, as: old.format)
    guard document.text.utf8 == old.text.utf8.applying(proposal.changes),
      document.blocks.count == old.blocks.count
    else { return nil }
    let assessed = linter.assess(document)
    let findings = linter.findings(in: assessed, includesPageRules: includesPageRules).open
    let trial = Trial(
      title: proposal.title,
      applicability: proposal.applicability,
      changes: proposal.changes,
      edits: edits,
      after: LintedCopy(document: assessed, findings: findings)
    )
    return FixJudge(trial, of: finding, in: copy).isBetter ? trial : nil
  }
}

/// A document with what was found in it.
struct LintedCopy {
  let document: AssessedDocument
  let findings: [Finding]
}

/// Changes that were made in a copy, and what was found in it then.
struct Trial {
  let title: String
  let applicability: Fix.Applicability

  /// In the text before; see ``range(of:)``.
  let changes: [TextChange]
  let edits: [DecodedEdit]
  let after: LintedCopy

  /// Returns where an offset of the text before lies in the text after.
  func offset(_ offset: Int, isEnd: Bool) -> Int {
    var shift = 0
    for change in changes {
      if change.range.upperBound < offset
        || change.range.upperBound == offset
          && (isEnd || !change.range.isEmpty)
      {
        shift += change.text.utf8.count - change.range.count
      } else if change.range.lowerBound < offset {
        return change.range.lowerBound + shift + (isEnd ? change.text.utf8.count : 0)
      } else {
        break
      }
    }
    return offset + shift
  }

  /// Returns where a range of the text before lies in the text after.
  func range(_ range: Range<Int>) -> Range<Int> {
    let start = offset(range.lowerBound, isEnd: false)
    return start..<max(start, offset(range.upperBound, isEnd: true))
  }

  /// The text after that the changes made, from the first to the last.
  var made: Range<Int> {
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
      title: "\(title), then \(next.title.prefix(1).lowercased() + next.title.dropFirst())",
      applicability: min(applicability, next.applicability),
      changes: changes.followed(by: next.changes),
      edits: edits.followed(by: next.edits),
      after: next.after
    )
  }
}
