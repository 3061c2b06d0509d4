import ClaimLexicon
import ClaimModel
import TextAnalysis

/// What a phrase says about a relation, in the form in which it stands.
struct RelationSense: Hashable, Sendable {
  let role: Role
  let strength: Strength?
  let reach: CueEntry.Reach
  let forms: Lexicon.Forms

  init(_ cue: LexicalCue, _ forms: Lexicon.Forms) {
    role = cue.role
    strength = cue.strength
    reach = cue.reach
    self.forms = forms
  }
}

/// The phrases by which relations are spoken of, apart from the ontology's.
final class RelationLexicon: Sendable {
  let trie: PhraseTrie
  private let senses: [RelationSense]

  /// For each node of the trie where its senses start; the next node's start is where they end.
  private let starts: [Int32]

  /// The numbers of words that constructions turn on.
  let by: Int32
  let of: Int32
  let had: Int32
  let make: Set<Int32>

  init(_ phrases: PhraseRows, _ cues: [LexicalCue], _ vocabulary: Vocabulary) {
    func number(_ word: String) -> Int32 {
      vocabulary.number(of: word.utf8.reduce(into: Vocabulary.Hash()) { $0.combine($1) })
    }
    by = number("by")
    of = number("of")
    had = number("had")
    make = Set(["make", "makes", "made", "making"].map(number)).subtracting([0])
    trie = PhraseTrie(phrases.edges)
    senses = phrases.cues.map { RelationSense(cues[$0.index], $0.forms) }
    // A node has one entry at most: all senses are cues.
    var entry = 0
    var starts: [Int32] = [0]
    starts.reserveCapacity(trie.nodeCount + 1)
    for count in phrases.entryCounts {
      let senses = count == 0 ? 0 : phrases.entries[entry].count
      starts.append(starts[starts.count - 1] + Int32(senses))
      entry += Int(count)
    }
    self.starts = starts
  }

  /// What the phrase that ends at `node` says; empty inside a phrase.
  func senses(at node: Int32) -> ArraySlice<RelationSense> {
    senses[Int(starts[Int(node)])..<Int(starts[Int(node) + 1])]
  }

  /// Tells whether a phrase ends at `node`.
  func endsPhrase(at node: Int32) -> Bool { starts[Int(node)] < starts[Int(node) + 1] }
}
