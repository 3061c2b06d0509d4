import ClaimModel
import TextAnalysis

/// Expands concepts, effects and cues to the phrases that stand for them.
struct LexiconBuilder {
  private(set) var vocabulary = Vocabulary()
  private(set) var trie = PhraseTrie<Lexicon.Sense>()
  private(set) var relations = PhraseTrie<RelationSense>()
  private var classes: [Int32: WordClass] = [:]
  private let splitter = Tokenizer(Vocabulary())
  private var tokens: [Token] = []

  mutating func addFunctionWords() {
    for (wordClass, words) in FunctionWords.classes {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        classes[vocabulary.add(Folding.folded(String(word))), default: []].insert(wordClass)
      }
    }
  }

  func wordClasses() -> [WordClass] {
    (0..<vocabulary.count).map { number in
      let listed = classes[Int32(number)] ?? []
      return listed.isEmpty && Self.endsInLy(vocabulary.words[number]) ? .adverb : listed
    }
  }

  mutating func add(_ concept: Concept, _ index: Int) {
    for label in concept.labels {
      add(label, .concept(index))
      let plural = Self.plural(of: label)
      if plural != label { add(plural, .concept(index)) }
    }
  }

  mutating func add(_ effect: Effect, _ index: Int) {
    for verb in effect.verbs { add(verb, [.transitive]) { .effect(index, $0) } }
    for verb in effect.intransitives { add(verb, [.intransitive]) { .effect(index, $0) } }
    for noun in effect.nouns {
      add(noun, .effect(index, .noun))
      let plural = Self.plural(of: noun)
      if plural != noun { add(plural, .effect(index, .noun)) }
    }
    for adjective in effect.adjectives { add(adjective, .effect(index, .adjective)) }
    for idiom in effect.idioms {
      for form in Self.forms(ofPhrase: idiom) { add(form, .effect(index, .idiom)) }
    }
  }

  mutating func add(_ cue: CueEntry, _ index: Int) {
    guard !Role.grading.contains(cue.role) else { return add(relation: cue) }
    guard cue.isVerb else { return add(cue.phrase, .cue(index)) }
    for form in Self.forms(ofPhrase: cue.phrase) { add(form, .cue(index)) }
  }

  /// Adds a cue that only grades: its phrases are kept apart, so that they hide no other phrase.
  private mutating func add(relation cue: CueEntry) {
    for (form, forms) in RelationForms.forms(of: cue) {
      let words = words(of: form).map { vocabulary.add($0) }
      guard !words.isEmpty else { continue }
      relations.add(
        words,
        RelationSense(role: cue.role, strength: cue.strength, reach: cue.reach, forms: forms)
      )
    }
  }

  mutating func add(_ qualifier: Qualifier, _ index: Int) {
    for cue in qualifier.cues { add(cue, .qualifier(index)) }
  }

  private mutating func add(
    _ verb: Verb,
    _ kind: Lexicon.Forms,
    _ sense: (Lexicon.Forms) -> Lexicon.Sense
  ) {
    let past = verb.past ?? Inflection.past(verb.base)
    let forms: [(String, Lexicon.Forms)] = [
      (verb.base, .base),
      (Inflection.thirdPerson(verb.base), .thirdPerson),
      (past, .past),
      (verb.participle ?? past, .participle),
      (Inflection.gerund(verb.base), .gerund),
    ]
    let byWord = Dictionary(forms, uniquingKeysWith: { $0.union($1) })
    for (word, form) in byWord.sorted(by: { $0.key < $1.key }) {
      let phrase = verb.particle.map { "\(word) \($0)" } ?? word
      add(phrase, sense(form.union(kind)))
    }
  }

  private mutating func add(_ phrase: String, _ sense: Lexicon.Sense) {
    let words = words(of: phrase).map { vocabulary.add($0) }
    guard !words.isEmpty else { return }
    trie.add(words, sense)
  }

  /// Returns the folded words of a phrase, split as the tokenizer splits text.
  private mutating func words(of phrase: String) -> [[UInt8]] {
    let bytes = Array(phrase.utf8)
    tokens.removeAll(keepingCapacity: true)
    splitter.tokenize(bytes.span, 0..<bytes.count, into: &tokens)
    return tokens.lazy.filter { $0.kind != .mark }.map { token in
      let word = bytes[token.range]
      guard word.allSatisfy({ $0 < 0x80 }) else {
        return Folding.folded(String(decoding: word, as: UTF8.self))
      }
      return word.map(Folding.lowercased)
    }
  }

  /// Returns the phrase with its first word in every form of a verb.
  private static func forms(ofPhrase phrase: String) -> [String] {
    let parts = phrase.split(separator: " ", maxSplits: 1).map(String.init)
    guard let base = parts.first else { return [] }
    let rest = parts.count > 1 ? " " + parts[1] : ""
    let past = Irregular.past[base] ?? Inflection.past(base)
    let forms: Set<String> = [
      base, Inflection.thirdPerson(base), past, Irregular.participle[base] ?? past,
      Inflection.gerund(base),
    ]
    return forms.sorted().map { $0 + rest }
  }

  private static func plural(of label: String) -> String {
    guard let range = label.firstRange(of: " of ") else { return Inflection.plural(label) }
    return Inflection.plural(String(label[..<range.lowerBound])) + label[range.lowerBound...]
  }

  private static func endsInLy(_ word: [UInt8]) -> Bool {
    word.count > 4 && word.suffix(2).elementsEqual([0x6C, 0x79])
  }
}

/// The past forms of common verbs that open idioms.
enum Irregular {
  static let past: [String: String] = [
    "be": "was", "bring": "brought", "break": "broke", "build": "built", "come": "came",
    "feel": "felt", "find": "found", "get": "got", "give": "gave", "go": "went", "grow": "grew",
    "have": "had", "hold": "held", "keep": "kept", "know": "knew", "leave": "left", "lose": "lost",
    "make": "made", "put": "put", "rid": "rid", "say": "said", "see": "saw", "set": "set",
    "shut": "shut", "stand": "stood", "take": "took", "tell": "told", "think": "thought",
    "throw": "threw", "win": "won", "beat": "beat", "fight": "fought", "turn": "turned",
    "let": "let", "cut": "cut", "hit": "hit", "do": "did", "show": "showed", "become": "became",
    "arise": "arose", "drive": "drove", "lead": "led", "overcome": "overcame", "rise": "rose",
    "shrink": "shrank", "spread": "spread", "upset": "upset",
  ]

  static let participle: [String: String] = [
    "be": "been", "break": "broken", "come": "come", "get": "gotten", "give": "given",
    "go": "gone", "grow": "grown", "know": "known", "see": "seen", "show": "shown",
    "take": "taken", "throw": "thrown", "beat": "beaten", "do": "done", "become": "become",
    "arise": "arisen", "drive": "driven", "overcome": "overcome", "rise": "risen",
    "shrink": "shrunk",
  ]
}
