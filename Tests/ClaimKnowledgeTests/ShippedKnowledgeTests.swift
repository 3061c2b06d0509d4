import ClaimKnowledge
import ClaimModel
import ShippedClaims
import Testing

@Suite("Shipped knowledge")
struct ShippedKnowledgeTests {
  private static let day = CivilDate(year: 2026, month: 11, day: 22)

  @Test("loads with no problem")
  func problems() {
    let loaded = KnowledgeLoader.load([], asOf: Self.day)
    let lines = loaded.problems.map { "\($0.path):\($0.line):\($0.column): \($0.message)" }
    #expect(lines == [])
  }

  @Test("is the same whether it is checked or not")
  func fastPath() {
    let checked = KnowledgeLoader.load([]).knowledge
    let loaded = ShippedKnowledge.load()
    #expect(loaded.concepts == checked.concepts)
    #expect(loaded.effects == checked.effects)
    #expect(loaded.cues == checked.cues)
    #expect(loaded.claims == checked.claims)
    #expect(loaded.evidence == checked.evidence)
    #expect(loaded.citations == checked.citations)
    #expect(loaded.qualifiers == checked.qualifiers)
    #expect(loaded.markets == checked.markets)
    #expect(loaded.rungs == checked.rungs)
    #expect(loaded.rewordings == checked.rewordings)
    #expect(loaded.remarks == checked.remarks)
    #expect(loaded.packs == checked.packs)
    #expect(loaded.digest == checked.digest)
  }
}
