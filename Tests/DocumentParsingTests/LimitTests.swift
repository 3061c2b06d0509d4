import ClaimModel
import DocumentParsing
import ParsingChecks
import Testing

@Suite("Extreme input")
struct LimitTests {
  @Test("the words inside thousands of nested elements keep their places")
  func nesting() {
    let depth = 20_000
    let source =
      String(repeating: "<div>", count: depth) + "<p>soo<b>thes"
      + String(repeating: "</div>", count: depth)
    let document = read(source, as: .html)
    #expect(document.blocks.count == 1)
    #expect(document.text.span(of: 0..<7) == SourceSpan(depth * 5 + 3, depth * 5 + 13))
  }

  @Test(
    "the last words of a line of millions of bytes keep their place",
    arguments: [
      (Document.Format.html, 10_000_000), (.markdown, 1_000_000), (.text, 1_000_000),
    ]
  )
  func longLine(format: Document.Format, byteCount: Int) throws {
    let part = "soothes &amp; calms <i>knees</i> "
    let line = String(repeating: part, count: byteCount / part.utf8.count)
    let document = read(line + "at last", as: format)
    #expect(document.blocks.count == 1)
    let end = document.text.count
    #expect(document.text.string(end - 7..<end) == "at last")
    let count = line.utf8.count
    #expect(document.text.span(of: end - 7..<end) == SourceSpan(count, count + 7))
  }

  @Test("a passage that nests too deeply is read as it stands, and that is said")
  func deepBrackets() {
    let passage = String(repeating: "![[]()", count: 1000)
    let document = read("# Novaril\n\n\(passage)\n\n**soothes** knees", as: .markdown)
    #expect(document.problems.map(\.kind) == [.nestedTooDeeply])
    #expect(document.problems.first?.span?.start == 11 + 6 * 499 + 2)
    #expect(document.blocks.map(\.carrier) == [.heading, .body, .body])
    let texts = document.blocks.map { document.text.string($0.range) }
    #expect(texts == ["Novaril", passage, "soothes knees"])
  }

  @Test("a table that is wider than anyone reads is read as text")
  func vastTable() {
    let bars = String(repeating: "|-", count: 2000)
    let source =
      String(repeating: "|a", count: 2000) + "\n" + bars + "\n"
      + String(repeating: "b\n", count: 5000)
    let document = read(source, as: .markdown)
    #expect(document.blocks.map(\.carrier) == [.body])
  }

  /// Shapes that take minutes where something grows faster than the bytes.
  @Test(
    "the time grows with the bytes, not faster",
    .timeLimit(.minutes(1)),
    arguments: [
      ("<div>", "</x>", Document.Format.html), ("<b><p>", "</b>", .html),
      ("<p><button>", "<div>", .html), ("<title>", "x", .html), ("<!--", "-", .html),
      ("<a ", "b=c ", .html), ("<![CDATA[", "<", .html),
      ("<table>", "<td colspan=99 rowspan=999>", .html),
      ("<code>", "<b></code>", .html), ("<ul>", "<li><ul>", .html), ("&", "&amp", .html),
      ("<script>", "</script", .html), ("<section>", "<h1>x", .html), ("<p x='", "<?php ", .html),
      ("", "[a](", .markdown), ("", "*a_", .markdown), ("", "![[]()", .markdown),
      ("", "> ", .markdown),
      ("", "`a``b", .markdown), ("", "[a]: b\n", .markdown), ("", "<b ", .markdown),
      ("[x]\n\n[x]: /u 'v'\n\n", "[a]: b (\n\n", .markdown),
      ("[x]\n\n[x]: /u 'v'\n\n", "[a]: b (\n", .markdown), ("", "| a |\n|-|\n| \0\n\n", .markdown),
      ("", "[a](b)\0\t`\n\n", .markdown), ("", "- a\n", .text), ("", "a\n", .text),
      ("", "\u{C}", .text),
    ]
  )
  func linear(start: String, part: String, format: Document.Format) {
    let source = start + String(repeating: part, count: 400_000 / part.utf8.count)
    let document = read(source, as: format)
    #expect(document.decoded.count == source.utf8.count)
  }
}
