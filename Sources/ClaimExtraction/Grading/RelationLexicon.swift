import ClaimModel
import TextAnalysis

/// What a phrase says about a relation, in the form in which it stands.
struct RelationSense: Hashable, Sendable {
  let role: Role
  let strength: Strength?
  let reach: CueEntry.Reach
  let forms: Lexicon.Forms
}

/// The phrases by which relations are spoken of, apart from the ontology's.
struct RelationLexicon: Sendable {
  let trie: PhraseTrie<RelationSense>

  /// The numbers of words that constructions turn on.
  let by: Int32
  let had: Int32

  init(_ trie: PhraseTrie<RelationSense>, _ vocabulary: Vocabulary) {
    func number(_ word: String) -> Int32 {
      vocabulary.number(of: word.utf8.reduce(into: Vocabulary.Hash()) { $0.combine($1) })
    }
    self.trie = trie
    by = number("by")
    had = number("had")
  }
}

/// The forms in which the words of a cue can stand.
enum RelationForms {
  /// Returns each form of a cue's words, with what it is a form of.
  static func forms(of cue: CueEntry) -> [(String, Lexicon.Forms)] {
    guard cue.isVerb else { return [(cue.phrase, [])] }
    let parts = cue.phrase.split(separator: " ", maxSplits: 1).map(String.init)
    guard let base = parts.first else { return [] }
    let rest = parts.count > 1 ? " " + parts[1] : ""
    let past = Irregular.past[base] ?? Inflection.past(base)
    let forms: [(String, Lexicon.Forms)] = [
      (base, .base),
      (Inflection.thirdPerson(base), .thirdPerson),
      (past, .past),
      (Irregular.participle[base] ?? past, .participle),
      (Inflection.gerund(base), .gerund),
    ]
    let byWord = Dictionary(forms, uniquingKeysWith: { $0.union($1) })
    return byWord.sorted { $0.key < $1.key }.map { ($0.key + rest, $0.value) }
  }
}
