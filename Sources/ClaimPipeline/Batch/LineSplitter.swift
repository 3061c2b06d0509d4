/// Cuts a stream of bytes into lines, without ever holding more than one unfinished line.
struct LineSplitter {
  enum Line: Hashable, Sendable {
    /// The line without its ending.
    case text([UInt8])
    /// A line over the limit; its bytes were dropped.
    case tooLong
  }

  private let limit: Int
  private var unfinished: [UInt8] = []
  private var isDropping = false

  init(limit: Int) { self.limit = limit }

  /// Returns the lines that `chunk` completes.
  mutating func split(_ chunk: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    while let end = chunk[start...].firstIndex(of: UInt8(ascii: "\n")) {
      append(chunk[start..<end])
      lines.append(takeLine())
      start = end + 1
    }
    append(chunk[start...])
    return lines
  }

  /// Returns the line that the stream ended in without a line feed.
  mutating func finish() -> [Line] {
    unfinished.isEmpty && !isDropping ? [] : [takeLine()]
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    if isDropping { return }
    guard unfinished.count + bytes.count <= limit else {
      isDropping = true
      unfinished = []
      return
    }
    unfinished += bytes
  }

  private mutating func takeLine() -> Line {
    defer {
      unfinished = []
      isDropping = false
    }
    if isDropping { return .tooLong }
    if unfinished.last == UInt8(ascii: "\r") { unfinished.removeLast() }
    return .text(unfinished)
  }
}
