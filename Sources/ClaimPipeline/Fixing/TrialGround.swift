import ClaimFixes
import ClaimModel
import DocumentParsing

/// Copy that changes are tried in. What comes of a change is read once, whoever asks.
struct TrialGround {
  let copy: LintedCopy
  private let linter: Linter

  /// What came of changes, by what was changed in all since ``copy``.
  private var outcomes: [[TextChange]: LintedCopy] = [:]

  /// What is known of the text that was read last.
  private var memory: Linter.Memory

  init(_ linter: Linter, _ copy: LintedCopy) {
    self.linter = linter
    self.copy = copy
    memory = copy.memory
  }

  /// Returns the trial that ends where nothing more is offered, with all fixes on the way to it.
  mutating func stableTrial(_ proposal: Proposal, of finding: Finding, depth: Int) -> Trial? {
    stableTrial(proposal, of: finding, in: copy, after: [], depth: depth)
  }

  private mutating func stableTrial(
    _ proposal: Proposal,
    of finding: Finding,
    in copy: LintedCopy,
    after earlier: [TextChange],
    depth: Int
  ) -> Trial? {
    guard let trial = trial(proposal, of: finding, in: copy, after: earlier) else { return nil }
    let made = earlier.followed(by: trial.changes)
    for rest in trial.after.findings where trial.touches(rest) {
      for next in linter.proposer.proposals(for: rest, in: trial.after.document)
      where !next.changes.isEmpty {
        guard self.trial(next, of: rest, in: trial.after, after: made) != nil else { continue }
        guard depth > 1, proposal.kind == .words || next.kind == .words,
          let further = stableTrial(
            next,
            of: rest,
            in: trial.after,
            after: made,
            depth: depth - 1
          )
        else { return nil }
        let both = trial.followed(by: further)
        return FixJudge(both, of: finding, in: copy).isBetter ? both : nil
      }
    }
    return trial
  }

  /// Makes the changes in a copy and returns what comes of it; nil where that is no better.
  private mutating func trial(
    _ proposal: Proposal,
    of finding: Finding,
    in copy: LintedCopy,
    after earlier: [TextChange]
  ) -> Trial? {
    let made = earlier.followed(by: proposal.changes)
    let known = outcomes[made]
    guard let after = known ?? outcome(of: proposal.changes, in: copy) else { return nil }
    if known == nil { outcomes[made] = after }
    let trial = Trial(
      title: proposal.title,
      applicability: proposal.applicability,
      changes: proposal.changes,
      after: after,
      keepsClaims: after.assertions == copy.assertions
    )
    return FixJudge(trial, of: finding, in: copy).isBetter ? trial : nil
  }

  /// Returns `copy` after changes of its text; nil where its markup does not let them be made.
  private mutating func outcome(of changes: [TextChange], in copy: LintedCopy) -> LintedCopy? {
    let old = copy.document.document
    var document = old.applying(changes)
    if copy.isWhole {
      let writer = EditWriter(old)
      guard let edits = writer.edits(for: changes) else { return nil }
      document = DocumentParser(encoding: "utf-8").parse(writer.applying(edits), as: old.format)
    }
    let after = linter.copy(
      of: document,
      includesPageRules: copy.includesPageRules,
      shift: copy.shift,
      isWhole: copy.isWhole,
      remembering: memory
    )
    memory = after.memory
    return after
  }
}
