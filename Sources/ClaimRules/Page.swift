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
    var withClaims = [Bool](repeating: false, count: assessments.count)
    for claim in assessed.reading.claims
    where !claim.isBackground && withClaims.indices.contains(claim.sentence) {
      withClaims[claim.sentence] = true
    }
    let cited = Dictionary(grouping: assessed.cited, by: \.reference.sentence)
    passages = assessed.reading.sentences.indices.map { index in
      Passage(
        assessed,
        sentence: index,
        assessments: assessments[index],
        readsClaims: withClaims[index],
        cited: cited[index] ?? []
      )
    }
  }

  var knowledge: Knowledge { assessed.knowledge }
  var profile: Profile { assessed.profile }

  /// Tells whether some words of `role` stand anywhere in the copy.
  func mentions(_ role: Role) -> Bool { assessed.reading.mentions.contains { $0.role == role } }

  /// Tells whether most of the page tells of other care, the body or diseases: it offers nothing.
  private var isInformation: Bool {
    2 * passages.count { $0.traits.contains(.background) } > passages.count
  }

  /// The first benefit that the page promises, hedged or not.
  var firstBenefit: Assessment? {
    isInformation
      ? nil
      : passages.lazy.filter { !$0.traits.contains(.study) }.flatMap(\.claims)
        .first { $0.claim.strength >= .hedged }
  }

  /// The first benefit that is told, those included that are told flatly and have a doubt set behind
  /// them in brackets: "rebuilds cartilage (not proven)".
  var firstToldBenefit: Assessment? {
    passages.lazy.flatMap(\.claims).first { assessment in
      let claim = assessment.claim
      if claim.strength >= .hedged { return true }
      let doubts = claim.cues.filter { $0.role == .investigational }
      return !doubts.isEmpty
        && doubts.allSatisfy { doubt in
          doubt.range.lowerBound > claim.range.upperBound
            && assessed.document.text.utf8[doubt.range.lowerBound - 1] == UInt8(ascii: "(")
        }
    }
  }
}
