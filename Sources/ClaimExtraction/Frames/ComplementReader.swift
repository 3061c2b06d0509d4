import ClaimLexicon
import ClaimModel
import TextAnalysis

/// Reads what a noun of an effect is about: what stands before it, as in "wing regrowth", or behind
/// a preposition, as in "regrowth of wings".
struct ComplementReader {
  let sentence: SentenceAnalysis
  let scanner: NounPhraseScanner

  /// Tells whether a noun belongs to the target before it: "conditions for repair".
  func isPart(of target: Frame.Target?, _ start: Int) -> Bool {
    guard let target, !target.concepts.isEmpty else { return false }
    let end = target.tokens.upperBound
    guard sentence.word(at: end) == "for", end < start else { return false }
    return (end..<start).allSatisfy { $0 == end || sentence.conceptAt[$0] != nil }
  }

  /// Returns the concept that ends right before a noun, as in "bone regeneration".
  func compound(before start: Int) -> [Frame.Target] {
    guard start > 0, let phrase = sentence.conceptAt[start - 1] else { return [] }
    guard sentence.phrases[phrase].tokens.upperBound == start else { return [] }
    var concepts = [phrase]
    var first = sentence.phrases[phrase].tokens.lowerBound
    while first > 0, let previous = sentence.conceptAt[first - 1] {
      concepts.append(previous)
      first = sentence.phrases[previous].tokens.lowerBound
    }
    return [Frame.Target(concepts: concepts, tokens: first..<start)]
  }

  /// Returns the noun phrase after "of", "in", "for", "from" or "to".
  func complement(after index: Int) -> NounPhraseScanner.Result? {
    if sentence.has([.preposition, .to], at: index) { return scanner.phrase(from: index + 1) }
    guard sentence.has([.preposition, .to], at: index - 1) else { return nil }
    return scanner.phrase(from: index)
  }

  /// Tells whether something is kept from what would befall it: "prevents wings from tearing".
  func keepsFrom(
    _ object: NounPhraseScanner.Result?,
    _ effects: [LexicalEffect]
  ) -> Bool {
    guard let end = object?.tokens.upperBound, effects.allSatisfy({ $0.direction == .stop }),
      sentence.word(at: end) == "from", end + 1 < sentence.tokens.count
    else { return false }
    return sentence.tokens[end + 1].shape.contains(.endsInIng)
  }
}
