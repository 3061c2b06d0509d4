import ClaimLexicon
import ClaimModel
import ShippedClaims
import Testing

@Suite("Shipped lexicon")
struct ShippedLexiconTests {
  @Test("is what the shipped knowledge expands to")
  func shipped() {
    let expanded = FlatLexicon.encode(LexiconTables(ShippedKnowledge.load()))
    #expect(FlatLexicon.encode(ShippedLexicon.tables()) == expanded)
  }

  @Test("is not taken for other knowledge")
  func others() {
    #expect(ShippedLexicon.tables(for: Knowledge()).words.count == 1)
  }

  @Test("is read back as it was written")
  func flat() {
    let tables = LexiconTables(InventedKnowledge.knowledge)
    let read = FlatLexicon.decode(FlatLexicon.encode(tables))
    #expect(
      (0..<read.words.count).map { Array(read.words[$0]) }
        == (0..<tables.words.count).map { Array(tables.words[$0]) }
    )
    for (read, written) in [(read.phrases, tables.phrases), (read.relations, tables.relations)] {
      #expect(read.edges == written.edges)
      #expect(read.entryCounts == written.entryCounts)
      #expect(read.entries == written.entries)
      #expect(read.concepts == written.concepts)
      #expect(read.effects == written.effects)
      #expect(read.cues == written.cues)
      #expect(read.qualifiers == written.qualifiers)
    }
    #expect(read.concepts == tables.concepts)
    #expect(read.effects.map { "\($0)" } == tables.effects.map { "\($0)" })
    #expect(read.cues == tables.cues)
    #expect(read.qualifiers == tables.qualifiers)
  }
}
