import ClaimModel
import TextAnalysis

/// Says over which tokens a stance reaches: possibility, recommendation, inquiry.
struct StanceReader {
  let sentence: SentenceAnalysis
  let marks: [RelationMark]
  private let clauseEnd: Int?

  init(sentence: SentenceAnalysis, marks: [RelationMark]) {
    self.sentence = sentence
    self.marks = marks
    clauseEnd = Self.openingClauseEnd(sentence)
  }

  struct Stances {
    /// "may", "appears to"
    var possible: [Bool]
    /// "should", "is recommended"
    var recommended: [Bool]
    /// What stands before "should": its subject, and clauses that are asserted all the same.
    var dutySubject: [Bool]
    /// "whether", "to evaluate", "further studies are needed"
    var asked: [Bool]
  }

  /// - Complexity: O(*n* × *m*) in the tokens and the stances among them.
  func stances() -> Stances {
    let none = [Bool](repeating: false, count: sentence.tokens.count)
    var stances = Stances(possible: none, recommended: none, dutySubject: none, asked: none)
    for mark in marks {
      for sense in mark.senses {
        switch sense.role {
        case .possibility: cover(&stances.possible, mark, sense)
        case .recommendation:
          coverRight(&stances.recommended, mark)
          coverLeft(&stances.dutySubject, mark)
        case .inquiry: cover(&stances.asked, mark, sense)
        default: break
        }
      }
    }
    return stances
  }

  private func cover(_ tokens: inout [Bool], _ mark: RelationMark, _ sense: RelationSense) {
    if sense.reach != .left { coverRight(&tokens, mark) }
    if sense.reach != .right { coverLeft(&tokens, mark) }
  }

  private func coverRight(_ tokens: inout [Bool], _ mark: RelationMark) {
    var index = mark.tokens.upperBound
    while index < tokens.count, !isStop(index) {
      tokens[index] = true
      index += 1
    }
  }

  private func coverLeft(_ tokens: inout [Bool], _ mark: RelationMark) {
    var index = mark.tokens.lowerBound - 1
    while index >= 0, !isStop(index) {
      tokens[index] = true
      index -= 1
    }
  }

  /// The comma that ends a clause that opens the sentence: "Although more is needed, …".
  private static func openingClauseEnd(_ sentence: SentenceAnalysis) -> Int? {
    let first = sentence.isAnyMark(at: 0) ? 1 : 0
    guard sentence.has([.subordinator, .contrast], at: first) else { return nil }
    return sentence.tokens.indices.first { sentence.isMark(",", at: $0) }
  }

  private func isStop(_ index: Int) -> Bool {
    if sentence.isMark(";", at: index) || sentence.isMark(":", at: index) { return true }
    if sentence.has(.contrast, at: index) || index == clauseEnd { return true }
    return sentence.isMark(",", at: index)
      && sentence.has([.pronoun, .firstPerson, .contrast], at: index + 1)
  }
}
