import ClaimModel
import TextAnalysis

/// A sentence with all that its words say by themselves.
struct SentenceAnalysis: TokenRow, Sendable {
  let lexicon: Lexicon

  /// The number of the sentence in its document.
  let number: Int
  let block: Int
  let carrier: Block.Carrier
  let tokens: [Token]
  let classes: [WordClass]
  let phrases: [Phrase]

  /// For each token the phrase of a kind that covers it, as an index into ``phrases``.
  let conceptAt: [Int?]
  let effectAt: [Int?]
  let cueAt: [Int?]
  var traits: Sentence.Traits = []

  init(
    _ tokens: [Token],
    number: Int,
    block: Int,
    carrier: Block.Carrier,
    lexicon: Lexicon
  ) {
    self.lexicon = lexicon
    self.number = number
    self.block = block
    self.carrier = carrier
    self.tokens = tokens
    let phrases = PhraseFinder(lexicon: lexicon).phrases(in: tokens)
    self.phrases = phrases
    var classes = tokens.map(lexicon.classes(of:))
    for phrase in phrases where phrase.kind == .concept {
      // The letter of a name is no article: "vitamin A helps".
      for token in phrase.tokens.dropFirst() { classes[token].remove(.determiner) }
    }
    self.classes = classes
    func cover(_ kind: Phrase.Kind) -> [Int?] {
      var at = [Int?](repeating: nil, count: tokens.count)
      for (index, phrase) in phrases.enumerated() where phrase.kind == kind {
        for token in phrase.tokens { at[token] = index }
      }
      return at
    }
    conceptAt = cover(.concept)
    effectAt = cover(.effect)
    cueAt = cover(.cue)
  }

  var range: Range<Int> {
    guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
    return Int(first.start)..<Int(last.end)
  }

  /// The text offsets of a range of tokens.
  func textRange(_ range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  /// The concepts that the words of a phrase name, by id.
  func concepts(_ phrase: Phrase) -> [Concept] {
    phrase.senses.compactMap { sense in
      if case .concept(let index) = sense { lexicon.knowledge.concepts[index] } else { nil }
    }
  }

  /// The effects that the words of a phrase name in one of `forms`.
  func effects(_ phrase: Phrase, in forms: Lexicon.Forms) -> [Effect] {
    var found: [Effect] = []
    for case .effect(let index, let form) in phrase.senses where !form.isDisjoint(with: forms) {
      let effect = lexicon.knowledge.effects[index]
      if !found.contains(where: { $0.id == effect.id }) { found.append(effect) }
    }
    return found
  }

  /// Tells whether all words of a phrase belong to one that names a concept.
  func isInsideConcept(_ phrase: Phrase) -> Bool {
    guard let concept = conceptAt[phrase.tokens.lowerBound] else { return false }
    return phrases[concept].tokens.upperBound >= phrase.tokens.upperBound
  }

  func cues(_ phrase: Phrase) -> [CueEntry] {
    phrase.senses.compactMap { sense in
      if case .cue(let index) = sense { lexicon.knowledge.cues[index] } else { nil }
    }
  }

  /// The roles of the cue that covers a token.
  func roles(at index: Int) -> [Role] {
    guard tokens.indices.contains(index), let phrase = cueAt[index] else { return [] }
    return cues(phrases[phrase]).map(\.role)
  }

  func hasCue(_ roles: Set<Role>) -> Bool {
    phrases.contains { $0.kind == .cue && cues($0).contains { roles.contains($0.role) } }
  }

  /// The ids of all concepts that the sentence names.
  var conceptIDs: [String] {
    phrases.filter { $0.kind == .concept }.flatMap { concepts($0).map(\.id) }
  }

  /// The last index at or before `index` whose token is no adverb; -1 before the sentence.
  func skippingAdverbs(before index: Int) -> Int {
    var previous = index
    while previous >= 0, has(.adverb, at: previous), effectAt[previous] == nil { previous -= 1 }
    return previous
  }
}

extension SentenceAnalysis {
  /// The folded word at an index, where the vocabulary holds it.
  func word(at index: Int) -> String? {
    guard tokens.indices.contains(index), tokens[index].kind == .word, tokens[index].word > 0
    else { return nil }
    return lexicon.word(tokens[index].word)
  }
}
