/// Reads what a ``FlatWriter`` wrote.
///
/// - Precondition: The bytes were written by one; nothing else is looked at.
package struct FlatReader {
  package let bytes: [UInt8]
  @usableFromInline var offset = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Creates a reader of a literal.
  package init(_ text: StaticString) {
    bytes = Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inlinable
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

  /// Reads where in ``bytes`` a text stands.
  @inlinable
  package mutating func readRange() -> Range<Int> {
    let count = readNumber()
    offset += count
    return offset - count..<offset
  }

  package mutating func readText() -> String { String(decoding: bytes[readRange()], as: UTF8.self) }
}
