import ClaimLexicon
import ClaimModel

/// What a sentence inherits from where it stands: the therapy spoken of, the headings above.
struct Surroundings {
  /// What "it" or "these cells" can point back to.
  struct Antecedent {
    var term: Term?

    /// Tells whether a disease, the body or other care was spoken of last.
    var isBackground: Bool
  }

  let document: Document

  /// The block in which other care was last said to act.
  private var careBlock: Int?
  private let sentences: [SentenceAnalysis]
  private(set) var antecedent = Antecedent(term: nil, isBackground: false)

  /// Short list items without a full stop that head what follows, as headings do.
  private let titleOfBlock: [Int?]
  private let conceptsOfBlock: [[String]]

  /// Tells whether the page's subject is other care: it is named often, and twice as often as
  /// therapies.
  let isPageOfCare: Bool

  /// Tells whether a page limits so much of what it says that it sells nothing.
  let limitsMuch: Bool

  /// Tells whether a page of some length hardly speaks of health at all: a manual, a recipe.
  let isUnrelated: Bool

  /// Tells for each heading whether other care is its subject.
  private let namesCare: [Bool]

  init(_ document: Document, _ sentences: [SentenceAnalysis]) {
    self.document = document
    self.sentences = sentences
    var concepts = [[String]](repeating: [], count: document.blocks.count)
    for sentence in sentences { concepts[sentence.block] += sentence.conceptIDs }
    conceptsOfBlock = concepts
    namesCare = Self.care(document, sentences)
    let register = Register(sentences)
    isPageOfCare = register.informs
    limitsMuch = register.limitsMuch
    isUnrelated = Self.isUnrelated(sentences)
    titleOfBlock = Self.titles(document, sentences)
  }

  /// The block that heads the one at `index`: its heading, or a list item that acts as one.
  func title(of index: Int) -> Int? { titleOfBlock[index] ?? document.blocks[index].heading }

  /// Returns the concepts named in a block and around it, nearest first, each once.
  func context(ofBlock index: Int) -> [String] {
    var ids = conceptsOfBlock[index]
    let block = document.blocks[index]
    if let title = titleOfBlock[index] { ids += conceptsOfBlock[title] }
    if let lead = block.lead { ids += conceptsOfBlock[lead] }
    var heading = block.heading
    while let index = heading {
      ids += conceptsOfBlock[index]
      heading = document.blocks[index].heading
    }
    var seen: Set<String> = []
    seen.reserveCapacity(ids.count)
    return ids.filter { seen.insert($0).inserted }
  }

  /// Tells whether a sentence that names nobody speaks of other care: an operation, exercise, a
  /// medicine that its heading or the sentences before are about.
  func isOfCare(_ sentence: SentenceAnalysis) -> Bool {
    if isPageOfCare, limitsMuch || !namesTherapy(sentence) { return true }
    guard !sells(sentence) else { return false }
    if careBlock == sentence.block { return true }
    var heading = title(of: sentence.block)
    while let index = heading {
      if namesCare[index] { return true }
      heading = document.blocks[index].heading
    }
    return false
  }

  /// Tells whether a sentence that claims nothing for a therapy is about other care, the body or a
  /// disease: what such a sentence says of certainty, speed or ease is no promise.
  func tellsBackground(_ sentence: SentenceAnalysis, _ frames: [Frame]) -> Bool {
    if isUnrelated { return true }
    guard !turnsFromCare(sentence), !sentence.traits.contains(.question) else { return false }
    if isOfCare(sentence) { return true }
    guard !sells(sentence) else { return false }
    let actors = frames.compactMap { frame -> Int? in
      if case .other(let phrase) = frame.agent { phrase } else { nil }
    }
    let actsAsCare = actors.contains { phrase in
      sentence.concepts(sentence.phrases[phrase]).contains { $0.kind == .comparator }
    }
    if actsAsCare, !sentence.traits.contains(.imperative) { return true }
    guard !promises(sentence) else { return false }
    if !actors.isEmpty { return true }
    guard frames.isEmpty, !sentence.traits.contains(.fragment),
      !sentence.hasCue([
        .guarantee, .urgency, .testimonial, .superlative, .permanence, .speed, .universal, .safety,
      ]),
      let topic = sentence.phrases.first(where: { $0.kind == .concept })
    else { return false }
    let kinds: KindSet = [.comparator, .condition, .symptom, .anatomy]
    return topic.tokens.lowerBound <= 2
      && !topic.kinds.isDisjoint(with: kinds)
  }

  /// Tells whether a sentence speaks to the reader, or of a benefit.
  private func promises(_ sentence: SentenceAnalysis) -> Bool {
    sentence.tokens.indices.contains { sentence.has(.secondPerson, at: $0) }
      || sentence.phrases.contains { phrase in
        sentence.effects(phrase, in: [.verbal, .noun, .adjective]).contains(where: \.isTherapeutic)
      }
  }

