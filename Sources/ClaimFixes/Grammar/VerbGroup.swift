import ClaimModel

/// A verb with all that carries it: "will help to", "has been", "that".
struct VerbGroup {
  /// Where the group starts; adverbs before its first verb belong to it.
  let start: Int

  /// The verb that says what happens.
  let verb: Int

  /// The word of the group that has a tense: a modal, an auxiliary, or the verb itself.
  let finite: Int

  /// Returns the group of the verb at `verb`, whose predicate is known to start at `start`.
  init(_ words: SentenceWords, verb: Int, from start: Int, forms: VerbForms) {
    var index = verb
    while index > 0, Self.carries(words, index - 1, forms) { index -= 1 }
    index = min(index, max(0, start))
    while index < verb, words.isMark(at: index) { index += 1 }
    self.start = index
    self.verb = verb
    while index < verb, Self.isAdverb(words, index) { index += 1 }
    finite = index
  }

  /// Tells whether the word at `index` belongs to the verb that follows it.
  private static func carries(_ words: SentenceWords, _ index: Int, _ forms: VerbForms) -> Bool {
    guard !words.isMark(at: index), !words.words[index + 1].followsHyphen else { return false }
    let word = words.text(at: index)
    if Grammar.isAdverb(word) || Grammar.modals.contains(word) { return true }
    if Grammar.be.contains(word) || Grammar.have.contains(word) { return true }
    if Grammar.auxiliaryDo.contains(word) || ["been", "being", "be", "to"].contains(word) {
      return true
    }
    if isNotOnly(words, index) || supporting.contains(word) { return true }
    return striving.contains(word) && words.text(at: index + 1) == "to"
  }

  private static func isAdverb(_ words: SentenceWords, _ index: Int) -> Bool {
    Grammar.isAdverb(words.text(at: index)) || isNotOnly(words, index)
  }

  /// Tells whether the word at `index` is one of "not only", which denies nothing.
  private static func isNotOnly(_ words: SentenceWords, _ index: Int) -> Bool {
    switch words.text(at: index) {
    case "not": words.text(at: index + 1) == "only"
    case "only": words.text(at: index - 1) == "not"
    default: false
    }
  }

  private static let supporting: Set<String> = ["help", "helps", "helped", "helping"]

  /// Verbs that stand before "to" and a verb without adding to what it says: "work to rebuild".
  private static let striving: Set<String> = [
    "work", "works", "worked", "serve", "serves", "served", "aim", "aims", "aimed", "act", "acts",
    "acted",
  ]
}
