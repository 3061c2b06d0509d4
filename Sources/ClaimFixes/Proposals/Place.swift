import ClaimModel

/// A finding in its sentence, with all that a fix looks at.
struct Place {
  let finding: Finding
  let assessed: AssessedDocument
  let words: SentenceWords
  let number: Int

  /// The claim that the finding is about or, where it names none, the first one in its words.
  let assessment: Assessment?

  init?(_ finding: Finding, in assessed: AssessedDocument) {
    let sentences = assessed.reading.sentences
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.upperBound <= finding.range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < sentences.count, !finding.range.isEmpty,
      sentences[low].range.contains(finding.range.lowerBound)
    else { return nil }
    self.finding = finding
    self.assessed = assessed
    number = low
    words = SentenceWords(sentences[low], of: assessed.document.text)
    let here = assessed.assessments.filter { $0.claim.sentence == low && !$0.claim.isDenied }
    assessment =
      here.first { $0.claim.id == finding.claim }
      ?? here.first { $0.claim.range.overlaps(finding.range) }
  }

  var sentence: Sentence { words.sentence }
  var block: Block { assessed.document.blocks[sentence.block] }
  var text: MappedText { assessed.document.text }

  /// The claims of the sentence, in the order of the text.
  var assessments: [Assessment] {
    assessed.assessments.filter { $0.claim.sentence == number }
  }

  /// The mentions in the sentence.
  var mentions: ArraySlice<Mention> { assessed.reading.mentions[sentence.mentions] }

  /// Tells whether the sentence is one, with a verb, told by the writer.
  var isStatement: Bool {
    sentence.traits.isDisjoint(with: [.fragment, .question, .imperative])
  }

  /// Tells whether the clause of the word at `index` is what somebody finds, says or proves: "that".
  func isReported(_ index: Int) -> Bool {
    words.words.indices.prefix(max(0, index - 1)).contains { place in
      place > 0 && words.text(at: place) == "that"
        && !Grammar.prepositions.contains(words.text(at: place - 1))
    }
  }

  /// Tells whether the word at `index` stands in the clause that a "because" or "when" opens.
  func isSubordinate(_ index: Int) -> Bool {
    Grammar.subordinators.contains(words.text(at: 0))
      && !words.words.prefix(max(0, index)).contains { $0.text == "," }
  }

  /// Tells whether the claim stands in a noun phrase, whose participle is no verb with a tense:
  /// "improved mobility".
  var isPhrasal: Bool {
    switch assessment?.claim.construction {
    case .adjective, .participle, .nominal, .compound: true
    default: false
    }
  }

  /// Tells whether there is evidence on file of what the claim is about.
  var isOnFile: Bool {
    guard let assessment else { return false }
    return assessed.knowledge.isOnFile(assessment, among: assessed.assessments)
  }

  /// Tells whether the words are a list of keywords for search engines.
  var isKeywords: Bool {
    block.carrier == .meta && words.words.count { $0.text == "," } > 1
  }

  /// Tells whether a concept is a treatment.
  func isTherapy(_ concept: String?) -> Bool {
    guard let kind = concept.flatMap(assessed.knowledge.concept)?.kind else { return false }
    return kind == .intervention || kind == .cell
  }

  /// Returns how the words around the changes would read, short enough for a title.
  func preview(_ changes: [TextChange], through verb: Int) -> String {
    guard let start = changes.map(\.range.lowerBound).min(),
      let end = changes.map(\.range.upperBound).max()
    else { return "" }
    let last = max(end, verb)
    let all = text.string(start..<last, with: changes).split { $0 == " " || $0 == "\n" }
    let shown = all.prefix(10).joined(separator: " ")
    return "Say '\(shown)\(all.count > 10 ? " …" : "")'"
  }

  /// Tells whether a whole sentence can stand there.
  var holdsSentences: Bool {
    switch block.carrier {
    case .body, .list, .table, .caption, .meta, .frontMatter, .structuredData: true
    case .heading, .title, .alt, .attribute, .link, .button: false
    }
  }
}
