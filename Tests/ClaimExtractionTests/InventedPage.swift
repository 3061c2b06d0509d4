import ClaimExtraction
import ClaimModel

/// Pages of invented copy, read with the invented knowledge.
enum InventedPage {
  /// Reads blocks of copy; a heading at the front is the heading of all that follow.
  static func read(_ paragraphs: [(String, Block.Carrier)]) -> Reading {
    var text = MappedText()
    var source: [UInt8] = []
    var blocks: [Block] = []
    let isHeaded = paragraphs.first?.1 == .heading
    for (index, (paragraph, carrier)) in paragraphs.enumerated() {
      let start = text.count
      text.appendVerbatim(Array(paragraph.utf8), at: source.count)
      source += Array(paragraph.utf8)
      let heading = isHeaded && index > 0 ? 0 : nil
      blocks.append(Block(range: start..<text.count, carrier: carrier, heading: heading))
    }
    return ClaimReader(InventedKnowledge.knowledge)
      .read(Document(format: .text, decoded: source, text: text, blocks: blocks))
  }

  /// The claims of a benefit that the seller makes and does not deny.
  static func benefits(_ reading: Reading) -> [Claim] {
    reading.claims.filter { !$0.isBackground && $0.polarity == .benefit && !$0.isDenied }
  }
}
