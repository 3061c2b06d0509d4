import ClaimLexicon
import ClaimModel

/// Grades the strongest relation that a text asserts, as Yu, Wang, Guo and Li do for science.
///
/// Any sentence is graded by the words of relation in it. Where they say nothing, or where a claim of
/// the ontology is made without reserve, the claim has the say.
struct RelationGrader {
  /// Constructions in which a claim is asserted, not only named.
  private static let assertions: Set<Claim.Construction> = [
    .active, .passive, .intransitive, .causative, .copular, .idiom,
  ]

  private(set) var grade = RelationGrade.none

  /// The cues that decided the grades of the sentences, each with what reaches over it.
  private(set) var cues: [Mention] = []

  mutating func add(
    _ sentence: SentenceAnalysis,
    _ scopes: [Mention.Scope],
    claims: ArraySlice<Claim>
  ) {
    let result = SentenceGrader(sentence: sentence).grade()
    var scopes = scopes
    func scope(at token: Int) -> Mention.Scope {
      if scopes.isEmpty { scopes = ScopeReader(sentence: sentence).scopes() }
      return scopes[token]
    }
    grade = max(grade, Self.grade(result, claims))
    for cue in result.cues {
      cues.append(
        Mention(
          meaning: .cue(cue.role),
          range: sentence.textRange(cue.tokens),
          sentence: sentence.number,
          scope: scope(at: cue.tokens.lowerBound)
        )
      )
    }
  }

  private static func grade(
    _ result: SentenceGrader.Result,
    _ claims: ArraySlice<Claim>
  ) -> RelationGrade {
    let asserted = claims.filter {
      $0.polarity == .benefit && !$0.isDenied && !$0.isBackground && $0.strength >= .assertive
        && assertions.contains($0.construction) && $0.agent?.id != nil && $0.target?.id != nil
    }
    guard let strongest = asserted.map(\.strength).max() else { return result.grade }
    switch result.grade {
    case .causal where strongest == .absolute: return .absolute
    case .none where !result.isReserved: return strongest == .absolute ? .absolute : .causal
    default: return result.grade
    }
  }
}
