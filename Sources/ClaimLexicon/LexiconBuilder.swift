import ClaimModel
import TextAnalysis

/// Expands concepts, effects, cues and qualifiers to the phrases that stand for them.
///
/// A start with a pack from a directory runs through here, so phrases are bytes from the knowledge to
/// the tables: a `String` for each of the many thousand forms cost ten times as much.
struct LexiconBuilder {
  private var gathered = LexiconTables()
  private var vocabulary = Vocabulary()
  private var phrases = PhraseList()
  private var relations = PhraseList()

  /// The places of cues in the tables; many differ in nothing but their words.
  private var cues: [LexicalCue: Int] = [:]
  private let splitter = Tokenizer(Vocabulary())
  private var tokens: [Token] = []
  private var numbers: [Int32] = []

  var tables: LexiconTables {
    var tables = gathered
    tables.phrases = phrases.rows
    tables.relations = relations.rows
    return tables
  }

  mutating func add(_ concept: Concept) {
    let sense = PhraseSense(gathered.concepts.count)
    gathered.concepts.append(LexicalConcept(concept))
    addNoun(concept.label, .concept, sense)
    for label in concept.altLabels { addNoun(label, .concept, sense) }
    for label in concept.hiddenLabels { addNoun(label, .concept, sense) }
  }

  mutating func add(_ effect: Effect) {
    let index = gathered.effects.count
    gathered.effects.append(LexicalEffect(effect, index))
    for (verbs, use) in [
      (effect.verbs, WordForms.transitive), (effect.intransitives, .intransitive),
    ] {
      for form in verbs.flatMap(VerbForms.forms(of:)) {
        add(form.words, .effect, PhraseSense(index, form.forms.union(use)))
      }
    }
    for noun in effect.nouns { addNoun(noun, .effect, PhraseSense(index, .noun)) }
    for adjective in effect.adjectives {
      add(Array(adjective.utf8), .effect, PhraseSense(index, .adjective))
    }
    for form in effect.idioms.flatMap(VerbForms.forms(ofPhrase:)) {
      add(form.words, .effect, PhraseSense(index, .idiom))
    }
  }

  mutating func add(_ cue: CueEntry) {
    let index = place(of: LexicalCue(cue))
    let forms: [VerbForms.Form] =
      cue.isVerb
      ? VerbForms.forms(ofPhrase: cue.phrase) : [(Array(cue.phrase.utf8), WordForms())]
    for form in forms {
      // A cue that only grades is kept apart, so that it hides no other phrase.
      if Self.grading.contains(cue.role) {
        readNumbers(of: form.words)
        guard !numbers.isEmpty else { continue }
        relations.add(PhraseSense(index, form.forms), .cue, to: numbers)
      } else {
        add(form.words, .cue, PhraseSense(index))
      }
    }
  }

  mutating func add(_ qualifier: Qualifier) {
    let sense = PhraseSense(gathered.qualifiers.count)
    gathered.qualifiers.append(qualifier.id)
    for cue in qualifier.cues { add(Array(cue.utf8), .qualifier, sense) }
  }

  private mutating func place(of cue: LexicalCue) -> Int {
    if let known = cues[cue] { return known }
    let place = gathered.cues.count
    gathered.cues.append(cue)
    cues[cue] = place
    return place
  }

  private static let grading = Role.grading.reduce(into: RoleSet()) { $0.insert($1) }

  private mutating func addNoun(
    _ label: String,
    _ kind: PhraseEntry.Kind,
    _ sense: PhraseSense
  ) {
    let bytes = Array(label.utf8)
    add(bytes, kind, sense)
    let plural = Self.plural(of: bytes)
    if plural != bytes { add(plural, kind, sense) }
    if let turned = Self.turned(bytes) { add(turned, kind, sense) }
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

  private mutating func add(
    _ phrase: [UInt8],
    _ kind: PhraseEntry.Kind,
    _ sense: PhraseSense
  ) {
    readNumbers(of: phrase)
    guard !numbers.isEmpty else { return }
    phrases.add(sense, kind, to: numbers)
  }

  /// Reads the numbers of a phrase's words, split and folded as the tokenizer splits text.
  private mutating func readNumbers(of phrase: [UInt8]) {
    numbers.removeAll(keepingCapacity: true)
    if isPlain(phrase) {
      var start = 0
      for end in 0...phrase.count where end == phrase.count || phrase[end] == UInt8(ascii: " ") {
        if start < end { numbers.append(number(of: phrase[start..<end])) }
        start = end + 1
      }
      return
    }
    tokens.removeAll(keepingCapacity: true)
    splitter.tokenize(phrase.span, 0..<phrase.count, into: &tokens)
    for token in tokens where token.kind != .mark {
      let word = phrase[token.range]
      if word.allSatisfy({ $0 < 0x80 && Folding.lowercased($0) == $0 }) {
        numbers.append(number(of: word))
      } else {
        let folded = Folding.folded(String(decoding: word, as: UTF8.self))
        numbers.append(number(of: folded[...]))
      }
    }
  }

  /// Returns the number of the word with these folded bytes, which is added where it is new.
  private mutating func number(of word: ArraySlice<UInt8>) -> Int32 {
    let number = vocabulary.add(word)
    if number == gathered.words.count {
      gathered.words.append(word)
    } else {
      let known = gathered.words[Int(number)]
      precondition(known == word, "no two words of the lexicon share a hash")
    }
    return number
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
}
