import ClaimKnowledge
import ClaimModel
import ShippedClaims
import Testing

@Suite("Standing of evidence")
struct StandingTests {
  private func standing(of claim: String, on day: String, in pack: KnowledgePackSource) throws
    -> Standing
  {
    let knowledge = KnowledgeLoader.load([pack]).knowledge
    let body = try #require(knowledge.claim(claim)?.bodies.first)
    let day = try #require(CivilDate(day))
    return body.standing(for: claim, on: day, record: knowledge.evidence)
  }

  @Test(
    "falls on the day after a record ends",
    arguments: [("2028-06-30", Ceiling.upTo(.probable)), ("2028-07-01", .upTo(.hedged))]
  )
  func expiry(day: String, ceiling: Ceiling) throws {
    let standing = try standing(of: "nov-ease-spots", on: day, in: PackFiles.fixture())
    #expect(standing.ceiling == ceiling)
    #expect(standing.lapses.map(\.record) == (day == "2028-07-01" ? ["spots-two"] : []))
    #expect(standing.isBorneOut)
  }

  @Test("does not count a record before its day")
  func notYetValid() throws {
    let pack = try PackFiles.fixture()
      .replacing("valid-until: 2028-06-30", with: "valid-from: 2027-01-01", in: records)
    let before = try standing(of: "nov-ease-spots", on: "2026-12-31", in: pack)
    let after = try standing(of: "nov-ease-spots", on: "2027-01-01", in: pack)
    #expect(before.ceiling == .upTo(.hedged))
    #expect(after == Standing(ceiling: .upTo(.probable)))
  }

  @Test("permits nothing once no record counts", arguments: ["retracted", "withdrawn"])
  func withdrawal(status: String) throws {
    let old = "supports\n    status: verified\n  - id: spots-one"
    let new = "supports\n    status: \(status)\n  - id: spots-one"
    let pack = try PackFiles.fixture().replacing(old, with: new, in: records)
    let standing = try standing(of: "nov-raise-zest", on: "2026-06-01", in: pack)
    #expect(standing.ceiling == .prohibited)
    #expect(standing.lapses.map(\.record) == ["zest-trial"])
    #expect(!standing.isBorneOut)
  }

  @Test("is unborne when the side that it takes has gone")
  func direction() throws {
    let pack = try PackFiles.fixture().replacing(
      "direction: no-difference\n    status: verified",
      with: "direction: no-difference\n    status: withdrawn",
      in: records
    )
    let standing = try standing(of: "car-raise-zest", on: "2026-06-01", in: pack)
    #expect(standing.ceiling == .upTo(.hedged))
    #expect(!standing.isBorneOut)
  }

  private let records = "evidence/records.yaml"
}
