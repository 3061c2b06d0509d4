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
    while index < verb, Grammar.isAdverb(words.text(at: index)) { index += 1 }
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
    return supporting.contains(word)
  }

  private static let supporting: Set<String> = ["help", "helps", "helped", "helping"]
}
