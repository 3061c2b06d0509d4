/// Spoils sources in a way that comes out the same for the same seed.
package struct SourceMutation {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// Returns a pseudorandom number below `bound`.
  package mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int(truncatingIfNeeded: (value ^ (value >> 31)) >> 1) % max(1, bound)
  }

  /// Returns `source` with one to five wounds: cuts, flips, repeats, markup, parts of `other`.
  package mutating func mutate(_ source: [UInt8], with other: [UInt8]) -> [UInt8] {
    var bytes = source
    for _ in 0...next(below: 5) { wound(&bytes, with: other) }
    return bytes
  }

  private mutating func wound(_ bytes: inout [UInt8], with other: [UInt8]) {
    let place = next(below: bytes.count + 1)
    let end = min(bytes.count, place + next(below: 40))
    switch next(below: 8) {
    case 0: bytes.removeSubrange(place...)
    case 1: bytes.removeSubrange(place..<end)
    case 2 where place < bytes.count: bytes[place] ^= UInt8(1 << next(below: 8))
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: next(below: bytes.count + 1))
    case 4 where !other.isEmpty:
      let start = next(below: other.count)
      let stretch = other[start..<min(other.count, start + next(below: 200))]
      bytes.replaceSubrange(place..<end, with: stretch)
    case 5: bytes.insert(UInt8(next(below: 256)), at: place)
    default: bytes.insert(contentsOf: Self.markup[next(below: Self.markup.count)].utf8, at: place)
    }
  }

  private static let markup: [String] = [
    "<", ">", "&", "</", "<!--", "-->", "<![CDATA[", "]]>", "<p>", "</p>", "<b>", "</b>", "<br>",
    "<li>", "<ul>", "</ul>", "<td>", "<table>", "<tr>", "</table>", "<q>", "</q>", "<code>",
    "</code>", "<title>", "<script>", "</script>", "<pre>", "<a title=\"x&y\">", "<img alt='&lt'>",
    "&amp;", "&#x41", "&#0;", "&notin;", "&shy;", "&nbsp", "\u{AD}", "\u{200B}", "\u{A0}", "<?php",
    "?>", "<!x>", "\"", "'", "=", "**", "*", "_", "`", "``", "[", "](", "![", "]: ", "[^1]", "> ",
    "- ", "1. ", "# ", "    ", "\t", "\\", "\n", "\r\n", "\r", "\n\n", "|", "|-|\n", "---\n",
    "+++\n",
    "\u{0}", "\u{C}", "<svg>", "<select>", "<button>", "~~", "<h2>", "<blockquote>", "\\u00e9",
    "{\"@type\":\"", "<sup>", "<dl><dt>", "</div>", "<div>", "<textarea>", "<style>", "<wbr>",
    "<script type=application/ld+json>{\"a\":\"", "• ", "é", "😀", "\u{FEFF}",
  ]
}
