import ClaimModel
import Testing

@Suite("Mapped text")
struct MappedTextTests {
  /// `A &amp; **cures** b` read as Markdown, and a second block after it.
  private static let source = Array("A &amp; **cures** b\n\nnext".utf8)

  private static let sample: MappedText = {
    var text = MappedText()
    text.appendVerbatim(0..<2, of: source)
    text.appendDecoded("&", for: 2..<7)
    text.appendVerbatim(7..<8, of: source)
    text.appendVerbatim(10..<15, of: source)
    text.appendVerbatim(17..<19, of: source)
    text.appendInserted([0x0A, 0x0A], at: 21)
    text.appendVerbatim(21..<25, of: source)
    return text
  }()

  @Test(
    "maps text ranges to source bytes",
    arguments: [
      (0..<1, SourceSpan(0, 1)),
      (2..<3, SourceSpan(2, 7)),  // & ← &amp;
      (4..<9, SourceSpan(10, 15)),  // cures ← **cures**
      (0..<11, SourceSpan(0, 19)),
      (13..<17, SourceSpan(21, 25)),
      (4..<4, SourceSpan(10, 10)),
    ]
  )
  func span(range: Range<Int>, expected: SourceSpan) {
    #expect(Self.sample.span(of: range) == expected)
  }

  @Test(
    "tells what can be replaced without touching markup",
    arguments: [
      (0..<4, true),  // an entity is replaced as a whole
      (4..<9, true),
      (2..<9, false),  // over the asterisks
      (9..<17, false),  // over the separator
      (4..<4, false),
    ]
  )
  func editable(range: Range<Int>, expected: Bool) {
    #expect(Self.sample.isEditable(range) == expected)
  }

  @Test("joins verbatim runs that stand together in the source")
  func joins() {
    var text = MappedText()
    text.appendVerbatim(Array("ab".utf8), at: 0)
    text.appendVerbatim(2..<4, of: Self.source)
    #expect(text.runs.count == 1)
    #expect(text.runs[0].sourceEnd == 4)
  }

  @Test("keeps a run for what a reader does not see")
  func invisible() {
    let source = Array("ar&shy;th".utf8)
    var text = MappedText()
    text.appendVerbatim(0..<2, of: source)
    text.appendDecoded(EmptyCollection(), for: 2..<7)
    text.appendVerbatim(7..<9, of: source)
    #expect(text.string(0..<4) == "arth")
    #expect(text.span(of: 0..<4) == SourceSpan(0, 9))
    #expect(text.span(of: 2..<4) == SourceSpan(7, 9))
    #expect(text.isEditable(0..<4))
  }

  @Test("takes text back to a place inside a run", arguments: [(17, 7), (13, 6), (5, 4), (0, 0)])
  func truncate(count: Int, runs: Int) {
    var text = Self.sample
    text.truncate(to: count)
    #expect(text.count == count)
    #expect(text.runs.count == runs)
    #expect(text.runs.last?.textEnd ?? 0 == count)
  }
}
