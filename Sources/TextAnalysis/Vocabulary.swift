/// The words that matter, each with a number from 1.
///
/// Words are found by the FNV-1a hash of their folded bytes; whoever adds words sees to it that no two
/// of them share one.
package struct Vocabulary: Sendable {
  private var keys: [UInt64]
  private var numbers: [Int32]
  private var mask: Int

  /// The number of words, and of the word that is none.
  package private(set) var count = 1

  /// Creates a vocabulary without words.
  package init() { self.init(capacity: 256) }

  /// Creates a vocabulary of words that stand one after the other in `text`.
  ///
  /// - Parameters:
  ///   - ends: where each word ends, by its number; the first is no word.
  ///   - room: how many words more will be added.
  /// - Complexity: O(*n*) in the number of bytes.
  package init(_ text: [UInt8], ends: [Int32], room: Int) {
    self.init(capacity: ends.count + room)
    count = ends.count
    for number in ends.indices.dropFirst() {
      var hash = Hash()
      for place in Int(ends[number - 1])..<Int(ends[number]) { hash.combine(text[place]) }
      insert(hash.value, Int32(number))
    }
  }

  private init(capacity: Int) {
    var size = 1024
    while size < capacity * 3 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    numbers = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// Returns the number of the word with these folded bytes, which is added where it is new.
  package mutating func add(_ word: [UInt8]) -> Int32 { add(word[...]) }

  /// Returns the number of the word with these folded bytes, which is added where it is new.
  package mutating func add(_ word: ArraySlice<UInt8>) -> Int32 {
    var hash = Hash()
    for byte in word { hash.combine(byte) }
    let known = number(of: hash)
    guard known == 0 else { return known }
    let number = Int32(count)
    count += 1
    if count * 3 > keys.count { grow() }
    insert(hash.value, number)
    return number
  }

  /// Returns the number of the word with `hash`, 0 for none.
  @inlinable
  package func number(of hash: Hash) -> Int32 { lookUp(hash.value) }

  @usableFromInline
  func lookUp(_ value: UInt64) -> Int32 {
    var slot = Self.slot(value, mask)
    while numbers[slot] != 0 {
      if keys[slot] == value { return numbers[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  private mutating func insert(_ value: UInt64, _ number: Int32) {
    var slot = Self.slot(value, mask)
    while numbers[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = value
    numbers[slot] = number
  }

  private mutating func grow() {
    let oldKeys = keys
    let oldNumbers = numbers
    mask = keys.count * 4 - 1
    keys = Array(repeating: 0, count: mask + 1)
    numbers = Array(repeating: 0, count: mask + 1)
    for slot in oldKeys.indices where oldNumbers[slot] != 0 {
      insert(oldKeys[slot], oldNumbers[slot])
    }
  }

  private static func slot(_ value: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: value ^ (value >> 29)) & mask
  }

  /// An FNV-1a hash, byte by byte.
  package struct Hash: Sendable {
    package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    package init() {}

    package mutating func combine(_ byte: UInt8) {
      value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }
  }
}
