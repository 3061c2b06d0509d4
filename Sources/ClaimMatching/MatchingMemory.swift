import ClaimModel

/// What the claims of a document were found to be, to be kept while the document is edited.
///
/// Which claim of the ontology a claim is, and what the evidence permits, depends on what it names,
/// not on where it stands or how firmly it asserts.
package struct MatchingMemory {
  /// A claim as far as matching looks at it.
  private struct Key: Hashable {
    let claim: Claim

    func hash(into hasher: inout Hasher) {
      hasher.combine(claim.effect.id)
      hasher.combine(claim.target?.id)
      hasher.combine(claim.context.count)
    }

    static func == (left: Key, right: Key) -> Bool {
      let (left, right) = (left.claim, right.claim)
      return names(left.effect, right.effect) && names(left.target, right.target)
        && names(left.agent, right.agent) && names(left.population, right.population)
        && left.siblings == right.siblings && left.isBackground == right.isBackground
        && left.polarity == right.polarity && left.context == right.context
        && left.cues.elementsEqual(right.cues) { $0.role == $1.role }
    }

    private static func names(_ left: Term?, _ right: Term?) -> Bool {
      guard let left, let right else { return left == nil && right == nil }
      return left.id == right.id && left.others == right.others
    }
  }

  private var known: [Key: [Judge.Weighed]] = [:]

  /// What was asked for in this reading: all else is forgotten after it.
  private var used: [Key: [Judge.Weighed]] = [:]

  package init() {}

  mutating func begin() { used = [:] }

  mutating func end() {
    known = used
    used = [:]
  }

  /// Returns what `find` returns for `claim`.
  ///
  /// - Precondition: Since the memory was made, knowledge and profile are the same.
  mutating func matches(_ claim: Claim, or find: () -> [Judge.Weighed]) -> [Judge.Weighed] {
    let key = Key(claim: claim)
    if let matches = used[key] { return matches }
    let matches = known[key] ?? find()
    used[key] = matches
    return matches
  }
}
