import ClaimKnowledge
import ClaimModel
import ClaimPipeline
import ClaimRules
import ShippedClaims
import Testing

@Suite("Markets")
struct MarketTests {
  private static let knowledge = ShippedKnowledge.load()

  @Test(
    "the same sentence may say as much as the market lets it",
    arguments: [
      (Profile.Market.us, Ceiling.upTo(.investigational)), (.uk, .upTo(.investigational)),
      (.eu, .upTo(.investigational)), (.au, .prohibited), (.ca, .upTo(.investigational)),
    ]
  )
  func ceiling(market: Profile.Market, ceiling: Ceiling) throws {
    let report = try report("Stem cell injections may reduce knee pain.", market)
    let assessment = try #require(report.assessments.first)
    #expect(assessment.ceiling == ceiling)
    #expect(assessment.isCapped)
  }

  @Test("an approved product is judged by its evidence alone", arguments: Profile.Market.allCases)
  func approved(market: Profile.Market) throws {
    let copy = "Stem cell injections may reduce knee pain."
    let report = try report(copy, market, productStatus: .approved)
    #expect(report.assessments.first?.ceiling == .upTo(.hedged))
  }

  @Test("a rule cites what holds in its market", arguments: Profile.Market.allCases)
  func citations(market: Profile.Market) throws {
    let profile = try #require(Self.knowledge.market(market))
    #expect(!profile.citations.isEmpty)
    for (rule, ids) in profile.citations {
      for id in ids {
        let citation = try #require(Self.knowledge.citation(id), "\(rule): \(id)")
        let isShared = citation.role == .evidence || citation.role == .platform
        #expect(isShared || citation.jurisdiction == market.rawValue, "\(rule): \(id)")
      }
    }
    let findings = try report("Stem cells treat arthritis.", market).findings
    let finding = try #require(findings.first { $0.rule == "disease-claim" })
    #expect(finding.citations == profile.citations["disease-claim"] ?? [])
  }

  @Test(
    "what weighs more in a market is graver there",
    arguments: [
      (Profile.Market.us, Severity.warning), (.uk, .warning), (.eu, .warning), (.au, .error),
      (.ca, .warning),
    ]
  )
  func severity(market: Profile.Market, severity: Severity) throws {
    let findings = try report("Book today: only three places left for your knee.", market).findings
    let finding = try #require(findings.first { $0.families.contains("urgency-inducement") })
    #expect(finding.severity == severity)
  }

  @Test(
    "what may not be named is objected to in its market alone",
    arguments: Profile.Market.allCases
  )
  func unmentionable(market: Profile.Market) throws {
    let copy = "Ask us about stem cell therapy. Ask us about physiotherapy."
    let messages = try report(copy, market).findings.map(\.message.text)
    let named = messages.filter { $0.contains("may not be named to the public") }
    #expect(named.count == (market == .au ? 1 : 0), "\(messages)")
  }

  @Test(
    "a notice is due from its day on, where the copy names its state",
    arguments: [
      ("Florida", "2025-07-01", true), ("Florida", "2025-06-30", false),
      ("Washington", "2026-11-22", true), ("California", "2026-11-22", false),
      ("Ohio", "2026-11-22", false),
    ]
  )
  func notices(place: String, day: String, isDue: Bool) throws {
    let copy = """
      Stem cell injections may reduce knee pain. They are not approved by the FDA. Find us in \(place).
      """
    let messages = try report(copy, .us, on: day, isPage: true).findings.map(\.message.text)
    let due = messages.filter { $0.contains("whose law prescribes a notice") }
    #expect(due.count == (isDue ? 1 : 0), "\(messages)")
    let elsewhere = try report(copy, .uk, on: day, isPage: true).findings.map(\.message.text)
    #expect(!elsewhere.contains { $0.contains("prescribes a notice") })
  }

  private func report(
    _ copy: String,
    _ market: Profile.Market,
    productStatus: Profile.ProductStatus = .unapproved,
    on day: String = "2026-11-22",
    isPage: Bool = false
  ) throws -> DocumentReport {
    var configuration = Configuration(asOf: try #require(CivilDate(day)))
    configuration.market = market
    configuration.productStatus = productStatus
    return Linter(knowledge: Self.knowledge, configuration: configuration)
      .check(Array(copy.utf8), at: "copy", as: .text, includesPageRules: isPage)
  }
}
