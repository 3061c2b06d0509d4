import ClaimLexicon
import ClaimModel
import TextAnalysis

/// Words of a sentence that stand in the lexicon, as a range of its tokens.
struct Phrase: Hashable, Sendable {
  enum Kind: UInt8, Hashable, Sendable {
    case concept
    case effect
    case cue
    case qualifier
  }

  let kind: Kind
  let tokens: Range<Int>

  /// The place of its senses in the lexicon's row of its kind.
  let senses: Range<Int32>

  /// The forms in which the words are an effect's, over all its senses.
  let forms: Lexicon.Forms

  /// The roles of the words as a cue, over all its senses.
  let roles: RoleSet

  /// The kinds of the concepts that the words name.
  let kinds: KindSet

  init(_ entry: PhraseTable.Entry, tokens: Range<Int>) {
    kind = entry.kind
    self.tokens = tokens
    senses = entry.senses
    forms = entry.forms
    roles = entry.roles
    kinds = entry.kinds
  }
}

/// Finds the longest phrases of each kind in a row of tokens.
struct PhraseFinder {
  /// For each kind the end of the longest phrase and its entry, while one place is looked at.
  private struct Longest {
    var ends = SIMD4<Int32>.zero
    var entries = SIMD4<Int32>.zero
  }

  let lexicon: Lexicon

  /// Returns the phrases in `tokens`, by start; those of one kind do not overlap.
  ///
  /// - Parameter canSplit: whether a particle stands among the tokens.
  /// - Complexity: O(*n*) in the number of tokens, for a lexicon whose phrases have a longest.
  func phrases(in tokens: [Token], canSplit: Bool) -> [Phrase] {
    var found: [Phrase] = []
    var free = SIMD4<Int32>.zero
    for start in tokens.indices where tokens[start].word > 0 && tokens[start].kind == .word {
      let node = lexicon.phrases.trie.child(of: 0, tokens[start].word)
      guard node != 0 else { continue }
      var longest = longest(in: tokens, from: start, node)
      if canSplit { splitVerb(in: tokens, from: start, node, &longest) }
      for kind in 0..<4 where longest.ends[kind] > 0 && Int32(start) >= free[kind] {
        free[kind] = longest.ends[kind]
        let entry = lexicon.phrases.entries[Int(longest.entries[kind])]
        found.append(Phrase(entry, tokens: start..<Int(longest.ends[kind])))
      }
    }
    return found
  }

  /// How many words stand at most between a verb and its particle.
  private static let splitReach = 5

  /// Takes a verb for one of two words whose particle stands behind the object: "switches pain off".
  private func splitVerb(
    in tokens: [Token],
    from start: Int,
    _ node: Int32,
    _ longest: inout Longest
  ) {
    let kind = Int(Phrase.Kind.effect.rawValue)
    guard Int(longest.ends[kind]) <= start + 1 else { return }
    for index in (start + 1)..<max(start + 1, min(start + 2 + Self.splitReach, tokens.count)) {
      guard tokens[index].kind == .word else { return }
      let classes = lexicon.classes(of: tokens[index])
      if classes.contains(.particle), index > start + 1 {
        let end = lexicon.phrases.trie.child(of: node, tokens[index].word)
        for entry in end == 0 ? 0..<0 : lexicon.phrases.entries(at: end)
        where !lexicon.phrases.entries[entry].forms.isDisjoint(with: Lexicon.Forms.verbal) {
          longest.ends[kind] = Int32(start + 1)
          longest.entries[kind] = Int32(entry)
          return
        }
      }
      guard
        classes.isDisjoint(with: [.preposition, .conjunction, .relative, .be, .modal, .to])
          || classes.contains(.determiner)
      else { return }
    }
  }

  private func longest(in tokens: [Token], from start: Int, _ first: Int32) -> Longest {
    var longest = Longest()
    var node = first
    var index = start + 1
    while node != 0 {
      for entry in lexicon.phrases.entries(at: node) {
        let kind = Int(lexicon.phrases.entries[entry].kind.rawValue)
        longest.ends[kind] = Int32(index)
        longest.entries[kind] = Int32(entry)
      }
      guard index < tokens.count, tokens[index].kind == .word, tokens[index].word > 0 else { break }
      node = lexicon.phrases.trie.child(of: node, tokens[index].word)
      index += 1
    }
    return longest
  }
}
