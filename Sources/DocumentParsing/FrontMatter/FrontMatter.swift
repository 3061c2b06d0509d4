/// The metadata block at the top of a file: `---`, lines of YAML, `---`; or TOML between `+++`.
struct FrontMatter {
  let content: Range<Int>

  /// The byte between a key and its value.
  let separator: UInt8

  /// The offset after the closing line.
  let end: Int

  /// Finds the front matter of a source; nil where there is none, or where it is not closed.
  init?(of source: [UInt8]) {
    guard let fence = source.first, fence == 0x2D || fence == 0x2B else { return nil }
    guard Self.isFence(source[..<Self.lineEnd(from: 0, in: source)], of: fence) else { return nil }
    let start = Self.nextLine(from: Self.lineEnd(from: 0, in: source), in: source)
    var lineStart = start
    while lineStart < source.count {
      let lineEnd = Self.lineEnd(from: lineStart, in: source)
      let line = source[lineStart..<lineEnd]
      if Self.isFence(line, of: fence) || (fence == 0x2D && Self.isFence(line, of: 0x2E)) {
        content = start..<lineStart
        separator = fence == 0x2D ? 0x3A : 0x3D
        end = Self.nextLine(from: lineEnd, in: source)
        return
      }
      lineStart = Self.nextLine(from: lineEnd, in: source)
    }
    return nil
  }

  static func lineEnd(from start: Int, in source: [UInt8]) -> Int {
    var index = start
    while index < source.count, !ASCII.isLineEnd(source[index]) { index += 1 }
    return index
  }

  static func nextLine(from lineEnd: Int, in source: [UInt8]) -> Int {
    guard lineEnd < source.count else { return lineEnd }
    let isPair =
      source[lineEnd] == 0x0D && lineEnd + 1 < source.count && source[lineEnd + 1] == 0x0A
    return lineEnd + (isPair ? 2 : 1)
  }

  private static func isFence(_ line: ArraySlice<UInt8>, of byte: UInt8) -> Bool {
    line.count >= 3 && line.prefix(3).allSatisfy { $0 == byte }
      && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
