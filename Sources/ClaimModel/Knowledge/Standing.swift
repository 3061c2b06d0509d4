/// What a body of evidence carries on a day, when records may have run out or been withdrawn.
public struct Standing: Hashable, Sendable {
  /// A record that does not count, and why.
  public struct Lapse: Hashable, Sendable {
    public enum Cause: Hashable, Sendable {
      case retracted
      case withdrawn
      /// The last day on which it counted.
      case expired(CivilDate)
      /// The first day on which it will count.
      case notYetValid(CivilDate)
    }

    public let record: String
    public let cause: Cause

    public init(record: String, cause: Cause) {
      self.record = record
      self.cause = cause
    }
  }

  /// The strongest wording that what counts permits.
  public let ceiling: Ceiling

  /// The records that do not count, in the order of the body.
  public let lapses: [Lapse]

  /// Whether the records that count still bear out the direction of the body.
  public let isBorneOut: Bool

  public init(ceiling: Ceiling, lapses: [Lapse] = [], isBorneOut: Bool = true) {
    self.ceiling = ceiling
    self.lapses = lapses
    self.isBorneOut = isBorneOut
  }
}

extension EvidenceRecord {
  /// Returns why the record does not count on a day; nil where it does.
  public func lapse(on day: CivilDate) -> Standing.Lapse? {
    let cause: Standing.Lapse.Cause? =
      switch status {
      case .retracted: .retracted
      case .withdrawn: .withdrawn
      case .verified, .unverified:
        if let validUntil, validUntil < day {
          .expired(validUntil)
        } else if let validFrom, validFrom > day {
          .notYetValid(validFrom)
        } else {
          nil
        }
      }
    return cause.map { Standing.Lapse(record: id, cause: $0) }
  }
}

extension BodyOfEvidence {
  /// Returns what the body carries for a claim on a day, with the records that `record` finds.
  ///
  /// As long as all records count, that is ``ceiling``; once some do not, it is no more than the
  /// others can carry.
  public func standing(
    for claim: String,
    on day: CivilDate,
    record: (String) -> EvidenceRecord?
  ) -> Standing {
    let all = records.compactMap(record)
    let lapses = all.compactMap { $0.lapse(on: day) }
    guard !lapses.isEmpty else { return Standing(ceiling: ceiling) }
    return standing(for: claim, restingOn: all.filter { $0.lapse(on: day) == nil }, lapses)
  }

  /// Returns what the body carries if only `rest` of its records count.
  package func standing(
    for claim: String,
    restingOn rest: [EvidenceRecord],
    _ lapses: [Standing.Lapse] = []
  ) -> Standing {
    let directions = Set(rest.map { $0.direction(on: claim) })
    let isBorneOut = setting == .description || direction.isBorneOut(by: directions)
    let body = BodyOfEvidence(
      setting: setting,
      certainty: min(certainty, EvidenceCapacity.limit(of: rest, in: setting)),
      direction: direction == .contradicts || isBorneOut ? direction : .none,
      records: rest.map(\.id)
    )
    return Standing(
      ceiling: rest.isEmpty ? .prohibited : body.ceiling,
      lapses: lapses,
      isBorneOut: isBorneOut
    )
  }
}

extension BodyOfEvidence.Direction {
  /// Tells whether records of these directions can amount to this one together.
  package func isBorneOut(by directions: Set<EvidenceRecord.Direction>) -> Bool {
    switch self {
    case .supports: directions.contains(.supports) || directions.contains(.supportsWeakly)
    case .mixed: directions.count > 1
    case .noDifference: directions.contains(.noDifference)
    case .contradicts: directions.contains(.contradicts)
    case .none: true
    }
  }
}
