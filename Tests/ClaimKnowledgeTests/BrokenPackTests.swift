import ClaimKnowledge
import ClaimModel
import ShippedClaims
import Testing

@Suite("Broken packs")
struct BrokenPackTests {
  @Test("are told what is wrong, where, and what to do", arguments: Breakage.all)
  func broken(_ breakage: Breakage) throws {
    let pack = try PackFiles.fixture()
      .replacing(breakage.old, with: breakage.new, in: breakage.path)
    let problems = KnowledgeLoader.load([pack], asOf: CivilDate(breakage.day)).problems
    #expect(problems.map(\.asLine) == breakage.problems)
  }

  @Test("are many kinds")
  func count() {
    #expect(Breakage.all.count > 60)
    #expect(Breakage.all.allSatisfy { !$0.problems.isEmpty })
  }

  @Test("are told everything at once")
  func everything() throws {
    let pack = try PackFiles.fixture()
      .replacing("kind: condition", with: "kind: conditon", in: "ontology/concepts.yaml")
      .replacing("role: hedge", with: "role: hedg", in: "language/cues.yaml")
      .replacing("pmid: \"1\"", with: "pmid: x1", in: "evidence/records.yaml")
      .replacing("distance: block", with: "distance: near", in: "qualifiers.yaml")
      .adding("claims/more.yaml", "claims: [\n")
    let problems = KnowledgeLoader.load([pack]).problems
    #expect(problems == problems.sorted())
    #expect(
      problems.map(\.path) == [
        "claims/more.yaml", "evidence/records.yaml", "language/cues.yaml",
        "ontology/concepts.yaml", "qualifiers.yaml",
      ]
    )
  }
}
