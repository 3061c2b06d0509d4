import ClaimModel
import TextAnalysis

/// Grades the relation that one sentence speaks of.
struct SentenceGrader {
  struct Result {
    var grade: RelationGrade
    var cues: [RelationEvidence] = []

    /// Tells whether the sentence asks, plans or demands, so that it asserts less than it names.
    var isReserved = false
  }

  /// How many words before a predicate its "not" is looked for.
  private static let denialReach = 3
  /// How many words before a predicate its "is" is looked for.
  private static let copulaReach = 8

  let sentence: SentenceAnalysis

  /// Returns the strongest grade of the clauses that semicolons part.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  func grade() -> Result {
    let marks = RelationMarker(sentence: sentence).marks()
    guard !marks.isEmpty else { return Result(grade: .none) }
    let stances = StanceReader(sentence: sentence, marks: marks).stances()
    let asserted = evidence(marks).filter {
      !stances.asked[$0.tokens.lowerBound] && !stances.recommended[$0.tokens.lowerBound]
    }
    var result = Result(grade: .none)
    result.isReserved = marks.contains {
      $0.sense(.inquiry) != nil || $0.sense(.recommendation) != nil
    }
    var rest = asserted[...]
    while let first = rest.first {
      let end = clauseEnd(after: first.tokens.lowerBound)
      let clause = rest.prefix { $0.tokens.lowerBound < end }
      rest = rest.dropFirst(clause.count)
      guard let decisive = decisive(Array(clause), stances) else { continue }
      let grade = grade(of: decisive, isPossible: stances.possible[decisive.tokens.lowerBound])
      if grade > result.grade { (result.grade, result.cues) = (grade, [decisive]) }
    }
    return result
  }

  private func clauseEnd(after index: Int) -> Int {
    sentence.tokens.indices[index...].first { sentence.isMark(";", at: $0) }
      ?? sentence.tokens.count
  }

  private func grade(of evidence: RelationEvidence, isPossible: Bool) -> RelationGrade {
    let grade = evidence.grade(isPossible: isPossible)
    guard grade == .causal, !isDenied(evidence.tokens.lowerBound) else { return grade }
    let isAbsolute =
      evidence.strength == .absolute || hasAbsolute(before: evidence.tokens.lowerBound)
    return isAbsolute ? .absolute : grade
  }

  /// Tells whether "not" or "never" stands right before a predicate.
  private func isDenied(_ start: Int) -> Bool {
    (max(0, start - Self.denialReach)..<start).contains { sentence.has(.negator, at: $0) }
  }

  /// Tells whether "completely" or "is guaranteed to" leads up to a predicate.
  private func hasAbsolute(before start: Int) -> Bool {
    guard start > 0 else { return false }
    let before = sentence.has(.to, at: start - 1) ? start - 2 : start - 1
    return sentence.roles(at: before).contains { $0 == .absolute || $0 == .guarantee }
  }

  /// Returns what the sentence mainly asserts: its first predicate, else its first noun of relation,
  /// else the result it adds, else what it says in passing, else what it has seen.
  private func decisive(
    _ evidence: [RelationEvidence],
    _ stances: StanceReader.Stances
  ) -> RelationEvidence? {
    if let main = evidence.first(where: { $0.isPredicate && !$0.isAside }) { return main }
    let rest = evidence.filter { !stances.dutySubject[$0.tokens.lowerBound] }
    return rest.first { $0.construction.isRelation && !$0.isAside && !$0.isAdjunct }
      ?? rest.first { $0.construction == .gerund }
      ?? rest.first { $0.construction.isRelation && !$0.isAdjunct }
      ?? rest.first { $0.construction.isObservation }
      ?? rest.first { $0.isAdjunct }
  }

  func evidence(_ marks: [RelationMark]) -> [RelationEvidence] {
    let changes = ChangeReader(sentence: sentence, marks: marks)
    let asides = AsideReader(sentence: sentence).asides()
    var evidence: [RelationEvidence] = []
    for (index, mark) in marks.enumerated() {
      guard mark.sense(.unrelated) == nil else { continue }
      let start = mark.tokens.lowerBound
      for sense in mark.senses {
        guard let construction = construction(sense, index, start, changes) else { continue }
        evidence.append(
          RelationEvidence(
            construction: construction,
            tokens: mark.tokens,
            role: sense.role,
            strength: sense.strength,
            isPredicate: isPredicate(construction, sense, start),
            isAdjunct: construction == .causal && sense.reach == .both,
            isAside: asides[start] || isAttributive(sense, mark.tokens, changes)
          )
        )
        if construction == .active || construction == .purpose { break }
      }
    }
    return evidence
  }

  private func construction(
    _ sense: RelationSense,
    _ index: Int,
    _ start: Int,
    _ changes: ChangeReader
  )
    -> RelationEvidence.Construction?
  {
    switch sense.role {
    case .change: changes.construction(index, sense.forms)
    case .causation: .causal
    case .outcome: .outcome
    case .provision: changes.provision(index)
    case .correlation:
      sense.reach == .left && !followsCopula(start) ? nil : .correlation
    case .comparison: .comparison
    default: nil
    }
  }

  private func isPredicate(
    _ construction: RelationEvidence.Construction,
    _ sense: RelationSense,
    _ start: Int
  ) -> Bool {
    switch construction {
    case .active, .passive: return true
    case .gerund, .purpose, .observed, .outcome, .comparison: return false
    case .causal, .correlation:
      if !sense.forms.isDisjoint(with: [.base, .thirdPerson]) { return true }
      if sense.forms.contains(.past) && sense.role == .causation { return true }
      return followsCopula(start)
    }
  }

  /// Tells whether an adjective describes the noun after it: "dangerous infections".
  private func isAttributive(
    _ sense: RelationSense,
    _ tokens: Range<Int>,
    _ changes: ChangeReader
  ) -> Bool {
    sense.role == .causation && sense.reach == .left && changes.acts(tokens.upperBound)
      && !followsCopula(tokens.lowerBound)
  }

  /// Tells whether "is", "was", "may be" stands before `start`, adverbs and articles between.
  private func followsCopula(_ start: Int) -> Bool {
    var index = start - 1
    var content = 0
    while index >= max(0, start - Self.copulaReach), content <= 2 {
      if sentence.has(.be, at: index) { return true }
      if sentence.isAnyMark(at: index) { return false }
      if sentence.has([.preposition, .relative, .modal, .to], at: index) { return false }
      if !sentence.has([.adverb, .determiner, .negator], at: index) { content += 1 }
      index -= 1
    }
    return false
  }
}
