import ClaimModel
import ClaimRules
import Testing

@Suite("One finding for each fault")
struct MergingTests {
  @Test("families that meet on the same words are one finding, the gravest first")
  func sameWords() throws {
    let findings = RuleCatalog.check(
      sample("Zeb is the best, for ever.", [("best", .superlative), ("best", .permanence)])
    )
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.rule == "permanence")
    #expect(finding.families == ["permanence", "superlative"])
  }

  @Test("families on different words of a sentence are findings of their own")
  func differentWords() {
    let findings = RuleCatalog.check(
      sample("Zeb is the best, for ever.", [("best", .superlative), ("for ever", .permanence)])
    )
    #expect(findings.map(\.rule) == ["superlative", "permanence"])
    #expect(findings.map(\.message.text).allSatisfy { $0.hasPrefix("'") })
  }

  @Test("a market changes the severity and chooses the citations")
  func market() throws {
    let strict = MarketProfile(
      market: .us,
      severities: ["superlative": .error],
      citations: ["superlative": ["X-1"]]
    )
    let document = sample("Zeb is the best.", [("best", .superlative)], markets: [strict])
    let finding = try #require(RuleCatalog.check(document).first)
    #expect(finding.severity == .error)
    #expect(finding.citations == ["X-1"])
  }

  @Test("what is denied, quoted or attributed is not objected to", arguments: scopes)
  func scope(scope: Mention.Scope) {
    let document = sample("Zeb is not the best.", [("best", .superlative)], scope: scope)
    #expect(RuleCatalog.check(document).isEmpty)
  }

  private static let scopes: [Mention.Scope] = [.negated, .quoted, .attributed]

  /// A document of one sentence about the invented therapy "zeb", with the cues given.
  private func sample(
    _ text: String,
    _ cues: [(String, Role)],
    scope: Mention.Scope = [],
    markets: [MarketProfile] = []
  ) -> AssessedDocument {
    let bytes = Array(text.utf8)
    var mapped = MappedText()
    mapped.appendVerbatim(bytes, at: 0)
    let named = [("Zeb", Mention.Meaning.concept("zeb"))] + cues.map { ($0.0, .cue($0.1)) }
    let mentions = named.compactMap { words, meaning in
      text.firstRange(of: words).map { found in
        let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
        return Mention(
          meaning: meaning,
          range: start..<(start + words.utf8.count),
          sentence: 0,
          scope: scope
        )
      }
    }
    let sentence = Sentence(
      range: 0..<bytes.count,
      block: 0,
      traits: [],
      mentions: 0..<mentions.count
    )
    return AssessedDocument(
      document: Document(
        format: .text,
        decoded: bytes,
        text: mapped,
        blocks: [Block(range: 0..<bytes.count, carrier: .body)]
      ),
      reading: Reading(sentences: [sentence], mentions: mentions, claims: [], grade: .none),
      assessments: [],
      knowledge: Knowledge(
        concepts: [Concept(id: "zeb", kind: .intervention, label: "zeb")],
        markets: markets
      ),
      profile: profile
    )
  }

  private var profile: Profile {
    guard let day = CivilDate(year: 2026, month: 1, day: 1) else {
      preconditionFailure("the calendar has this day")
    }
    return Profile(asOf: day)
  }
}
