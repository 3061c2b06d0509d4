/// Reads JSON as RFC 8259 has it, from bytes that anybody may have sent.
///
/// Whatever the bytes, reading ends with a value or a failure, and takes no more of the stack than
/// ``maximumDepth`` allows. Half a surrogate pair becomes U+FFFD.
package struct JSONReader {
  /// Why bytes are no JSON, and where that shows.
  package struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    package let offset: Int
    package let reason: String

    package var description: String { "\(reason) at byte \(offset)" }
  }

  /// How deep containers may stand in each other.
  package static let maximumDepth = 200

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns the one value that `bytes` hold.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package static func read(_ bytes: [UInt8]) throws(Failure) -> JSONValue {
    var reader = JSONReader(bytes)
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.position == bytes.count else { throw reader.failure("more than one value") }
    return value
  }

  private mutating func value() throws(Failure) -> JSONValue {
    skipBlanks()
    guard position < bytes.count else { throw failure("a value is missing") }
    switch bytes[position] {
    case UInt8(ascii: "{"): return try nested(Self.object)
    case UInt8(ascii: "["): return try nested(Self.array)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), 0x30...0x39: return .number(try number())
    default:
      if take("true") { return .bool(true) }
      if take("false") { return .bool(false) }
      if take("null") { return .null }
      throw failure("this is no value")
    }
  }

  // MARK: Containers

  private mutating func nested(
    _ body: (inout JSONReader) throws(Failure) -> JSONValue
  ) throws(Failure) -> JSONValue {
    guard depth < Self.maximumDepth else { throw failure("nested too deeply") }
    depth += 1
    position += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  private static func object(_ reader: inout JSONReader) throws(Failure) -> JSONValue {
    var members: [String: JSONValue] = [:]
    guard !reader.takeMark("}") else { return .object(members) }
    repeat {
      reader.skipBlanks()
      guard reader.isAt("\"") else { throw reader.failure("a name is missing") }
      let name = try reader.string()
      guard reader.takeMark(":") else { throw reader.failure("a colon is missing") }
      members[name] = try reader.value()
    } while reader.takeMark(",")
    guard reader.takeMark("}") else { throw reader.failure("an object does not end") }
    return .object(members)
  }

  private static func array(_ reader: inout JSONReader) throws(Failure) -> JSONValue {
    var values: [JSONValue] = []
    guard !reader.takeMark("]") else { return .array(values) }
    repeat { values.append(try reader.value()) } while reader.takeMark(",")
    guard reader.takeMark("]") else { throw reader.failure("an array does not end") }
    return .array(values)
  }

  // MARK: Strings

  private mutating func string() throws(Failure) -> String {
    position += 1
    let start = position
    while position < bytes.count, isPlain(bytes[position]) { position += 1 }
    var text = try text(of: start..<position)
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return text
      }
      guard byte == UInt8(ascii: "\\") else { throw failure("a string holds a control character") }
      text.unicodeScalars.append(try escape())
      let start = position
      while position < bytes.count, isPlain(bytes[position]) { position += 1 }
      text += try self.text(of: start..<position)
    }
    throw failure("a string does not end")
  }

  private func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private func text(of range: Range<Int>) throws(Failure) -> String {
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      throw Failure(offset: range.lowerBound, reason: "a string is not UTF-8")
    }
    return text
  }

  private mutating func escape() throws(Failure) -> Unicode.Scalar {
    position += 1
    guard position < bytes.count else { throw failure("a string does not end") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try codePoint()
    default: throw failure("there is no such escape")
    }
  }

  private mutating func codePoint() throws(Failure) -> Unicode.Scalar {
    let first = try codeUnit()
    guard UTF16.isLeadSurrogate(first), isAt("\\"), position + 1 < bytes.count,
      bytes[position + 1] == UInt8(ascii: "u")
    else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    let start = position
    position += 2
    let second = try codeUnit()
    guard UTF16.isTrailSurrogate(second) else {
      position = start
      return "\u{FFFD}"
    }
    let value = 0x10000 + (UInt32(first) & 0x3FF) << 10 + (UInt32(second) & 0x3FF)
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private mutating func codeUnit() throws(Failure) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard position < bytes.count, let digit = Self.hexDigit(bytes[position]) else {
        throw failure("an escape has four hexadecimal digits")
      }
      unit = unit << 4 | digit
      position += 1
    }
    return unit
  }

  private static func hexDigit(_ byte: UInt8) -> UInt16? {
    switch byte {
    case 0x30...0x39: UInt16(byte - 0x30)
    case 0x41...0x46: UInt16(byte - 0x41 + 10)
    case 0x61...0x66: UInt16(byte - 0x61 + 10)
    default: nil
    }
  }

  // MARK: Numbers

  private mutating func number() throws(Failure) -> Double {
    let start = position
    takeByte("-")
    let isZero = isAt("0")
    let digits = takeDigits()
    guard digits > 0, !isZero || digits == 1 else { throw failure("this is no number") }
    if takeByte(".") {
      guard takeDigits() > 0 else { throw failure("this is no number") }
    }
    if takeByte("e") || takeByte("E") {
      if !takeByte("-") { takeByte("+") }
      guard takeDigits() > 0 else { throw failure("this is no number") }
    }
    guard let value = Double(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      throw failure("this is no number")
    }
    return value
  }

  private mutating func takeDigits() -> Int {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    return position - start
  }

  // MARK: Bytes

  private mutating func skipBlanks() {
    while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private func isAt(_ mark: Unicode.Scalar) -> Bool {
    position < bytes.count && bytes[position] == UInt8(ascii: mark)
  }

  @discardableResult
  private mutating func takeByte(_ mark: Unicode.Scalar) -> Bool {
    guard isAt(mark) else { return false }
    position += 1
    return true
  }

  /// Takes a mark with the blanks before it.
  private mutating func takeMark(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    return takeByte(mark)
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    let isSame = word.withUTF8Buffer { bytes[position..<position + count].elementsEqual($0) }
    if isSame { position += count }
    return isSame
  }

  private func failure(_ reason: String) -> Failure { Failure(offset: position, reason: reason) }
}
