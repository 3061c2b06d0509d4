import ClaimModel

/// Text of others, made safe to show: nothing in it moves a cursor, changes a colour, or turns the
/// direction of what stands beside it.
enum VisibleText {
  /// Returns `text` on one line, with every hazard written out as `⟨U+202E⟩`.
  static func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.isHazard) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isBlank(scalar) {
        result.unicodeScalars.append(" ")
      } else if scalar.isHazard {
        result += "⟨\(codePoint(scalar))⟩"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// Returns at most `limit` characters of `text`, the last of them an ellipsis where some went.
  static func clipped(_ text: String, to limit: Int) -> String {
    guard let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
      end < text.endIndex
    else { return text }
    return text.prefix(limit - 1) + "…"
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}
