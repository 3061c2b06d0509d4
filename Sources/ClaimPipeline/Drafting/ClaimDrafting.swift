import ClaimModel

/// Groups the claims of documents by what they say: one drafted claim for each effect and target.
struct ClaimDrafting {
  /// A claim of the ontology to be, with every place that makes it.
  struct DraftedClaim {
    let id: String
    let effect: String?
    let target: String?
    var agents: [String: Int] = [:]
    var isBackground: Bool
    var places: [ClaimNode.Provenance] = []
  }

  private let knowledge: Knowledge
  private(set) var claims: [DraftedClaim] = []

  /// Concepts for words that the ontology does not know.
  private(set) var concepts: [Concept] = []

  /// The index of the claim about an effect and a target.
  private var numbers: [[String?]: Int] = [:]
  private var proposals: [String: String] = [:]
  private var ids: Set<String>

  init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    ids = Set(knowledge.concepts.map(\.id))
  }

  /// Adds the claims of a document; what it denies and what would harm are none.
  mutating func add(_ reading: Reading, of document: Document, at path: String) {
    let index = document.lineIndex()
    for claim in reading.claims where !claim.isDenied && claim.polarity != .harm {
      let target = claim.target.flatMap { concept(for: $0, in: document) }
      guard claim.effect.id != nil || target != nil else { continue }
      let number = number(of: claim, target)
      let position = index.position(of: claim.span.start)
      let place = ClaimNode.Provenance(
        document: path,
        section: document.heading(above: reading.sentences[claim.sentence].block),
        place: "\(position.line):\(position.column) \(document.words(claim.range))"
      )
      claims[number].places.append(place)
      claims[number].isBackground = claims[number].isBackground && claim.isBackground
      if let agent = claim.agent?.id { claims[number].agents[agent, default: 0] += 1 }
    }
  }

  /// Returns the index of the drafted claim that says the same.
  private mutating func number(of claim: Claim, _ target: String?) -> Int {
    let key = [claim.effect.id, target]
    if let number = numbers[key] { return number }
    let parts = [claim.effect.id, target].compactMap { $0 }
    let draft = DraftedClaim(
      id: unused("draft-" + parts.joined(separator: "-")),
      effect: claim.effect.id,
      target: target,
      isBackground: true
    )
    numbers[key] = claims.count
    claims.append(draft)
    return claims.count - 1
  }

  /// Returns the id of the concept that a term names, or of a new one for its words.
  private mutating func concept(for term: Term, in document: Document) -> String? {
    if let id = term.id { return id }
    let words = document.words(term.range)
    let key = words.lowercased()
    if let known = proposals[key] { return known }
    let name = Self.slug(words)
    guard !name.isEmpty else { return nil }
    let id = unused("new." + name)
    proposals[key] = id
    concepts.append(Concept(id: id, kind: .outcome, label: words))
    return id
  }

  /// Returns an id that nothing has yet, and keeps it.
  private mutating func unused(_ wanted: String) -> String {
    let base = Self.slug(wanted)
    var id = base
    var number = 2
    while !ids.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }

  /// Returns the words in lower case with hyphens; dots stay, other signs go.
  private static func slug(_ words: String) -> String {
    var slug = ""
    for byte in words.lowercased().utf8.prefix(60) {
      switch byte {
      case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "."): slug.unicodeScalars.append(.init(byte))
      default: if !slug.isEmpty, slug.last != "-" { slug.append("-") }
      }
    }
    while slug.last == "-" || slug.last == "." { slug.removeLast() }
    return slug
  }
}

extension Document {
  /// Returns the words in a range on one line.
  fileprivate func words(_ range: Range<Int>) -> String {
    text.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Returns the heading that a block stands under; empty where there is none.
  fileprivate func heading(above block: Int) -> String {
    let block = blocks[block]
    if block.carrier == .heading { return words(block.range) }
    return block.heading.map { words(blocks[$0].range) } ?? ""
  }
}

extension ClaimDrafting {
  /// What does it in most places; the id that comes first where several do.
  func agent(of claim: DraftedClaim) -> Concept? {
    let best = claim.agents.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best.flatMap { knowledge.concept($0.key) }
  }

  func effect(of claim: DraftedClaim) -> Effect? { claim.effect.flatMap { knowledge.effect($0) } }

  func target(of claim: DraftedClaim) -> Concept? {
    claim.target.flatMap { id in knowledge.concept(id) ?? concepts.first { $0.id == id } }
  }

  /// Returns what sort of claim it seems to be, by what is acted on.
  func kind(of claim: DraftedClaim) -> ClaimNode.Kind {
    if claim.isBackground { return .background }
    return switch target(of: claim)?.kind {
    case .symptom: .symptomRelief
    case .anatomy, .cell: .structuralRepair
    case .mechanism, .substance: .mechanism
    case .comparator: .surgeryAvoidance
    default: .efficacy
    }
  }
}
