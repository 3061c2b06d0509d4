import Testing
import TextAnalysis

@Suite("Sentence splitter")
struct SentenceSplitterTests {
  @Test(
    "ends sentences where a reader does",
    arguments: [
      ("It heals. It lasts.", ["It heals.", "It lasts."]),
      ("Ask Dr. Lind. She knows.", ["Ask Dr. Lind.", "She knows."]),
      ("J. Smith et al. found it.", ["J. Smith et al. found it."]),
      ("Doses of 2.5 mg. were used", ["Doses of 2.5 mg. were used"]),
      ("Really?! Yes.", ["Really?!", "Yes."]),
      ("\u{201C}Gone.\u{201D} She smiled.", ["\u{201C}Gone.\u{201D}", "She smiled."]),
      ("It heals.[3] It lasts.", ["It heals.[3]", "It lasts."]),
      ("It heals.[3, 4]", ["It heals.[3, 4]"]),
      ("It heals.[sic] It lasts.", ["It heals.[sic] It lasts."]),
      ("No full stop", ["No full stop"]),
      ("One… Two", ["One…", "Two"]),
      ("e.g. this one", ["e.g. this one"]),
      ("Was it I? It was.", ["Was it I?", "It was."]),
    ]
  )
  func sentences(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    Tokenizer(Vocabulary()).tokenize(bytes.span, 0..<bytes.count, into: &tokens)
    let ranges = SentenceSplitter.sentences(in: tokens, tokens.indices, of: bytes.span)
    let sentences = ranges.map { range in
      let start = Int(tokens[range.lowerBound].start)
      return String(decoding: bytes[start..<Int(tokens[range.upperBound - 1].end)], as: UTF8.self)
    }
    #expect(sentences == expected)
    #expect(ranges.flatMap { Array($0) } == Array(tokens.indices))
  }

  @Test("cuts what no full stop divides, behind a comma where there is one")
  func endless() {
    for (text, first) in [("one, two ", 398), ("one two ", 400)] {
      let bytes = Array(String(repeating: text, count: 400).utf8)
      var tokens: [Token] = []
      Tokenizer(Vocabulary()).tokenize(bytes.span, 0..<bytes.count, into: &tokens)
      let ranges = SentenceSplitter.sentences(in: tokens, tokens.indices, of: bytes.span)
      #expect(ranges.first?.count == first, "\(text)")
      #expect(ranges.allSatisfy { $0.count <= 400 })
      #expect(ranges.flatMap { Array($0) } == Array(tokens.indices))
    }
  }
}
