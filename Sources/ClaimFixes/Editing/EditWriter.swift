package import ClaimModel

/// Turns changes of the copy into edits of its file, escaped for the place where they stand.
package struct EditWriter {
  private let document: Document

  package init(_ document: Document) { self.document = document }

  /// Returns the edits that make `changes`, by offsets of the decoded file; nil where markup stands
  /// in the way.
  package func edits(for changes: [TextChange]) -> [DecodedEdit]? {
    var edits: [DecodedEdit] = []
    for change in changes {
      guard let place = place(of: change),
        let text = escaped(change.text, at: change.range.lowerBound, place)
      else { return nil }
      edits.append(DecodedEdit(range: place, text: text))
    }
    return edits
  }

  /// Returns the decoded file after `edits`, which are in order and apart from each other.
  package func applying(_ edits: [DecodedEdit]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(document.decoded.count + 64)
    var position = 0
    for edit in edits {
      bytes += document.decoded[position..<edit.range.lowerBound]
      bytes += edit.text.utf8
      position = edit.range.upperBound
    }
    return bytes + document.decoded[position...]
  }

  /// Returns `edits` as edits of the file as it is on disk.
  package func fixEdits(_ edits: [DecodedEdit]) -> [Fix.Edit] {
    let offsets = document.text.offsets
    return edits.map { edit in
      let start = offsets.sourceOffset(edit.range.lowerBound)
      let end = offsets.sourceOffset(edit.range.upperBound)
      return Fix.Edit(span: SourceSpan(start, max(start, end)), text: edit.text)
    }
  }

  /// Returns the bytes of the decoded file that a change touches.
  private func place(of change: TextChange) -> Range<Int>? {
    let text = document.text
    guard change.range.isEmpty else {
      guard text.isEditable(change.range) else { return nil }
      return decoded(text.span(of: change.range))
    }
    let offset = change.range.lowerBound
    switch change.anchor {
    // At the end of a block nothing follows that the words could belong to.
    case .after: return start(at: offset) ?? end(at: offset)
    case .before: return end(at: offset)
    }
  }

  /// Returns where the words start that follow `offset`; nil where markup stands there.
  private func start(at offset: Int) -> Range<Int>? {
    let text = document.text
    guard offset < text.count, text.isEditable(offset..<offset + 1) else { return nil }
    let span = decoded(text.span(of: offset..<offset + 1))
    return span.lowerBound..<span.lowerBound
  }

  /// Returns where the words end that stand before `offset`; nil where markup stands there.
  private func end(at offset: Int) -> Range<Int>? {
    let text = document.text
    guard offset > 0, text.isEditable(offset - 1..<offset) else { return nil }
    let span = decoded(text.span(of: offset - 1..<offset))
    return span.upperBound..<span.upperBound
  }

  private func decoded(_ span: SourceSpan) -> Range<Int> {
    let offsets = document.text.offsets
    let start = offsets.textOffset(span.start)
    return start..<max(start, offsets.textOffset(span.end))
  }

  private func escaped(_ text: String, at offset: Int, _ place: Range<Int>) -> String? {
    guard let block = block(at: offset) else { return nil }
    return Escaping(document, block: block).escaped(text)
  }

  private func block(at offset: Int) -> Block? {
    var low = 0
    var high = document.blocks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if document.blocks[middle].range.lowerBound <= offset { low = middle } else { high = middle }
    }
    guard low < document.blocks.count,
      document.blocks[low].range.contains(offset)
        || document.blocks[low].range.upperBound == offset
    else { return nil }
    return document.blocks[low]
  }
}

/// An edit of the decoded file.
package struct DecodedEdit: Hashable, Sendable {
  package let range: Range<Int>
  package let text: String

  package init(range: Range<Int>, text: String) {
    self.range = range
    self.text = text
  }
}
