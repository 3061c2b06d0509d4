import ClaimModel

/// Finds the strings in JSON-LD that are copy, with their exact places.
///
/// It reads broken JSON as far as it goes: a search engine may, too.
struct StructuredDataReader {
  private var position: Int
  private let end: Int

  /// The key whose value, or whose array of values, comes next.
  private var key = 0..<0

  init(_ range: Range<Int>) {
    position = range.lowerBound
    end = range.upperBound
  }

  /// Returns the next string value that may be words.
  mutating func next(in source: [UInt8]) -> JSONString? {
    while position < end {
      guard source[position] == 0x22 else {
        position += 1
        continue
      }
      let content = takeString(in: source)
      if isFollowedByColon(in: source) {
        key = content
      } else if !content.isEmpty, !isTechnical(source[key]), !isAddress(source[content]) {
        let name = String(decoding: source[key], as: UTF8.self)
        return JSONString(content: content, key: name.isEmpty ? nil : name)
      }
    }
    return nil
  }

  /// Takes the string at the position and returns what stands between its quotes.
  private mutating func takeString(in source: [UInt8]) -> Range<Int> {
    let start = position + 1
    position = start
    while position < end, source[position] != 0x22 {
      position = min(end, position + (source[position] == 0x5C ? 2 : 1))
    }
    let content = start..<position
    position = min(end, position + 1)
    return content
  }

  private func isFollowedByColon(in source: [UInt8]) -> Bool {
    var index = position
    while index < end, ASCII.isBlank(source[index]) { index += 1 }
    return index < end && source[index] == 0x3A
  }

  private func isTechnical(_ key: ArraySlice<UInt8>) -> Bool { key.first == 0x40 }

  /// Tells whether the string is a URL, an identifier or a date rather than words.
  private func isAddress(_ string: ArraySlice<UInt8>) -> Bool {
    guard !string.contains(where: ASCII.isBlank) else { return false }
    return string.contains(0x2F) || string.contains(0x40) || !string.contains(where: isWordByte)
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || byte >= 0x80 || byte == 0x5C
  }
}

/// A string in JSON, between its quotes.
struct JSONString {
  private static let longestTag = 512

  let content: Range<Int>
  let key: String?

  /// Writes what the string says: escapes resolved, and the markup that it may hold left out.
  func write(to writer: inout CopyWriter) {
    var start = content.lowerBound
    var index = start
    while index < content.upperBound {
      switch writer.source[index] {
      case 0x5C:
        writer.write(start..<index)
        index = writeEscape(at: index, to: &writer)
        start = index
      case 0x26:
        writer.write(start..<index)
        index = writeReference(at: index, to: &writer)
        start = index
      case 0x3C:
        guard let end = tagEnd(from: index, in: writer.source) else {
          index += 1
          continue
        }
        writer.write(start..<index)
        skipTag(index..<end, in: &writer)
        index = end
        start = index
      default:
        index += 1
      }
    }
    writer.write(start..<index)
  }

  private func writeEscape(at start: Int, to writer: inout CopyWriter) -> Int {
    guard start + 1 < content.upperBound else { return content.upperBound }
    let escaped = writer.source[start + 1]
    switch escaped {
    case 0x75:
      guard let (scalar, end) = unicodeEscape(at: start, in: writer.source) else {
        writer.write("\u{FFFD}", for: start..<start + 2)
        return start + 2
      }
      writer.write(scalar, for: start..<end)
      return end
    case 0x6E, 0x72, 0x74, 0x62, 0x66:
      writer.writeBlank(for: start..<start + 2)
    case ..<0x80:
      writer.write(Unicode.Scalar(escaped), for: start..<start + 2)
    default:
      return start + 1
    }
    return start + 2
  }

  /// Reads `\uXXXX`, or two of them that spell one character.
  private func unicodeEscape(at start: Int, in source: [UInt8]) -> (Unicode.Scalar, Int)? {
    guard let first = unit(at: start, in: source) else { return nil }
    if let scalar = Unicode.Scalar(first) { return (scalar, start + 6) }
    guard first < 0xDC00, let second = unit(at: start + 6, in: source), second >= 0xDC00,
      second < 0xE000,
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10 | (second - 0xDC00)))
    else { return ("\u{FFFD}", start + 6) }
    return (scalar, start + 12)
  }

  private func unit(at start: Int, in source: [UInt8]) -> UInt32? {
    guard start + 6 <= content.upperBound, source[start] == 0x5C, source[start + 1] == 0x75 else {
      return nil
    }
    var value: UInt32 = 0
    for index in start + 2..<start + 6 {
      guard let digit = ASCII.hexadecimalValue(source[index]) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  private func writeReference(at start: Int, to writer: inout CopyWriter) -> Int {
    let reference = CharacterReference(
      in: writer.source,
      at: start,
      before: content.upperBound,
      dialect: .htmlText
    )
    guard let reference else {
      writer.write(start..<start + 1)
      return start + 1
    }
    writer.write(reference.first, reference.second, for: start..<reference.end)
    return reference.end
  }

  /// Returns where the tag at `start` ends; nil where a `<` is just one.
  private func tagEnd(from start: Int, in source: [UInt8]) -> Int? {
    guard start + 1 < content.upperBound else { return nil }
    let next = source[start + 1]
    guard ASCII.isLetter(next) || next == 0x2F || next == 0x5C else { return nil }
    let reach = min(content.upperBound, start + Self.longestTag)
    return source[start..<reach].firstIndex(of: 0x3E).map { $0 + 1 }
  }

  private func skipTag(_ tag: Range<Int>, in writer: inout CopyWriter) {
    var start = tag.lowerBound + 1
    while start < tag.upperBound, !ASCII.isLetter(writer.source[start]) { start += 1 }
    var end = start
    while end < tag.upperBound, ASCII.isAlphanumeric(writer.source[end]) { end += 1 }
    let element = HTMLElement.named(start..<end, in: writer.source.span)
    if element.isBlock || element.role == .lineBreak { writer.separate(at: tag.lowerBound) }
  }
}
