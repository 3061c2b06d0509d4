/// Where the lines of a Markdown source start, as cmark counts them.
struct MarkdownLines {
  private var starts: [Int] = []
  private let end: Int

  /// Finds the lines of `source` from `start` on.
  ///
  /// - Complexity: O(*n*)
  init(_ source: [UInt8], from start: Int) {
    end = source.count
    starts.append(start)
    let bytes = source.span
    for index in start..<source.count {
      let byte = bytes[index]
      guard byte < 0x0E, ASCII.isLineEnd(byte) else { continue }
      if byte == 0x0D, index + 1 < source.count, bytes[index + 1] == 0x0A { continue }
      starts.append(index + 1)
    }
  }

  /// Returns the offset where a line starts, from 1; the end of the source for a line after it.
  func start(of line: Int) -> Int {
    line <= starts.count ? starts[max(0, line - 1)] : end
  }

  var count: Int { starts.count }
}
