import ClaimModel

extension KnowledgeChecker {
  /// How many days before a date passes somebody is told.
  private static let noticeDays = 90

  /// Looks for what has expired or is due for review on the day of ``Scope/asOf``.
  mutating func checkValidity() {
    guard let asOf = scope.asOf else { return }
    let used = Set(entries.claims.flatMap { $0.value.bodies.flatMap(\.records) })
    for entry in entries.records {
      let record = entry.value
      let place = place(of: entry)
      checkOrder(of: record, at: place)
      guard used.contains(record.id) else { continue }
      if let day = record.validFrom, day > asOf {
        report(
          place.value("valid-from"),
          as: .warning,
          "'\(record.id)' is in use before it is valid, on \(day); until then it supports nothing"
        )
      }
      check(record.validUntil, key: "valid-until", asOf, at: place, .expiry(record.id))
      check(record.reviewBy, key: "review-by", asOf, at: place, .review("'\(record.id)'"))
    }
    for entry in entries.claims {
      let name = "the evidence for '\(entry.value.id)'"
      let bodies = zip(entry.value.bodies, place(of: entry).value("evidence").items)
      for (body, item) in bodies {
        check(body.reviewBy, key: "review-by", asOf, at: item, .review(name))
      }
    }
  }

  private enum Due {
    case expiry(String)
    case review(String)
  }

  private mutating func check(
    _ date: CivilDate?,
    key: StaticString,
    _ asOf: CivilDate,
    at place: Place,
    _ due: Due
  ) {
    guard let date else { return }
    let days = date.dayNumber - asOf.dayNumber
    guard days <= Self.noticeDays else { return }
    let isPast = days < 0
    let message =
      switch due {
      case .expiry(let id):
        isPast
          ? "'\(id)' expired on \(date) and is still in use; replace it or check it again"
          : "'\(id)' expires on \(date), in \(days) days; look for what replaces it"
      case .review(let what):
        isPast
          ? "\(what) was due for review by \(date); look at it again and move 'review-by'"
          : "\(what) is due for review by \(date), in \(days) days"
      }
    report(place.value(key), as: isPast ? .warning : .notice, message)
  }

  private mutating func checkOrder(of record: EvidenceRecord, at place: Place) {
    guard let from = record.validFrom, let until = record.validUntil, until < from else { return }
    report(
      place.value("valid-until"),
      "'\(record.id)' ends on \(until), before it begins on \(from); correct one of the dates"
    )
  }
}
