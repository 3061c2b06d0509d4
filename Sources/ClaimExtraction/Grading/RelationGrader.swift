import ClaimModel

/// Grades the strongest relation that a text asserts, as Yu, Wang, Guo and Li do for science.
struct RelationGrader {
  private(set) var grade = RelationGrade.none

  /// The cues that decided the grade, each with what reaches over it.
  private(set) var cues: [Mention] = []

  mutating func add(_ sentence: SentenceAnalysis, _ scopes: [Mention.Scope]) {
    let result = SentenceGrader(sentence: sentence).grade()
    grade = max(grade, result.grade)
    for cue in result.cues {
      cues.append(
        Mention(
          meaning: .cue(cue.role),
          range: sentence.textRange(cue.tokens),
          sentence: sentence.number,
          scope: scopes[cue.tokens.lowerBound]
        )
      )
    }
  }
}
