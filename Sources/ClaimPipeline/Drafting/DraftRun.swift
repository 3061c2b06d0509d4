package import ClaimModel

/// Drafts claims for the ontology from copy: the way a registry begins.
package struct DraftRun {
  package struct Outcome: Sendable {
    /// A knowledge file with the claims, and with concepts for what they act on.
    package let text: String
    package let claims: Int
    package let concepts: Int

    /// Why files could not be analysed, in words.
    package let failures: [String]
  }

  private let lint: LintRun
  private let knowledge: Knowledge

  /// Creates a run that reads with the concepts, effects and cues of `knowledge`, not with its claims.
  package init(_ search: ConfigurationSearch, knowledge: Knowledge, processors: Int) {
    self.knowledge = knowledge.withoutClaims
    lint = LintRun(search, knowledge: self.knowledge, processors: processors)
  }

  /// Drafts the claims of `inputs`.
  ///
  /// - Throws: ``ConfigurationFailure`` where a configuration file is wrong.
  package func run(_ inputs: LintRun.Inputs) async throws -> Outcome {
    var drafting = ClaimDrafting(knowledge)
    var failures: [String] = []
    _ = try await lint.run(inputs) { report in
      guard let document = report.document, let reading = report.reading else {
        failures += report.problems.map { "\(report.path): \($0.message)" }
        return
      }
      drafting.add(reading, of: document, at: report.path)
    }
    let file = DraftFile(drafting)
    return Outcome(
      text: file.text,
      claims: drafting.claims.count,
      concepts: drafting.concepts.count,
      failures: failures
    )
  }
}

extension Knowledge {
  /// The knowledge that reading needs.
  fileprivate var withoutClaims: Knowledge {
    Knowledge(
      concepts: self.concepts,
      effects: self.effects,
      cues: self.cues,
      evidence: self.evidence,
      citations: self.citations,
      qualifiers: self.qualifiers,
      markets: self.markets,
      packs: packs,
      digest: digest
    )
  }
}
