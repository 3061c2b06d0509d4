import JSONText
import Testing

@Suite("The evidence card")
struct HoverTests {
  @Test("tells claim, rungs, studies and law where a claim stands")
  func card() throws {
    var client = try TestClient()
    try client.open("a.md", InventedText.claim)
    let hover = try client.request("textDocument/hover", TestClient.place("a.md", 0, 14))
    #expect(hover["contents"]?["kind"]?.string == "markdown")
    let text = try #require(hover["contents"]?["value"]?.string)
    for words in [
      "**‘relieves glimmer fever’**", "Asserted: assertive; permitted:", "Evidence on file",
      "disease-claim",
    ] {
      #expect(text.contains(words), "\(words) in \(text)")
    }
    #expect(hover["range"] == TestClient.range(0, 11, 0, 33))
  }

  @Test("is plain for a client that shows no Markdown")
  func plain() throws {
    var client = try TestClient(#"{"textDocument": {"hover": {"contentFormat": ["plaintext"]}}}"#)
    try client.open("a.md", InventedText.claim)
    let hover = try client.request("textDocument/hover", TestClient.place("a.md", 0, 14))
    #expect(hover["contents"]?["kind"]?.string == "plaintext")
    #expect(hover["contents"]?["value"]?.string?.contains("**") == false)
  }

  @Test("is not there where no claim is")
  func nothing() throws {
    var client = try TestClient()
    try client.open("a.md", InventedText.claim + "\n\nWe open at nine.")
    let hover = try client.request("textDocument/hover", TestClient.place("a.md", 2, 3))
    #expect(hover.isNull)
  }
}

@Suite("Verdicts beside the words")
struct VerdictMarkTests {
  @Test("are inlay hints at the end of each claim in the range")
  func hints() throws {
    var client = try TestClient(#"{"textDocument": {"inlayHint": {}}}"#)
    try client.open("a.md", InventedText.claim + "\n\nCardexa relieves glimmer fever.")
    let document = #""textDocument": {"uri": "\#(TestClient.uri("a.md"))"}"#
    let range = TestClient.json(TestClient.range(0, 0, 1, 0))
    let hints = try client.request("textDocument/inlayHint", #"{\#(document), "range": \#(range)}"#)
    #expect(hints.array?.map { $0["position"] } == [TestClient.position(0, 33)])
    #expect(hints.array?.first?["label"]?.string?.contains("no wording permitted") == true)
  }

  @Test("are code lenses for a client that has no inlay hints")
  func lenses() throws {
    var client = try TestClient(#"{"textDocument": {"codeLens": {}}}"#)
    try client.open("a.md", InventedText.claim)
    let document = #"{"textDocument": {"uri": "\#(TestClient.uri("a.md"))"}}"#
    let lenses = try client.request("textDocument/codeLens", document)
    #expect(lenses.array?.first?["range"] == TestClient.range(0, 11, 0, 33))
    #expect(lenses.array?.first?["command"]?["command"]?.string == "warrantlint.explain")
  }
}
