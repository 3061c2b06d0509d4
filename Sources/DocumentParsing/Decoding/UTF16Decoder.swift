import ClaimModel

/// Decodes UTF-16 of either byte order.
struct UTF16Decoder {
  private let bytes: [UInt8]
  private let start: Int
  private let isBigEndian: Bool

  init(_ bytes: [UInt8], from start: Int, isBigEndian: Bool) {
    self.bytes = bytes
    self.start = start
    self.isBigEndian = isBigEndian
  }

  /// Returns the text, or a problem where a surrogate stands alone or half a unit is left over.
  func decode() -> DecodedSource {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count - start) * 3 / 4)
    var map = OffsetMapBuilder()
    var offset = start
    while offset + 1 < bytes.count {
      guard let (scalar, width) = scalar(at: offset) else {
        return fault(offset..<offset + 2, "a UTF-16 surrogate stands alone")
      }
      let textStart = text.count
      text.append(contentsOf: scalar.utf8)
      map.append(
        textStart: textStart,
        textWidth: text.count - textStart,
        sourceStart: offset,
        sourceWidth: width
      )
      offset += width
    }
    guard offset == bytes.count else {
      return fault(offset..<bytes.count, "the file ends in the middle of a UTF-16 unit")
    }
    return DecodedSource(bytes: text, offsets: map.finish())
  }

  private func scalar(at offset: Int) -> (scalar: Unicode.Scalar, width: Int)? {
    let first = unit(at: offset)
    if let scalar = Unicode.Scalar(first) { return (scalar, 2) }
    guard first < 0xDC00, offset + 3 < bytes.count else { return nil }
    let second = unit(at: offset + 2)
    guard second >= 0xDC00, second < 0xE000 else { return nil }
    let value = 0x10000 + (UInt32(first - 0xD800) << 10 | UInt32(second - 0xDC00))
    return Unicode.Scalar(value).map { ($0, 4) }
  }

  private func unit(at offset: Int) -> UInt16 {
    let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }

  private func fault(_ range: Range<Int>, _ message: String) -> DecodedSource {
    .undecodable(
      "\(message) at byte \(range.lowerBound)",
      at: SourceSpan(range.lowerBound, range.upperBound)
    )
  }
}
