import ClaimModel

extension KnowledgeChecker {
  /// Looks whether claims rest on what is said to carry them.
  mutating func checkBodies() {
    let records = Dictionary(
      entries.records.map { ($0.value.id, $0.value) },
      uniquingKeysWith: { first, _ in first }
    )
    for entry in entries.claims {
      let place = place(of: entry)
      if entry.value.bodies.isEmpty {
        report(
          place.value("id"),
          as: .notice,
          "no evidence is on file for '\(entry.value.id)', so that no wording of it is supported; "
            + "assess it and add 'evidence'"
        )
      }
      for (body, item) in zip(entry.value.bodies, place.value("evidence").items) {
        let used = body.records.compactMap { records[$0] }
        checkStatus(of: used, in: body, at: item)
        if scope.isComplete, used.count == body.records.count {
          checkCertainty(of: body, on: used, at: item)
          checkDirection(of: body, on: used, claim: entry.value.id, at: item)
        }
      }
    }
  }

  private mutating func checkStatus(
    of records: [EvidenceRecord],
    in body: BodyOfEvidence,
    at place: Place
  ) {
    let verified = records.filter { $0.status == .verified }
    for record in records {
      let site = place.value("records").item(record.id)
      switch record.status {
      case .verified: break
      case .retracted, .withdrawn:
        guard scope.asOf != nil else { continue }
        report(
          site,
          "'\(record.id)' was \(record.status.rawValue) and is still in use; remove it and assess "
            + "the claim again"
        )
      case .unverified:
        let isNeeded = body.certainty > EvidenceCapacity.limit(of: verified, in: body.setting)
        report(
          site,
          as: isNeeded ? .error : .warning,
          isNeeded
            ? "'\(record.id)' is unverified and lifts the claim to '\(body.ceiling.name)'; check the "
              + "source and set 'status: verified', or lower 'certainty'"
            : "'\(record.id)' is unverified; check the source and set 'status: verified'"
        )
      }
    }
  }

  private mutating func checkCertainty(
    of body: BodyOfEvidence,
    on records: [EvidenceRecord],
    at place: Place
  ) {
    let limit = EvidenceCapacity.limit(
      of: records.filter { $0.status != .unverified },
      in: body.setting
    )
    if body.setting != .people, body.scope == nil {
      report(
        place.value("setting"),
        "a body of evidence with 'setting: \(body.setting.rawValue)' says so to the reader; "
          + "add 'scope: in the laboratory' or the like"
      )
    }
    guard body.certainty > limit, !records.contains(where: { $0.status == .unverified }) else {
      return
    }
    report(
      place.value("certainty"),
      "the records carry '\(limit.rawValue)' at most, not '\(body.certainty.rawValue)' "
        + "(\(Self.reason(for: records))); lower 'certainty' or add a stronger record"
    )
  }

  /// Returns why records carry no more.
  private static func reason(for records: [EvidenceRecord]) -> String {
    if records.isEmpty { return "there are none" }
    let kinds = records.map { record in
      if record.subjects != .people, record.design.usualSubjects == .people {
        return "\(record.design.rawValue) of \(record.subjects.rawValue)"
      }
      let isSmall = record.design == .randomisedTrial && EvidenceCapacity.isSmall(record)
      return isSmall ? "small RCT" : record.design.rawValue
    }
    return Set(kinds).sorted().joined(separator: ", ")
  }

  private mutating func checkDirection(
    of body: BodyOfEvidence,
    on records: [EvidenceRecord],
    claim: String,
    at place: Place
  ) {
    let directions = Set(records.map { $0.direction(on: claim) })
    let site = place.value("direction")
    if body.certainty == .none, body.direction == .supports || body.direction == .mixed {
      report(
        site,
        "evidence of certainty 'none' cannot be '\(body.direction.rawValue)'; say how certain it is, "
          + "or write 'direction: none'"
      )
      return
    }
    guard body.setting != .description, !body.direction.isBorneOut(by: directions) else { return }
    let said =
      directions.isEmpty ? "nothing" : directions.map(\.rawValue).sorted().joined(separator: ", ")
    report(
      site,
      "no record bears out '\(body.direction.rawValue)': they say \(said); correct 'direction', or "
        + "give the record its 'directions' on '\(claim)'"
    )
  }
}
