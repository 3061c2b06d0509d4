import ClaimModel

extension Passage {
  /// The verbs of benefits whose particle stands behind their object: "keeps pain at bay".
  ///
  /// - Complexity: O(*n* · *m*) in the words of the passage and the verbs with a particle.
  func splitVerbs(around body: [Mention]) -> [Range<Int>] {
    guard !body.isEmpty else { return [] }
    var ranges: [Range<Int>] = []
    for effect in knowledge.effects where effect.direction != .worse && effect.direction != .relate
    {
      for verb in effect.verbs {
        guard let particle = verb.particle, let range = split(verb, particle, body) else {
          continue
        }
        ranges.append(range)
      }
    }
    return ranges
  }

  private func split(_ verb: Verb, _ particle: String, _ body: [Mention]) -> Range<Int>? {
    let tail = particle.split(separator: " ").map(String.init)
    for index in tokens.indices where isForm(tokens[index].text, of: verb) {
      for end in (index + 2)..<max(index + 2, min(index + 7, tokens.count - tail.count + 1))
      where tokens[end..<(end + tail.count)].map(\.text) == tail {
        let range = tokens[index].range.upperBound..<tokens[end].range.lowerBound
        guard body.contains(where: { range.overlaps($0.range) }) else { continue }
        return tokens[index].range.lowerBound..<tokens[end + tail.count - 1].range.upperBound
      }
    }
    return nil
  }

  private func isForm(_ word: String, of verb: Verb) -> Bool {
    word == verb.base || word == verb.past || word == verb.participle || word == verb.base + "s"
      || word == verb.base + "ing" || word == verb.base + "ed"
  }
}
