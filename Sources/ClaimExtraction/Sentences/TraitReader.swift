import ClaimLexicon
import ClaimModel

/// Tells what a sentence is besides a row of words, from its cues, its marks and its person.
struct TraitReader {
  let sentence: SentenceAnalysis

  func traits() -> Sentence.Traits {
    var traits: Sentence.Traits = []
    if sentence.isMark("?", at: sentence.tokens.count - 1) { traits.insert(.question) }
    if isFragment { traits.insert(.fragment) }
    if isImperative { traits.insert(.imperative) }
    if sentence.hasCue([.statusDisclosure]) { traits.insert(.notice) }
    if sentence.hasCue([.disavowal]) { traits.insert(.reported) }
    if sentence.hasCue([.investigational, .limitation]) { traits.insert(.caveat) }
    if sentence.hasCue([.logistics]) { traits.insert(.logistics) }
    if sentence.hasCue([.risk]) { traits.insert(.risk) }
    if isStudy { traits.insert(.study) }
    if isTestimony { traits.insert(.testimony) }
    return traits
  }

  /// No form of "be" or "have", no modal, no verb that is finite for certain.
  private var isFragment: Bool {
    let verbs: WordClass = [.be, .have, .auxiliaryDo, .modal, .plainVerb]
    guard sentence.allClasses.isDisjoint(with: verbs) else { return false }
    return !sentence.phrases.contains { phrase in
      phrase.kind == .effect && sentence.conceptAt[phrase.tokens.lowerBound] == nil
        && phrase.forms.contains(.thirdPerson) && !phrase.forms.contains(.noun)
    }
  }

  private var isImperative: Bool {
    guard let first = sentence.phrases.first, first.tokens.lowerBound == 0 else { return false }
    guard first.kind == .effect else { return false }
    return first.forms.contains(.base) && !first.forms.contains(.noun)
  }

  /// What a study did or will do, as told by its own verbs.
  private var isStudy: Bool {
    if isInEachGroup { return true }
    guard sentence.hasCue([.evidence, .weakEvidence]) else { return false }
    if sentence.hasCue([.investigational]) { return true }
    return sentence.tokens.indices.contains { sentence.word(at: $0) == "groups" }
  }

  /// "In both arms": what was seen in each group of a study.
  private var isInEachGroup: Bool {
    sentence.tokens.indices.contains { index in
      ["arms", "groups"].contains(sentence.word(at: index))
        && ["both", "two", "all", "either", "between"].contains(sentence.word(at: index - 1))
        && ["in", "the", "of"].contains(sentence.word(at: index - 2))
    }
  }

  private var isTestimony: Bool {
    guard sentence.allClasses.contains(.firstPerson) else { return false }
    let own: [Word] = ["i", "my", "me", "mine"]
    return sentence.tokens.indices.contains { index in
      sentence.has(.firstPerson, at: index) && sentence.word(at: index).map(own.contains) ?? false
    }
  }
}
