/// Something that puts text in the place of a range.
package protocol Replacement {
  var range: Range<Int> { get }
  var text: String { get }
  static func replacing(_ range: Range<Int>, by text: String) -> Self
}

extension DecodedEdit: Replacement {
  package static func replacing(_ range: Range<Int>, by text: String) -> DecodedEdit {
    DecodedEdit(range: range, text: text)
  }
}

extension TextChange: Replacement {
  package static func replacing(_ range: Range<Int>, by text: String) -> TextChange {
    range.isEmpty ? .insert(text, before: range.lowerBound) : .replace(range, by: text)
  }
}

extension Array where Element: Replacement {
  /// Returns the replacements, in order, that do at once what these and then `next` do.
  ///
  /// - Precondition: both are in order and apart from each other.
  /// - Complexity: O(*n* + *m*).
  package func followed(by next: [Element]) -> [Element] {
    var merged: [Element] = []
    var mine = self[...]
    var theirs = next[...]
    var shift = 0
    while !mine.isEmpty || !theirs.isEmpty {
      var cluster = Cluster(
        start: Swift.min(
          mine.first.map { $0.range.lowerBound + shift } ?? .max,
          theirs.first?.range.lowerBound ?? .max
        )
      )
      let before = shift
      while true {
        if let edit = mine.first, edit.range.lowerBound + shift <= cluster.end {
          cluster.keep(edit.text, at: edit.range.lowerBound + shift)
          shift += edit.text.utf8.count - edit.range.count
          mine.removeFirst()
        } else if let edit = theirs.first, edit.range.lowerBound <= cluster.end {
          cluster.replace(edit.range, by: edit.text)
          theirs.removeFirst()
        } else {
          break
        }
      }
      merged.append(
        .replacing(cluster.start - before..<cluster.end - shift, by: cluster.text)
      )
    }
    return merged
  }
}

/// Replacements that touch each other, by the offsets of the text between the two rounds.
private struct Cluster {
  let start: Int
  private(set) var end: Int

  /// What the first round put there, and what the second puts in place of it.
  private var first: [(start: Int, bytes: [UInt8])] = []
  private var second: [(range: Range<Int>, text: String)] = []

  init(start: Int) {
    self.start = start
    end = start
  }

  mutating func keep(_ text: String, at start: Int) {
    first.append((start, Array(text.utf8)))
    end = max(end, start + text.utf8.count)
  }

  mutating func replace(_ range: Range<Int>, by text: String) {
    second.append((range, text))
    end = max(end, range.upperBound)
  }

  /// What stands there after both rounds.
  var text: String {
    var bytes: [UInt8] = []
    var position = start
    var rest = second[...]
    for piece in first {
      for (index, byte) in piece.bytes.enumerated() {
        position = max(position, piece.start + index)
        while let edit = rest.first, edit.range.lowerBound <= position,
          edit.range.upperBound <= position || edit.range.lowerBound <= piece.start + index
        {
          bytes += edit.text.utf8
          position = max(position, edit.range.upperBound)
          rest.removeFirst()
        }
        if piece.start + index >= position {
          bytes.append(byte)
          position = piece.start + index + 1
        }
      }
    }
    for edit in rest { bytes += edit.text.utf8 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
