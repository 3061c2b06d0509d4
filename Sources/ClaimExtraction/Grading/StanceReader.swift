import ClaimLexicon
import ClaimModel
import TextAnalysis

/// What a sentence does with a relation other than assert it.
struct Stance: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// "may", "appears to"
  static let possible = Stance(rawValue: 1 << 0)
  /// "should", "is recommended"
  static let recommended = Stance(rawValue: 1 << 1)
  /// What stands before "should": its subject, and clauses that are asserted all the same.
  static let dutySubject = Stance(rawValue: 1 << 2)
  /// "whether", "to evaluate", "further studies are needed"
  static let asked = Stance(rawValue: 1 << 3)
}

/// Says over which tokens a stance reaches: possibility, recommendation, inquiry.
///
/// As in ConText: a cue, a direction, a stop.
struct StanceReader {
  /// The stances over each token; none over any where the sentence has no cue of one.
  struct Stances {
    fileprivate(set) var tokens: [Stance] = []
    fileprivate(set) var isReserved = false

    subscript(index: Int) -> Stance { tokens.isEmpty ? [] : tokens[index] }
  }

  /// How many words a subject can have before its verb.
  private static let subjectReach = 40
  /// How many words "possibly" reaches over.
  private static let adverbReach = 6

  private let text: RelationText
  private let marks: [RelationMark]

  init(_ text: RelationText) {
    self.text = text
    marks = text.marks
  }

  /// - Complexity: O(*n*) in the number of tokens.
  func stances() -> Stances {
    var stances = Stances()
    guard marks.contains(where: { !$0.roles.isDisjoint(with: Self.roles) }) else {
      return stances
    }
    let clauses = Clauses(text)
    var coverage = Coverage(text.tokens.count)
    for (index, mark) in marks.enumerated() {
      let right = clauses.right(of: mark.tokens)
      let left = clauses.left(of: mark.tokens)
      for sense in mark.senses {
        switch sense.role {
        case .possibility: coverage.add(possibility(index, right), .possible)
        case .recommendation:
          stances.isReserved = true
          coverage.add(right, .recommended)
          coverage.add(left, .dutySubject)
        case .inquiry:
          stances.isReserved = true
          if sense.reach != .left {
            let reach = right.clamped(to: relativeReach(index))
            coverage.add(reach.lowerBound..<nominalEnd(reach), .asked)
          }
          if sense.reach != .right { coverage.add(left, .asked) }
        default: break
        }
      }
    }
    stances.tokens = coverage.tokens
    return stances
  }

  private static let roles: RoleSet = [.possibility, .recommendation, .inquiry]

  /// Returns how far a possibility reaches: a modal over its clause, "possibly" over a few words.
  private func possibility(_ mark: Int, _ right: Range<Int>) -> Range<Int> {
    let range = right.clamped(to: relativeReach(mark))
    let isWide = text.has([.modal, .to, .relative], at: marks[mark].tokens.upperBound - 1)
    return isWide ? range : range.prefix(Self.adverbReach)
  }

  /// Returns how far a modal can reach: in a relative clause, "drops that may ease pain also …",
  /// no further than to the verb that no "and" joins to the clause's own.
  private func relativeReach(_ mark: Int) -> Range<Int> {
    let all = 0..<text.tokens.count
    let start = marks[mark].tokens.lowerBound
    guard text.has(.relative, at: start - 1), !text.has(.plainVerb, at: start - 2) else {
      return all
    }
    var hasVerb = marks[mark].sense(.inquiry) != nil
    for next in marks[(mark + 1)...] where isVerb(next) {
      let before = text.wordBefore(next.tokens.lowerBound)
      let isJoined = text.has([.conjunction, .to, .preposition, .determiner], at: before)
      if hasVerb, !isJoined { return 0..<next.tokens.lowerBound }
      hasVerb = true
    }
    return all
  }

  /// Returns where what a noun asks for ends: at the verb of which it is the subject, as in
  /// "knowledge of walks is linked to …".
  private func nominalEnd(_ reach: Range<Int>) -> Int {
    guard reach.lowerBound > 0, text.isOf(at: reach.lowerBound - 1) else { return reach.upperBound }
    for index in reach.prefix(Self.subjectReach) {
      if text.has([.relative, .question, .subordinator], at: index) { break }
      if text.opensReport(at: index + 1) || text.has([.be, .have, .modal], at: index) {
        return index
      }
    }
    return reach.upperBound
  }

  private func isVerb(_ mark: RelationMark) -> Bool {
    mark.senses.contains { !$0.forms.isDisjoint(with: .finite) }
  }
}

/// Where the clauses of a sentence stop.
private struct Clauses {
  /// For each token the first stop at or after it, and the place after the last stop before it.
  private let ends: [Int32]
  private let starts: [Int32]

  init(_ text: RelationText) {
    let count = text.tokens.count
    let opening = Self.openingEnd(text)
    var ends = [Int32](repeating: Int32(count), count: count + 1)
    var starts = [Int32](repeating: 0, count: count + 1)
    for index in 0..<count {
      let isStop = index == opening || Self.isStop(index, text)
      starts[index + 1] = isStop ? Int32(index + 1) : starts[index]
    }
    for index in (0..<count).reversed() {
      ends[index] = starts[index + 1] == index + 1 ? Int32(index) : ends[index + 1]
    }
    self.ends = ends
    self.starts = starts
  }

  func right(of tokens: Range<Int>) -> Range<Int> {
    tokens.upperBound..<Int(ends[tokens.upperBound])
  }

  func left(of tokens: Range<Int>) -> Range<Int> {
    Int(starts[tokens.lowerBound])..<tokens.lowerBound
  }

  /// The comma that ends what opens the sentence: "Although more is needed, …", "To learn more, …".
  private static func openingEnd(_ text: RelationText) -> Int? {
    let first = text.isAnyMark(at: 0) ? 1 : 0
    guard text.has([.subordinator, .contrast, .preposition, .to], at: first) else { return nil }
    return text.tokens.indices.first { text.isMark(",", at: $0) }
  }

  private static func isStop(_ index: Int, _ text: RelationText) -> Bool {
    if text.isMark(";", at: index) || text.isMark(":", at: index) { return true }
    if text.has(.contrast, at: index) || text.opensReport(at: index) { return true }
    // "… and may ease pain": a verb of its own.
    if text.has(.conjunction, at: index) {
      return text.has(.modal, at: text.skippingAdverbs(from: index + 1))
    }
    guard text.isMark(",", at: index) else { return false }
    if text.has([.pronoun, .firstPerson, .contrast], at: index + 1) { return true }
    return text.has(.conjunction, at: index + 1) && text.has(.pronoun, at: index + 2)
      && !text.has(.determiner, at: index + 2)
  }
}

/// Ranges of tokens laid over each other, in time that does not depend on their lengths.
private struct Coverage {
  private var steps: [SIMD4<Int32>]

  init(_ count: Int) { steps = Array(repeating: .zero, count: count + 1) }

  mutating func add(_ range: Range<Int>, _ stance: Stance) {
    let lane = stance.rawValue.trailingZeroBitCount
    steps[range.lowerBound][lane] += 1
    steps[range.upperBound][lane] -= 1
  }

  var tokens: [Stance] {
    var depth = SIMD4<Int32>.zero
    return steps.dropLast().map {
      depth &+= $0
      var stance: Stance = []
      for lane in 0..<4 where depth[lane] > 0 { stance.insert(Stance(rawValue: 1 << UInt8(lane))) }
      return stance
    }
  }
}
