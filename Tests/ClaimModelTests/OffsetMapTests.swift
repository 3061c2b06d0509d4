import ClaimModel
import Testing

@Suite("Offset map")
struct OffsetMapTests {
  /// A UTF-16 file with its mark: `aé😀b`.
  private static let map = OffsetMap(runs: [
    OffsetMap.Run(textStart: 0, sourceStart: 2, textWidth: 1, sourceWidth: 2),
    OffsetMap.Run(textStart: 1, sourceStart: 4, textWidth: 2, sourceWidth: 2),
    OffsetMap.Run(textStart: 3, sourceStart: 6, textWidth: 4, sourceWidth: 4),
    OffsetMap.Run(textStart: 7, sourceStart: 10, textWidth: 1, sourceWidth: 2),
  ])

  @Test("leads to the file and back", arguments: [(0, 2), (1, 4), (3, 6), (7, 10), (8, 12)])
  func offsets(text: Int, source: Int) {
    #expect(Self.map.sourceOffset(text) == source)
    #expect(Self.map.textOffset(source) == text)
  }

  @Test("is no work for clean UTF-8")
  func identity() {
    #expect(OffsetMap.identity.isIdentity)
    #expect(OffsetMap.identity.sourceOffset(17) == 17)
    #expect(OffsetMap.identity.textOffset(17) == 17)
  }

  @Test("a mark at the beginning of the file belongs to no text")
  func mark() { #expect(Self.map.textOffset(0) == 0) }
}
