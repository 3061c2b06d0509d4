import ClaimModel

/// Writes a page of invented copy piece by piece, with the document that a parser would make of it.
struct PageBuilder {
  private(set) var source: [UInt8] = []
  private var text = MappedText()
  private var blocks: [Block] = []
  private var sentences: [Sentence] = []
  private var lastHeading: Int?

  mutating func markup(_ bytes: String) { source += bytes.utf8 }

  /// Appends a block whose words stand in the source as they are.
  mutating func block(
    _ words: String,
    as carrier: Block.Carrier = .body,
    level: Int? = nil,
    depth: Int = 0,
    isQuotation: Bool = false,
    name: String? = nil
  ) {
    if text.count > 0 { text.appendInserted("\n\n".utf8, at: source.count) }
    let start = text.count
    text.appendVerbatim(Array(words.utf8), at: source.count)
    source += words.utf8
    let range = start..<text.count
    blocks.append(
      Block(
        range: range,
        carrier: carrier,
        headingLevel: level,
        heading: lastHeading,
        listDepth: depth,
        isQuotation: isQuotation,
        name: name
      )
    )
    if level != nil { lastHeading = blocks.count - 1 }
    sentences.append(Sentence(range: range, block: blocks.count - 1, traits: [], mentions: 0..<0))
  }

  func document(_ format: Document.Format) -> Document {
    Document(format: format, decoded: source, text: text, blocks: blocks)
  }

  func reading(_ assessments: [Assessment]) -> Reading {
    Reading(sentences: sentences, mentions: [], claims: assessments.map(\.claim), grade: .causal)
  }

  /// Returns the text range of `words`, at or after the offset `start`.
  func range(of words: String, from start: Int = 0) -> Range<Int> {
    let needle = Array(words.utf8)
    let last = text.count - needle.count
    precondition(last >= start, "the page says '\(words)'")
    for offset in start...last where Array(text.utf8[offset..<(offset + needle.count)]) == needle {
      return offset..<(offset + needle.count)
    }
    preconditionFailure("the page says '\(words)'")
  }

  func span(of range: Range<Int>) -> SourceSpan { text.span(of: range) }

  func sentence(at offset: Int) -> Int {
    sentences.lastIndex { $0.range.lowerBound <= offset } ?? 0
  }
}
