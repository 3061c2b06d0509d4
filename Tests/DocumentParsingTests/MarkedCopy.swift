import ClaimModel
import DocumentParsing
import ParsingChecks
import Testing

/// A source in which `⟦ ⟧` mark a phrase, and how that phrase is to be read.
struct MarkedCopy: CustomTestStringConvertible {
  let bytes: [UInt8]
  let span: SourceSpan
  let phrase: String
  let testDescription: String

  init(_ source: String, _ phrase: String) {
    let parts = source.split(separator: /[⟦⟧]/, omittingEmptySubsequences: false).map {
      Array($0.utf8)
    }
    bytes = parts.flatMap(\.self)
    span = SourceSpan(parts[0].count, parts[0].count + parts[1].count)
    self.phrase = phrase
    testDescription = source.prefix(60).debugDescription
  }

  /// Expects the phrase to be in one block, at the marked bytes.
  func check(as format: Document.Format, carrier: Block.Carrier? = nil) {
    let document = DocumentParser().parse(bytes, as: format)
    #expect(DocumentCheck.faults(in: document, of: bytes).isEmpty)
    let wanted = Array(phrase.utf8)
    let text = document.text.utf8
    let found = document.blocks.compactMap { block -> (Block, Range<Int>)? in
      let starts =
        block.range.lowerBound...max(block.range.lowerBound, block.range.upperBound - wanted.count)
      let start = starts.first { text[$0...].starts(with: wanted) }
      return start.map { (block, $0..<$0 + wanted.count) }
    }
    let spans = found.map { document.text.span(of: $0.1) }
    #expect(spans.contains(span), "read as \(DocumentDump.text(of: document))")
    if let carrier { #expect(found.contains { $0.0.carrier == carrier }) }
  }
}

/// Returns the document that a source spells.
func read(_ source: String, as format: Document.Format) -> Document {
  DocumentParser().parse(Array(source.utf8), as: format)
}
