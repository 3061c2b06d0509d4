/// Writes numbers and texts as bytes; a text that was written before is written as its number.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []
  private var texts: [String: Int] = [:]

  mutating func write(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func write(_ text: String) {
    if let number = texts[text] {
      write(number)
      return
    }
    write(texts.count)
    texts[text] = texts.count
    write(text.utf8.count)
    bytes += text.utf8
  }

  mutating func write(_ range: Range<Int>) {
    write(range.lowerBound)
    write(range.count)
  }

  mutating func write<Value>(_ value: Value?, _ body: (inout ByteWriter, Value) -> Void) {
    write(value != nil)
    if let value { body(&self, value) }
  }

  mutating func write<Value>(_ values: [Value], _ body: (inout ByteWriter, Value) -> Void) {
    write(values.count)
    for value in values { body(&self, value) }
  }
}

/// Reads what a ``ByteWriter`` wrote, and trusts none of it.
struct ByteReader {
  /// The bytes are not what was written.
  struct Corruption: Error {}

  private let bytes: ArraySlice<UInt8>
  private var next: Int
  private var texts: [String] = []

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    next = bytes.startIndex
  }

  var isAtEnd: Bool { next == bytes.endIndex }

  mutating func number() throws(Corruption) -> Int {
    var number: UInt = 0
    for shift in stride(from: UInt(0), to: 70, by: 7) {
      let byte = try byte()
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: number) }
    }
    throw Corruption()
  }

  /// Returns a number from 0 up to `limit`.
  mutating func number(upTo limit: Int) throws(Corruption) -> Int {
    let number = try number()
    guard (0...limit).contains(number) else { throw Corruption() }
    return number
  }

  mutating func flag() throws(Corruption) -> Bool { try byte() != 0 }

  mutating func text() throws(Corruption) -> String {
    let number = try number(upTo: texts.count)
    if number < texts.count { return texts[number] }
    let count = try self.number()
    guard (0...bytes.endIndex - next).contains(count) else { throw Corruption() }
    let text = String(decoding: bytes[next..<next + count], as: UTF8.self)
    next += count
    texts.append(text)
    return text
  }

  /// Returns a range that ends at `limit` at the latest.
  mutating func range(upTo limit: Int) throws(Corruption) -> Range<Int> {
    let start = try number(upTo: limit)
    return start..<start + (try number(upTo: limit - start))
  }

  mutating func optional<Value>(
    _ body: (inout ByteReader) throws(Corruption) -> Value
  ) throws(Corruption) -> Value? {
    try flag() ? try body(&self) : nil
  }

  mutating func list<Value>(
    _ body: (inout ByteReader) throws(Corruption) -> Value
  ) throws(Corruption) -> [Value] {
    let count = try number(upTo: bytes.endIndex - next)
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try body(&self)) }
    return values
  }

  /// Returns the case that a text names.
  mutating func choice<Value: RawRepresentable<String>>() throws(Corruption) -> Value {
    guard let value = Value(rawValue: try text()) else { throw Corruption() }
    return value
  }

  private mutating func byte() throws(Corruption) -> UInt8 {
    guard next < bytes.endIndex else { throw Corruption() }
    defer { next += 1 }
    return bytes[next]
  }
}
