import ClaimModel

/// Writes a baseline: accepts what there is, or drops what is no longer there.
package struct BaselineRun {
  package enum Purpose: Sendable {
    /// Keeps what was accepted and accepts what was found besides.
    case accept
    /// Drops what is no longer in the copy, and accepts nothing.
    case prune
    /// Keeps what was accepted and accepts what a reviewer waived, with the reason.
    case waive(Decisions)

    fileprivate var decisions: Decisions? {
      guard case .waive(let decisions) = self else { return nil }
      return decisions
    }
  }

  package struct Outcome: Sendable {
    package let path: String

    /// How many findings the baseline holds now.
    package let accepted: Int

    /// What the baseline held and the copy does not, in words.
    package let stale: [String]

    /// The waivers that were not taken, in words: without a reason, or about no finding.
    package let refused: [String]

    /// What could not be analysed, in words.
    package let failures: [String]
  }

  private let lint: LintRun

  package init(_ lint: LintRun) { self.lint = lint }

  /// Lints `inputs` and brings the baseline up to date with them.
  package func run(_ inputs: LintRun.Inputs, for purpose: Purpose) async throws -> Outcome {
    let path = lint.configuration.baseline ?? Baseline.defaultFile
    let digest = lint.description.knowledge.digest
    let isThere = (try? FileSystem.status(of: path)) != nil
    let old = isThere ? try BaselineFile.read(path) : Baseline(knowledge: digest)
    var comparison = BaselineComparison(old, knowledge: digest)
    var found = Baseline(knowledge: digest)
    var failures: [String] = []
    var used: Set<Decisions.Waiver> = []
    _ = try await lint.run(inputs) { report in
      used.formUnion(found.accept(report, by: purpose.decisions))
      _ = comparison.apply(to: report)
      failures += report.problems.filter(\.kind.isFailure).map { "\(report.path): \($0.message)" }
    }
    let stale = comparison.stale
    let new =
      switch purpose {
      case .accept, .waive: old.merged(with: found)
      case .prune: old.without(stale)
      }
    try BaselineFile.write(new, to: path)
    return Outcome(
      path: path,
      accepted: new.entries.reduce(0) { $0 + $1.count },
      stale: stale.map(\.description),
      refused: Self.refused(purpose.decisions, used),
      failures: failures
    )
  }
}

extension BaselineRun {
  private static func refused(_ decisions: Decisions?, _ used: Set<Decisions.Waiver>) -> [String] {
    guard let decisions else { return [] }
    return decisions.withoutReason.map { "a waiver without a reason is not taken: \($0)" }
      + decisions.unused(used).map { "a waiver is about nothing that was found: \($0)" }
  }
}

extension Baseline {
  /// Returns this baseline with what `found` holds besides, stamped as that is.
  fileprivate func merged(with found: Baseline) -> Baseline {
    let keys = Set(found.entries.map(\.key))
    let kept = entries.filter { !keys.contains($0.key) }
    return Baseline(
      knowledge: found.knowledge,
      entries: kept + found.entries,
      sentences: sentences.union(found.sentences)
    )
  }

  /// Returns this baseline without as many findings as `stale` counts.
  fileprivate func without(_ stale: [Entry]) -> Baseline {
    let gone = Dictionary(stale.map { ($0.key, $0.count) }, uniquingKeysWith: +)
    let kept = entries.compactMap { entry -> Entry? in
      var rest = entry
      rest.count -= gone[entry.key, default: 0]
      return rest.count > 0 ? rest : nil
    }
    return Baseline(knowledge: knowledge, entries: kept, sentences: sentences)
  }
}

extension Baseline.Entry {
  var description: String { "\(path): \(rule): '\(text)'" }
}
