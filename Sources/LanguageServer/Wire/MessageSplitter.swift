/// Cuts a stream of bytes into the messages of the base protocol: headers, an empty line, a body.
///
/// What is no message is refused with a reason, and the stream is read on from the next place where
/// a message can begin.
package struct MessageSplitter {
  package enum Item: Hashable, Sendable {
    case body([UInt8])
    /// Why bytes that came were no message.
    case refusal(String)
  }

  /// The most that a message may have, so that no number in a header fills the memory.
  package static let bodyLimit = 256 << 20
  private static let headerLimit = 1 << 13
  private static let lengthName = Array("content-length:".utf8)

  private let bodyLimit: Int
  private var buffer: [UInt8] = []
  private var start = 0

  /// How many bytes of a refused body are still to come.
  private var unwanted = 0

  package init(bodyLimit: Int = Self.bodyLimit) { self.bodyLimit = bodyLimit }

  /// Takes in bytes as they come.
  package mutating func append(_ bytes: [UInt8]) {
    let dropped = min(unwanted, bytes.count)
    unwanted -= dropped
    if start == buffer.count {
      buffer.removeAll(keepingCapacity: buffer.count < 1 << 20)
      start = 0
    }
    buffer += bytes[dropped...]
  }

  /// Returns the next message that is complete; nil where more bytes have to come.
  package mutating func next() -> Item? {
    guard let header = headerEnd() else {
      guard buffer.count - start > Self.headerLimit else { return nil }
      skipToNextHeader(from: start + 1)
      return .refusal("a message's header does not end")
    }
    switch length(in: start..<header) {
    case .missing:
      skipToNextHeader(from: start + 1)
      return .refusal("a message's header tells no Content-Length that is a number")
    case .tooLarge(let length):
      start = header
      let present = min(length, buffer.count - start)
      start += present
      unwanted = length - present
      return .refusal("a message of \(length) bytes is larger than the \(bodyLimit) allowed")
    case .bytes(let length):
      guard buffer.count - header >= length else { return nil }
      let body = Array(buffer[header..<header + length])
      start = header + length
      compact()
      return .body(body)
    }
  }

  private enum Length {
    case bytes(Int)
    case tooLarge(Int)
    case missing
  }

  /// Returns where the body begins: behind an empty line.
  private func headerEnd() -> Int? {
    var index = start
    let limit = min(buffer.count, start + Self.headerLimit)
    while index < limit {
      if buffer[index] == 0x0A {
        if index + 1 < limit, buffer[index + 1] == 0x0A { return index + 2 }
        if index + 2 < limit, buffer[index + 1] == 0x0D, buffer[index + 2] == 0x0A {
          return index + 3
        }
      }
      index += 1
    }
    return nil
  }

  private func length(in header: Range<Int>) -> Length {
    for line in buffer[header].split(separator: 0x0A) {
      let name = line.prefix(Self.lengthName.count).map { byte in
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      }
      guard name == Self.lengthName else { continue }
      let text = String(decoding: line.dropFirst(Self.lengthName.count), as: UTF8.self)
      let digits = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let length = Int(digits) else {
        return .missing
      }
      return length > bodyLimit ? .tooLarge(length) : .bytes(length)
    }
    return .missing
  }

  /// Drops bytes up to a line that names a length; all of them where there is none yet.
  private mutating func skipToNextHeader(from index: Int) {
    var index = index
    while index < buffer.count {
      let candidate = buffer[index..<min(index + Self.lengthName.count, buffer.count)]
      let isName = zip(candidate, Self.lengthName).allSatisfy { byte, expected in
        ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == expected
      }
      if isName { break }
      index += 1
    }
    start = index
    compact()
  }

  private mutating func compact() {
    guard start > 1 << 20 else { return }
    buffer.removeSubrange(..<start)
    start = 0
  }
}
