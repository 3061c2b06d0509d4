/// Words that go into the copy in place of others, by text offsets.
package struct TextChange: Hashable, Sendable {
  /// Which words an insertion belongs to, where markup stands between those before and after it.
  package enum Anchor: Hashable, Sendable {
    case before
    case after
  }

  /// What is replaced; empty for an insertion.
  package let range: Range<Int>
  package let text: String
  package let anchor: Anchor

  private init(range: Range<Int>, text: String, anchor: Anchor) {
    self.range = range
    self.text = text
    self.anchor = anchor
  }

  /// Replaces `range`, which is not empty, by `text`.
  package static func replace(_ range: Range<Int>, by text: String) -> TextChange {
    TextChange(range: range, text: text, anchor: .after)
  }

  /// Inserts `text` before the words that start at `offset`.
  package static func insert(_ text: String, before offset: Int) -> TextChange {
    TextChange(range: offset..<offset, text: text, anchor: .after)
  }

  /// Inserts `text` after the words that end at `offset`.
  package static func insert(_ text: String, after offset: Int) -> TextChange {
    TextChange(range: offset..<offset, text: text, anchor: .before)
  }
}

extension [UInt8] {
  /// Returns the text after `changes`, which are in order and apart from each other.
  package func applying(_ changes: [TextChange]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 64)
    var position = 0
    for change in changes {
      bytes += self[position..<change.range.lowerBound]
      bytes += change.text.utf8
      position = change.range.upperBound
    }
    return bytes + self[position...]
  }
}

extension TextChange {
  /// Returns the change in a text that starts `shift` bytes earlier.
  package func moved(by shift: Int) -> TextChange {
    TextChange(
      range: range.lowerBound + shift..<range.upperBound + shift,
      text: text,
      anchor: anchor
    )
  }
}

extension Proposal {
  /// Returns the proposal for a text that starts `shift` bytes earlier.
  package func moved(by shift: Int) -> Proposal {
    Proposal(kind, title, applicability, changes.map { $0.moved(by: shift) })
  }
}
