import ClaimLexicon
import ClaimModel

/// A claim before it has a number: what was read in a sentence, as ranges of its tokens.
struct ClaimDraft {
  var tokens: Range<Int>
  var predicate: Range<Int>
  var agent: Term?
  var effect: Term
  var target: Term?
  var construction: Claim.Construction
  var polarity: Claim.Polarity
  var isBackground = false
  var strength: StrengthReader.Result
  var siblings = 1

  /// Creates the draft of a claim that a name makes by itself, in a heading or a list.
  init(
    naming phrase: Phrase,
    in sentence: SentenceAnalysis,
    by agent: Term?,
    _ construction: Claim.Construction,
    _ polarity: Claim.Polarity
  ) {
    let range = sentence.textRange(phrase.tokens)
    let ids = sentence.concepts(phrase).map(\.id)
    self.init(
      tokens: phrase.tokens,
      predicate: phrase.tokens,
      agent: agent,
      effect: Term(id: nil, range: range),
      target: Term(id: ids.first, others: Array(ids.dropFirst()), range: range),
      construction: construction,
      polarity: polarity,
      strength: .asserted
    )
  }

  init(
    tokens: Range<Int>,
    predicate: Range<Int>,
    agent: Term?,
    effect: Term,
    target: Term?,
    construction: Claim.Construction,
    polarity: Claim.Polarity,
    isBackground: Bool = false,
    strength: StrengthReader.Result,
    siblings: Int = 1
  ) {
    self.tokens = tokens
    self.predicate = predicate
    self.agent = agent
    self.effect = effect
    self.target = target
    self.construction = construction
    self.polarity = polarity
    self.isBackground = isBackground
    self.strength = strength
    self.siblings = siblings
  }
}

extension StrengthReader.Result {
  /// What words assert that nothing softens.
  static let asserted = Self(strength: .assertive, isDenied: false, relation: .effect, cues: [])
}
