import ClaimModel

/// Why a source that the copy points at does not carry what the copy says with it.
enum CitingFault {
  /// Nobody has assessed the source.
  case notOnFile
  case lapsed(EvidenceRecord, Standing.Lapse.Cause)
  /// The record is on file for other claims.
  case beside(EvidenceRecord, Assessment)
  /// The record found otherwise.
  case against(EvidenceRecord, Assessment, EvidenceRecord.Direction)
  /// By its design the record permits less than the words say.
  case weaker(EvidenceRecord, Assessment, Ceiling)
}

extension Passage {
  /// The claims whose sources are looked at: what the writer says is so, or may be.
  var claimsToCarry: [Assessment] {
    guard !isSober, !isOpenQuestion else { return [] }
    return claims.filter { $0.claim.strength > .investigational }
  }

  /// Returns why `source` carries none of the claims beside it; nil where it does, or where there
  /// is nothing to carry.
  func fault(of source: CitedSource) -> CitingFault? {
    let records = source.records.compactMap(knowledge.evidence)
    let lapses = records.compactMap { record in
      record.lapse(on: profile.asOf).map { CitingFault.lapsed(record, $0.cause) }
    }
    if !records.isEmpty, lapses.count == records.count { return lapses[0] }
    let claims = claimsToCarry
    guard !claims.isEmpty else { return nil }
    guard !records.isEmpty else { return .notOnFile }
    let faults = records.map { fault(of: $0, for: claims) }
    return faults.contains { $0 == nil } ? nil : faults.compactMap { $0 }.first
  }

  private func fault(of record: EvidenceRecord, for claims: [Assessment]) -> CitingFault? {
    let own = claims.filter { $0.evidence.contains(record.id) }
    guard let first = own.first else { return .beside(record, claims[0]) }
    let faults = own.map { fault(of: record, for: $0) }
    return faults.contains { $0 == nil } ? nil : faults[0] ?? .beside(record, first)
  }

  private func fault(of record: EvidenceRecord, for assessment: Assessment) -> CitingFault? {
    guard let node = assessment.node.flatMap(knowledge.claim) else { return nil }
    let direction = record.direction(on: node.id)
    if direction == .contradicts || direction == .noDifference {
      return .against(record, assessment, direction)
    }
    let setting = node.bodies.first { $0.records.contains(record.id) }?.setting ?? .people
    let permitted = record.ceiling(as: direction, in: setting)
    guard !isFactual, !permitted.permits(assessment.claim.strength) else { return nil }
    return .weaker(record, assessment, permitted)
  }

  /// The sources on file that the passage points at and that carry what it says.
  var carryingSources: [CitedSource] {
    cited.filter { !$0.records.isEmpty && fault(of: $0) == nil }
  }

  /// Where a finding about `source` stands: at the mark, or at the claim where the mark is no copy.
  func place(of source: CitedSource, for claim: Claim?) -> Range<Int> {
    guard source.reference.range.isEmpty else { return source.reference.range }
    return claim?.range ?? tokens.last?.range ?? range
  }

  /// The copy's words for `source`: the mark, or the entry that an unseen mark leads to.
  func name(of source: CitedSource) -> String {
    guard source.reference.range.isEmpty else { return quote(source.reference.range) }
    return source.reference.source.entry.map { "the source \(quote($0))" } ?? "the source"
  }
}

extension EvidenceRecord {
  /// The strongest wording that the record alone permits.
  func ceiling(as direction: Direction, in setting: BodyOfEvidence.Setting) -> Ceiling {
    let limit = EvidenceCapacity.limit(of: [self], in: setting)
    let certainty: BodyOfEvidence.Certainty =
      switch direction {
      case .supports: limit
      case .supportsWeakly: setting == .people ? min(limit, .low) : limit
      case .insufficient: min(limit, .veryLow)
      case .noDifference, .contradicts: .none
      }
    return BodyOfEvidence(setting: setting, certainty: certainty, direction: .supports, records: [])
      .ceiling
  }

  /// The record for a reader who looks it up: its title, where it was published, what it found.
  var summary: String {
    let published = [journal, year.map(String.init), doi.map { "doi:\($0)" }].compactMap { $0 }
    let place = published.isEmpty ? "" : ", \(published.joined(separator: ", "))"
    return "'\(title)' (\(id)\(place)): \(result)"
  }

  /// What kind of evidence the record is, in words.
  var kindOfEvidence: String {
    let name = design.rawValue.split(separator: "-").joined(separator: " ")
    switch design {
    case .randomisedTrial: return EvidenceCapacity.isSmall(self) ? "a small trial" : "a trial"
    case .inVitro: return "a laboratory study"
    case .animal: return "an animal study"
    case .expertOpinion: return "an \(name)"
    default: return "a \(name)"
    }
  }
}

extension EvidenceRecord.Direction {
  /// What a record of this direction found, after "which".
  var finding: String {
    switch self {
    case .supports: "supports it"
    case .supportsWeakly: "supports it weakly"
    case .noDifference: "found no difference"
    case .insufficient: "found too little to tell"
    case .contradicts: "speaks against it"
    }
  }
}
