/// Where the lines of a Markdown source start, as cmark counts them.
struct MarkdownLines {
  private var starts: [Int] = []
  private let end: Int

  /// The NUL bytes of each line that has some.
  private var nulls: [Int: [Int]] = [:]

  /// Finds the lines of `source` from `start` on.
  ///
  /// - Complexity: O(*n*)
  init(_ source: [UInt8], from start: Int) {
    end = source.count
    starts.append(start)
    let bytes = source.span
    for index in start..<source.count {
      let byte = bytes[index]
      guard byte < 0x0E else { continue }
      if byte == 0 { nulls[starts.count, default: []].append(index) }
      guard ASCII.isLineEnd(byte) else { continue }
      if byte == 0x0D, index + 1 < source.count, bytes[index + 1] == 0x0A { continue }
      starts.append(index + 1)
    }
  }

  /// Returns the offset where a line starts, from 1; the end of the source for a line after it.
  func start(of line: Int) -> Int {
    line <= starts.count ? starts[max(0, line - 1)] : end
  }

  /// Returns the offset of a column, from 1.
  ///
  /// Columns count U+FFFD for a NUL, the three bytes that cmark-gfm puts in its place.
  func offset(line: Int, column: Int) -> Int {
    let start = start(of: line)
    var offset = start + max(0, column - 1)
    guard let nulls = nulls[line] else { return offset }
    for null in nulls {
      guard null + 3 <= offset else { break }
      offset -= 2
    }
    return offset
  }

  var count: Int { starts.count }
}
