import ClaimModel
import TextAnalysis

/// Expands concepts, effects and cues to the phrases that stand for them.
///
/// Every start of the program runs through here, so phrases are bytes from the knowledge to the
/// vocabulary: a `String` for each of the many thousand forms cost ten times as much.
struct LexiconBuilder {
  private(set) var vocabulary = Vocabulary()
  private(set) var phrases = PhraseList<Lexicon.Sense>()
  private(set) var relations = PhraseList<RelationSense>()
  private var classes: [WordClass] = []
  private let splitter = Tokenizer(Vocabulary())
  private var tokens: [Token] = []
  private var numbers: [Int32] = []

  mutating func addFunctionWords() {
    for (wordClass, words) in FunctionWords.classes {
      for word in words.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
        let number = Int(vocabulary.add(Array(word)))
        while classes.count <= number { classes.append([]) }
        classes[number].insert(wordClass)
      }
    }
  }

  func wordClasses() -> [WordClass] {
    (0..<vocabulary.count).map { number in
      let listed = number < classes.count ? classes[number] : []
      let isOpen = listed.isSubset(of: .named)
      return isOpen && Self.endsInLy(vocabulary.words[number]) ? listed.union(.adverb) : listed
    }
  }

  mutating func add(_ concept: Concept, _ index: Int) {
    addNoun(concept.label, .concept(index))
    for label in concept.altLabels { addNoun(label, .concept(index)) }
    for label in concept.hiddenLabels { addNoun(label, .concept(index)) }
  }

  mutating func add(_ effect: Effect, _ index: Int) {
    for verb in effect.verbs { add(verb, .transitive, index) }
    for verb in effect.intransitives { add(verb, .intransitive, index) }
    for noun in effect.nouns { addNoun(noun, .effect(index, .noun)) }
    for adjective in effect.adjectives { add(Array(adjective.utf8), .effect(index, .adjective)) }
    for idiom in effect.idioms {
      for form in VerbForms.forms(ofPhrase: idiom) { add(form.words, .effect(index, .idiom)) }
    }
  }

  mutating func add(_ cue: CueEntry, _ index: Int) {
    guard !Self.grading.contains(cue.role) else { return add(relation: cue) }
    guard cue.isVerb else { return add(Array(cue.phrase.utf8), .cue(index)) }
    for form in VerbForms.forms(ofPhrase: cue.phrase) { add(form.words, .cue(index)) }
  }

  mutating func add(_ qualifier: Qualifier, _ index: Int) {
    for cue in qualifier.cues { add(Array(cue.utf8), .qualifier(index)) }
  }

  private static let grading = Role.grading.reduce(into: RoleSet()) { $0.insert($1) }

  /// Adds a cue that only grades: its phrases are kept apart, so that they hide no other phrase.
  private mutating func add(relation cue: CueEntry) {
    let forms: [VerbForms.Form] =
      cue.isVerb
      ? VerbForms.forms(ofPhrase: cue.phrase) : [(Array(cue.phrase.utf8), Lexicon.Forms())]
    for form in forms {
      readNumbers(of: form.words)
      guard !numbers.isEmpty else { continue }
      relations.add(
        RelationSense(role: cue.role, strength: cue.strength, reach: cue.reach, forms: form.forms),
        to: numbers
      )
    }
  }

  private mutating func add(_ verb: Verb, _ kind: Lexicon.Forms, _ index: Int) {
    for form in VerbForms.forms(of: verb) {
      add(form.words, .effect(index, form.forms.union(kind)))
    }
  }

  private mutating func addNoun(_ label: String, _ sense: Lexicon.Sense) {
    let bytes = Array(label.utf8)
    add(bytes, sense)
    let plural = Self.plural(of: bytes)
    if plural != bytes { add(plural, sense) }
    if let turned = Self.turned(bytes) { add(turned, sense) }
  }

  /// "Wing growth" as "growth of wing", for nouns of what goes on in a body.
  private static func turned(_ label: [UInt8]) -> [UInt8]? {
    let blank = UInt8(ascii: " ")
    guard let place = label.lastIndex(of: blank),
      processes.contains(Word(Array(label[(place + 1)...])))
    else { return nil }
    return label[(place + 1)...] + Array(" of ".utf8) + label[..<place]
  }

  private static let processes: WordSet = [
    "production", "synthesis", "formation", "growth", "function", "breakdown", "destruction",
    "degeneration", "regeneration", "density", "strength", "mobility", "flexibility", "elasticity",
    "supply", "circulation", "development", "absorption", "loss", "death", "quality",
  ]

  private mutating func add(_ phrase: [UInt8], _ sense: Lexicon.Sense) {
    readNumbers(of: phrase)
    guard !numbers.isEmpty else { return }
    phrases.add(sense, to: numbers)
  }

  /// Reads the numbers of a phrase's words, split and folded as the tokenizer splits text.
  private mutating func readNumbers(of phrase: [UInt8]) {
    numbers.removeAll(keepingCapacity: true)
    if isPlain(phrase) {
      var start = 0
      for end in 0...phrase.count where end == phrase.count || phrase[end] == UInt8(ascii: " ") {
        if start < end { numbers.append(vocabulary.add(phrase[start..<end])) }
        start = end + 1
      }
      return
    }
    tokens.removeAll(keepingCapacity: true)
    splitter.tokenize(phrase.span, 0..<phrase.count, into: &tokens)
    for token in tokens where token.kind != .mark {
      let word = phrase[token.range]
      if word.allSatisfy({ $0 < 0x80 && Folding.lowercased($0) == $0 }) {
        numbers.append(vocabulary.add(word))
      } else {
        numbers.append(vocabulary.add(Folding.folded(String(decoding: word, as: UTF8.self))))
      }
    }
  }

  /// Tells whether a phrase is small letters and blanks, which the tokenizer splits at the blanks.
  private func isPlain(_ phrase: [UInt8]) -> Bool {
    phrase.allSatisfy { $0 &- 0x61 < 26 || $0 == UInt8(ascii: " ") }
  }

  private static func plural(of label: [UInt8]) -> [UInt8] {
    let blank = UInt8(ascii: " ")
    let place = label.indices.dropLast(3).first { index in
      label[index] == blank && label[index + 1] == UInt8(ascii: "o")
        && label[index + 2] == UInt8(ascii: "f") && label[index + 3] == blank
    }
    guard let place else { return Inflection.plural(label) }
    return Inflection.plural(Array(label[..<place])) + label[place...]
  }

  private static func endsInLy(_ word: [UInt8]) -> Bool {
    word.count > 4 && word[word.count - 2] == 0x6C && word[word.count - 1] == 0x79
  }
}
