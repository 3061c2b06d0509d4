import ClaimModel

/// What became of the claims of a text: added, removed, said more or less firmly.
package struct ClaimComparison: Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case added
    case strengthened
    case lostQualifier = "lost-qualifier"
    case lostEvidence = "lost-evidence"
    case weakened
    case gainedQualifier = "gained-qualifier"
    case gainedEvidence = "gained-evidence"
    case removed
  }

  /// A claim that is not as it was.
  package struct Change: Sendable {
    package let kinds: [Kind]
    let old: ClaimRecord?
    let new: ClaimRecord?

    /// Tells whether the copy is riskier for the change.
    package var isRiskier: Bool {
      if kinds.contains(.added) { return new?.isFault == true && new?.isDenied == false }
      if let old, let new, new.verdict.rank > old.verdict.rank { return true }
      let grounds: [Kind] = [.strengthened, .lostQualifier, .lostEvidence]
      return new?.isFault == true && kinds.contains { grounds.contains($0) }
    }

    var place: ClaimRecord? { new ?? old }
  }

  /// In the order of the new text, what was removed last.
  package let changes: [Change]

  /// How many claims are as they were.
  package let unchanged: Int

  package var isRiskier: Bool { changes.contains { $0.isRiskier } }

  /// Compares the claims of one text before and after.
  ///
  /// A claim is known again by its words, then by the ontology's claim, then by what it acts on in
  /// a sentence of similar words.
  init(_ old: [ClaimRecord], _ new: [ClaimRecord]) {
    var pairing = Pairing(old: old, new: new)
    pairing.pair { $0.sentence == $1.sentence && $0.text == $1.text && $0.node == $1.node }
    pairing.pair { $0.node != nil && $0.node == $1.node }
    pairing.pair { $0.node == nil && $0.effect == $1.effect && $0.target == $1.target }
    pairing.pair { $0.target == $1.target && Self.resemble($0.sentence, $1.sentence) }
    let found = pairing.changes
    changes = found.filter { !$0.kinds.isEmpty }
    unchanged = found.count - changes.count
  }

  /// Tells whether two sentences share at least half of their words.
  private static func resemble(_ left: String, _ right: String) -> Bool {
    let left = Set(left.split(separator: " "))
    let right = Set(right.split(separator: " "))
    return 2 * left.intersection(right).count >= left.union(right).count
  }

  /// Claims before and after, and which belong together.
  private struct Pairing {
    let old: [ClaimRecord]
    let new: [ClaimRecord]
    private var partners: [Int?]
    private var free: [Int]

    init(old: [ClaimRecord], new: [ClaimRecord]) {
      self.old = old
      self.new = new
      partners = Array(repeating: nil, count: new.count)
      free = Array(old.indices)
    }

    mutating func pair(where isSame: (ClaimRecord, ClaimRecord) -> Bool) {
      for index in new.indices where partners[index] == nil {
        guard let place = free.firstIndex(where: { isSame(old[$0], new[index]) }) else { continue }
        partners[index] = free.remove(at: place)
      }
    }

    var changes: [Change] {
      let kept = zip(new, partners).map { claim, partner in
        guard let partner else { return Change(kinds: [.added], old: nil, new: claim) }
        return Change(kinds: kinds(old[partner], claim), old: old[partner], new: claim)
      }
      return kept + free.map { Change(kinds: [.removed], old: old[$0], new: nil) }
    }

    private func kinds(_ old: ClaimRecord, _ new: ClaimRecord) -> [Kind] {
      let present: [(Kind, Bool)] = [
        (.strengthened, new.firmness > old.firmness),
        (.weakened, new.firmness < old.firmness),
        (.lostQualifier, !new.missingQualifiers.isSubset(of: old.missingQualifiers)),
        (.gainedQualifier, !old.missingQualifiers.isSubset(of: new.missingQualifiers)),
        (.lostEvidence, !old.evidence.isSubset(of: new.evidence)),
        (.gainedEvidence, !new.evidence.isSubset(of: old.evidence)),
      ]
      return present.filter(\.1).map(\.0)
    }
  }
}
