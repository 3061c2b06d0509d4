import ClaimModel

extension Passage {
  /// The verbs of benefits whose particle stands behind their object: "keeps pain at bay".
  ///
  /// - Complexity: O(*n* · *m*) in the words of the passage and the verbs with a particle that it can
  ///   hold.
  func splitVerbs(around body: [Mention]) -> [Range<Int>] {
    guard !body.isEmpty else { return [] }
    var ranges: [Range<Int>] = []
    let mask = glance.mask
    for verb in knowledge.particleVerbs
    where mask & verb.forms.mask != 0 && mask & verb.particleMask == verb.particleMask {
      if let range = split(verb, body) { ranges.append(range) }
    }
    return ranges
  }

  private func split(_ verb: ParticleVerb, _ body: [Mention]) -> Range<Int>? {
    let tail = verb.particle
    for index in tokens.indices where verb.forms.contains(tokens[index].word) {
      for end in (index + 2)..<max(index + 2, min(index + 7, tokens.count - tail.count + 1))
      where tokens[end..<(end + tail.count)].lazy.map(\.word).elementsEqual(tail) {
        let range = tokens[index].range.upperBound..<tokens[end].range.lowerBound
        guard body.contains(where: { range.overlaps($0.range) }) else { continue }
        return tokens[index].range.lowerBound..<tokens[end + tail.count - 1].range.upperBound
      }
    }
    return nil
  }
}
