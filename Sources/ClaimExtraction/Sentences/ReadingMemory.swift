import ClaimModel

/// The sentences of a document as they were read, to be kept while the document is edited.
///
/// What a sentence says by itself depends on the words of its block and what the block is. A block
/// that is as it was is not read again, wherever it stands now.
package struct ReadingMemory {
  private struct Key: Hashable {
    let carrier: Block.Carrier
    let words: ArraySlice<UInt8>

    func hash(into hasher: inout Hasher) { words.withUnsafeBytes { hasher.combine(bytes: $0) } }
  }

  private struct Entry {
    /// Where the block began when the sentences were read.
    let start: Int
    let sentences: [SentenceAnalysis]
  }

  private var entries: [Key: Entry] = [:]

  package init() {}

  /// Returns what ``SentenceReader/sentences(of:)`` returns.
  ///
  /// - Precondition: The lexicon of `reader` is always the same.
  mutating func sentences(of document: Document, by reader: SentenceReader) -> [SentenceAnalysis] {
    let keys = document.blocks.map { block in
      Key(carrier: block.carrier, words: document.text.utf8[block.range])
    }
    var read = unknown(keys, of: document, by: reader)[...]
    let known = entries
    entries = [:]
    var sentences: [SentenceAnalysis] = []
    for (index, block) in document.blocks.enumerated() {
      let first = sentences.count
      let start = block.range.lowerBound
      if let entry = known[keys[index]] {
        for sentence in entry.sentences {
          sentences.append(
            sentence.moved(by: start - entry.start, number: sentences.count, block: index)
          )
        }
      } else {
        while let sentence = read.first, sentence.range.upperBound <= block.range.upperBound {
          sentences.append(sentence.moved(by: 0, number: sentences.count, block: index))
          read.removeFirst()
        }
      }
      entries[keys[index]] = Entry(start: start, sentences: Array(sentences[first...]))
    }
    return sentences
  }

  /// Returns the sentences of the blocks that are new, in the order of the text.
  private func unknown(_ keys: [Key], of document: Document, by reader: SentenceReader)
    -> [SentenceAnalysis]
  {
    let blocks = zip(keys, document.blocks).filter { entries[$0.0] == nil }.map(\.1)
    guard !blocks.isEmpty else { return [] }
    return reader.sentences(
      of: Document(format: document.format, decoded: [], text: document.text, blocks: blocks)
    )
  }
}
