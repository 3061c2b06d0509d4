package import ClaimModel

/// What a heading, a name, a picture or a question takes for granted is claimed.
package struct ImpliedClaim: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "implied-claim",
    summary: "claims by heading, title, picture text, metadata, metaphor or presupposition",
    severity: .warning
  )

  package init() {}

  package func check(_ assessment: Assessment, in passage: Passage) -> [Objection] {
    let claim = assessment.claim
    guard !claim.isDenied, !passage.isSober, !passage.isFactual, assessment.verdict != .supported,
      claim.strength >= .assertive, !passage.isOpenQuestion
    else { return [] }
    guard let place = place(of: claim, in: passage) else { return [] }
    return [
      Objection(
        .implied(passage.quote(claim.range), place),
        because: "A reader takes headings, names, pictures and what a sentence presupposes for "
          + "claims, and looks no further. Name the subject without the outcome.",
        at: claim.range,
        claim: claim.id
      )
    ]
  }

  package func check(_ passage: Passage) -> [Objection] {
    guard let range = hint(in: passage), !passage.isSober else { return [] }
    return [
      Objection(
        .hinted(passage.quote(range)),
        because: "What a question or a figure of speech takes for granted is claimed all the "
          + "same. Ask or say it without the outcome.",
        at: range
      )
    ]
  }

  /// A question or a picture of words that takes the outcome for granted.
  private func hint(in passage: Passage) -> Range<Int>? {
    if passage.isLoadedQuestion {
      let promises: WordSet = ["back", "again", "younger", "new", "without", "doesn't", "when"]
      let effects = passage.effects.contains { mention in
        mention.effect.flatMap(passage.knowledge.effect)?.isTherapeutic ?? false
      }
      let isHealth = passage.isAboutHealth || passage.has(.otherCare)
      let endures = passage.tokens.first?.word == "why" && !passage.complaints.isEmpty
      return effects || endures || isHealth && passage.contains(anyOf: promises)
        ? passage.range : nil
    }
    if let range = exchange(in: passage) ?? name(in: passage) ?? simile(in: passage) {
      return range
    }
    guard passage.contains("from"), let from = passage.tokens.first,
      from.word == "from", passage.isFragmentary,
      let aid = (passage.cues(.otherCare) + passage.complaints).first,
      passage.tokens(after: aid, count: 1).first?.text == "to"
    else { return nil }
    return passage.range
  }

  /// "Stiffness out, serum in", "grip up, wobble down": what goes and what comes, without a verb.
  private func exchange(in passage: Passage) -> Range<Int>? {
    guard passage.isAboutHealth, passage.isFragmentary else { return nil }
    let results = passage.concepts([.outcome, .symptom, .condition]).filter { result in
      guard let next = passage.tokens(after: result, count: 2).first else { return false }
      return ["up", "down"].contains(next.text) && endsPhrase(next, in: passage)
    }
    if let first = results.first { return first.range.lowerBound..<passage.range.upperBound }
    guard passage.tokens.count <= 8, let last = passage.tokens.last?.word,
      last == "in" || last == "out"
    else { return nil }
    return passage.contains(anyOf: [last == "in" ? "out" : "in"]) ? passage.range : nil
  }

  /// "Like an oil change for your knees": what the therapy is likened to.
  private func simile(in passage: Passage) -> Range<Int>? {
    guard passage.names([.anatomy]),
      let like = passage.tokens.first(where: { $0.word == "like" }), !passage.tellsRisk
    else { return nil }
    let body = passage.concepts([.anatomy]).first { part in
      let before = passage.tokens(before: part, count: 2).map(\.text)
      return part.range.lowerBound > like.range.upperBound && before.contains("for")
    }
    return body.map { like.range.lowerBound..<$0.range.upperBound }
  }

  /// Tells whether a mark, or nothing, follows the word.
  private func endsPhrase(_ word: Token, in passage: Passage) -> Bool {
    let bytes = passage.document.document.text.utf8
    guard word.range.upperBound < passage.range.upperBound else { return true }
    return [",", ";", ":", ".", "!"].map { UInt8(ascii: $0) }.contains(bytes[word.range.upperBound])
  }

  /// "#newjoint", "ArthroHeal": a tag or a name that is a claim run together.
  private func name(in passage: Passage) -> Range<Int>? {
    guard passage.glance.holdsName else { return nil }
    let bytes = passage.document.document.text.utf8
    let words = passage.knowledge.benefitWords
    return passage.tokens.first { token in
      let start = token.range.lowerBound
      let isTag = start > 0 && bytes[start - 1] == UInt8(ascii: "#")
      guard isTag || passage.isCamelCase(token) else { return false }
      let name = token.text
      let letters = Array(name.utf8)
      return words.contains(where: letters.isJoined) || praisesThing(name, in: passage.knowledge)
    }?.range
  }

  /// Tells whether a name is a praise and a thing, one of them first: what people suffer from, are
  /// made of or are sold is only looked up where the praise stands.
  private func praisesThing(_ name: String, in knowledge: Knowledge) -> Bool {
    Self.praises.contains { praise in
      name.hasPrefix(praise) && knowledge.namesBodily(name.dropFirst(praise.count))
        || name.hasSuffix(praise) && knowledge.namesBodily(name.dropLast(praise.count))
    }
  }

  /// Words that make a claim of a name when they are run together with it.
  private static let praises = [
    "new", "no", "zero", "bye", "goodbye", "free", "strong", "happy", "rock", "rocks", "work",
    "works", "wins", "magic", "power", "again", "back",
  ]

  /// Where or how the claim is made in passing; nil for one that a sentence makes outright.
  private func place(of claim: Claim, in passage: Passage) -> String? {
    switch passage.block.carrier {
    case .heading: return "a heading"
    case .title: return "a title"
    case .meta, .structuredData, .frontMatter: return "metadata"
    case .alt: return "the text of a picture"
    case .caption: return "a caption"
    case .link, .button, .attribute: return "a label"
    case .body, .list, .table: break
    }
    if let label = passage.block.label, label.overlaps(claim.range) { return "a label" }
    if passage.traits.contains(.question) { return "a question" }
    switch claim.construction {
    case .heading: return "a heading"
    case .presupposed, .participle, .adjective, .nominal: return "something taken for granted"
    case .idiom, .negated, .result: return "a figure of speech"
    case .condition: return "a list"
    case .active, .passive, .intransitive, .compound, .gerund, .purpose, .causative, .copular,
      .listItem:
      return passage.traits.contains(.fragment) ? "a slogan" : nil
    }
  }
}

extension Finding.Message {
  fileprivate static func implied(_ words: String, _ place: String) -> Self {
    "\(words) claims an outcome in \(place)"
  }

  fileprivate static func hinted(_ words: String) -> Self {
    "\(words) may be read as taking an outcome for granted"
  }
}
