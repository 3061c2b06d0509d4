import ClaimModel

/// A document cut into the passages that rules look at.
package struct Page {
  let assessed: AssessedDocument

  /// What was made of the claims of each sentence, by its number.
  private let assessments: [Int: [Assessment]]

  /// The sentences in which a claim was read, whatever became of it.
  private let withClaims: Set<Int>
  private let cited: [Int: [CitedSource]]

  /// Cuts `assessed` into passages.
  ///
  /// - Complexity: O(*n*) in the number of claims and citations.
  init(_ assessed: AssessedDocument) {
    self.assessed = assessed
    assessments = Dictionary(grouping: assessed.assessments, by: \.claim.sentence)
    withClaims = Set(assessed.reading.claims.lazy.filter { !$0.isBackground }.map(\.sentence))
    cited = Dictionary(grouping: assessed.cited, by: \.reference.sentence)
  }

  var passages: Passages { Passages(page: self) }

  /// The passages of a page, each made when it is looked at: together they take several times the
  /// memory of the page.
  struct Passages: RandomAccessCollection {
    let page: Page

    var startIndex: Int { 0 }
    var endIndex: Int { page.assessed.reading.sentences.count }

    subscript(index: Int) -> Passage {
      Passage(
        page.assessed,
        sentence: index,
        assessments: page.assessments[index] ?? [],
        readsClaims: page.withClaims.contains(index),
        cited: page.cited[index] ?? []
      )
    }
  }

  var knowledge: Knowledge { assessed.knowledge }
  var profile: Profile { assessed.profile }

  /// Tells whether some words of `role` stand anywhere in the copy.
  func mentions(_ role: Role) -> Bool { assessed.reading.mentions.contains { $0.role == role } }

  /// Tells whether most of the page tells of other care, the body or diseases: it offers nothing.
  private var isInformation: Bool {
    let sentences = assessed.reading.sentences
    return 2 * sentences.count { $0.traits.contains(.background) } > sentences.count
  }

  /// The passages with claims that were held against the evidence: no others have any that rules
  /// judge.
  private var assessedPassages: LazyMapSequence<[Int], Passage> {
    assessments.keys.sorted().lazy.map { passages[$0] }
  }

  /// The first benefit that the page promises, hedged or not; nil where nobody offers anything.
  var firstBenefit: Assessment? { firstOffer { $0.claim.strength >= .hedged } }

  /// The first benefit that is told, those included that are told flatly and have a doubt set behind
  /// them in brackets: "rebuilds cartilage (not proven)".
  var firstToldBenefit: Assessment? {
    firstOffer { assessment in
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

  private func firstOffer(where isTold: (Assessment) -> Bool) -> Assessment? {
    guard !isInformation else { return nil }
    let first = assessedPassages.filter { !$0.traits.contains(.study) }.flatMap(\.claims)
      .first(where: isTold)
    return first.flatMap { isOffered($0) ? $0 : nil }
  }

  /// Tells whether somebody offers a benefit: a therapy is named on the page, or the seller or the
  /// reader is in the sentence.
  private func isOffered(_ benefit: Assessment) -> Bool {
    benefit.claim.agent != nil || assessed.reading.mentions.contains(where: isTherapy)
      || passages[benefit.claim.sentence].contains(anyOf: ["we", "our", "us", "you", "your"])
  }

  private func isTherapy(_ mention: Mention) -> Bool {
    mention.concept.flatMap(knowledge.kind(ofConcept:)).map(KindSet.therapies.contains) ?? false
  }
}
