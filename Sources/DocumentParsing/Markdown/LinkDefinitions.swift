import ClaimModel

/// The titles that links take from definitions elsewhere in the file: `[label]: target "title"`.
struct LinkDefinitions {
  private var expected: Set<[UInt8]> = []

  /// Notes that a link shows `title`, which does not stand beside it.
  mutating func expect(title: UnsafeBufferPointer<UInt8>) {
    if !title.isEmpty { expected.insert(Array(title)) }
  }

  /// Finds the definitions of the titles that links show, and writes each as a block.
  ///
  /// - Complexity: O(*n*) in the length of the source, nothing where no title is expected.
  mutating func writeTitles(of lines: MarkdownLines, to page: inout HTMLReader) {
    guard !expected.isEmpty else { return }
    var scanner = MarkdownScanner(page.writer.source)
    scanner.end = page.writer.source.count
    for line in 1...lines.count {
      let start = scanner.skipPrefix(from: lines.start(of: line))
      guard scanner.byte(start) == 0x5B, let title = scanner.definition(at: start)?.title else {
        continue
      }
      guard expected.remove(Self.text(of: title, in: scanner.source)) != nil else { continue }
      page.take(CopyAttribute([title], carrier: .title, name: "title", dialect: .commonMark))
    }
  }

  /// Returns what a title says: escapes and references resolved.
  private static func text(of title: Range<Int>, in source: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    var index = title.lowerBound
    while index < title.upperBound {
      let byte = source[index]
      if byte == 0x5C, index + 1 < title.upperBound, ASCII.isPunctuation(source[index + 1]) {
        text.append(source[index + 1])
        index += 2
      } else if byte == 0x26,
        let reference = CharacterReference(
          in: source,
          at: index,
          before: title.upperBound,
          dialect: .commonMark
        )
      {
        text += reference.first.utf8
        if let second = reference.second { text += second.utf8 }
        index = reference.end
      } else {
        text.append(byte)
        index += 1
      }
    }
    return text
  }
}
