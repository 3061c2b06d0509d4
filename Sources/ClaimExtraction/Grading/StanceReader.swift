import ClaimModel
import TextAnalysis

/// Says over which tokens a stance reaches: possibility, recommendation, inquiry.
///
/// As in ConText: a cue, a direction, a stop.
struct StanceReader {
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

  /// How many words "possibly" reaches over.
  private static let adverbReach = 6

  private let sentence: SentenceAnalysis
  private let marks: [RelationMark]

  /// For each token the first stop at or after it, and the place after the last stop before it.
  private let ends: [Int]
  private let starts: [Int]

  init(sentence: SentenceAnalysis, marks: [RelationMark]) {
    self.sentence = sentence
    self.marks = marks
    let count = sentence.tokens.count
    let clauseEnd = Self.openingClauseEnd(sentence)
    var ends = [Int](repeating: count, count: count + 1)
    var starts = [Int](repeating: 0, count: count + 1)
    for index in sentence.tokens.indices {
      let isStop = index == clauseEnd || Self.isStop(index, sentence)
      starts[index + 1] = isStop ? index + 1 : starts[index]
    }
    for index in sentence.tokens.indices.reversed() {
      ends[index] = starts[index + 1] == index + 1 ? index : ends[index + 1]
    }
    self.ends = ends
    self.starts = starts
  }

  /// - Complexity: O(*n*) in the number of tokens.
  func stances() -> Stances {
    var possible = Coverage(sentence.tokens.count)
    var recommended = possible
    var dutySubject = possible
    var asked = possible
    for (index, mark) in marks.enumerated() {
      for sense in mark.senses {
        switch sense.role {
        case .possibility: possible.add(possibility(index))
        case .recommendation:
          recommended.add(right(index))
          dutySubject.add(left(index))
        case .inquiry:
          if sense.reach != .left { asked.add(right(index).clamped(to: relativeReach(index))) }
          if sense.reach != .right { asked.add(left(index)) }
        default: break
        }
      }
    }
    return Stances(
      possible: possible.tokens,
      recommended: recommended.tokens,
      dutySubject: dutySubject.tokens,
      asked: asked.tokens
    )
  }

  private func right(_ mark: Int) -> Range<Int> {
    let start = marks[mark].tokens.upperBound
    return start..<ends[start]
  }

  private func left(_ mark: Int) -> Range<Int> {
    let end = marks[mark].tokens.lowerBound
    return starts[end]..<end
  }

  /// Returns how far a possibility reaches: a modal over its clause, "possibly" over a few words.
  private func possibility(_ mark: Int) -> Range<Int> {
    let last = marks[mark].tokens.upperBound - 1
    let range = right(mark).clamped(to: relativeReach(mark))
    let isWide = sentence.has([.modal, .to, .relative], at: last)
    return isWide ? range : range.prefix(Self.adverbReach)
  }

  /// Returns how far a modal can reach: in a relative clause, "drops that may ease pain also …",
  /// no further than to the verb that no "and" joins to the clause's own.
  private func relativeReach(_ mark: Int) -> Range<Int> {
    let all = 0..<sentence.tokens.count
    let start = marks[mark].tokens.lowerBound
    guard sentence.has(.relative, at: start - 1), !sentence.has(.plainVerb, at: start - 2) else {
      return all
    }
    var hasVerb = marks[mark].sense(.inquiry) != nil
    for next in marks[(mark + 1)...] where isVerb(next) {
      let before = sentence.skippingAdverbs(before: next.tokens.lowerBound - 1)
      let isJoined = sentence.has([.conjunction, .to, .preposition, .determiner], at: before)
      if hasVerb, !isJoined { return 0..<next.tokens.lowerBound }
      hasVerb = true
    }
    return all
  }

  private func isVerb(_ mark: RelationMark) -> Bool {
    mark.senses.contains { !$0.forms.isDisjoint(with: .finite) }
  }

  /// The comma that ends a clause that opens the sentence: "Although more is needed, …".
  private static func openingClauseEnd(_ sentence: SentenceAnalysis) -> Int? {
    let first = sentence.isAnyMark(at: 0) ? 1 : 0
    guard sentence.has([.subordinator, .contrast], at: first) else { return nil }
    return sentence.tokens.indices.first { sentence.isMark(",", at: $0) }
  }

  private static func isStop(_ index: Int, _ sentence: SentenceAnalysis) -> Bool {
    if sentence.isMark(";", at: index) || sentence.isMark(":", at: index) { return true }
    if sentence.has(.contrast, at: index) { return true }
    return sentence.isMark(",", at: index)
      && sentence.has([.pronoun, .firstPerson, .contrast], at: index + 1)
  }
}

/// Ranges of tokens laid over each other, in time that does not depend on their lengths.
private struct Coverage {
  private var steps: [Int]

  init(_ count: Int) { steps = Array(repeating: 0, count: count + 1) }

  mutating func add(_ range: Range<Int>) {
    steps[range.lowerBound] += 1
    steps[range.upperBound] -= 1
  }

  var tokens: [Bool] {
    var depth = 0
    return steps.dropLast().map {
      depth += $0
      return depth > 0
    }
  }
}
