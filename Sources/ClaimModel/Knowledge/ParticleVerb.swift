/// A verb of a benefit whose particle can stand behind its object: "keep pain at bay".
package struct ParticleVerb: Sendable {
  /// The forms that the verb can have.
  package let forms: WordSet

  /// The words of the particle.
  package let particle: [Word]

  /// One bit for each word of the particle: a sentence that lacks one of them does not hold the verb.
  package let particleMask: UInt64

  init(_ verb: Verb, particle: String) {
    let base = Array(verb.base.utf8)
    var forms = [
      Word(base), Word(base + Array("s".utf8)), Word(base + Array("ing".utf8)),
      Word(base + Array("ed".utf8)),
    ]
    if let past = verb.past { forms.append(Word(Array(past.utf8))) }
    if let participle = verb.participle { forms.append(Word(Array(participle.utf8))) }
    self.forms = WordSet(forms)
    self.particle = particle.utf8.split(separator: UInt8(ascii: " ")).map { Word(Array($0)) }
    particleMask = self.particle.reduce(0) { $0 | $1.mask }
  }
}

extension Effect {
  /// The words of a benefit, as names are made of them: without a particle, long enough, in one.
  var benefitWords: [String] {
    guard isTherapeutic else { return [] }
    let words =
      verbs.filter { $0.particle == nil }.map(\.base) + nouns
      + adjectives.map { $0.filter { $0 != "-" } }
    return words.filter { $0.count >= 4 && !$0.contains(" ") }
  }

  /// The verbs with a particle by which the effect is for the better.
  var particleVerbs: [ParticleVerb] {
    guard direction != .worse, direction != .relate else { return [] }
    return verbs.compactMap { verb in
      verb.particle.map { ParticleVerb(verb, particle: $0) }
    }
  }
}
