import ClaimModel
import TextAnalysis

/// Words of a sentence by which a relation, or a stance towards one, is spoken of.
struct RelationMark: Hashable, Sendable {
  let tokens: Range<Int>
  let senses: [RelationSense]

  func sense(_ role: Role) -> RelationSense? { senses.first { $0.role == role } }
}

/// Finds the marks of a sentence, the longest at each place, none over another.
struct RelationMarker {
  let sentence: SentenceAnalysis

  /// - Complexity: O(*n*) in the number of tokens, for a lexicon whose phrases have a longest.
  func marks() -> [RelationMark] {
    var marks: [RelationMark] = []
    var index = 0
    while index < sentence.tokens.count {
      guard let mark = longest(from: index) else {
        index += 1
        continue
      }
      marks.append(mark)
      index = mark.tokens.upperBound
    }
    return marks
  }

  private func longest(from start: Int) -> RelationMark? {
    let trie = sentence.lexicon.relations.trie
    var node: Int32 = 0
    var index = start
    var found: RelationMark?
    while index < sentence.tokens.count, sentence.tokens[index].kind == .word {
      node = trie.child(of: node, sentence.tokens[index].word)
      guard node != 0 else { break }
      index += 1
      let senses = trie.payloads(at: node)
      if !senses.isEmpty { found = RelationMark(tokens: start..<index, senses: senses) }
    }
    return found
  }
}
