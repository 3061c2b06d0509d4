/// The bold stretch that opens a block, while the block is being written.
struct BoldLeadIn {
  private var depth = 0
  private var opensBlock = false
  private var end: Int?

  mutating func begin(atBlockStart: Bool) {
    if depth == 0, atBlockStart { opensBlock = true }
    depth += 1
  }

  /// Notes that bold ends at the text offset `end`; nil where the block holds no words yet.
  mutating func end(at end: Int?) {
    guard depth > 0 else { return }
    depth -= 1
    guard depth == 0, opensBlock else { return }
    if let end {
      if self.end == nil { self.end = end }
    } else {
      opensBlock = false
    }
  }

  mutating func endBlock() {
    end = nil
    opensBlock = depth > 0
  }

  /// Returns the stretch if it is set off like a label: it ends a phrase, or fills the block.
  func label(in block: Range<Int>, of text: [UInt8]) -> Range<Int>? {
    guard opensBlock else { return nil }
    let label = block.lowerBound..<(end ?? block.upperBound)
    guard label.upperBound < block.upperBound else { return label }
    let rest = text[label.upperBound..<block.upperBound]
    return Self.isPhraseEnd(text[label]) || Self.startsWithDivider(rest) ? label : nil
  }

  private static func isPhraseEnd(_ label: ArraySlice<UInt8>) -> Bool {
    guard let last = label.last else { return false }
    return ":.!?".utf8.contains(last) || label.reversed().starts(with: "—".utf8.reversed())
      || label.reversed().starts(with: "–".utf8.reversed())
  }

  private static func startsWithDivider(_ rest: ArraySlice<UInt8>) -> Bool {
    let rest = rest.drop { $0 == 0x20 }
    guard let first = rest.first else { return false }
    return first == 0x0A || first == 0x3A || rest.starts(with: "- ".utf8)
      || rest.starts(with: "—".utf8) || rest.starts(with: "–".utf8)
  }
}
