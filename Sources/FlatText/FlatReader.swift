/// Reads what a ``FlatWriter`` wrote: the one file that looks at a literal where it lies.
///
/// A copy of the literal, and a check at each byte, made reading three times as long.
///
/// - Precondition: The bytes were written by one; nothing else is looked at.
package struct FlatReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0

  /// Creates a reader of a literal, which is there as long as the program is.
  package init(_ text: StaticString) {
    bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Calls `body` with a reader of `bytes`, which it must not keep.
  package static func read<Result>(
    _ bytes: [UInt8],
    _ body: (inout FlatReader) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = FlatReader(bytes)
      return body(&reader)
    }
  }

  package mutating func readNumber() -> Int {
    var number = 0
    var shift = 0
    while true {
      let digit = Int(bytes[offset])
      offset += 1
      guard digit < 64 else { return number | (digit - 64) << shift }
      number |= digit << shift
      shift += 6
    }
  }

  package mutating func readText() -> String { String(decoding: readPart(), as: UTF8.self) }

  package mutating func readBytes() -> [UInt8] { Array(readPart()) }

  /// Passes over a text; tells whether it is `other`.
  package mutating func skipText(_ other: StaticString) -> Bool {
    readPart().elementsEqual(
      UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount)
    )
  }

  package mutating func skipText() { _ = readPart() }

  /// Reads the numbers of a row.
  package mutating func readRow() -> [Int32] {
    let count = readNumber()
    let width = readNumber()
    let part = UnsafeBufferPointer(rebasing: bytes[offset..<offset + count * width])
    offset += part.count
    // A loop for each width: one over the digits of each number took five times as long.
    switch width {
    case 1: return row(count) { Int32(part[$0]) }
    case 2: return row(count) { Int32(part[2 &* $0]) | Int32(part[2 &* $0 &+ 1]) &<< 7 }
    case 3:
      return row(count) { place in
        Int32(part[3 &* place]) | Int32(part[3 &* place &+ 1]) &<< 7
          | Int32(part[3 &* place &+ 2]) &<< 14
      }
    default:
      return row(count) { place in
        (0..<width).reduce(0) { $0 | Int32(part[width * place + $1]) &<< Int32(7 * $1) }
      }
    }
  }

  @inline(__always)
  private func row(_ count: Int, _ number: (Int) -> Int32) -> [Int32] {
    [Int32](unsafeUninitializedCapacity: count) { row, filled in
      for place in 0..<count { row.initializeElement(at: place, to: number(place)) }
      filled = count
    }
  }

  private mutating func readPart() -> UnsafeBufferPointer<UInt8> {
    let count = readNumber()
    defer { offset += count }
    return UnsafeBufferPointer(rebasing: bytes[offset..<offset + count])
  }
}
