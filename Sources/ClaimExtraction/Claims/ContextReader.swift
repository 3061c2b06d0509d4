/// Gathers the concepts named around claims: once a sentence and, what stands around it, once a block.
struct ContextReader {
  private var sentence = -1
  private var block = -1
  private var ofSentence: [String] = []
  private var ofBlock: [String] = []

  /// Returns the concepts named around a sentence, nearest first, each once.
  mutating func context(of sentence: SentenceAnalysis, in surroundings: Surroundings) -> [String] {
    guard self.sentence != sentence.number else { return ofSentence }
    self.sentence = sentence.number
    if block != sentence.block {
      block = sentence.block
      ofBlock = surroundings.context(ofBlock: block)
    }
    var own: [String] = []
    for id in sentence.conceptIDs where !own.contains(id) { own.append(id) }
    ofSentence = own + ofBlock.filter { !own.contains($0) }
    return ofSentence
  }
}