  private func turnsFromCare(_ sentence: SentenceAnalysis) -> Bool {
    if isPageOfCare {
      return sentence.hasCue([.discouragement]) && sentence.kinds.contains(.comparator)
    }
    return sentence.hasCue([.discouragement, .urgency, .popularity, .establishment])
  }

  /// Tells whether a sentence names a therapy or the seller.
  private func sells(_ sentence: SentenceAnalysis) -> Bool {
    sentence.tokens.indices.contains { sentence.has(.firstPerson, at: $0) }
      || namesTherapy(sentence)
  }

  private func namesTherapy(_ sentence: SentenceAnalysis) -> Bool {
    !sentence.kinds.isDisjoint(with: [.intervention, .cell])
  }

  private static func isUnrelated(_ sentences: [SentenceAnalysis]) -> Bool {
    var words = 0
    var mentions = 0
    for sentence in sentences {
      words += sentence.tokens.count
      for phrase in sentence.phrases where phrase.kind == .concept {
        if phrase.kinds != [.population] { mentions += 1 }
      }
    }
    return words >= 300 && mentions * 40 < words
  }

  /// Tells for each block whether it is a heading about other care, and not one that offers a way
  /// around it.
  private static func care(_ document: Document, _ sentences: [SentenceAnalysis]) -> [Bool] {
    var names = [Bool](repeating: false, count: document.blocks.count)
    for sentence in sentences where document.blocks[sentence.block].carrier == .heading {
      let concepts = sentence.phrases.filter { $0.kind == .concept }
        .flatMap(sentence.concepts)
      let isTurned = sentence.tokens.indices.contains {
        sentence.has([.negator, .secondPerson, .firstPerson], at: $0)
          || sentence.word(at: $0).map(turns.contains) ?? false
      }
      let isAvoided = sentence.phrases.contains {
        sentence.effects($0, in: [.verbal, .noun, .adjective, .idiom])
          .contains { $0.direction == .stop || $0.strength == .absolute }
      }
      names[sentence.block] =
        concepts.contains { $0.kind == .comparator } && !isTurned && !isAvoided
        && !sentence.traits.contains(.question)
        && !concepts.contains { [.intervention, .cell].contains($0.kind) }
    }
    return names
  }

  private static let turns: WordSet = ["beyond", "before", "without", "instead", "than"]

  /// Tells whether the writer answers the question that the sentence asks: "… ? Yes, really."
  func isAffirmed(_ question: SentenceAnalysis) -> Bool {
    let next = question.number + 1
    guard sentences.indices.contains(next), sentences[next].block == question.block else {
      return false
    }
    let answer = sentences[next]
    guard let first = answer.word(at: 0) else { return false }
    return Self.affirmations.contains(first)
      || first == "of" && answer.word(at: 1) == "course"
      || ["it", "they", "we", "you"].contains(first)
        && ["can", "will"].contains(answer.word(at: 1))
  }

  private static let affirmations: WordSet = [
    "yes", "absolutely", "definitely", "certainly", "indeed", "yep",
  ]

  /// Remembers what the sentence speaks of, for the pronouns of the next.
  mutating func pass(_ sentence: SentenceAnalysis, _ frames: [Frame]) {
    let agents = AgentFinder(sentence: sentence)
    for frame in frames {
      guard case .other(let phrase) = frame.agent else { continue }
      let isCare = sentence.phrases[phrase].kinds.contains(.comparator)
      careBlock = isCare ? sentence.block : nil
    }
    for frame in frames {
      guard case .therapy(let phrase) = frame.agent else { continue }
      antecedent = Antecedent(term: sentence.term(phrase), isBackground: false)
      careBlock = nil
      return
    }
    let concepts = sentence.phrases.indices.filter { sentence.phrases[$0].kind == .concept }
    guard let first = concepts.first, sentence.carrier != .heading else { return }
    if let therapy = concepts.first(where: agents.isTherapy) {
      antecedent = Antecedent(term: sentence.term(therapy), isBackground: false)
      careBlock = nil
    } else if frames.allSatisfy({ if case .other = $0.agent { true } else { false } }) {
      guard sentence.phrases[first].tokens.lowerBound <= 4 else { return }
      antecedent = Antecedent(term: sentence.term(first), isBackground: true)
    } else if !frames.allSatisfy({ $0.agent == .anaphor }) {
      antecedent.isBackground = false
    }
  }

  private static func titles(_ document: Document, _ sentences: [SentenceAnalysis]) -> [Int?] {
    var titles = [Int?](repeating: nil, count: document.blocks.count)
    var isShort = [Bool](repeating: false, count: document.blocks.count)
    for sentence in sentences {
      let endsOpen = !sentence.isAnyMark(at: sentence.tokens.count - 1)
      isShort[sentence.block] =
        endsOpen && sentence.tokens.count <= 8 && sentence.traits.contains(.fragment)
        && sentence.range == document.blocks[sentence.block].range
    }
    var current: Int?
    for (index, block) in document.blocks.enumerated() {
      switch block.carrier {
      case .list where isShort[index]: current = index
      case .body: titles[index] = current
      default: current = nil
      }
    }
    return titles
  }
}
