import ClaimKnowledge
import ClaimModel
import FoundationEssentials
import ShippedClaims
import Testing
import YAMLParsing

@Suite("Schemas")
struct SchemaTests {
  private static func schema(_ name: String) throws -> YAMLTree {
    let path = PackFiles.root.appending(path: "Claims/schema/\(name).schema.json")
    return try YAMLParser.parse([UInt8](try Data(contentsOf: path)))
  }

  @Test("accept the shipped files and the invented ones", arguments: ["Claims", fixture])
  func files(directory: String) throws {
    for file in try PackFiles.read(directory).files {
      let name = file.path == "pack.yaml" ? "pack" : "knowledge"
      let tree = try YAMLParser.parse(file.bytes)
      var validator = SchemaValidator(schema: try Self.schema(name), tree: tree)
      validator.validate(try #require(tree.root), against: 0)
      #expect(validator.complaints == [], "\(file.path)")
    }
  }

  @Test(
    "refuse what the loader refuses",
    arguments: [
      "concepts: {}", "concept: []", "concepts:\n  - {id: a, kind: cell}",
      "concepts:\n  - {id: a b, kind: cell, label: x}",
      "concepts:\n  - {id: a, kind: cells, label: x}",
      "concepts:\n  - {id: a, kind: cell, label: x, alt: y}",
      "records:\n  - {id: a, title: t, design: RCT, result: r, direction: supports, status: verified, "
        + "doi: 11.1/x}",
      "citations:\n  - {id: a, jurisdiction: us, instrument: i, paraphrase: p, role: binding, "
        + "url: \"https://example.org\", confidence: K}",
      "qualifiers:\n  - {id: a, statement: s, cues: []}",
      "effects:\n  - {id: a, label: l, direction: up, verbs: [\"a, b\"]}",
    ]
  )
  func refusals(text: String) throws {
    let tree = try YAMLParser.parse(Array(text.utf8))
    var validator = SchemaValidator(schema: try Self.schema("knowledge"), tree: tree)
    validator.validate(try #require(tree.root), against: 0)
    #expect(!validator.complaints.isEmpty)
    let pack = KnowledgePackSource(name: "x", files: [])
      .adding("x/pack.yaml", "name: x\nversion: \"1\"\n").adding("x/a.yaml", text)
    #expect(!KnowledgeLoader.load([pack]).problems.isEmpty)
  }

  @Test(
    "know the keys that the loader knows",
    arguments: [
      ("concept", "concepts: [{zzzzzzzzzz: 1}]"), ("effect", "effects: [{zzzzzzzzzz: 1}]"),
      ("cues", "cues: [{zzzzzzzzzz: 1}]"), ("claim", "claims: [{zzzzzzzzzz: 1}]"),
      ("match", "claims: [{id: a, kind: safety, statement: s, match: [{zzzzzzzzzz: 1}]}]"),
      (
        "provenance", "claims: [{id: a, kind: safety, statement: s, provenance: [{zzzzzzzzzz: 1}]}]"
      ),
      ("body", "claims: [{id: a, kind: safety, statement: s, evidence: [{zzzzzzzzzz: 1}]}]"),
      ("record", "records: [{zzzzzzzzzz: 1}]"), ("qualifier", "qualifiers: [{zzzzzzzzzz: 1}]"),
      ("citation", "citations: [{zzzzzzzzzz: 1}]"), ("market", "market: {id: us, zzzzzzzzzz: 1}"),
      ("notice", "market: {id: us, notices: [{zzzzzzzzzz: 1}]}"),
      ("rung", "rungs: [{zzzzzzzzzz: 1}]"), ("rewording", "rewordings: [{zzzzzzzzzz: 1}]"),
    ]
  )
  func keys(definition: String, text: String) throws {
    let pack = KnowledgePackSource(name: "x", files: [])
      .adding("x/pack.yaml", "name: x\nversion: \"1\"\n").adding("x/a.yaml", text)
    let complaint = KnowledgeLoader.load([pack]).problems
      .first { $0.message.contains("has no 'zzzzzzzzzz'; it is one of ") }
    let keys = try #require(complaint).message.split(separator: " one of ")[1]
      .split(separator: ", ").map(String.init)
    #expect(try Self.names(of: definition, key: "properties") == keys.sorted())
  }

  @Test(
    "know the words that the model knows",
    arguments: [
      ("concept", "kind", Concept.Kind.allCases.map(\.rawValue)),
      ("concept", "desire", Concept.Desire.allCases.map(\.rawValue)),
      ("effect", "direction", Effect.Direction.allCases.map(\.rawValue)),
      ("effect", "strength", Strength.allCases.map(\.name)),
      ("cues", "role", Role.allCases.map(\.rawValue)),
      ("cues", "strength", Strength.allCases.map(\.name)),
      ("rung", "rung", Strength.allCases.map(\.name)),
      ("cues", "reach", CueEntry.Reach.allCases.map(\.rawValue)),
      ("claim", "kind", ClaimNode.Kind.allCases.map(\.rawValue)),
      ("body", "certainty", BodyOfEvidence.Certainty.allCases.map(\.rawValue)),
      ("body", "direction", BodyOfEvidence.Direction.allCases.map(\.rawValue)),
      ("body", "setting", BodyOfEvidence.Setting.allCases.map(\.rawValue)),
      ("record", "design", EvidenceRecord.Design.allCases.map(\.rawValue)),
      ("record", "direction", EvidenceRecord.Direction.allCases.map(\.rawValue)),
      ("record", "status", EvidenceRecord.Status.allCases.map(\.rawValue)),
      ("record", "subjects", EvidenceRecord.Subjects.allCases.map(\.rawValue)),
      ("qualifier", "distance", Qualifier.Distance.allCases.map(\.rawValue)),
      ("citation", "role", Citation.Role.allCases.map(\.rawValue)),
      ("market", "id", Profile.Market.allCases.map(\.rawValue)),
      ("market", "cap", ["prohibited"] + Strength.allCases.map(\.name)),
      ("notice", "wording", RequiredNotice.Wording.allCases.map(\.rawValue)),
    ]
  )
  func words(definition: String, property: String, words: [String]) throws {
    #expect(try Self.names(of: definition, key: "enum", property: property) == words.sorted())
  }

  private static let fixture = "Tests/Fixtures/Knowledge"

  /// Returns the property names of a definition, or the words that one of its properties may have.
  private static func names(
    of definition: String,
    key: StaticString,
    property: String? = nil
  ) throws -> [String] {
    let schema = try schema("knowledge")
    func value(_ name: String, in node: Int) throws -> Int {
      let key = schema.children(of: node).first { schema.string(of: $0) == name }
      return schema.end(of: try #require(key))
    }
    var node = try value(definition, in: try value("definitions", in: 0))
    if let property { node = try value(property, in: try value("properties", in: node)) }
    let list = try #require(schema.value(of: key, in: node))
    return schema.children(of: list).map { schema.string(of: $0) }.sorted()
  }
}
