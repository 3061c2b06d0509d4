import CIconv
import ClaimModel

/// Decodes any charset that the system's converter knows, character by character.
struct CharsetDecoder {
  private let bytes: [UInt8]
  private let start: Int
  private let charset: String

  init(_ bytes: [UInt8], from start: Int, charset: String) {
    self.bytes = bytes
    self.start = start
    self.charset = charset
  }

  func decode() -> DecodedSource {
    guard let conversion = conversion_open(charset) else {
      return .undecodable("the encoding \(charset) is not known on this machine", at: nil)
    }
    defer { conversion_close(conversion) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 4)
    var map = OffsetMapBuilder()
    var offset = start
    while offset < bytes.count {
      let plain = plainCount(from: offset)
      if plain > 0 {
        map.append(
          textStart: text.count,
          textWidth: 1,
          sourceStart: offset,
          sourceWidth: 1,
          count: plain
        )
        text += bytes[offset..<offset + plain]
        offset += plain
        continue
      }
      let textStart = text.count
      let width = append(at: offset, by: conversion, to: &text)
      guard width > 0 else {
        let span = SourceSpan(offset, offset + 1)
        return .undecodable("the byte at \(offset) is not \(charset)", at: span)
      }
      if text.count > textStart {
        map.append(
          textStart: textStart,
          textWidth: text.count - textStart,
          sourceStart: offset,
          sourceWidth: width
        )
      }
      offset += width
    }
    return DecodedSource(bytes: text, offsets: map.finish())
  }

  /// Returns how many bytes from `offset` on are the characters of ASCII that they stand for.
  private func plainCount(from offset: Int) -> Int {
    guard charset == "CP1252" else { return 0 }
    var end = offset
    while end < bytes.count, bytes[end] < 0x80 { end += 1 }
    return end - offset
  }

  /// Appends the character at `offset` and returns how many bytes spell it, 0 for none.
  private func append(
    at offset: Int,
    by conversion: UnsafeMutableRawPointer,
    to text: inout [UInt8]
  ) -> Int {
    let byte = bytes[offset]
    if charset == "CP1252" {
      text.append(contentsOf: Windows1252.scalar(of: byte).utf8)
      return 1
    }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { character in
      bytes.withUnsafeBufferPointer { source in
        guard let base = source.baseAddress, let room = character.baseAddress else { return 0 }
        var count = 0
        let left = source.count - offset
        let width = conversion_next(conversion, base + offset, left, room, &count)
        text.append(contentsOf: UnsafeBufferPointer(start: room, count: count))
        return width
      }
    }
  }
}

/// The charset that browsers read undeclared pages in.
enum Windows1252 {
  /// The characters of the bytes 0x80 to 0x9F; the five gaps are the C1 controls of their number.
  private static let upper: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  static func scalar(of byte: UInt8) -> Unicode.Scalar {
    guard byte >= 0x80, byte < 0xA0 else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(upper[Int(byte) - 0x80]) ?? Unicode.Scalar(byte)
  }
}
