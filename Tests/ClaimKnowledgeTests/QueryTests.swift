import ClaimKnowledge
import ClaimModel
import ShippedClaims
import Testing

@Suite("Queries")
struct QueryTests {
  private func fixture() throws -> Knowledge {
    KnowledgeLoader.load([try PackFiles.fixture()]).knowledge
  }

  @Test("say what loses support without a record")
  func impact() throws {
    let impact = try #require(KnowledgeImpact(withdrawing: "spots-two", from: try fixture()))
    #expect(
      impact.text == """
        spots-two: Novaril for blue spots, second trial
        1 body of evidence rests on it; 1 would permit less.

        nov-ease-spots: 'probable' falls to 'hedged' at most
          Novaril relieves blue spots.
          left: spots-one

        """
    )
  }

  @Test(
    "say how far a claim falls",
    arguments: [
      ("zest-trial", "nov-raise-zest", Ceiling.prohibited, true),
      ("cardexa-against", "car-raise-zest", .upTo(.hedged), true),
      ("quill-mice", "car-rebuild-quill", .prohibited, true),
      ("glimmer-against", "car-treat-glimmer", .prohibited, true),
      ("spin-dish", "mec-spin", .prohibited, true),
    ]
  )
  func falls(record: String, claim: String, after: Ceiling, losesDirection: Bool) throws {
    let impact = try #require(KnowledgeImpact(withdrawing: record, from: try fixture()))
    let loss = try #require(impact.losses.first)
    #expect(impact.losses.count == 1)
    #expect(loss.claim.id == claim)
    #expect(loss.after == after)
    #expect(loss.losesDirection == losesDirection)
    #expect(loss.isLowered == (after < loss.before))
  }

  @Test("say that nothing rests on a record")
  func noImpact() throws {
    let impact = try #require(KnowledgeImpact(withdrawing: "old-hope", from: try fixture()))
    #expect(impact.text == "old-hope: Hopes for Cardexa\nNo claim and no market rests on it.\n")
    #expect(KnowledgeImpact(withdrawing: "no-such", from: try fixture()) == nil)
  }

  @Test("name the markets whose cap rests on a record")
  func markets() throws {
    let shipped = ShippedKnowledge.load()
    let market = try #require(shipped.markets.first { !$0.capRecords.isEmpty })
    let impact = KnowledgeImpact(withdrawing: market.capRecords[0], from: shipped)
    #expect(impact?.markets.map(\.market).contains(market.market) == true)
  }

  @Test("list the claims in columns")
  func list() throws {
    let lines = ClaimList.text(of: try fixture()).split(separator: "\n")
    #expect(lines.count == 7)
    #expect(lines.first == "nov-raise-zest     assertive        Novaril raises zest.")
    #expect(lines.last == "mec-spin           assertive        Cardexa spins backwards.")
  }

  @Test("export the claims as a table without formulas")
  func csv() throws {
    let pack = try PackFiles.fixture().replacing(
      "statement: Novaril raises zest.",
      with: "statement: \"=cmd|' /C calc'!A0 \\\"quoted\\\"\"",
      in: "claims/claims.yaml"
    )
    let knowledge = KnowledgeLoader.load([pack]).knowledge
    let text = String(decoding: CSVExport.bytes(of: knowledge), as: UTF8.self)
    let lines = text.split(separator: "\r\n")
    #expect(lines.count == 8)
    #expect(lines[0].hasPrefix("\u{FEFF}\"claim\",\"kind\",\"statement\""))
    #expect(
      lines[1].hasPrefix(
        #""nov-raise-zest","efficacy","'=cmd|' /C calc'!A0 ""quoted""","iv.novaril","","adults","high""#
      )
    )
  }

  @Test("export the ontology as Turtle")
  func skos() throws {
    let pack = try PackFiles.fixture().replacing(
      "alt: [zestfulness]",
      with: #"alt: ["a \"zest\" \\ of\nlines"]"#,
      in: "ontology/concepts.yaml"
    )
    let turtle = SKOSExport.text(of: KnowledgeLoader.load([pack]).knowledge)
    #expect(
      turtle.contains(
        """
        <urn:warrantlint:concept:out.zest>
          a skos:Concept ;
          skos:inScheme <urn:warrantlint:ontology> ;
          skos:notation "out.zest" ;
          wl:kind "outcome" ;
          skos:prefLabel "zest"@en ;
          skos:altLabel "a \\"zest\\" \\\\ of\\nlines"@en .
        """
      )
    )
    #expect(turtle.contains("skos:broader <urn:warrantlint:concept:out.zest> ."))
    #expect(turtle.contains("skos:relatedMatch <http://id.nlm.nih.gov/mesh/D000001>"))
    #expect(turtle.contains("wl:evidence <urn:warrantlint:record:zest-trial>"))
  }
}
