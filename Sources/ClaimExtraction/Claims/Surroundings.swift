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
  private let sentences: [SentenceAnalysis]
  private(set) var antecedent = Antecedent(term: nil, isBackground: false)

  /// Short list items without a full stop that head what follows, as headings do.
  private let titleOfBlock: [Int?]
  private let conceptsOfBlock: [[String]]

  init(_ document: Document, _ sentences: [SentenceAnalysis]) {
    self.document = document
    self.sentences = sentences
    var concepts = [[String]](repeating: [], count: document.blocks.count)
    for sentence in sentences { concepts[sentence.block] += sentence.conceptIDs }
    conceptsOfBlock = concepts
    titleOfBlock = Self.titles(document, sentences)
  }

  /// The block that heads the one at `index`: its heading, or a list item that acts as one.
  func title(of index: Int) -> Int? { titleOfBlock[index] ?? document.blocks[index].heading }

  /// Returns the concepts named around a sentence, nearest first.
  func context(of sentence: SentenceAnalysis) -> [String] {
    var ids = sentence.conceptIDs
    let block = document.blocks[sentence.block]
    ids += conceptsOfBlock[sentence.block]
    if let title = titleOfBlock[sentence.block] { ids += conceptsOfBlock[title] }
    if let lead = block.lead { ids += conceptsOfBlock[lead] }
    var heading = block.heading
    while let index = heading {
      ids += conceptsOfBlock[index]
      heading = document.blocks[index].heading
    }
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }

  /// Remembers what the sentence speaks of, for the pronouns of the next.
  mutating func pass(_ sentence: SentenceAnalysis, _ frames: [Frame]) {
    let agents = AgentFinder(sentence: sentence)
    for frame in frames {
      guard case .therapy(let phrase) = frame.agent else { continue }
      antecedent = Antecedent(term: sentence.term(phrase), isBackground: false)
      return
    }
    let concepts = sentence.phrases.indices.filter { sentence.phrases[$0].kind == .concept }
    guard let first = concepts.first, sentence.carrier != .heading else { return }
    if let therapy = concepts.first(where: agents.isTherapy) {
      antecedent = Antecedent(term: sentence.term(therapy), isBackground: false)
    } else if frames.allSatisfy({ if case .other = $0.agent { true } else { false } }) {
      guard sentence.phrases[first].tokens.lowerBound <= 4 else { return }
      antecedent = Antecedent(term: sentence.term(first), isBackground: true)
    } else {
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
