import ClaimFixes
import ClaimModel
import DocumentParsing

/// Applies the fixes of one document, round by round, until none is left.
struct CopyFixer {
  private static let rounds = 24

  let linter: Linter

  /// The least certain fixes that are applied.
  let threshold: Fix.Applicability

  /// Returns what of a report may be fixed: what a baseline accepts stays as it is.
  let open: @Sendable (DocumentReport) -> DocumentReport

  /// Returns the copy after all its fixes.
  func fix(_ report: DocumentReport) -> FixedCopy {
    guard let document = report.document else { return FixedCopy(report) }
    let format = document.format
    var result = FixedCopy(report, decoded: document.decoded)
    var current = report
    for _ in 0..<Self.rounds {
      let fixes = choice(of: open(current))
      guard let next = applying(fixes, to: current, as: format) else { break }
      result.note(next.fixes, edits: next.edits, report: next.report)
      current = next.report
    }
    return result
  }

  private struct Round {
    let fixes: [Fix]
    let edits: [DecodedEdit]
    let report: DocumentReport
  }

  /// Returns the best fix of the first finding in each block that has one.
  private func choice(of report: DocumentReport) -> [Fix] {
    guard let document = report.document,
      var search = FixSearch(linter, report, includesPageRules: true)
    else { return [] }
    var fixes: [Fix] = []
    var taken = 0
    for finding in report.findings.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where finding.range.lowerBound >= taken {
      let fix = search.fixes(for: finding).first {
        !$0.edits.isEmpty && $0.applicability >= threshold
      }
      guard let fix else { continue }
      fixes.append(fix)
      let block = document.blocks.first { $0.range.upperBound > finding.range.lowerBound }
      taken = max(finding.range.upperBound, block?.range.upperBound ?? 0)
    }
    return fixes
  }

  /// Applies the fixes at once or, where they do not get along, the first of them that does good.
  private func applying(_ fixes: [Fix], to report: DocumentReport, as format: Document.Format)
    -> Round?
  {
    guard !fixes.isEmpty else { return nil }
    if let round = round(fixes, report, format), isBetter(round.report, than: report) {
      return round
    }
    guard fixes.count > 1 else { return nil }
    for fix in fixes {
      guard let round = round([fix], report, format), isBetter(round.report, than: report) else {
        continue
      }
      return round
    }
    return nil
  }

  private func isBetter(_ after: DocumentReport, than before: DocumentReport) -> Bool {
    func weight(_ report: DocumentReport) -> [Int] {
      [
        report.findings.count { $0.severity == .error }, report.findings.count,
        report.findings.reduce(0) { $0 + $1.families.count },
      ]
    }
    return weight(after).lexicographicallyPrecedes(weight(before))
  }

  private func round(_ fixes: [Fix], _ report: DocumentReport, _ format: Document.Format) -> Round?
  {
    let edits = fixes.flatMap(\.edits).sorted { $0.span < $1.span }
    guard let document = report.document,
      let bytes = linter.encoder(for: report).applying(edits, to: report.source)
    else { return nil }
    let offsets = document.text.offsets
    let decoded = edits.map { edit in
      DecodedEdit(
        range: offsets.textOffset(edit.span.start)..<offsets.textOffset(edit.span.end),
        text: edit.text
      )
    }
    let next = linter.check(bytes, at: report.path, as: format)
    guard next.document?.decoded == EditWriter(document).applying(decoded) else { return nil }
    return Round(fixes: fixes, edits: decoded, report: next)
  }
}

/// A document before and after its fixes.
struct FixedCopy: Sendable {
  let path: String
  let problems: [DocumentProblem]
  private(set) var fixes: [Fix] = []
  let before: [UInt8]
  private(set) var after: [UInt8]
  private(set) var remaining: [Finding]
  let found: [Finding]

  /// What was done, all rounds in one, by offsets of the decoded file.
  private var edits: [DecodedEdit] = []
  private let decoded: [UInt8]

  init(_ report: DocumentReport, decoded: [UInt8] = []) {
    path = report.path
    problems = report.problems
    before = report.source
    after = report.source
    found = report.findings
    remaining = report.findings
    self.decoded = decoded
  }

  mutating func note(_ fixes: [Fix], edits: [DecodedEdit], report: DocumentReport) {
    self.fixes += fixes
    self.edits = self.edits.followed(by: edits)
    after = report.source
    remaining = report.findings
  }

  var isChanged: Bool { before != after }

  /// The changes as a unified diff; empty where there are none.
  func diff(in colour: Bool) -> [UInt8] {
    guard isChanged else { return [] }
    let isWide =
      before.starts(with: [0xFF, 0xFE]) || before.starts(with: [0xFE, 0xFF])
      || before.prefix(2).contains(0)
    let old = isWide ? decoded : before
    let new = isWide ? decodedAfter : after
    return UnifiedDiff(path: path, old: old, new: new, stretches: stretches, isColoured: colour)
      .bytes
  }

  private var decodedAfter: [UInt8] {
    var bytes: [UInt8] = []
    var position = 0
    for edit in edits {
      bytes += decoded[position..<edit.range.lowerBound]
      bytes += edit.text.utf8
      position = edit.range.upperBound
    }
    return bytes + decoded[position...]
  }

  /// The lines that the edits touch, before and after.
  private var stretches: [UnifiedDiff.Stretch] {
    var stretches: [UnifiedDiff.Stretch] = []
    var line = 0
    var position = 0
    var shift = 0
    for edit in edits {
      line += Self.lineEnds(decoded[position..<edit.range.lowerBound])
      position = edit.range.lowerBound
      let gone = Self.lineEnds(decoded[edit.range])
      let new = Self.lineEnds(Array(edit.text.utf8)[...])
      stretches.append(
        UnifiedDiff.Stretch(
          old: line..<line + gone + 1,
          new: line + shift..<line + shift + new + 1
        )
      )
      shift += new - gone
    }
    return stretches
  }

  private static func lineEnds(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 == 0x0A } }
}

extension SourceEncoder {
  /// Returns the file's bytes after `edits`, which are in order; nil where one cannot be spelled.
  fileprivate func applying(_ edits: [Fix.Edit], to source: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    var position = 0
    for edit in edits {
      guard position <= edit.span.start, let text = self.bytes(of: edit.text) else { return nil }
      bytes += source[position..<edit.span.start]
      bytes += text
      position = edit.span.end
    }
    return bytes + source[position...]
  }
}
