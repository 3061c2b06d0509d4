import ClaimLexicon
import ClaimModel

/// Whether a page informs of care or sells something, by how many of its sentences limit what is
/// said and how many praise, sell or state a benefit flatly.
struct Register {
  /// Fewer sentences tell nothing of a page.
  private static let shortest = 6

  /// Tells whether the page informs of care and its risks.
  let informs: Bool

  /// Tells whether the page limits so much of what it says that nothing on it is sold, whatever it
  /// names: three sentences of ten.
  let limitsMuch: Bool

  init(_ sentences: [SentenceAnalysis]) {
    var limits = 0
    var limited = 0
    var sales = 0
    var offers = 0
    var care = 0
    var therapies = 0
    for sentence in sentences {
      limits += Self.limits(sentence)
      if sentence.hasCue(Self.limiting) { limited += 1 }
      if sentence.traits.contains(.risk) || sentence.traits.contains(.caveat) { limited += 1 }
      let isOfTrade = Self.isOfTrade(sentence)
      sales += Self.praises(sentence) + (isOfTrade ? 1 : 0)
      if isOfTrade || sentence.hasCue(Self.soliciting) { offers += 1 }
      for phrase in sentence.phrases where phrase.kind == .concept {
        if !phrase.kinds.isDisjoint(with: [.intervention, .cell]) {
          therapies += 1
        } else if phrase.kinds.contains(.comparator) {
          care += 1
        }
      }
    }
    let isLong = sentences.count >= Self.shortest
    let isBalanced = limits >= 3 && 4 * limits + care >= 8 * sales + 2 * therapies
    let isOfCareOnly =
      therapies == 0 && care >= 2 && offers == 0 && sentences.count >= 2 * Self.shortest
    informs = isLong && (isBalanced || isOfCareOnly)
    limitsMuch = informs && limited >= 10 && 10 * limited >= 3 * sentences.count
  }

  /// How many ways a sentence limits what it says: a hedge, a risk, a condition, a study.
  private static func limits(_ sentence: SentenceAnalysis) -> Int {
    var count = 0
    if sentence.traits.contains(.risk) { count += 1 }
    if sentence.traits.contains(.caveat) { count += 1 }
    for role in [Role.hedge, .limitation, .condition] where sentence.hasCue([role]) { count += 1 }
    if sentence.hasCue([.evidence, .weakEvidence]) { count += 1 }
    return count
  }

  /// How many ways a sentence praises: by each kind of praise, and by a benefit stated flatly.
  private static func praises(_ sentence: SentenceAnalysis) -> Int {
    let count = sentence.hasCue(anyPraise) ? praises.count { sentence.hasCue([$0]) } : 0
    return count + (statesBenefit(sentence) ? 1 : 0)
  }

  private static let limiting: RoleSet = [.hedge, .limitation, .condition]
  private static let anyPraise = praises.reduce(into: RoleSet()) { $0.insert($1) }
  private static let soliciting: RoleSet = [.testimonial, .urgency, .popularity]
  private static let praises: [Role] = [
    .urgency, .testimonial, .superlative, .establishment, .popularity, .guarantee,
  ]

  /// Tells whether something is said to act for the better on the body, with nothing that limits it
  /// and no other care that does it.
  private static func statesBenefit(_ sentence: SentenceAnalysis) -> Bool {
    let body: KindSet = [.anatomy, .condition, .symptom, .outcome]
    let limiting: RoleSet = [
      .hedge, .limitation, .condition, .risk, .attribution, .negation, .probability, .evidence,
    ]
    guard sentence.hasEffect, !sentence.kinds.isDisjoint(with: body),
      !sentence.kinds.contains(.comparator), !sentence.hasCue(limiting)
    else { return false }
    return sentence.phrases.contains { phrase in
      sentence.conceptAt[phrase.tokens.lowerBound] == nil
        && sentence.effects(phrase, in: .verbal).contains {
          $0.isTherapeutic || [.better, .down, .stop].contains($0.direction)
        }
    }
  }

  private static func isOfTrade(_ sentence: SentenceAnalysis) -> Bool {
    guard
      sentence.allClasses.contains(.named) || currencies.contains(where: sentence.marks.mayContain)
    else { return false }
    return sentence.tokens.indices.contains { isOfTrade($0, sentence) }
  }

  /// Tells whether a token is a currency, or a word of shops and payers.
  private static func isOfTrade(_ index: Int, _ sentence: SentenceAnalysis) -> Bool {
    sentence.has(.named, at: index) && sentence.word(at: index).map(trade.contains) ?? false
      || currencies.contains { sentence.isMark($0, at: index) }
  }

  private static let currencies: [Unicode.Scalar] = ["$", "£", "€"]

  /// All of them are in ``WordClass/named``.
  private static let trade: WordSet = [
    "buy", "shop", "shipping", "checkout", "instalments", "installments", "refund", "insurance",
    "prices", "financing",
  ]
}
