import ClaimFixes
import ClaimModel
import DocumentParsing

/// Tries out what is proposed for findings, and keeps what makes the copy better.
///
/// What a block says is read with its headings, its lead and its neighbours, so a change is tried in
/// these alone, where they are found to say what the whole document does; else in the whole, unless
/// that is so long that trying would take more time than a fix is worth. What is tried for one
/// finding of a block is remembered for the others.
struct FixSearch {
  /// How many bytes of copy can be read again for every change that is tried.
  private static let shortCopy = 1 << 14

  /// How many fixes follow one another to make one.
  private static let depth = 3

  private let linter: Linter
  private var whole: TrialGround
  private let encoder: SourceEncoder

  /// How many fixes with edits a finding is offered at most; where it is offered several, its model
  /// rewrite comes besides.
  private let limit: Int

  /// The block that was looked at last, and its copy; nil where only the whole will do.
  private var block: Int?
  private var excerpt: TrialGround?

  /// Creates the search in what was reported of a document; nil where it could not be read.
  init?(_ linter: Linter, _ report: DocumentReport, includesPageRules: Bool, limit: Int = 3) {
    guard let document = linter.assessed(report) else { return nil }
    self.linter = linter
    self.limit = limit
    whole = TrialGround(
      linter,
      LintedCopy(
        document: document,
        findings: report.findings,
        includesPageRules: includesPageRules,
        isWhole: true
      )
    )
    encoder = linter.encoder(for: report)
  }

  private var document: AssessedDocument { whole.copy.document }

  /// Returns the fixes of `finding`, best first.
  mutating func fixes(for finding: Finding) -> [Fix] {
    var fixes: [Fix] = []
    var advice: [Fix] = []
    var seen: Set<[Fix.Edit]> = []
    for proposal in linter.proposer.proposals(for: finding, in: document) {
      guard !proposal.changes.isEmpty else {
        guard proposal.kind == .advice || fixes.isEmpty && advice.isEmpty else { continue }
        advice.append(Fix(title: proposal.title, applicability: .displayOnly, edits: []))
        continue
      }
      guard fixes.count < limit || limit > 1 && proposal.kind == .rewrite,
        let fix = fix(proposal, of: finding)
      else { continue }
      if seen.insert(fix.edits).inserted { fixes.append(fix) }
    }
    return fixes + advice
  }

  private mutating func fix(_ proposal: Proposal, of finding: Finding) -> Fix? {
    let writer = EditWriter(document.document)
    guard writer.edits(for: proposal.changes) != nil else { return nil }
    guard let trial = trial(proposal, of: finding),
      let edits = writer.edits(for: trial.changes), isSound(edits, trial.changes)
    else { return nil }
    return Fix(
      title: trial.title,
      applicability: trial.keepsClaims ? trial.applicability : .needsReview,
      edits: writer.fixEdits(edits)
    )
  }

  /// Tells whether the file says after the edits what it is meant to, and nothing else.
  private func isSound(_ edits: [DecodedEdit], _ changes: [TextChange]) -> Bool {
    let old = document.document
    guard old.text.offsets.isIdentity || edits.allSatisfy({ encoder.bytes(of: $0.text) != nil })
    else { return false }
    return EditCheck(old).isSound(edits, for: changes)
  }

  // MARK: Where changes are tried

  private var isShort: Bool { document.document.text.count <= Self.shortCopy }

  /// Returns what comes of a proposal, by the text of the whole document; nil for no good.
  private mutating func trial(_ proposal: Proposal, of finding: Finding) -> Trial? {
    guard let index = block(of: proposal, finding) else {
      return whole.stableTrial(proposal, of: finding, depth: Self.depth)
    }
    if block != index {
      block = index
      excerpt = faithfulExcerpt(of: index)
    }
    guard let shift = excerpt?.copy.shift else {
      return isShort ? whole.stableTrial(proposal, of: finding, depth: Self.depth) : nil
    }
    return excerpt?.stableTrial(
      proposal.moved(by: -shift),
      of: finding.moved(by: -shift),
      depth: Self.depth
    )?.moved(by: shift)
  }

  /// Returns the block that a proposal can be tried in with what is read with it; nil where it is
  /// about more than one.
  private func block(of proposal: Proposal, _ finding: Finding) -> Int? {
    let blocks = document.document.blocks
    let index = blocks.firstPassing { $0.range.upperBound > finding.range.lowerBound }
    guard !Linter.pageRules.contains(finding.rule),
      index < blocks.count, proposal.changes.allSatisfy({ blocks[index].range.contains($0.range) })
    else { return nil }
    return index
  }

  /// Returns the block with its surroundings, as few as do, if as much is found in it as in the
  /// whole document.
  private func faithfulExcerpt(of index: Int) -> TrialGround? {
    let document = document.document
    let range = document.blocks[index].range
    let summary = Self.summary(of: whole.copy, in: range)
    var memory = excerpt?.copy.memory ?? .ofTrials
    for before in [0, 2] {
      let (text, shift) = document.excerpt(around: index, with: before)
      let copy = linter.copy(
        of: text,
        includesPageRules: false,
        shift: shift,
        remembering: memory
      )
      if Self.summary(of: copy, in: range) == summary { return TrialGround(linter, copy) }
      memory = copy.memory
    }
    return nil
  }

  /// What is found and claimed in a block, by the text of the whole document.
  private static func summary(of copy: LintedCopy, in range: Range<Int>) -> [String] {
    let range = range.moved(by: -copy.shift)
    var summary: [String] = []
    for finding in copy.findings
    where finding.range.overlaps(range) && !Linter.pageRules.contains(finding.rule) {
      let place = finding.range.moved(by: copy.shift)
      summary.append("\(place) \(finding.families) \(finding.severity)")
    }
    for assessment in copy.document.assessments where assessment.claim.range.overlaps(range) {
      let claim = assessment.claim
      summary.append(
        "\(claim.range.moved(by: copy.shift)) \(assessment.node ?? "") \(assessment.verdict) "
          + "\(claim.strength) \(claim.isDenied)"
      )
    }
    return summary
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
