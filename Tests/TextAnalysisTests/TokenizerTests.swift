import Testing
import TextAnalysis

@Suite("Tokenizer")
struct TokenizerTests {
  @Test(
    "splits words, numbers and marks",
    arguments: [
      ("Novaril cures migraine.", ["Novaril", "cures", "migraine", "."]),
      ("the body's own repair", ["the", "body", "'s", "own", "repair"]),
      ("the body\u{2019}s own", ["the", "body", "\u{2019}s", "own"]),
      ("it doesn't heal", ["it", "doesn't", "heal"]),
      ("we'll see you've won", ["we", "'ll", "see", "you", "'ve", "won"]),
      ("pain-free living", ["pain", "free", "living"]),
      ("better — at last", ["better", "—", "at", "last"]),
      ("97.5% of 1,200", ["97.5", "%", "of", "1,200"]),
      ("\u{201C}Gone!\u{201D}", ["\u{201C}", "Gone", "!", "\u{201D}"]),
      ("naïve café", ["naïve", "café"]),
      ("arth\u{AD}ritis", ["arth\u{AD}ritis"]),
      ("a\u{A0}b", ["a", "b"]),
      ("#NoMoreAches #yes", ["#", "No", "More", "Aches", "#", "yes"]),
      ("rock 'n' roll", ["rock", "'", "n", "'", "roll"]),
      ("👩‍⚕️ heals", ["👩", "⚕", "heals"]),
      ("", []),
    ]
  )
  func tokens(text: String, expected: [String]) {
    let spelled = tokenize(text).filter { !$0.isEmpty }
    #expect(spelled.filter { $0 != "\u{FE0F}" } == expected)
  }

  @Test("finds a word in any case, with straight and curly apostrophes alike")
  func folding() {
    var vocabulary = Vocabulary()
    let word = vocabulary.add(Folding.folded("don't"))
    for text in ["don't", "DON'T", "don\u{2019}t"] {
      let bytes = Array(text.utf8)
      var tokens: [Token] = []
      Tokenizer(vocabulary).tokenize(bytes.span, 0..<bytes.count, into: &tokens)
      #expect(tokens.map(\.word) == [word], "\(text)")
    }
  }

  @Test("says what stands before a token")
  func gaps() {
    let bytes = Array("pain-free or\nnot".utf8)
    var tokens: [Token] = []
    Tokenizer(Vocabulary()).tokenize(bytes.span, 0..<bytes.count, into: &tokens)
    #expect(tokens.map(\.gap) == [[], .hyphen, .space, [.space, .lineBreak]])
  }

  @Test("covers every byte that is no blank, in order, for any bytes")
  func anyBytes() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<400 {
      let bytes = (0..<Int.random(in: 0..<60, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      var tokens: [Token] = []
      Tokenizer(Vocabulary()).tokenize(bytes.span, 0..<bytes.count, into: &tokens)
      var last: Int32 = 0
      for token in tokens {
        #expect(token.start >= last && token.end > token.start)
        last = token.end
      }
      #expect(Int(last) <= bytes.count)
    }
  }

  private func tokenize(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    Tokenizer(Vocabulary()).tokenize(bytes.span, 0..<bytes.count, into: &tokens)
    return tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }
}

/// A generator that gives the same numbers every time: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
