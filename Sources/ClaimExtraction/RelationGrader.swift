import ClaimModel

/// Grades the strongest relation that a text asserts, as Yu, Wang, Guo and Li do for science.
struct RelationGrader {
  let knowledge: Knowledge

  func grade(_ claims: [Claim], _ sentences: [SentenceAnalysis]) -> RelationGrade {
    var grade = RelationGrade.none
    for claim in claims { grade = max(grade, self.grade(claim)) }
    return grade
  }

  private func grade(_ claim: Claim) -> RelationGrade {
    switch claim.strength {
    case .absolute: .absolute
    case .assertive: claim.relation == .association ? .correlational : .causal
    case .probable, .hedged: claim.relation == .association ? .correlational : .conditional
    case .investigational: .none
    }
  }
}
