import ClaimModel

/// A document cut into the passages that rules look at.
package struct Page {
  let assessed: AssessedDocument
  let passages: [Passage]

  /// Cuts `assessed` into passages.
  ///
  /// - Complexity: O(*n*) in the number of sentences, mentions and assessments.
  init(_ assessed: AssessedDocument) {
    self.assessed = assessed
    var assessments = [[Assessment]](repeating: [], count: assessed.reading.sentences.count)
    for assessment in assessed.assessments
    where assessments.indices.contains(assessment.claim.sentence) {
      assessments[assessment.claim.sentence].append(assessment)
    }
    passages = assessed.reading.sentences.indices.map { index in
      Passage(assessed, sentence: index, assessments: assessments[index])
    }
  }

  var knowledge: Knowledge { assessed.knowledge }
  var profile: Profile { assessed.profile }

  /// Tells whether some words of `role` stand anywhere in the copy.
  func mentions(_ role: Role) -> Bool { assessed.reading.mentions.contains { $0.role == role } }

  /// The first claim that the page makes, leaving aside what it denies.
  var firstClaim: Assessment? { assessed.assessments.first { !$0.claim.isDenied } }
}
