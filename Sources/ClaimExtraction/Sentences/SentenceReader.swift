import ClaimModel
import TextAnalysis

/// Splits a document into sentences and reads the words of each.
struct SentenceReader {
  /// How long a label before a colon can be: "Pain management: …".
  private static let labelLength = 8

  let lexicon: Lexicon

  /// Returns the sentences of `document`, with their traits.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func sentences(of document: Document) -> [SentenceAnalysis] {
    var sentences: [SentenceAnalysis] = []
    var tokens: [Token] = []
    var parts: [Part] = []
    let bytes = document.text.utf8
    let text = bytes.span
    for (index, block) in document.blocks.enumerated() {
      tokens.removeAll(keepingCapacity: true)
      lexicon.tokenizer.tokenize(text, block.range, into: &tokens)
      parts.removeAll(keepingCapacity: true)
      for range in SentenceSplitter.sentences(in: tokens, tokens.indices, of: text) {
        append(range, of: tokens, block, text, to: &parts)
      }
      for range in parts {
        // Not `Array(…)`: of all tokens it would hold the buffer, with room for the longest block.
        let sentence = SentenceAnalysis(
          tokens[range.tokens].map { $0 },
          number: sentences.count,
          block: index,
          carrier: range.isLabel ? .heading : block.carrier,
          isLabel: range.isLabel,
          lexicon: lexicon
        )
        sentences.append(sentence)
      }
    }
    return sentences
  }

  private struct Part {
    let tokens: Range<Int>
    var isLabel = false
  }

  /// Appends the sentence, or its label and what the label stands before.
  private func append(
    _ range: Range<Int>,
    of tokens: [Token],
    _ block: Block,
    _ text: Span<UInt8>,
    to parts: inout [Part]
  ) {
    let isFirst = range.lowerBound == 0
    guard isFirst, let colon = labelEnd(range, tokens, block), colon + 1 < range.upperBound,
      opensUpperCase(tokens[colon + 1], text)
    else {
      parts.append(Part(tokens: range))
      return
    }
    parts.append(Part(tokens: range.lowerBound..<colon, isLabel: true))
    parts.append(Part(tokens: colon + 1..<range.upperBound))
  }

  private func labelEnd(_ range: Range<Int>, _ tokens: [Token], _ block: Block) -> Int? {
    let limit = min(range.upperBound, range.lowerBound + Self.labelLength + 1)
    return (range.lowerBound..<limit).first { tokens[$0].isMark(":") }
  }

  private func opensUpperCase(_ token: Token, _ text: Span<UInt8>) -> Bool {
    (0x41...0x5A).contains(text[Int(token.start)])
  }
}
