import ClaimModel
import TextAnalysis

/// Words of a sentence that stand in the lexicon, as a range of its tokens.
struct Phrase: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case concept
    case effect
    case cue
    case qualifier
  }

  let kind: Kind
  let tokens: Range<Int>
  let senses: [Lexicon.Sense]

  /// The forms in which the words are an effect's, over all its senses.
  var forms: Lexicon.Forms {
    senses.reduce(into: []) { forms, sense in
      if case .effect(_, let form) = sense { forms.formUnion(form) }
    }
  }
}

/// Finds the longest phrases of each kind in a row of tokens.
struct PhraseFinder: Sendable {
  let lexicon: Lexicon

  /// Returns the phrases in `tokens`, by start; those of one kind do not overlap.
  ///
  /// - Complexity: O(*n*) in the number of tokens, for a lexicon whose phrases have a longest.
  func phrases(in tokens: [Token]) -> [Phrase] {
    var found: [Phrase] = []
    var free: [Phrase.Kind: Int] = [:]
    for start in tokens.indices where tokens[start].word > 0 && tokens[start].kind == .word {
      for phrase in longest(in: tokens, from: start) {
        guard start >= free[phrase.kind, default: 0] else { continue }
        free[phrase.kind] = phrase.tokens.upperBound
        found.append(phrase)
      }
    }
    return found
  }

  private func longest(in tokens: [Token], from start: Int) -> [Phrase] {
    var node: Int32 = 0
    var index = start
    var ends: [(end: Int, senses: [Lexicon.Sense])] = []
    while index < tokens.count, tokens[index].kind == .word, tokens[index].word > 0 {
      node = lexicon.trie.child(of: node, tokens[index].word)
      guard node != 0 else { break }
      index += 1
      let senses = lexicon.trie.payloads(at: node)
      if !senses.isEmpty { ends.append((index, senses)) }
    }
    guard !ends.isEmpty else { return [] }
    return [Phrase.Kind.concept, .effect, .cue, .qualifier].compactMap { kind in
      for (end, senses) in ends.reversed() {
        let ofKind = senses.filter { $0.kind == kind }
        if !ofKind.isEmpty { return Phrase(kind: kind, tokens: start..<end, senses: ofKind) }
      }
      return nil
    }
  }
}

extension Lexicon.Sense {
  fileprivate var kind: Phrase.Kind {
    switch self {
    case .concept: .concept
    case .effect: .effect
    case .cue: .cue
    case .qualifier: .qualifier
    }
  }
}
