/// Writes numbers and texts as one row of UTF-8 text, to be compiled into a program as a literal.
package struct FlatWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Writes a number from 0 in digits of six bits, the last of them marked.
  package mutating func write(_ number: Int) {
    precondition(number >= 0, "a number is not below 0")
    var rest = number
    while rest >= 64 {
      bytes.append(UInt8(rest & 63))
      rest >>= 6
    }
    bytes.append(UInt8(64 + rest))
  }

  package mutating func write(_ text: some Collection<UInt8>) {
    write(text.count)
    bytes.append(contentsOf: text)
  }

  package mutating func write(_ text: String) { write(text.utf8) }

  /// Writes numbers from 0, each in as many digits of seven bits as the largest needs.
  package mutating func write(row: [Int32]) {
    precondition(row.allSatisfy { $0 >= 0 }, "a number is not below 0")
    var width = 1
    while (row.max() ?? 0) >> Int32(7 * width) > 0 { width += 1 }
    write(row.count)
    write(width)
    for number in row {
      for digit in 0..<Int32(width) { bytes.append(UInt8(number >> (7 * digit) & 0x7F)) }
    }
  }
}
