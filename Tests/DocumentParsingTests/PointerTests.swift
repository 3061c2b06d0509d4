import ClaimModel
import Testing

@Suite("What the copy leads to")
struct PointerTests {
  @Test(
    "a link keeps its address and the place of its words",
    arguments: [
      ("See [the *trial*](https://doi.org/10.1/x 'title') now.", Document.Format.markdown),
      ("See [the *trial*][t] now.\n\n[t]: https://doi.org/10.1/x", .markdown),
      ("<p>See <a class=x href='https://doi.org/10.1/x'> the <i>trial</i> </a> now.", .html),
      ("See <a href=\"https://doi.org/10.1/x\">the trial</a> now.", .markdown),
    ]
  )
  func links(source: String, format: Document.Format) throws {
    let document = read(source, as: format)
    let pointer = try #require(document.pointers.first)
    #expect(document.pointers.count == 1)
    #expect(pointer.target == .address("https://doi.org/10.1/x"))
    #expect(document.text.string(pointer.range) == "the trial")
  }

  @Test(
    "a mark leads to the block of its note",
    arguments: [
      ("Less pain.[^n]\n\nMore.\n\n[^n]: Harrow, 2024.", Document.Format.markdown),
      ("<p>Less pain.<a href='#n'>1</a><p>More.<p id=n>Harrow, 2024.", .html),
      ("<p>Less pain.<a href='#n'>1</a><p>More.<ol><li><a name=n></a>Harrow, 2024.</ol>", .html),
    ]
  )
  func notes(source: String, format: Document.Format) throws {
    let document = read(source, as: format)
    let pointer = try #require(document.pointers.first)
    guard case .block(let block) = pointer.target else {
      Issue.record("\(pointer.target)")
      return
    }
    #expect(document.text.string(document.blocks[block].range) == "Harrow, 2024.")
  }

  @Test("each mark of a Markdown footnote leads to its own note")
  func footnotes() {
    let document = read("A[^b] and B[^a].\n\n[^a]: First.\n[^b]: Second.\n", as: .markdown)
    let notes = document.pointers.map { pointer in
      guard case .block(let block) = pointer.target else { return "" }
      return document.text.string(document.blocks[block].range)
    }
    #expect(notes == ["Second.", "First."])
    #expect(
      document.pointers.map { document.text.string(0..<$0.range.lowerBound) } == ["A", "A and B"]
    )
  }

  @Test("a raised number is one, a raised word and a link are not")
  func raised() {
    let document = read("<p>Pain<sup>1,2</sup> fell<sup><a href='#x'>3</a></sup>.", as: .html)
    #expect(document.pointers.map(\.target) == [.number])
    #expect(document.pointers.map { document.text.string($0.range) } == ["1,2"])
  }

  @Test("a link that leads nowhere on the page, or has no address, is none")
  func nowhere() {
    #expect(read("<p><a href='#gone'>up</a> <a>here</a>", as: .html).pointers == [])
  }
}
