import ClaimKnowledge
import ClaimModel

/// Says what would lose support if an evidence record were withdrawn: claims, and copy that makes them.
package struct ImpactRun {
  package struct Outcome: Sendable {
    /// The impact on the ontology, then on each file, for a person.
    package let text: String

    /// Tells whether a file could not be analysed.
    package let isIncomplete: Bool
  }

  private let lint: LintRun

  package init(_ lint: LintRun) { self.lint = lint }

  /// The id of a record that comes closest to one that is not on file.
  package func nearest(to id: String) -> String? {
    NearestName.to(id, among: lint.description.knowledge.evidence.map(\.id))
  }

  /// Returns the impact; nil where there is no record `id`.
  ///
  /// - Parameter inputs: the copy to look through; nil looks at the ontology alone.
  /// - Throws: ``ConfigurationFailure`` where a configuration file is wrong.
  package func run(withdrawing id: String, _ inputs: LintRun.Inputs?) async throws -> Outcome? {
    guard let impact = KnowledgeImpact(withdrawing: id, from: lint.description.knowledge) else {
      return nil
    }
    var text = impact.text
    var isIncomplete = false
    guard let inputs else { return Outcome(text: text, isIncomplete: false) }
    var lines: [String] = []
    _ = try await lint.run(inputs) { report in
      isIncomplete = isIncomplete || report.document == nil
      lines += Self.lines(on: report, impact)
    }
    text += "\n" + (lines.isEmpty ? "No copy rests on it.\n" : lines.joined())
    return Outcome(text: text, isIncomplete: isIncomplete)
  }

  /// Returns a line for each place in the copy that makes a claim resting on the record.
  private static func lines(on report: DocumentReport, _ impact: KnowledgeImpact) -> [String] {
    guard let document = report.document else {
      return report.problems.map { "\(report.path): \($0.message)\n" }
    }
    let index = document.lineIndex()
    return report.assessments.compactMap { assessment in
      let losses = impact.losses.filter { $0.claim.id == assessment.node }
      guard !assessment.claim.isDenied, let after = losses.map(\.after).max() else { return nil }
      let place = index.position(of: assessment.claim.span.start)
      let isLowered = losses.contains(where: \.isLowered)
      let change = isLowered ? "would permit '\(after.name)' at most" : "would stay as it is"
      return "\(report.path):\(place.line):\(place.column): "
        + "'\(document.text.string(assessment.claim.range))' (\(assessment.node ?? "")) \(change)\n"
    }
  }
}
