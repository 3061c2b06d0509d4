/// Splits a row of tokens into sentences.
package enum SentenceSplitter {
  /// Words that end in a full stop without ending a sentence, folded.
  private static let abbreviations: Set<[UInt8]> = Set(
    """
    dr mr mrs ms prof st vs no nos fig approx dept inc ltd jr sr etc al eg ie cf ca vol pp ed rev \
    e.g i.e est min max avg
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Array($0.utf8) }
  )

  /// How many tokens a sentence can have. What is longer is none: it is cut behind a comma, so that
  /// reading stays linear in the length of a text that no full stop divides.
  private static let longest = 400

  /// Returns the ranges of the sentences in `tokens[range]`.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  package static func sentences(
    in tokens: [Token],
    _ range: Range<Int>,
    of text: Span<UInt8>
  ) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard isEnd(tokens, index, range, text) else {
        index += 1
        if index - start == longest {
          let comma = tokens[start..<index].lastIndex { $0.isMark(",") || $0.isMark(";") }
          let end = (comma ?? index - 1) + 1
          sentences.append(start..<end)
          start = end
        }
        continue
      }
      var end = index + 1
      while end < range.upperBound, closes(tokens[end]) { end += 1 }
      end = referenceEnd(tokens, end, range)
      sentences.append(start..<end)
      start = end
      index = end
    }
    if start < range.upperBound { sentences.append(start..<range.upperBound) }
    return sentences
  }

  private static func isEnd(
    _ tokens: [Token],
    _ index: Int,
    _ range: Range<Int>,
    _ text: Span<UInt8>
  ) -> Bool {
    let token = tokens[index]
    if token.isMark("!") || token.isMark("?") || token.isMark("\u{2026}") {
      return index + 1 == range.upperBound || opens(tokens, index + 1, range, text)
    }
    guard token.isMark(".") else { return false }
    guard index + 1 < range.upperBound else { return true }
    guard opens(tokens, index + 1, range, text) else { return false }
    return index == range.lowerBound || !isAbbreviation(tokens[index - 1], text)
  }

  /// Tells whether the tokens from `index` on can open a sentence.
  private static func opens(
    _ tokens: [Token],
    _ index: Int,
    _ range: Range<Int>,
    _ text: Span<UInt8>
  ) -> Bool {
    var next = index
    while next < range.upperBound, closes(tokens[next]) { next += 1 }
    next = referenceEnd(tokens, next, range)
    guard next < range.upperBound else { return true }
    let hasGap = (index...next).contains { tokens[$0].gap.contains(.space) }
    guard hasGap else { return false }
    let byte = text[Int(tokens[next].start)]
    let isLower = (0x61...0x7A).contains(byte)
    return !isLower
  }

  /// Returns where a reference that touches the full stop ends: "pain.[3] Then"; `index` without one.
  private static func referenceEnd(_ tokens: [Token], _ index: Int, _ range: Range<Int>) -> Int {
    guard index < range.upperBound, tokens[index].isMark("["), tokens[index].gap.isEmpty else {
      return index
    }
    let limit = min(range.upperBound, index + 8)
    let close = (index + 1..<limit).first { tokens[$0].kind == .word || tokens[$0].isMark("]") }
    guard let close, tokens[close].isMark("]") else { return index }
    return close + 1
  }

  private static func closes(_ token: Token) -> Bool {
    guard token.gap.isEmpty else { return false }
    return token.isMark("\"") || token.isMark(")") || token.isMark("'") || token.isMark("!")
      || token.isMark("?") || token.isMark(".") || token.isMark("]")
  }

  /// Tells whether a full stop after `token` belongs to it: "Dr.", "J.", "vs.".
  private static func isAbbreviation(_ token: Token, _ text: Span<UInt8>) -> Bool {
    guard token.kind == .word else { return false }
    if token.end - token.start == 1 {
      return (0x41...0x5A).contains(text[Int(token.start)]) && text[Int(token.start)] != 0x49
    }
    guard token.end - token.start <= 6 else { return false }
    return abbreviations.contains(token.range.map { Folding.lowercased(text[$0]) })
  }
}
