import ClaimLexicon
import ClaimModel
import TextAnalysis

/// Words of a sentence by which a relation, or a stance towards one, is spoken of.
struct RelationMark: Hashable, Sendable {
  let tokens: Range<Int>
  let senses: ArraySlice<RelationSense>

  /// The roles of all senses: most questions end here.
  let roles: RoleSet

  init(tokens: Range<Int>, senses: ArraySlice<RelationSense>) {
    self.tokens = tokens
    self.senses = senses
    var roles = RoleSet()
    for sense in senses { roles.insert(sense.role) }
    self.roles = roles
  }

  func sense(_ role: Role) -> RelationSense? {
    guard roles.contains(role) else { return nil }
    return senses.first { $0.role == role }
  }
}

/// A sentence as the grader sees it: its words and the marks among them.
///
/// A reference, because four readers hold it.
final class RelationText: TokenRow {
  let tokens: [Token]
  let classes: [WordClass]

  /// The longest mark at each place, none over another.
  let marks: [RelationMark]
  private let by: Int32
  private let of: Int32
  private let had: Int32
  private let make: Set<Int32>

  /// - Complexity: O(*n*) in the number of tokens, for a lexicon whose phrases have a longest.
  init(_ sentence: SentenceAnalysis) {
    let lexicon = sentence.lexicon.relations
    let tokens = sentence.tokens
    var marks: [RelationMark] = []
    var index = 0
    while index < tokens.count {
      if let mark = Self.longest(in: lexicon, sentence, from: index) {
        marks.append(mark)
        index = mark.tokens.upperBound
      } else {
        index += 1
      }
    }
    self.tokens = tokens
    self.classes = sentence.classes
    self.marks = marks
    by = lexicon.by
    of = lexicon.of
    had = lexicon.had
    make = lexicon.make
  }

  func isBy(at index: Int) -> Bool { tokens[index].kind == .word && tokens[index].word == by }
  func isOf(at index: Int) -> Bool { tokens[index].kind == .word && tokens[index].word == of }
  func isHad(at index: Int) -> Bool { tokens[index].kind == .word && tokens[index].word == had }

  /// Tells whether a form of "make" stands at `index`.
  func isMake(at index: Int) -> Bool {
    tokens[index].kind == .word && make.contains(tokens[index].word)
  }

  /// Tells whether the "that" at `index` opens what somebody reports: "found that", not "to find
  /// that".
  func opensReport(at index: Int) -> Bool {
    guard has(.relative, at: index), has(.determiner, at: index), has(.plainVerb, at: index - 1)
    else { return false }
    return !has([.to, .modal], at: wordBefore(index - 1))
  }

  /// The last index before `start` whose word is no adverb, no "not" and no "each" or "both" after a
  /// modal, as in "may both ease"; -1 before the sentence.
  func wordBefore(_ start: Int) -> Int {
    var before = start - 1
    while before >= 0, has([.adverb, .negator, .determiner], at: before),
      !has([.pronoun, .modal, .be, .have, .auxiliaryDo], at: before)
    {
      guard !has(.determiner, at: before) || has(.modal, at: before - 1) else { break }
      before -= 1
    }
    return before
  }

  /// Returns the longest mark that starts at `start`; one adverb may stand inside it, as in
  /// "contributes directly to".
  private static func longest(
    in lexicon: RelationLexicon,
    _ sentence: SentenceAnalysis,
    from start: Int
  ) -> RelationMark? {
    let tokens = sentence.tokens
    var node: Int32 = 0
    var index = start
    var found: (end: Int, node: Int32)?
    var hasAdverb = false
    while index < tokens.count, tokens[index].kind == .word, tokens[index].word > 0 {
      let child = lexicon.trie.child(of: node, tokens[index].word)
      if child == 0, node != 0, !hasAdverb, sentence.has(.adverb, at: index) {
        hasAdverb = true
        index += 1
        continue
      }
      guard child != 0 else { break }
      node = child
      index += 1
      if lexicon.endsPhrase(at: node) { found = (index, node) }
    }
    guard let found else { return nil }
    return RelationMark(tokens: start..<found.end, senses: lexicon.senses(at: found.node))
  }
}
