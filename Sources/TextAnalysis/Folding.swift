/// Case folding for matching: ours, so that no locale has a say in it.
package enum Folding {
  /// Returns the lower-case form of an ASCII letter, any other byte unchanged.
  @inlinable
  package static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// Returns the scalar that starts at `index`, and its width; U+FFFD and 1 for broken UTF-8.
  package static func scalar(in text: Span<UInt8>, at index: Int) -> (Unicode.Scalar, width: Int) {
    let lead = text[index]
    guard lead >= 0x80 else { return (Unicode.Scalar(lead), 1) }
    let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, lead < 0xF5, index + width <= text.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead & (0x7F >> UInt8(width)))
    for offset in 1..<width {
      let byte = text[index + offset]
      guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
  }

  /// Returns the folded bytes of a word: lower case, straight apostrophes.
  package static func folded(_ word: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(word.utf8.count)
    for scalar in word.unicodeScalars {
      if scalar.isASCII {
        bytes.append(lowercased(UInt8(truncatingIfNeeded: scalar.value)))
      } else if scalar == "\u{2019}" || scalar == "\u{2018}" {
        bytes.append(0x27)
      } else {
        bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return bytes
  }
}
