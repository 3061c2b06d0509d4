import ClaimModel
import Testing

@Suite("Structure of a document")
struct StructureTests {
  /// Returns the block that reads `text`.
  private func block(_ text: String, of document: Document) throws -> Block {
    try #require(document.blocks.first { document.text.string($0.range) == text }, "\(text)")
  }

  private func text(_ index: Int?, of document: Document) -> String? {
    index.map { document.text.string(document.blocks[$0].range) }
  }

  @Test(
    "a block knows the heading above it, in every format",
    arguments: [
      ("<h1>Top</h1><h2>Part</h2><p>words</p>", Document.Format.html),
      ("# Top\n\n## Part\n\nwords", .markdown),
      ("Top\n\nPart\n\nwords, and more of them.\n", .text),
    ]
  )
  func headings(source: String, format: Document.Format) throws {
    let document = read(source, as: format)
    let words = try #require(document.blocks.last)
    #expect(text(words.heading, of: document) == "Part")
    let part = try block("Part", of: document)
    #expect(part.headingLevel == 2)
    #expect(text(part.heading, of: document) == "Top")
  }

  @Test("a heading inside a section does not govern what follows the section")
  func sections() throws {
    let document = read(
      "<h1>Top</h1><aside><h2>Aside</h2><p>in</p></aside><p>out</p>"
        + "<section><h2>Next</h2></section><p>under</p>",
      as: .html
    )
    #expect(text(try block("in", of: document).heading, of: document) == "Aside")
    #expect(text(try block("out", of: document).heading, of: document) == "Top")
    #expect(text(try block("under", of: document).heading, of: document) == "Next")
  }

  @Test(
    "an item knows the words that introduce its list, in every format",
    arguments: [
      (
        "<p>We treat:<ul><li>knees<ul><li>left</ul><li>hips</ul><ul><li>alone</ul>",
        Document.Format.html
      ),
      ("We treat:\n\n* knees\n  * left\n* hips\n\n1. alone", .markdown),
      ("We treat:\n- knees\n  - left\n- hips\n\n-----\n- alone\n", .text),
    ]
  )
  func lists(source: String, format: Document.Format) throws {
    let document = read(source, as: format)
    #expect(text(try block("knees", of: document).lead, of: document) == "We treat:")
    #expect(text(try block("hips", of: document).lead, of: document) == "We treat:")
    #expect(text(try block("left", of: document).lead, of: document) == "knees")
    #expect(try block("left", of: document).listDepth == 2)
    #expect(try block("alone", of: document).lead == nil)
    #expect(try block("knees", of: document).carrier == .list)
  }

  @Test(
    "a cell knows the header of its column, in every format that has tables",
    arguments: [
      (
        "<table><tr><th>Cream<th>Effect<tr><td rowspan=2>Novaril<td>calm<tr><td>rest</table>",
        Document.Format.html
      ),
      ("| Cream | Effect |\n|---|---|\n| Novaril | calm |\n| Novaril 2 | rest |", .markdown),
    ]
  )
  func tables(source: String, format: Document.Format) throws {
    let document = read(source, as: format)
    #expect(text(try block("Novaril", of: document).lead, of: document) == "Cream")
    #expect(text(try block("calm", of: document).lead, of: document) == "Effect")
    #expect(text(try block("rest", of: document).lead, of: document) == "Effect")
    #expect(try block("calm", of: document).carrier == .table)
  }

  @Test("a row without a column header is led by its own first cell")
  func rowHeaders() throws {
    let document = read("<table><tr><td>a<tr><th>Dose<td>twice</table>", as: .html)
    #expect(text(try block("twice", of: document).lead, of: document) == "Dose")
  }

  @Test("a definition is led by its term")
  func definitions() throws {
    let document = read("<dl><dt>Novaril<dd>a cream<dt>Cardexa<dd>a tea</dl>", as: .html)
    #expect(text(try block("a cream", of: document).lead, of: document) == "Novaril")
    #expect(text(try block("a tea", of: document).lead, of: document) == "Cardexa")
  }

  @Test(
    "a bold lead-in is a label if it is set off",
    arguments: [
      ("<p><b>Relief:</b> fast", "Relief:"), ("<p><strong>Relief</strong>: fast", "Relief"),
      ("<p><b>Relief.</b> It is", "Relief."), ("<p><b>Relief</b><br>fast", "Relief"),
      ("<p><b>Relief</b> – fast", "Relief"), ("<p><b>Relief</b>", "Relief"),
      ("<p><b>Novaril</b> soothes", nil), ("<p>So <b>fast:</b> it", nil),
    ] as [(String, String?)]
  )
  func labels(source: String, label: String?) throws {
    let document = read(source, as: .html)
    let block = try #require(document.blocks.first)
    #expect(block.label.map { document.text.string($0) } == label)
  }

  @Test(
    "a quotation is known as one",
    arguments: [
      ("<blockquote><p>so good</blockquote>", Document.Format.html, true),
      ("<p><q>so good</q>", .html, true), ("<p>He: <q>so good</q>", .html, false),
      ("> so good", .markdown, true), ("so good", .markdown, false),
    ]
  )
  func quotations(source: String, format: Document.Format, expected: Bool) {
    #expect(read(source, as: format).blocks.first?.isQuotation == expected)
  }

  @Test(
    "a directive belongs to its block or to the next one",
    arguments: [
      ("<p>one</p><!-- warrantlint allow speed: x --><p>two</p>", Document.Format.html, "two"),
      ("<p>one</p><p>two<!-- warrantlint allow speed: x --></p><p>three", .html, "two"),
      ("one\n\n<!-- warrantlint allow speed: x -->\n\ntwo", .markdown, "two"),
      ("one\n\ntwo <!-- warrantlint allow speed: x -->\n\nthree", .markdown, "two"),
      ("<p>one</p><!-- warrantlint allow speed: x -->", .html, nil),
      ("- one\n- two <!--\n  warrantlint allow speed: x\n  -->\n- three", .markdown, "two"),
    ] as [(String, Document.Format, String?)]
  )
  func directives(source: String, format: Document.Format, expected: String?) throws {
    let document = read(source, as: format)
    let directive = try #require(document.directives.first)
    #expect(directive.text == "allow speed: x")
    #expect(text(directive.block, of: document) == expected)
    let bytes = Array(source.utf8)[directive.span.start..<directive.span.end]
    #expect(bytes.starts(with: "<!--".utf8) && bytes.reversed().starts(with: ">--".utf8))
  }

  @Test("a comment that only mentions the program is no directive")
  func noDirectives() {
    #expect(read("<!-- warrantlintish --><!-- see warrantlint -->", as: .html).directives.isEmpty)
    #expect(read("<!-- warrantlint allow x: y -->", as: .text).directives.isEmpty)
  }
}
