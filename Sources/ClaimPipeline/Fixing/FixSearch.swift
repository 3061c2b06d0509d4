import ClaimFixes
import ClaimModel
import DocumentParsing

/// Tries out what is proposed for findings, and keeps what makes the copy better.
///
/// What a block says is read with its headings, its lead and its neighbours, so a change is tried in
/// these alone, where they are found to say what the whole document does; else in the whole, unless
/// that is so long that trying would take more time than a fix is worth.
struct FixSearch {
  /// How many bytes of copy can be read again for every change that is tried.
  private static let shortCopy = 1 << 14

  /// How many fixes follow one another to make one.
  private static let depth = 3

  private let linter: Linter
  private let whole: LintedCopy
  private let encoder: SourceEncoder

  /// How many fixes with edits a finding is offered at most.
  private let limit: Int

  /// The block that was looked at last, and its copy; nil where only the whole will do.
  private var block: Int?
  private var excerpt: LintedCopy?

  /// Creates the search in what was reported of a document; nil where it could not be read.
  init?(_ linter: Linter, _ report: DocumentReport, includesPageRules: Bool, limit: Int = 3) {
    guard let document = linter.assessed(report) else { return nil }
    self.linter = linter
    self.limit = limit
    whole = LintedCopy(
      document: document,
      findings: report.findings,
      includesPageRules: includesPageRules,
      isWhole: true
    )
    encoder = linter.encoder(for: report)
  }

  /// Returns the fixes of `finding`, best first.
  mutating func fixes(for finding: Finding) -> [Fix] {
    var fixes: [Fix] = []
    var advice: [Fix] = []
    var seen: Set<[Fix.Edit]> = []
    for proposal in linter.proposer.proposals(for: finding, in: whole.document) {
      guard !proposal.changes.isEmpty else {
        advice.append(Fix(title: proposal.title, applicability: .displayOnly, edits: []))
        continue
      }
      guard fixes.count < limit, let fix = fix(proposal, of: finding) else { continue }
      if seen.insert(fix.edits).inserted { fixes.append(fix) }
    }
    return fixes.isEmpty ? advice : fixes
  }

  private mutating func fix(_ proposal: Proposal, of finding: Finding) -> Fix? {
    let writer = EditWriter(whole.document.document)
    guard writer.edits(for: proposal.changes) != nil else { return nil }
    guard let copy = copy(for: proposal, of: finding) else { return nil }
    let moved = finding.moved(by: -copy.shift)
    guard
      let trial = stableTrial(
        proposal.moved(by: -copy.shift),
        of: moved,
        in: copy,
        depth: Self.depth
      )
    else { return nil }
    let changes = trial.changes.map { $0.moved(by: copy.shift) }
    guard let edits = writer.edits(for: changes), isSound(edits, changes, writer) else {
      return nil
    }
    return Fix(
      title: trial.title,
      applicability: trial.applicability,
      edits: writer.fixEdits(edits)
    )
  }

  /// Tells whether the file says after the edits what it is meant to, and nothing else.
  private func isSound(_ edits: [DecodedEdit], _ changes: [TextChange], _ writer: EditWriter)
    -> Bool
  {
    let old = whole.document.document
    guard old.text.offsets.isIdentity || edits.allSatisfy({ encoder.bytes(of: $0.text) != nil })
    else { return false }
    let new = DocumentParser(encoding: "utf-8").parse(writer.applying(edits), as: old.format)
    return new.text.utf8 == old.text.utf8.applying(changes) && new.blocks.count == old.blocks.count
  }

  // MARK: Copies

  private var isShort: Bool { whole.document.document.text.count <= Self.shortCopy }

  /// Returns the copy that a proposal is tried in.
  private mutating func copy(for proposal: Proposal, of finding: Finding) -> LintedCopy? {
    let blocks = whole.document.document.blocks
    let index = blocks.firstPassing { $0.range.upperBound > finding.range.lowerBound }
    guard !Linter.pageRules.contains(finding.rule),
      index < blocks.count, proposal.changes.allSatisfy({ blocks[index].range.contains($0.range) })
    else { return whole }
    if block != index {
      block = index
      excerpt = faithfulExcerpt(of: index)
    }
    return excerpt ?? (isShort ? whole : nil)
  }

  /// Returns the block with its surroundings, if as much is found in it as in the whole document.
  private func faithfulExcerpt(of index: Int) -> LintedCopy? {
    let document = whole.document.document
    let (excerpt, shift) = document.excerpt(around: index)
    let copy = linter.copy(of: excerpt, includesPageRules: false, shift: shift)
    let range = document.blocks[index].range
    return Self.summary(of: whole, in: range) == Self.summary(of: copy, in: range) ? copy : nil
  }

  /// What is found and claimed in a block, by the text of the whole document.
  private static func summary(of copy: LintedCopy, in range: Range<Int>) -> [String] {
    let findings = copy.findings.filter { !Linter.pageRules.contains($0.rule) }
      .map { ($0.range.moved(by: copy.shift), "\($0.families) \($0.severity)") }
    let claims = copy.document.assessments.map { assessment in
      let claim = assessment.claim
      return (
        claim.range.moved(by: copy.shift),
        "\(assessment.node ?? "") \(assessment.verdict) \(claim.strength) \(claim.isDenied)"
      )
    }
    return (findings + claims).filter { $0.0.overlaps(range) }.map { "\($0.0) \($0.1)" }
  }

  // MARK: Trials

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
        let both = trial.followed(by: further)
        return FixJudge(both, of: finding, in: copy).isBetter ? both : nil
      }
    }
    return trial
  }

  /// Makes the changes in a copy and returns what comes of it; nil where that is no better.
  private func trial(_ proposal: Proposal, of finding: Finding, in copy: LintedCopy) -> Trial? {
    let old = copy.document.document
    var document = old.applying(proposal.changes)
    if copy.isWhole {
      let writer = EditWriter(old)
      guard let edits = writer.edits(for: proposal.changes) else { return nil }
      document = DocumentParser(encoding: "utf-8").parse(writer.applying(edits), as: old.format)
    }
    let trial = Trial(
      title: proposal.title,
      applicability: proposal.applicability,
      changes: proposal.changes,
      after: linter.copy(
        of: document,
        includesPageRules: copy.includesPageRules,
        shift: copy.shift,
        isWhole: copy.isWhole
      )
    )
    return FixJudge(trial, of: finding, in: copy).isBetter ? trial : nil
  }
}

extension Finding {
  fileprivate func moved(by shift: Int) -> Finding {
    Finding(
      rule: rule,
      families: families,
      severity: severity,
      message: message,
      explanation: explanation,
      range: range.moved(by: shift),
      span: span,
      claim: claim
    )
  }
}

extension Range where Bound == Int {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

extension Array {
  /// Returns the first index whose element passes, where all after it do.
  fileprivate func firstPassing(_ passes: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if passes(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
