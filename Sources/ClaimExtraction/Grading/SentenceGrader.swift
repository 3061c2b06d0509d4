import ClaimLexicon
import ClaimModel
import TextAnalysis

/// Words that had a say in a sentence's grade.
struct RelationCue: Hashable, Sendable {
  let role: Role
  let tokens: Range<Int>
}

/// Grades the relation that one sentence speaks of.
struct SentenceGrader {
  struct Result {
    var grade = RelationGrade.none
    var cues: [RelationCue] = []

    /// Tells whether the sentence asks, plans or demands, so that it asserts less than it names.
    var isReserved = false
  }

  /// How many words before a predicate its "not" is looked for.
  private static let denialReach = 3

  let sentence: SentenceAnalysis

  /// Returns the strongest grade of the clauses that semicolons part.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  func grade() -> Result {
    var result = Result()
    let text = RelationText(sentence)
    guard !text.marks.isEmpty else { return result }
    let evidence = EvidenceReader(text).evidence()
    let stances = StanceReader(text).stances()
    result.isReserved = stances.isReserved
    var start = 0
    while start < evidence.count {
      let end = clauseEnd(after: evidence[start].tokens.lowerBound)
      var clause: [RelationEvidence] = []
      while start < evidence.count, evidence[start].tokens.lowerBound < end {
        let stance = stances[evidence[start].tokens.lowerBound]
        if stance.isDisjoint(with: [.asked, .recommended]) { clause.append(evidence[start]) }
        start += 1
      }
      guard let decisive = decisive(clause, stances) else { continue }
      let isPossible = stances[decisive.tokens.lowerBound].contains(.possible)
      let grade = grade(of: decisive, isPossible: isPossible)
      guard grade > result.grade else { continue }
      result.grade = grade
      result.cues = [RelationCue(role: decisive.role, tokens: decisive.tokens)]
      if grade == .conditional, let hedge = possibility(before: decisive, in: text) {
        result.cues.insert(hedge, at: 0)
      }
    }
    return result
  }

  /// The nearest "may" before what is only possible.
  private func possibility(before evidence: RelationEvidence, in text: RelationText) -> RelationCue?
  {
    text.marks.last {
      $0.tokens.upperBound <= evidence.tokens.lowerBound && $0.sense(.possibility) != nil
    }.map { RelationCue(role: .possibility, tokens: $0.tokens) }
  }

  private func clauseEnd(after index: Int) -> Int {
    sentence.tokens.indices[index...].first { sentence.isMark(";", at: $0) }
      ?? sentence.tokens.count
  }

  /// Returns what the clause mainly asserts: its first predicate, else its first noun of relation,
  /// else the result it adds, else what it says in passing, else what it has seen.
  private func decisive(
    _ evidence: [RelationEvidence],
    _ stances: StanceReader.Stances
  ) -> RelationEvidence? {
    if let main = evidence.first(where: { $0.isPredicate && !$0.isAside }) { return main }
    let rest = evidence.filter { !stances[$0.tokens.lowerBound].contains(.dutySubject) }
    return rest.first { $0.construction.isRelation && !$0.isAside && !$0.isAdjunct }
      ?? rest.first { $0.construction == .gerund }
      ?? rest.first { $0.construction.isRelation && !$0.isAdjunct }
      ?? rest.first { $0.construction.isObservation }
      ?? rest.first { $0.isAdjunct }
  }

  private func grade(of evidence: RelationEvidence, isPossible: Bool) -> RelationGrade {
    let grade = evidence.grade(isPossible: isPossible)
    let start = evidence.tokens.lowerBound
    guard grade == .causal, !isDenied(start) else { return grade }
    return evidence.strength == .absolute || hasAbsolute(before: start) ? .absolute : grade
  }

  /// Tells whether "not" or "never" stands right before a predicate.
  private func isDenied(_ start: Int) -> Bool {
    (max(0, start - Self.denialReach)..<start).contains { sentence.has(.negator, at: $0) }
  }

  /// Tells whether "completely" or "is guaranteed to" leads up to a predicate.
  private func hasAbsolute(before start: Int) -> Bool {
    guard start > 0 else { return false }
    let before = sentence.has(.to, at: start - 1) ? start - 2 : start - 1
    return !sentence.roles(at: before).isDisjoint(with: [.absolute, .guarantee])
  }
}
