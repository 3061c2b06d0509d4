import Testing
import TextAnalysis

@Suite("Phrase trie")
struct PhraseTrieTests {
  @Test("finds exactly the phrases that a slow search finds", arguments: [1, 2, 3] as [UInt64])
  func agreesWithSlowSearch(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func phrase(_ length: ClosedRange<Int>, _ random: inout SeededGenerator) -> [Int32] {
      (0..<Int.random(in: length, using: &random)).map { _ in
        Int32.random(in: 1...6, using: &random)
      }
    }
    let phrases = (0..<300).map { _ in phrase(1...4, &random) }
    var trie = PhraseTrie()
    var ends: [Int32: [Int]] = [:]
    for (index, phrase) in phrases.enumerated() {
      ends[trie.add(phrase), default: []].append(index)
    }
    for _ in 0..<50 {
      let text = phrase(0...30, &random)
      #expect(found(in: text, trie, ends) == expected(in: text, phrases))
    }
  }

  private func found(
    in text: [Int32],
    _ trie: PhraseTrie,
    _ ends: [Int32: [Int]]
  ) -> Set<[Int]> {
    var found: Set<[Int]> = []
    for start in text.indices {
      var node: Int32 = 0
      var end = start
      while end < text.count {
        node = trie.child(of: node, text[end])
        guard node != 0 else { break }
        end += 1
        for phrase in ends[node] ?? [] { found.insert([start, end, phrase]) }
      }
    }
    return found
  }

  private func expected(in text: [Int32], _ phrases: [[Int32]]) -> Set<[Int]> {
    var found: Set<[Int]> = []
    for (index, phrase) in phrases.enumerated() {
      for start in text.indices where text[start...].starts(with: phrase) {
        found.insert([start, start + phrase.count, index])
      }
    }
    return found
  }
}
