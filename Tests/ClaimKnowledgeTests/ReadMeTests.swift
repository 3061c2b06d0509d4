import ClaimKnowledge
import ClaimModel
import FoundationEssentials
import ShippedClaims
import Testing

@Suite("Read me")
struct ReadMeTests {
  @Test("has examples that load over the shipped knowledge")
  func examples() throws {
    let url = PackFiles.root.appending(path: "Claims/README.md")
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    let examples = text.matches(of: #/```yaml\n((?s).*?)```/#).map { String($0.1) }
    #expect(examples.count == 7)
    var pack = KnowledgePackSource(name: "read-me", files: [])
      .adding("pack.yaml", "name: read-me\nversion: \"1\"\nextends: shipped\n")
    for (number, example) in examples.enumerated() {
      pack = pack.adding("example-\(number).yaml", example)
    }
    let loaded = KnowledgeLoader.load([pack], asOf: CivilDate(year: 2026, month: 11, day: 22))
    #expect(loaded.problems.map(\.asLine) == [])
    #expect(loaded.knowledge.claim("nov-raise-zest")?.ceiling == .upTo(.assertive))
  }
}
