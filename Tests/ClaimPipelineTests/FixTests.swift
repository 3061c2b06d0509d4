import ClaimKnowledge
import ClaimModel
import ClaimPipeline
import Testing

@Suite("Fixes")
struct FixTests {
  /// Copy with a fault, and the copy after the fix that is offered first.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let copy: String
    let fixed: String
    var format = Document.Format.text
    var testDescription: String { name }
  }

  @Test(
    "hedge in the sentence's own grammar",
    arguments: [
      Row(name: "finite", copy: "Tonix eases gloom.", fixed: "Tonix may ease gloom."),
      Row(name: "plural", copy: "Tonix drops ease gloom.", fixed: "Tonix drops may ease gloom."),
      Row(name: "future", copy: "Tonix will ease gloom.", fixed: "Tonix may ease gloom."),
      Row(name: "ability", copy: "Tonix can ease gloom.", fixed: "Tonix may ease gloom."),
      Row(
        name: "future with help",
        copy: "Tonix will help ease gloom.",
        fixed: "Tonix may help ease gloom."
      ),
      Row(name: "help", copy: "Tonix helps ease gloom.", fixed: "Tonix may help ease gloom."),
      Row(name: "past", copy: "Tonix eased gloom.", fixed: "Tonix may have eased gloom."),
      Row(name: "perfect", copy: "Tonix has eased gloom.", fixed: "Tonix may have eased gloom."),
      Row(
        name: "progressive",
        copy: "Tonix is easing gloom.",
        fixed: "Tonix may be easing gloom."
      ),
      Row(
        name: "passive",
        copy: "Gloom is eased by Tonix.",
        fixed: "Gloom may be eased by Tonix."
      ),
      Row(
        name: "plural passive",
        copy: "Wings are mended by Tonix.",
        fixed: "Wings may be mended by Tonix."
      ),
      Row(
        name: "adverb",
        copy: "Tonix quietly eases gloom.",
        fixed: "Tonix may quietly ease gloom."
      ),
      Row(
        name: "one modal for a shared subject",
        copy: "Tonix eases gloom and mends the wing.",
        fixed: "Tonix may ease gloom and mend the wing."
      ),
      Row(
        name: "one modal for three",
        copy: "Tonix eases gloom, mends the wing and rebuilds vigour.",
        fixed: "Tonix may ease gloom, mend the wing and rebuild vigour."
      ),
      Row(
        name: "a modal that is there",
        copy: "Tonix will ease gloom and mend the wing.",
        fixed: "Tonix may ease gloom and mend the wing."
      ),
      Row(
        name: "gerund",
        copy: "Tonix works by mending the wing.",
        fixed: "Tonix works by possibly mending the wing."
      ),
      Row(
        name: "one modal for a plain form",
        copy: "Tonix drops ease gloom, mend the wing and rebuild vigour.",
        fixed: "Tonix drops may ease gloom, mend the wing and rebuild vigour."
      ),
      Row(
        name: "a verb of striving",
        copy: "Tonix works to ease gloom.",
        fixed: "Tonix may work to ease gloom."
      ),
      Row(
        name: "a clause that another needs",
        copy: "When Tonix eases gloom, Tonix mends the wing.",
        fixed: "When Tonix eases gloom (not proven), Tonix mends the wing."
      ),
      Row(name: "no subject", copy: "Eases gloom.", fixed: "May ease gloom."),
      Row(
        name: "an order",
        copy: "Ease your gloom with Tonix.",
        fixed: "This may help you ease your gloom with Tonix."
      ),
      Row(
        name: "a designed lead",
        copy: "Tonix is going to ease gloom.",
        fixed: "Tonix may ease gloom."
      ),
    ]
  )
  func grammar(row: Row) { #expect(first(row) == row.fixed) }

  @Test(
    "put a claim on the rung that its evidence permits",
    arguments: [
      Row(
        name: "an open question",
        copy: "Tonix rebuilds the beak.",
        fixed: "Tonix is being studied to see whether it rebuilds the beak."
      ),
      Row(
        name: "an open question about several",
        copy: "Tonix drops rebuild the beak.",
        fixed: "Tonix drops are being studied to see whether they rebuild the beak."
      ),
      Row(
        name: "a subject that nobody studies",
        copy: "Our beaks are rebuilt by Tonix.",
        fixed: "It is not known whether our beaks are rebuilt by Tonix."
      ),
      Row(
        name: "a heading",
        copy: "# Rebuilding the Beak\n",
        fixed: "# Rebuilding the Beak (Not Proven)\n",
        format: .markdown
      ),
      Row(
        name: "probable",
        copy: "Tonix eases creaking.",
        fixed: "Tonix is likely to ease creaking."
      ),
      Row(
        name: "probable of several",
        copy: "Tonix drops ease creaking.",
        fixed: "Tonix drops are likely to ease creaking."
      ),
      Row(
        name: "an open question about two things at once",
        copy: "Tonix lifts the nest and rebuilds the beak.",
        fixed: "It is not known whether Tonix lifts the nest and rebuilds the beak."
      ),
      Row(
        name: "a claim inside a sentence",
        copy: "By rebuilding the beak, Tonix is a joy to sell.",
        fixed: "By rebuilding the beak (not proven), Tonix is a joy to sell."
      ),
      Row(
        name: "probable after a modal",
        copy: "Tonix will ease creaking.",
        fixed: "Tonix is likely to ease creaking."
      ),
    ]
  )
  func rungs(row: Row) { #expect(first(row) == row.fixed) }

  @Test(
    "leave markup, references and everything else as they stand",
    arguments: [
      Row(
        name: "an inline tag",
        copy: "<p>Tonix <b>eases</b> gloom.</p>",
        fixed: "<p>Tonix <b>may ease</b> gloom.</p>",
        format: .html
      ),
      Row(
        name: "a reference inside",
        copy: "<p>Caf&eacute; &amp; Tonix eases&nbsp;gloom.</p>",
        fixed: "<p>Caf&eacute; &amp; Tonix may ease&nbsp;gloom.</p>",
        format: .html
      ),
      Row(
        name: "an attribute",
        copy: "<img alt='Tonix eases gloom'>",
        fixed: "<img alt='Tonix may ease gloom'>",
        format: .html
      ),
      Row(
        name: "emphasis",
        copy: "**Tonix** *eases* gloom.\n",
        fixed: "**Tonix** *may ease* gloom.\n",
        format: .markdown
      ),
      Row(
        name: "CRLF",
        copy: "We open.\r\n\r\nTonix eases\r\ngloom.\r\n",
        fixed: "We open.\r\n\r\nTonix may ease\r\ngloom.\r\n"
      ),
      Row(name: "an emoji before", copy: "🕊️ Tonix eases gloom.", fixed: "🕊️ Tonix may ease gloom."),
      Row(
        name: "structured data",
        copy: #"<script type="application/ld+json">{"description":"Tonix eases gloom."}</script>"#,
        fixed: #"<script type="application/ld+json">{"description":"Tonix may ease gloom."}"#
          + "</script>",
        format: .html
      ),
      Row(
        name: "front matter",
        copy: "---\ndescription: Tonix eases gloom.\n---\n",
        fixed: "---\ndescription: Tonix may ease gloom.\n---\n",
        format: .markdown
      ),
      Row(
        name: "quoted front matter",
        copy: "---\ntitle: \"Tonix eases gloom\"\n---\n",
        fixed: "---\ntitle: \"Tonix may ease gloom\"\n---\n",
        format: .markdown
      ),
      Row(
        name: "folded front matter",
        copy: "---\ndescription: >\n  Tonix eases\n  gloom.\n---\n",
        fixed: "---\ndescription: >\n  Tonix may ease\n  gloom.\n---\n",
        format: .markdown
      ),
      Row(
        name: "front matter of TOML",
        copy: "+++\ndescription = 'Tonix eases gloom.'\n+++\n",
        fixed: "+++\ndescription = 'Tonix may ease gloom.'\n+++\n",
        format: .markdown
      ),
    ]
  )
  func places(row: Row) { #expect(first(row) == row.fixed) }

  @Test("are none where an attribute without quotes would be torn apart")
  func unquoted() {
    let copy = "<img alt=Eases&#32;gloom>"
    for fix in allFixes(Array(copy.utf8), .html) { #expect(fix.edits.isEmpty) }
  }

  @Test("are spelled as the file is", arguments: [true, false])
  func encodings(isBigEndian: Bool) throws {
    let copy = "Tonix eases gloom – ever."
    let bytes = utf16(copy, isBigEndian)
    let fix = try #require(allFixes(bytes, .text).first { !$0.edits.isEmpty })
    let edit = try #require(fix.edits.first)
    let words = Array(bytes[edit.span.start..<edit.span.end])
    #expect(words == Array(utf16("eases", isBigEndian).dropFirst(2)))
    #expect(edit.text == "may ease")
  }

  @Test(
    "are spelled as a page of an older encoding is",
    arguments: ["windows-1252", "iso-8859-15", "shift_jis"]
  )
  func legacy(encoding: String) throws {
    let head = Array("<meta charset=\(encoding)><p>".utf8)
    let word: [UInt8] = encoding == "shift_jis" ? [0x83, 0x65] : [0xE9]
    let bytes = head + word + Array(" Tonix eases gloom.</p>".utf8)
    let fix = try #require(allFixes(bytes, .html).first { !$0.edits.isEmpty })
    #expect(bytes.applying(fix) == head + word + Array(" Tonix may ease gloom.</p>".utf8))
  }

  @Test("are safe where words go that say nothing, and never where a claim changes")
  func safety() {
    let praise = allFixes(Array("Our stunning Tonix room opens at nine.".utf8), .text)
    #expect(praise.map(\.applicability) == [.safe])
    #expect(praise.map(\.title) == ["Leave out 'stunning'"])
    for row in ["Tonix may truly ease gloom.", "Tonix truly eases gloom."] {
      for fix in allFixes(Array(row.utf8), .text) { #expect(fix.applicability < .safe) }
    }
  }

  @Test(
    "leave out a figure or a time with the words that hang on it",
    arguments: [
      Row(name: "by", copy: "Tonix may ease gloom by 60%.", fixed: "Tonix may ease gloom."),
      Row(
        name: "a share",
        copy: "Tonix may ease gloom in 97% of patients.",
        fixed: "Tonix may ease gloom in some patients."
      ),
    ]
  )
  func trimming(row: Row) { #expect(first(row) == row.fixed) }

  @Test("never change what is asserted unasked")
  func applicability() {
    for row in ["Tonix eases gloom.", "Tonix completely eases gloom.", "Tonix rebuilds the beak."] {
      for fix in allFixes(Array(row.utf8), .text) { #expect(fix.applicability < .safe) }
    }
  }

  private func first(_ row: Row) -> String? {
    let bytes = Array(row.copy.utf8)
    guard let fix = allFixes(bytes, row.format).first(where: { !$0.edits.isEmpty }) else {
      return nil
    }
    return String(decoding: bytes.applying(fix), as: UTF8.self)
  }

  private func allFixes(_ bytes: [UInt8], _ format: Document.Format) -> [Fix] {
    let report = InventedTonic.linter.check(
      bytes,
      at: "copy",
      as: format,
      includesPageRules: false
    )
    return InventedTonic.linter.addingFixes(to: report, includesPageRules: false)
      .findings.flatMap(\.fixes)
  }

  private func utf16(_ text: String, _ isBigEndian: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)]
      return isBigEndian ? bytes : bytes.reversed()
    }
  }
}

extension [UInt8] {
  /// Returns the file's bytes after a fix of a UTF-8 file.
  func applying(_ fix: Fix) -> [UInt8] {
    var bytes = self
    for edit in fix.edits.sorted(by: { $0.span > $1.span }) {
      bytes.replaceSubrange(edit.span.start..<edit.span.end, with: Array(edit.text.utf8))
    }
    return bytes
  }
}
