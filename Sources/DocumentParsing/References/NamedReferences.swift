import CCharacterReferences

/// The named character references of the HTML standard.
enum NamedReferences {
  struct Entry {
    let first: Unicode.Scalar
    let second: Unicode.Scalar?

    /// Tells whether the name counts without its semicolon too, as `&copy` does.
    let isLegacy: Bool
  }

  static let longestName = 31
  static let longestLegacyName = 6

  /// Returns what `name` stands for.
  ///
  /// - Complexity: O(log *n*) in the size of the table.
  static func entry(named name: ArraySlice<UInt8>) -> Entry? {
    var count = 0
    let table = UnsafeBufferPointer(start: character_references(&count), count: count)
    var low = 0
    var high = count
    while low < high {
      var start = (low + high) / 2
      while start > low, table[start - 1] != 0x0A { start -= 1 }
      switch compare(name, withLineAt: start, of: table) {
      case 0: return parse(table, from: start + name.count + 1)
      case ..<0: high = start
      default:
        while start < high, table[start] != 0x0A { start += 1 }
        low = start + 1
      }
    }
    return nil
  }

  private static func compare(
    _ name: ArraySlice<UInt8>,
    withLineAt start: Int,
    of table: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var index = start
    for byte in name {
      guard table[index] == byte else { return Int(byte) - Int(table[index]) }
      index += 1
    }
    return table[index] == 0x20 ? 0 : -1
  }

  private static func parse(_ table: UnsafeBufferPointer<UInt8>, from start: Int) -> Entry? {
    var values: (UInt32, UInt32) = (0, 0)
    var isLegacy = false
    var index = start
    while index < table.count, table[index] != 0x0A {
      let byte = table[index]
      if let digit = ASCII.hexadecimalValue(byte) {
        values.1 = values.1 << 4 | digit
      } else if byte == 0x2A {
        isLegacy = true
      } else if values.0 == 0 {
        values = (values.1, 0)
      }
      index += 1
    }
    if values.0 == 0 { values = (values.1, 0) }
    guard let first = Unicode.Scalar(values.0) else { return nil }
    let second = values.1 == 0 ? nil : Unicode.Scalar(values.1)
    return Entry(first: first, second: second, isLegacy: isLegacy)
  }
}
