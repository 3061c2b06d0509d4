/// A word as two numbers: compared without a `String`, which every comparison would retain.
@usableFromInline
package struct Word: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The bytes of a short word; of a longer one, a hash.
  @usableFromInline var low: UInt64 = 0
  @usableFromInline var high: UInt64 = 0

  /// How many bytes a word holds; of a longer one it is a hash.
  package static let capacity = 16

  @inlinable
  @inline(__always)
  package init(stringLiteral word: StaticString) {
    self.init(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  @inlinable
  @inline(__always)
  package init(_ bytes: [UInt8]) { self = bytes.withUnsafeBufferPointer { Self($0) } }

  package init(_ bytes: ArraySlice<UInt8>) { self = bytes.withUnsafeBufferPointer { Self($0) } }

  /// Returns the words that stand one after the other in `text`, each up to one of `ends`.
  package static func words(in text: [UInt8], upTo ends: ArraySlice<Int32>) -> [Word] {
    text.withUnsafeBufferPointer { text in
      var start = 0
      return ends.map { end in
        defer { start = Int(end) }
        return Word(UnsafeBufferPointer(rebasing: text[start..<Int(end)]))
      }
    }
  }

  @inlinable
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= 16 else {
      hash(bytes)
      return
    }
    var shift: UInt64 = 0
    for byte in bytes {
      if shift < 64 {
        low |= UInt64(byte) << shift
      } else {
        high |= UInt64(byte) << (shift - 64)
      }
      shift += 8
    }
  }

  /// Takes 128 bits of a long word, so that no two words have one value.
  @usableFromInline
  mutating func hash(_ bytes: UnsafeBufferPointer<UInt8>) {
    low = 0xCBF2_9CE4_8422_2325
    high = 0x9E37_79B9_7F4A_7C15
    for byte in bytes {
      low = (low ^ UInt64(byte)) &* 0x100_0000_01B3
      high = (high &+ UInt64(byte)) &* 0xD6E8_FEB8_6659_FD93
    }
  }

  /// The text of a word of at most ``capacity`` bytes, none of which is zero.
  package var shortText: String {
    String(unsafeUninitializedCapacity: Self.capacity) { buffer in
      var count = 0
      while count < Self.capacity {
        let half = count < 8 ? low : high
        let byte = UInt8(truncatingIfNeeded: half >> UInt64(count % 8 * 8))
        guard byte != 0 else { break }
        buffer[count] = byte
        count += 1
      }
      return count
    }
  }
}

extension Word {
  /// A word as it is read, byte by byte, without memory of its own.
  @usableFromInline
  package struct Builder {
    @usableFromInline var word = Word(bytes: 0, 0)

    /// How many bytes were read, more than a word holds included.
    @usableFromInline package var count = 0

    @inlinable
    package init() {}

    /// The word; nil for one with more bytes than ``Word/capacity``, which is named by a hash.
    @inlinable
    package var short: Word? { count <= 16 ? word : nil }

    @inlinable
    @inline(__always)
    package mutating func append(_ byte: UInt8) {
      if count < 8 {
        word.low |= UInt64(byte) &<< UInt64(truncatingIfNeeded: count &* 8)
      } else if count < 16 {
        word.high |= UInt64(byte) &<< UInt64(truncatingIfNeeded: count &* 8 &- 64)
      }
      count &+= 1
    }
  }

  @inlinable
  init(bytes low: UInt64, _ high: UInt64) {
    self.low = low
    self.high = high
  }
}
