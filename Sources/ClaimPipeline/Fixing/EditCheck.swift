import ClaimFixes
import ClaimModel
import DocumentParsing

/// Tells whether a file says after edits what it is meant to, by reading it again.
struct EditCheck {
  /// The carriers whose words are read alike with and without what stands around them.
  private static let plain: Set<Block.Carrier> = [.body, .heading, .list, .table, .caption]

  private let document: Document

  init(_ document: Document) { self.document = document }

  /// Tells whether `edits` of the file make `changes` of its text and no others.
  ///
  /// - Complexity: O(*n*) in the length of the block that is changed, where the block reads by
  ///   itself as it does in the file; else in the length of the file.
  func isSound(_ edits: [DecodedEdit], for changes: [TextChange]) -> Bool {
    if let isSound = isSoundAlone(edits, for: changes) { return isSound }
    let new = parsed(EditWriter(document).applying(edits))
    return new.text.utf8 == document.text.utf8.applying(changes)
      && new.blocks.count == document.blocks.count
  }

  /// Returns nil where the block does not read by itself as it does in the file.
  private func isSoundAlone(_ edits: [DecodedEdit], for changes: [TextChange]) -> Bool? {
    guard let first = changes.first,
      let block = document.blocks.first(where: { $0.range.upperBound >= first.range.lowerBound }),
      Self.plain.contains(block.carrier),
      changes.allSatisfy({ block.range.lowerBound <= $0.range.lowerBound }),
      changes.allSatisfy({ $0.range.upperBound <= block.range.upperBound })
    else { return nil }
    let offsets = document.text.offsets
    let span = document.text.span(of: block.range)
    let place = offsets.textOffset(span.start)..<offsets.textOffset(span.end)
    guard edits.allSatisfy({ place.lowerBound <= $0.range.lowerBound }),
      edits.allSatisfy({ $0.range.upperBound <= place.upperBound })
    else { return nil }
    let text = Array(document.text.utf8[block.range])
    let old = parsed(Array(document.decoded[place]))
    guard old.text.utf8 == text, old.blocks.count == 1 else { return nil }
    var bytes: [UInt8] = []
    var position = place.lowerBound
    for edit in edits {
      bytes += document.decoded[position..<edit.range.lowerBound]
      bytes += edit.text.utf8
      position = edit.range.upperBound
    }
    let new = parsed(bytes + document.decoded[position..<place.upperBound])
    return new.text.utf8 == text.applying(changes.map { $0.moved(by: -block.range.lowerBound) })
      && new.blocks.count == 1
  }

  private func parsed(_ bytes: [UInt8]) -> Document {
    DocumentParser(encoding: "utf-8").parse(bytes, as: document.format)
  }
}
