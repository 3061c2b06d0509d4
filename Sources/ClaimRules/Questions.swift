import ClaimModel

/// Questions: whether they ask or sell, and sentences that say when to call for help.
extension Passage {
  /// Tells whether the passage asks something whose answer it does not presuppose.
  var isOpenQuestion: Bool { traits.contains(.question) && !isLoadedQuestion }

  /// Tells whether the passage is a question that sells: "Ready to run again?", "Why live with it?".
  var isLoadedQuestion: Bool {
    guard traits.contains(.question), !traits.contains(.testimony) || isAnsweredYes else {
      return false
    }
    let words = tokens
    if words.first?.text == "would", contains(anyOf: ["or"]) { return false }
    guard let first = words.first?.text else { return false }
    if Self.loadedOpenings.contains(first) || isAnsweredYes { return true }
    guard words.count >= 2 else { return false }
    return Self.loadedPairs.contains("\(first) \(words[1].text)")
      || first == "why" && complaints.first?.range.lowerBound == words[1].range.lowerBound
  }

  /// Tells whether the writer answers the question: "Is it kind? Completely."
  private var isAnsweredYes: Bool {
    let sentences = document.reading.sentences
    guard index + 1 < sentences.count, sentences[index + 1].block == sentence.block else {
      return false
    }
    let answer = Token.tokens(in: sentences[index + 1].range, of: document.document.text)
    guard let first = answer.first?.text else { return false }
    return Self.affirmations.contains(first)
      || first == "of" && answer.dropFirst().first?.text == "course"
  }

  private static let affirmations: Set<String> = [
    "yes", "absolutely", "definitely", "certainly", "indeed", "completely", "totally", "entirely",
    "always", "perfectly", "cancelled", "canceled", "gone", "done",
  ]

  /// Tells whether the passage says when to call for help: "If it swells, ring us at once".
  var isSafetyNet: Bool {
    guard let first = tokens.first?.text, ["if", "when", "should"].contains(first) else {
      return contains(anyOf: ["emergency", "999", "111", "911", "ambulance"])
        || contains(anyOf: ["contact", "call", "ring", "tell", "phone", "see", "ask"])
          && contains(anyOf: ["doctor", "gp", "nurse", "pharmacist", "midwife"])
          && contains(anyOf: ["and", "but", "before", "without"])
        || contains(anyOf: ["get", "seek"]) && contains(anyOf: ["medical"])
    }
    return contains(anyOf: ["call", "ring", "contact", "seek", "tell", "phone", "ask", "see"])
  }

  private static let loadedOpenings: Set<String> = [
    "ready", "want", "wanna", "tired", "sick", "fed", "imagine", "struggling", "suffering",
    "dreaming", "wish", "looking", "still", "isn't", "aren't", "wouldn't", "ever", "remember",
    "stuck", "bothered", "plagued", "longing", "hoping", "hate", "missing", "worried",
  ]
  private static let loadedPairs: Set<String> = [
    "why wait", "why live", "why suffer", "why not", "why let", "why risk", "why endure",
    "why settle", "why put", "why go", "why pay", "why take", "why have", "why stay", "why keep",
    "what if", "what could", "had enough", "would you", "don't you", "who needs", "who said",
    "who says", "how soon", "what would", "why replace", "why see", "how would", "when did",
    "why cut", "why operate", "why accept", "why hurt", "why be",
  ]
}
