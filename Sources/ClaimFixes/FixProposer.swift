package import ClaimModel

/// Proposes better wordings for what a rule objects to; whether they are better is for others to see.
package struct FixProposer: Sendable {
  private let knowledge: Knowledge
  private let forms: VerbForms
  private let table: PhraseReplacing.Table

  /// Creates a proposer; the forms of verbs are made here, once.
  package init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    forms = VerbForms(knowledge)
    table = PhraseReplacing.Table(knowledge)
  }

  /// Returns what could be written instead, best first.
  package func proposals(for finding: Finding, in document: AssessedDocument) -> [Proposal] {
    guard let place = Place(finding, in: document) else { return [] }
    let advice = Advice(place: place).proposals
    guard !Self.pageRules.contains(finding.rule) else {
      let missing = ["missing-risk", "missing-status"].contains(finding.rule)
      return missing ? Qualifying(place: place).proposals + advice : advice
    }
    let trims = Trimming(place: place).proposals
    let omissions = omissions(place) + trims
    let remarks = Remarking(place: place, forms: forms).proposals
    let hedges =
      remarks.filter { $0.kind == .hedge } + StatusDenial(place: place).proposals + hedges(place)
    var proposals = omissions + hedges.prefix(2)
    if let omission = omissions.first {
      proposals += hedges.compactMap { both($0, omission) }
    }
    if let hedge = hedges.first, permitted(place) >= .hedged,
      let clause = Qualifying(place: place).clause
    {
      proposals += [both(hedge, clause)].compactMap(\.self)
    }
    if let rewrite = ModelRewrite(place: place).proposal { proposals.append(rewrite) }
    proposals += hedges.dropFirst(2) + Cutting(place: place, forms: forms).proposals
    return proposals + remarks.filter { $0.kind != .hedge } + advice
      + Advice(place: place).lastResort
  }

  private func both(_ hedge: Proposal, _ omission: Proposal) -> Proposal? {
    let proposal = Proposal(
      .hedge,
      "\(hedge.title), and \(omission.title.loweredFirst)",
      min(hedge.applicability, omission.applicability),
      hedge.changes + omission.changes
    )
    return proposal.isConsistent ? proposal : nil
  }

  // MARK: Hedges

  /// The rules that miss something on the page, not in the words.
  private static let pageRules: Set = [
    "missing-risk", "missing-status", "stale-evidence", "unsubstantiated",
  ]

  /// The rules whose objection is to words that no hedge makes better.
  private static let plainRules: Set = [
    "establishment", "experimental-as-established", "false-regulatory-status", "speed",
    "stale-evidence", "superlative", "testimonial", "uncited-number", "urgency-inducement",
  ]

  /// The rules whose words can only be weakened with the clause that they stand in.
  private static let clauseRules: Set = ["permanence", "population", "universal"]

  /// Returns the hedges for the rung that is permitted, then for those below.
  private func hedges(_ place: Place) -> [Proposal] {
    guard !Self.plainRules.contains(place.finding.rule) else { return [] }
    guard !Self.clauseRules.contains(place.finding.rule) else { return clauseHedges(place) }
    let permitted = permitted(place)
    let hedging = Hedging(place: place, forms: forms)
    return Strength.allCases.reversed().filter { $0 <= permitted }.flatMap { rung in
      guard let wording = knowledge.wording(of: rung) else { return [Proposal]() }
      return hedging.ways(wording).map { Proposal(.hedge, $0.title, .needsReview, $0.changes) }
    }
  }

  private func clauseHedges(_ place: Place) -> [Proposal] {
    guard let modal = knowledge.wording(of: .hedged)?.modal else { return [] }
    let ways = [
      ClauseHedge(place: place).changes(modal: modal),
      place.finding.rule == "permanence"
        ? Hedging(place: place, forms: forms).changes(modal: modal) : nil,
    ]
    return ways.compactMap(\.self).map { changes in
      let preview = place.preview(changes, through: place.finding.range.upperBound)
      return Proposal(.hedge, preview, .needsReview, changes)
    }
  }

  /// Returns the rung that the claim may stand on: for what no evidence is on file for, "may".
  private func permitted(_ place: Place) -> Strength {
    switch place.assessment?.ceiling {
    case .upTo(let rung): rung
    case .prohibited: .investigational
    case nil: .hedged
    }
  }

  // MARK: Words that say too much

  private func omissions(_ place: Place) -> [Proposal] {
    let claims = place.assessments.filter { $0.claim.range.overlaps(place.finding.range) }
    let ranges =
      [place.finding.range] + claims.map(\.claim.range)
      + claims.flatMap { $0.claim.cues.map(\.range) }
    let found = PhraseReplacing(place: place, table: table).ways(in: ranges)
    guard let most = found.map(\.count).max() else { return [] }
    let harmless = found.map { $0.filter(\.keepsMeaning).prefix(1) }.flatMap(\.self)
    let choices = (0..<most).map { choice in found.map { $0[min(choice, $0.count - 1)] } }
    return ((harmless.count < found.count ? choices + [harmless] : choices)).compactMap { ways in
      guard !ways.isEmpty else { return nil }
      let proposal = Proposal(
        .words,
        title(of: ways),
        ways.allSatisfy(\.keepsMeaning) ? .safe : .needsReview,
        ways.flatMap(\.changes)
      )
      return proposal.isConsistent ? proposal : nil
    }
  }

  private func title(of ways: [PhraseReplacing.Way]) -> String {
    let parts = ways.map { way in
      way.alternative.map { "say '\($0)' for '\(way.phrase)'" } ?? "leave out '\(way.phrase)'"
    }
    return parts.joined(separator: " and ").capitalisedFirst
  }
}

extension String {
  var loweredFirst: String { prefix(1).lowercased() + dropFirst() }
}

extension MappedText {
  /// Returns the text in `range` as it reads after `changes`, which are in order.
  func string(_ range: Range<Int>, with changes: [TextChange]) -> String {
    var text = ""
    var position = range.lowerBound
    for change in changes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where change.range.lowerBound >= position && change.range.upperBound <= range.upperBound {
      text += string(position..<change.range.lowerBound) + change.text
      position = change.range.upperBound
    }
    return text + string(position..<range.upperBound)
  }
}
