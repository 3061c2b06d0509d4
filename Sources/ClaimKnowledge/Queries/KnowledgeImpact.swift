package import ClaimModel

/// What would lose support if an evidence record were withdrawn.
package struct KnowledgeImpact: Sendable {
  /// A body of evidence that would carry less, or would have to be judged anew.
  package struct Loss: Sendable {
    package let claim: ClaimNode
    package let body: BodyOfEvidence

    /// The ids of the records that stay.
    package let remaining: [String]

    /// The highest rung that the remaining records can carry.
    package let after: Ceiling

    /// Whether the records that stay no longer bear out the direction of the body.
    package let losesDirection: Bool

    package var before: Ceiling { body.ceiling }
    package var isLowered: Bool { after < before }
  }

  package let record: EvidenceRecord

  /// In the order of the claims, the lowered ones first.
  package let losses: [Loss]

  /// The markets whose cap rests on the record.
  package let markets: [MarketProfile]

  /// Creates the impact of withdrawing a record; nil where there is no such record.
  package init?(withdrawing id: String, from knowledge: Knowledge) {
    guard let record = knowledge.evidence(id) else { return nil }
    self.record = record
    let losses = knowledge.claims.flatMap { claim in
      claim.bodies.filter { $0.records.contains(id) }.map { body in
        Self.loss(of: id, in: body, for: claim, knowledge)
      }
    }
    self.losses = losses.filter(\.isLowered) + losses.filter { !$0.isLowered }
    markets = knowledge.markets.filter { $0.capRecords.contains(id) }
  }

  private static func loss(
    of id: String,
    in body: BodyOfEvidence,
    for claim: ClaimNode,
    _ knowledge: Knowledge
  ) -> Loss {
    let remaining = body.records.filter { $0 != id }
    let records = remaining.compactMap { knowledge.evidence($0) }.filter { $0.status == .verified }
    let standing = body.standing(for: claim.id, restingOn: records)
    return Loss(
      claim: claim,
      body: body,
      remaining: remaining,
      after: standing.ceiling,
      losesDirection: !standing.isBorneOut
    )
  }

  /// The impact for a person, a claim a paragraph.
  package var text: String {
    var lines = ["\(record.id): \(record.title)"]
    guard !losses.isEmpty || !markets.isEmpty else {
      return lines[0] + "\nNo claim and no market rests on it.\n"
    }
    let lowered = losses.count(where: \.isLowered)
    let bodies =
      losses.count == 1 ? "1 body of evidence rests" : "\(losses.count) bodies of evidence rest"
    lines.append("\(bodies) on it; \(lowered) would permit less.")
    for loss in losses { lines += paragraph(on: loss) }
    for market in markets {
      lines += ["", "market \(market.market.rawValue)", "  its cap rests on the record; check it"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func paragraph(on loss: Loss) -> [String] {
    let scope = loss.body.scope.map { " (\($0))" } ?? ""
    let change =
      loss.isLowered
      ? "'\(loss.before.name)' falls to '\(loss.after.name)' at most"
      : "'\(loss.before.name)' stays"
    var lines = ["", "\(loss.claim.id)\(scope): \(change)", "  \(loss.claim.statement)"]
    let rest = loss.remaining.isEmpty ? "no record" : loss.remaining.joined(separator: ", ")
    lines.append("  left: \(rest)")
    if loss.losesDirection {
      lines.append("  no record left bears out '\(loss.body.direction.rawValue)': assess it again")
    }
    return lines
  }
}
