import ClaimKnowledge
import ClaimModel
import ShippedClaims
import Testing

@Suite("Knowledge loader")
struct KnowledgeLoaderTests {
  private static let day = CivilDate(year: 2026, month: 6, day: 1)

  @Test("reads the invented pack without a problem")
  func fixture() throws {
    let loaded = KnowledgeLoader.load([try PackFiles.fixture()], asOf: Self.day)
    #expect(loaded.problems.map(\.asLine) == [])
    #expect(loaded.isUsable)
    #expect(loaded.knowledge.packs == ["fixture 1"])
    #expect(loaded.knowledge.concepts.count == 12)
    #expect(
      loaded.knowledge.claims.map(\.bodies.first?.ceiling) == [
        .upTo(.assertive), .upTo(.probable), .upTo(.hedged), .upTo(.investigational), .prohibited,
        .prohibited, .upTo(.assertive),
      ]
    )
  }

  @Test("takes verbs apart into forms and particles")
  func verbs() throws {
    let knowledge = KnowledgeLoader.load([try PackFiles.fixture()]).knowledge
    #expect(
      knowledge.effect("improve")?.verbs == [
        Verb(base: "improve"), Verb(base: "boost"),
        Verb(base: "bring", past: "brought", participle: "brought", particle: "back"),
      ]
    )
    let urgent = knowledge.cues.filter { $0.role == .urgency }
    #expect(urgent.map(\.phrase) == ["today only", "hurry", "lose", "lost", "lost"])
    #expect(urgent.map(\.isVerb) == [false, true, true, false, false])
  }

  @Test("lays a pack that extends the shipped one over it, id by id")
  func extending() throws {
    let pack = KnowledgePackSource(name: "house", files: [])
      .adding("house/pack.yaml", "name: house\nversion: 2\nextends: shipped\n")
      .adding(
        "house/records.yaml",
        """
        concepts:
          - {id: out.bmd, kind: outcome, label: bone density as we measure it}
          - {id: out.house, kind: outcome, label: house outcome, broader: [out.bmd]}
        """
      )
    let shipped = ShippedKnowledge.load()
    let loaded = KnowledgeLoader.load([pack], asOf: Self.day)
    #expect(loaded.problems.map(\.asLine) == [])
    #expect(loaded.knowledge.packs == shipped.packs + ["house 2"])
    #expect(loaded.knowledge.concepts.count == shipped.concepts.count + 1)
    #expect(loaded.knowledge.concept("out.bmd")?.label == "bone density as we measure it")
    #expect(loaded.knowledge.claims == shipped.claims)
    #expect(loaded.knowledge.digest != shipped.digest)
  }

  @Test("reads a pack that does not extend anything by itself")
  func standingAlone() throws {
    let knowledge = KnowledgeLoader.load([try PackFiles.fixture()]).knowledge
    #expect(knowledge.claim("bon-increase-density") == nil)
  }

  @Test("names what was loaded, whatever the directory and the order of its files")
  func digest() throws {
    let fixture = try PackFiles.fixture()
    let moved = KnowledgePackSource(
      name: "elsewhere",
      files: fixture.files.reversed().map { .init(path: "a/b/\($0.path)", bytes: $0.bytes) }
    )
    let changed = try fixture.replacing(
      "label: zest",
      with: "label: Zest",
      in: "ontology/concepts.yaml"
    )
    let digests = [fixture, moved, changed].map { KnowledgeLoader.load([$0]).knowledge.digest }
    #expect(digests[0] == digests[1])
    #expect(digests[0] != digests[2])
    #expect(digests[0].wholeMatch(of: /sha256:[0-9a-f]{64}/) != nil)
  }

  @Test("asks for a pack.yaml")
  func missingManifest() {
    let pack = KnowledgePackSource(name: "house", files: [])
    let problems = KnowledgeLoader.load([pack]).problems
    #expect(problems.map(\.path) == ["house/pack.yaml"])
    #expect(problems.first?.message.hasPrefix("there is no pack.yaml") == true)
  }

  @Test("leaves schemas and other files alone")
  func otherFiles() throws {
    let pack = try PackFiles.fixture()
      .adding("schema/record.yaml", "no: [knowledge")
      .adding("README.md", "# Read me")
      .adding("empty.yaml", "# nothing yet\n")
    #expect(KnowledgeLoader.load([pack]).problems == [])
  }

  @Test("looks up the rules that markets speak of, where they are known")
  func rules() throws {
    let rules = ["superlative", "missing-hedge", "unsubstantiated"]
    let pack = try PackFiles.fixture()
    #expect(KnowledgeLoader.load([pack], rules: rules).problems == [])
    let broken =
      try pack
      .replacing("superlative: notice", with: "superlatives: notice", in: "regulations/us.yaml")
      .replacing("missing-hedge: [", with: "missing-hedges: [", in: "regulations/us.yaml")
    #expect(
      KnowledgeLoader.load([broken], rules: rules).problems.map(\.asLine) == [
        "regulations/us.yaml:21:5: error: there is no rule 'superlatives'; "
          + "did you mean 'superlative'?",
        "regulations/us.yaml:23:5: error: there is no rule 'missing-hedges'; "
          + "did you mean 'missing-hedge'?",
      ]
    )
    #expect(KnowledgeLoader.load([broken]).problems == [])
  }

  @Test("leaves retractions to those who judge claims, unless validity is asked for")
  func retraction() throws {
    let pack = try PackFiles.fixture().replacing(
      "records: [quill-mice]",
      with: "records: [quill-mice, old-hope]",
      in: "claims/claims.yaml"
    )
    #expect(KnowledgeLoader.load([pack]).problems == [])
    #expect(KnowledgeLoader.load([pack], asOf: Self.day).problems.map(\.severity) == [.error])
  }
}
