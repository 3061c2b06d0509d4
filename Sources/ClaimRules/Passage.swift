import ClaimModel

/// A sentence with all that was read in it: what most rules look at.
///
/// What several rules ask of a passage is read once, and not before the first of them asks: most
/// passages hold nothing that any rule is about.
package final class Passage {
  let document: AssessedDocument
  let index: Int
  let sentence: Sentence

  /// The claims that rules judge.
  private(set) var assessments: [Assessment] = []

  /// Tells whether a claim was read in the passage, whatever became of it.
  let readsClaims: Bool

  /// The sources that the passage points at.
  let cited: [CitedSource]

  /// The words of the passage in lower case, typographic apostrophes made plain.
  private(set) lazy var tokens = Token.tokens(in: range, of: document.document.text)

  /// What one look at the words tells.
  private(set) lazy var glance = Glance(range, of: document.document.text)

  /// What the mentions are of: most rules ask no more before they leave a passage alone.
  private lazy var matter = Matter(mentions, knowledge)

  /// The roles of all mentions.
  var roles: RoleSet { matter.roles }

  /// Tells whether the passage reports, warns, prescribes or limits: the writer promises nothing.
  ///
  /// A disclaimer beside a flat claim sobers nothing.
  private(set) lazy var isSober = readsSober

  /// Tells whether the passage tells of a study, of other care, the body or a disease.
  private(set) lazy var isFactual = traits.contains(.background) || tellsOfStudy

  /// Tells whether the passage tells what was done, measured or found in a study's groups.
  private(set) lazy var tellsOfStudy = readsOfStudy

  /// Tells whether the passage is about opening hours, forms and rooms, and about no outcome.
  private(set) lazy var isAboutService = readsAboutService

  /// Tells whether the passage has no verb that says something of a subject: a slogan, a list item.
  private(set) lazy var isFragmentary = traits.contains(.fragment) || !contains(anyOf: Self.verbs)

  /// The mentions of effects for the better that the writer does not deny.
  private(set) lazy var effects = readEffects

  /// The figures that can tell an outcome: "70%", "nine out of ten", "by half", "twice".
  private(set) lazy var figures = readFigures()

  /// The sentences before and after this one in the same block.
  private(set) lazy var previous = neighbour(index - 1)
  private(set) lazy var next = neighbour(index + 1)

  /// The claims of the passage that the writer makes.
  private(set) lazy var claims = assessments.filter { !$0.claim.isDenied }

  /// The claims of the passage that are stated as fact.
  private(set) lazy var flatClaims = claims.filter { $0.claim.strength >= .assertive }

  init(
    _ document: AssessedDocument,
    sentence index: Int,
    assessments: [Assessment],
    readsClaims: Bool,
    cited: [CitedSource] = []
  ) {
    self.document = document
    self.index = index
    self.readsClaims = readsClaims
    self.cited = cited
    sentence = document.reading.sentences[index]
    if !assessments.isEmpty { self.assessments = assessments.filter(isBenefit) }
  }

  /// Creates a passage that only its words are asked of.
  init(neighbour index: Int, of document: AssessedDocument) {
    self.document = document
    self.index = index
    sentence = document.reading.sentences[index]
    readsClaims = false
    cited = []
  }

  var range: Range<Int> { sentence.range }
  var traits: Sentence.Traits { sentence.traits }
  var mentions: ArraySlice<Mention> { document.reading.mentions[sentence.mentions] }
  var block: Block { document.document.blocks[sentence.block] }
  var knowledge: Knowledge { document.knowledge }
  var profile: Profile { document.profile }

  /// The reader's own words in `range`, white space folded.
  func words(in range: Range<Int>) -> String {
    if let words = plainWords(in: range) { return String(decoding: words, as: UTF8.self) }
    return document.document.text.string(range).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// The bytes in `range` with one blank between words; nil where not all are ASCII, in which bytes
  /// are characters.
  private func plainWords(in range: Range<Int>) -> [UInt8]? {
    var words: [UInt8] = []
    words.reserveCapacity(range.count)
    for byte in document.document.text.utf8[range] {
      switch byte {
      case 0x09...0x0D, 0x20:
        if let last = words.last, last != 0x20 { words.append(0x20) }
      case 0x80...: return nil
      default: words.append(byte)
      }
    }
    if words.last == 0x20 { words.removeLast() }
    return words
  }

  /// The reader's own words in `range` between quotation marks, shortened in the middle.
  func quote(_ range: Range<Int>) -> String {
    if let words = plainWords(in: range), words.count(where: { $0 == 0x20 }) < 14 {
      return "'\(String(decoding: words, as: UTF8.self))'"
    }
    let words = words(in: range).split(separator: " ")
    guard words.count > 14 else { return "'\(words.joined(separator: " "))'" }
    return "'\(words.prefix(8).joined(separator: " ")) … \(words.suffix(4).joined(separator: " "))'"
  }

  func quote(_ mention: Mention) -> String { quote(mention.range) }
}

// MARK: - What the passage is

extension Passage {
  private var readsSober: Bool {
    if traits.contains(.reported) || opensWithLimit || disputes { return true }
    return !traits.isDisjoint(with: [.notice, .caveat]) && flatClaims.isEmpty
  }

  /// "Not everyone", "not all": the outcome that follows is limited before it is told.
  private var opensWithLimit: Bool {
    guard contains("not"), tokens.first?.word == "not" else { return false }
    let all: [Word] = ["everyone", "everybody", "all", "every"]
    return tokens.count > 1 && all.contains(tokens[1].word)
  }

  /// "The evidence that … is weak": what is said is told to be doubtful.
  private var disputes: Bool {
    guard has(.limitation) else { return false }
    if tokens.first?.word == "whether" { return true }
    guard contains(anyOf: ["that"]) else { return false }
    let words = tokens.prefix(4).map(\.word)
    return words.contains { Self.propositions.contains($0) }
  }

  private static let propositions: WordSet = [
    "evidence", "claim", "claims", "idea", "notion", "belief", "suggestion", "theory",
  ]

  private var readsAboutService: Bool {
    has(.logistics) && claims.isEmpty && !names(.bodies)
      && !(has(.comparative) && has(.otherCare))
  }

  /// Tells whether the passage counts people who took part or were followed.
  var countsPeople: Bool {
    contains(anyOf: Self.people) && !contains(anyOf: ["we", "our"])
  }

  private static let people: WordSet = [
    "participants", "volunteers", "follow-up", "followed", "follow", "enrolled", "dropped",
    "withdrew", "aged", "recruited", "randomised", "randomized", "women", "men", "adults",
  ]

  /// Tells whether the passage names a harm as something that can happen.
  var tellsRisk: Bool {
    flatClaims.isEmpty
      && cues(.risk).contains { $0.scope.isDisjoint(with: [.negated, .quoted]) }
  }

  private var readsOfStudy: Bool {
    traits.contains(.study) || reportsTrial || label?.has(.evidence) ?? false
  }

  /// Tells whether the passage tells what a trial found in each of its groups.
  var reportsTrial: Bool {
    has(.evidence) && names([.comparator]) && !has(.establishment)
  }

  private static let verbs: WordSet = [
    "is", "are", "was", "were", "am", "has", "have", "had", "does", "do", "did", "may", "might",
    "can", "could", "will", "would", "should", "must", "shall", "cannot", "isn't", "aren't",
    "wasn't", "weren't", "hasn't", "haven't", "doesn't", "don't", "didn't", "won't", "can't",
  ]

  /// Tells whether the passage speaks of results, whatever they are.
  var speaksOfResults: Bool {
    contains(anyOf: Self.results)
  }

  private static let results: WordSet = [
    "results", "result", "outcome", "outcomes", "relief", "effect", "effects", "benefits",
    "benefit", "recovery", "improvement", "work", "works", "worked", "tried",
  ]
}

// MARK: - What stands in it

extension Passage {
  /// The mentions of `role`.
  func cues(_ role: Role) -> [Mention] {
    has(role) ? mentions.filter { $0.role == role } : []
  }

  func has(_ role: Role) -> Bool { roles.contains(role) }

  func has(anyOf roles: RoleSet) -> Bool { !self.roles.isDisjoint(with: roles) }

  /// Tells whether a concept of one of `kinds` is named.
  func names(_ kinds: KindSet) -> Bool { !matter.kinds.isDisjoint(with: kinds) }

  /// The mentions of `role` that the writer stands behind: not denied, quoted, reported or asked.
  func asserted(_ role: Role) -> [Mention] {
    guard has(role), !isSober, !isOpenQuestion else { return [] }
    return mentions.filter { $0.role == role && isAsserted($0) }
  }

  /// The mentions of concepts of one of `kinds`.
  func concepts(_ kinds: KindSet) -> [Mention] {
    guard names(kinds) else { return [] }
    return mentions.filter { mention in
      mention.concept.flatMap(knowledge.kind(ofConcept:)).map(kinds.contains) ?? false
    }
  }

  private var readEffects: [Mention] {
    guard matter.hasEffect else { return [] }
    return mentions.filter { mention in
      guard let effect = mention.effect.flatMap(knowledge.effect), isAsserted(mention) else {
        return false
      }
      return effect.isTherapeutic || [.better, .down, .stop].contains(effect.direction)
    }
  }

  /// The mentions of effects that speak of a benefit by themselves.
  var benefits: [Mention] {
    effects.filter { $0.effect.flatMap(knowledge.effect)?.isTherapeutic ?? false }
  }

  /// What the copy sells: therapies, cells, substances.
  var therapies: [Mention] { concepts(.therapies) }

  /// What ails people.
  var complaints: [Mention] { concepts(.complaints) }

  /// Tells whether the passage speaks of bodies, illness or treatment at all.
  var isAboutHealth: Bool {
    !matter.kinds.isEmpty || !claims.isEmpty
  }

  /// Tells whether the passage speaks of what becomes of somebody.
  var isAboutOutcome: Bool {
    !claims.isEmpty || names(.outcomes)
  }

  /// Tells whether a colon stands between the words: the first is a label.
  func hasColon(between first: Mention, _ second: Mention) -> Bool {
    guard first.range.upperBound < second.range.lowerBound else { return false }
    return document.document.text.utf8[first.range.upperBound..<second.range.lowerBound]
      .contains(UInt8(ascii: ":"))
  }

  /// The words from `first` through `second`, whichever comes first.
  func stretch(_ first: Mention, _ second: Mention) -> Range<Int> {
    min(
      first.range.lowerBound,
      second.range.lowerBound
    )..<max(first.range.upperBound, second.range.upperBound)
  }

  /// The nearest of `others` that starts after `mention` with at most `words` words between.
  func next(after mention: Mention, within words: Int, of others: [Mention]) -> Mention? {
    others.first { other in
      other.range.lowerBound >= mention.range.upperBound
        && wordCount(mention.range.upperBound..<other.range.lowerBound) <= words
    }
  }

  /// The nearest of `others` that ends before `mention` with at most `words` words between.
  func previous(before mention: Mention, within words: Int, of others: [Mention]) -> Mention? {
    others.last { other in
      other.range.upperBound <= mention.range.lowerBound
        && wordCount(other.range.upperBound..<mention.range.lowerBound) <= words
    }
  }

  /// One of `others` that overlaps `mention` or stands at most `words` words from it.
  func near(_ mention: Mention, within words: Int, of others: [Mention]) -> Mention? {
    others.first { $0.range.overlaps(mention.range) }
      ?? next(after: mention, within: words, of: others)
      ?? previous(before: mention, within: words, of: others)
  }
}

// MARK: - What kind of talk it is

extension Passage {
  /// Tells whether the passage tells a patient how to get ready: "avoid aspirin for a week before".
  var isInstruction: Bool {
    if isTimedBefore(tokens.map(\.text)) { return true }
    guard contains(anyOf: Self.until) else { return false }
    let words = tokens.map(\.word)
    let isTimed = words.contains(where: Self.units.contains)
    guard let order = words.firstIndex(where: { $0 == "before" || $0 == "after" }) else {
      return isTimed && words.contains("for")
    }
    return isTimed || words[order...].prefix(4).contains(where: Self.occasions.contains)
  }

  /// "The night before", "on the morning of": when something is to be left alone.
  private func isTimedBefore(_ words: [String]) -> Bool {
    words.indices.dropLast().contains { index in
      ["night", "evening", "morning"].contains(words[index])
        && ["before", "of"].contains(words[index + 1])
    }
  }

  private static let until: WordSet = ["before", "after", "until", "unless", "for"]
  private static let units: WordSet = ["hours", "day", "days", "week", "weeks", "month"]
  private static let occasions: WordSet = [
    "procedure", "appointment", "visit", "test", "consultation", "session",
  ]

  /// A price in the passage, with its currency: "$899", "£450".
  var price: Range<Int>? {
    let bytes = document.document.text.utf8
    var position = range.lowerBound
    while position < range.upperBound {
      let width = currencyWidth(bytes, at: position)
      let digit = position + width
      if width > 0, digit < range.upperBound, (0x30...0x39).contains(bytes[digit]) {
        var end = digit
        while end < range.upperBound, isPriceByte(bytes[end]) { end += 1 }
        return position..<end
      }
      position += 1
    }
    return nil
  }

  private func currencyWidth(_ bytes: [UInt8], at position: Int) -> Int {
    if bytes[position] == UInt8(ascii: "$") { return 1 }
    let rest = bytes[position..<range.upperBound]
    if rest.starts(with: "£".utf8) || rest.starts(with: "€".utf8) {
      return bytes[position] == 0xE2 ? 3 : 2
    }
    return 0
  }

  private func isPriceByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
  }
}
