import ClaimModel
import Testing

@Suite("Plain text")
struct PlainTextTests {
  /// The blocks of a text, each as its carrier's first letter and its words.
  private func outline(_ source: String) -> [String] {
    let document = read(source, as: .text)
    return document.blocks.map { block in
      "\(block.carrier.rawValue.prefix(1)) \(document.text.string(block.range))"
    }
  }

  @Test(
    "joins wrapped lines, whatever ends them",
    arguments: ["\n", "\r\n", "\r"]
  )
  func wrapping(lineEnd: String) {
    let lines = [
      "Harrow Lane Clinic has made a cream for people whose knees", "are tired, and it is cheap.",
      "", "Next paragraph.",
    ]
    #expect(
      outline(lines.joined(separator: lineEnd)) == [
        "b Harrow Lane Clinic has made a cream for people whose knees are tired, and it is cheap.",
        "b Next paragraph.",
      ]
    )
  }

  @Test(
    "takes short lines before a paragraph for headings",
    arguments: [
      ("Our cream\n\nIt soothes the skin.", ["h Our cream", "b It soothes the skin."]),
      ("Our cream\nIt soothes the skin.", ["h Our cream", "b It soothes the skin."]),
      ("Our cream.\n\nIt soothes the skin.", ["b Our cream.", "b It soothes the skin."]),
      ("our cream\n\nIt soothes the skin.", ["b our cream", "b It soothes the skin."]),
      ("A\n===\nWords here.", ["h A", "b Words here."]),
      ("12 Harrow Lane\nLittle Town\n", ["b 12 Harrow Lane", "b Little Town"]),
      (
        "- Soft knees\nA paragraph below its bullet.",
        ["h Soft knees", "b A paragraph below its bullet."]
      ),
    ]
  )
  func headings(source: String, expected: [String]) { #expect(outline(source) == expected) }

  @Test(
    "knows bullets and numbers",
    arguments: ["-", "*", "+", "•", "–", "1.", "12)", "(3)", "a)", "✓"]
  )
  func bullets(mark: String) {
    #expect(
      outline("We do:\n\(mark) one thing\n\(mark) another\n  that goes on") == [
        "b We do:", "l one thing", "l another that goes on",
      ]
    )
  }

  @Test(
    "does not take every mark for a bullet",
    arguments: ["1990 was a year.", "-5 degrees.", "a.m. and later.", "3.5 times.", "I. Newton."]
  )
  func noBullets(source: String) { #expect(outline(source) == ["b \(source)"]) }

  @Test("a form feed ends a page and a paragraph")
  func formFeed() {
    #expect(outline("One page.\u{C}Another page.") == ["b One page.", "b Another page."])
  }

  @Test(
    "has exact places",
    arguments: [
      MarkedCopy(
        "⟦soothes\r\n  the skin⟧ of people, and of others, in summer.",
        "soothes the skin"
      ),
      MarkedCopy("- one\n- ⟦two\n  three⟧", "two three"),
      MarkedCopy("one\r\n\r\n• two\r• ⟦three\n  four⟧\u{C}five", "three four"),
      MarkedCopy("one\u{0} ⟦stiff\u{0}ness⟧", "stiffness"),
      MarkedCopy("a ⟦stiff\u{AD}ness⟧ b", "stiffness"),
      MarkedCopy("a ⟦no\u{A0}break⟧ b", "no break"),
      MarkedCopy("\u{FEFF}⟦soothes⟧ it", "soothes"),
      MarkedCopy("a &amp; ⟦b⟧ <b>", "b"),
      MarkedCopy("👩‍⚕️ 😀 ⟦soothes⟧", "soothes"),
    ]
  )
  func phrase(copy: MarkedCopy) { copy.check(as: .text) }
}
