import Foundation
import Testing

@Suite("knowledge and claims")
struct KnowledgeTests {
  @Test("impact names the claims and the copy that rest on a record")
  func impact() async throws {
    let folder = try Program.Folder()
    try folder.write("<p>Open at nine.</p>\n<p>Novaril relieves blue spots.</p>\n", to: "a.html")
    try folder.write("<p>Cardexa raises zest.</p>\n", to: "b.html")
    let arguments = ["knowledge", "impact", "spots-one", "a.html", "b.html"]
    let told = try await Program.run(arguments + InventedCopy.options, in: folder)
    #expect(told.status == 0)
    #expect(told.output.contains("nov-ease-spots: 'probable' falls to 'hedged' at most\n"))
    #expect(told.output.contains("a.html:2:12: 'relieves blue spots' (nov-ease-spots)"))
    #expect(!told.output.contains("b.html"))
  }

  @Test("impact tells what is not on file and what cannot be read")
  func impactFailures() async throws {
    let folder = try Program.Folder()
    let impact = ["knowledge", "impact"] + InventedCopy.options
    let unknown = try await Program.run(impact + ["spots-oen"], in: folder)
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("did you mean 'spots-one'?"))
    let missing = try await Program.run(impact + ["spots-one", "missing.html"], in: folder)
    #expect(missing.status == 3)
    #expect(missing.output.contains("missing.html"))
  }

  @Test("the same sentence gets three verdicts from three registries")
  func registries() async throws {
    let folder = try Program.Folder()
    try folder.write("Novaril raises zest.\n", to: "copy.txt")
    let source = InventedCopy.root.appending(path: "Tests/Fixtures/Knowledge")
    var verdicts: [String] = []
    let bodies = [
      "certainty: high\n        direction: supports",
      "certainty: low\n        direction: supports",
      "certainty: none\n        direction: none",
    ]
    for (number, body) in bodies.enumerated() {
      try FileManager.default.copyItem(at: source, to: folder.url.appending(path: "\(number)"))
      let claims = try folder.read("\(number)/claims/claims.yaml")
      try folder.write(claims.replacing(bodies[0], with: body), to: "\(number)/claims/claims.yaml")
      let arguments = ["check", "copy.txt", "-f", "json", "--as-of", "2026-06-01"]
      let report = try await Program.run(arguments + ["--knowledge", "\(number)"], in: folder)
      let verdict = report.output.firstMatch(of: /"verdict": "(\w+)"/)
      verdicts.append(verdict.map { String($0.1) } ?? report.errors)
    }
    #expect(verdicts == ["supported", "overstated", "unsupported"])
  }

  @Test("the same file on two days gives two results, each the same every time")
  func days() async throws {
    let folder = try Program.Folder()
    try folder.write("In few people, Novaril probably relieves blue spots.\n", to: "copy.txt")
    let pack = InventedCopy.root.appending(path: "Tests/Fixtures/Knowledge").path()
    let arguments = ["check", "copy.txt", "-f", "json", "--knowledge", pack, "--as-of"]
    let before = try await Program.run(arguments + ["2028-06-30"], in: folder)
    let after = try await Program.run(arguments + ["2028-07-01"], in: folder)
    let again = try await Program.run(arguments + ["2028-07-01"], in: folder)
    #expect(before.output.contains(#""ceiling": "probable""#))
    #expect(before.output.contains(#""verdict": "supported""#))
    #expect(after.output.contains(#""ceiling": "hedged""#))
    #expect(after.output.contains(#""verdict": "overstated""#))
    #expect(after.output.contains("spots-two expired on 2028-06-30"))
    #expect(before.output.contains("rests on a record that ceases to hold on 2028-06-30"))
    #expect(after.output.contains("rests on a record that ceased to hold on 2028-06-30"))
    #expect(after.output.contains("the evidence permits 'hedged' instead of 'probable'"))
    #expect(after.output == again.output)
  }

  @Test("claims are listed and exported, with the packs that are asked for")
  func claims() async throws {
    let folder = try Program.Folder()
    let list = try await Program.run(["claims", "list"] + InventedCopy.options, in: folder)
    #expect(list.status == 0)
    #expect(list.output.split(separator: "\n").count == 7)
    #expect(list.output.hasPrefix("nov-raise-zest     assertive        Novaril raises zest.\n"))
    let export = ["claims", "export"] + InventedCopy.options + ["--format"]
    let turtle = try await Program.run(export + ["skos"], in: folder)
    #expect(turtle.output.contains("<urn:warrantlint:concept:out.zest>\n  a skos:Concept ;"))
    let table = try await Program.run(export + ["csv"], in: folder)
    #expect(table.output.contains(#""nov-raise-zest","efficacy","Novaril raises zest.""#))
    let none = try await Program.run(["claims", "export"], in: folder)
    #expect(none.status == 2)
  }

  @Test("a draft groups what the copy claims, proposes concepts, and is a pack with notices only")
  func draft() async throws {
    let folder = try Program.Folder()
    let copy = """
      <h1>Why "Novaril" works</h1>
      <p>Novaril relieves blue spots. Our tablet eased spots in every pilot.</p>
      <p>Cardexa rebuilds the inner shimmer. Novaril does not cure glimmer fever.</p>
      """
    try folder.write(copy, to: "copy.html")
    let knowledge = InventedCopy.options
    let draft = try await Program.run(["claims", "draft", "copy.html"] + knowledge, in: folder)
    #expect(draft.status == 0)
    #expect(draft.output.contains("claims:\n  - id: draft-relieve-cond.spots\n"))
    #expect(draft.output.contains(#"    statement: "Said of Novaril: relieves blue spots.""#))
    #expect(draft.output.contains(#"        place: "2:12 relieves blue spots""#))
    #expect(draft.output.contains(#"        section: "Why \"Novaril\" works""#))
    #expect(draft.output.contains("concepts:\n  - id: new."))
    #expect(draft.output.contains("inner shimmer"))
    #expect(!draft.output.contains("glimmer"), "what the copy denies is no claim")
    let again = try await Program.run(["claims", "draft", "copy.html"] + knowledge, in: folder)
    #expect(again.output == draft.output)

    try FileManager.default.copyItem(
      at: InventedCopy.root.appending(path: "Tests/Fixtures/Knowledge"),
      to: folder.url.appending(path: "pack")
    )
    try folder.write(draft.output, to: "pack/claims/draft.yaml")
    let arguments = ["knowledge", "check", "pack", "--as-of", "2026-06-01"]
    let check = try await Program.run(arguments, in: folder)
    #expect(check.status == 0)
    let problems = check.output.split(separator: "\n").dropLast()
    #expect(!problems.isEmpty)
    #expect(
      problems.allSatisfy { $0.contains("draft.yaml:") && $0.contains(": notice: no evidence") }
    )
  }

  @Test("a draft says what it could not read")
  func draftFailures() async throws {
    let folder = try Program.Folder()
    let draft = try await Program.run(["claims", "draft", "missing.html"], in: folder)
    #expect(draft.status == 3)
    #expect(draft.output.hasSuffix("claims: []\n"))
    #expect(draft.errors.contains("missing.html"))
  }

  @Test("the Turtle is read back by an RDF parser", .enabled(if: rdflibIsThere))
  func turtle() async throws {
    let folder = try Program.Folder()
    let script = """
      import rdflib, sys
      graph = rdflib.Graph().parse(sys.stdin.buffer, "urn:x:", format="turtle")
      skos = rdflib.Namespace("http://www.w3.org/2004/02/skos/core#")
      concepts = set(graph.subjects(rdflib.RDF.type, skos.Concept))
      broken = [o for o in graph.objects(None, skos.broader) if o not in concepts]
      unlabelled = [c for c in concepts if len(set(graph.objects(c, skos.prefLabel))) != 1]
      print(len(concepts) > 200, broken, unlabelled)
      """
    try folder.write(script, to: "read.py")
    let line = "\"$W\" claims export --format skos | python3 read.py"
    let read = try await Program.shell(line, in: folder)
    #expect(read.output == "True [] []\n")
    #expect(read.errors == "")
  }

  /// Whether Python and its rdflib are on this machine; without them the test is skipped.
  private static let rdflibIsThere: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", "import rdflib"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()
}
