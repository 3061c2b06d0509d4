import ClaimModel

/// The two sides of the records on file for a claim.
struct Conflict {
  /// The records that speak for the claim, the weightiest first.
  let supporting: [EvidenceRecord]

  /// The records that found no difference or speak against it, the weightiest first; none where no
  /// record speaks for it.
  let against: [EvidenceRecord]

  init(on node: ClaimNode, _ knowledge: Knowledge) {
    let records = node.bodies.flatMap(\.records).compactMap(knowledge.evidence)
    func side(_ directions: Set<EvidenceRecord.Direction>) -> [EvidenceRecord] {
      let found = records.filter { directions.contains($0.direction(on: node.id)) }
      let ranked = found.enumerated().map { (order: $0, weight: $1.weight, record: $1) }
      return ranked.sorted { ($1.weight, $0.order) < ($0.weight, $1.order) }.map(\.record)
    }
    supporting = side([.supports, .supportsWeakly])
    against = supporting.isEmpty ? [] : side([.noDifference, .contradicts])
  }

  var isEmpty: Bool { against.isEmpty }

  /// Tells whether one of `records` tells the supporting side.
  func isTold(by records: [String]) -> Bool {
    supporting.contains { records.contains($0.id) }
  }

  /// Both sides in a sentence; nil where there is only one.
  var explanation: String? {
    guard let first = supporting.first, let other = against.first else { return nil }
    return "The records point both ways: \(first.id) speaks for it; \(other.id) does not: "
      + other.result
  }
}

extension EvidenceRecord {
  /// How much a record can carry; notices of regulators weigh nothing as evidence.
  fileprivate var weight: Int {
    switch EvidenceCapacity.limit(of: [self], in: .people) {
    case .high: 4
    case .moderate: 3
    case .low: 2
    case .veryLow: 1
    case .none: 0
    }
  }
}
