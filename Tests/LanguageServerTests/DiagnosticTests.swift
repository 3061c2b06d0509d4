import JSONText
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
  private static func columns(_ diagnostic: JSONValue?) -> [Int?] {
    [
      diagnostic?["range"]?["start"]?["line"]?.int,
      diagnostic?["range"]?["start"]?["character"]?.int,
      diagnostic?["range"]?["end"]?["character"]?.int,
    ]
  }

  @Test(
    "stand at the words as the client counts them",
    arguments: [("utf-8", 4), ("utf-16", 2), ("utf-32", 1)]
  )
  func columns(encoding: String, emoji: Int) throws {
    var client = try TestClient(#"{"general": {"positionEncodings": ["\#(encoding)"]}}"#)
    try client.open("a.md", InventedText.claim)
    let sent = client.diagnostics(of: "a.md")
    let first = try #require(sent?.first { $0["code"]?.string == "disease-claim" })
    #expect(Self.columns(first) == [0, emoji + 9, emoji + 31])
    #expect(first["severity"]?.int == 1)
    #expect(first["source"]?.string == "warrantlint")
  }

  @Test("are sent for every text that copy is written in, saved or not")
  func formats() throws {
    var client = try TestClient()
    for (name, language, text) in [
      ("a.md", "markdown", "Cardexa **relieves** glimmer fever."),
      ("a.html", "html", "<p title='x'>Cardexa relieves glimmer fever.</p>"),
      ("a.txt", "plaintext", "Cardexa relieves glimmer fever."),
      ("a.unknown", "markdown", "Cardexa relieves glimmer fever."),
      ("note.md", "", "Cardexa relieves glimmer fever."),
    ] {
      try client.open(name, text, as: language)
      let codes = JSONValue.codes(client.diagnostics(of: name))
      #expect(codes.contains("disease-claim"), "\(name)")
    }
    try client.open("a.swift", "// Cardexa relieves glimmer fever.", as: "swift")
    #expect(client.diagnostics(of: "a.swift") == [])
  }

  @Test("of a text without a file follow the settings of the folder")
  func untitled() throws {
    var client = try TestClient()
    let document = #"{"uri": "untitled:Untitled-1", "languageId": "markdown", "version": 1,"#
    try client.notify(
      "textDocument/didOpen",
      #"{"textDocument": \#(document) "text": "Cardexa relieves glimmer fever."}}"#
    )
    let sent = client.take("textDocument/publishDiagnostics").first?["params"]
    #expect(sent?["uri"]?.string == "untitled:Untitled-1")
    let codes = JSONValue.codes(sent?["diagnostics"]?.array)
    #expect(codes.contains("disease-claim"))
  }

  @Test("are taken back when the document is closed")
  func closing() throws {
    var client = try TestClient()
    try client.open("a.md", InventedText.claim)
    #expect(client.diagnostics(of: "a.md")?.isEmpty == false)
    try client.notify(
      "textDocument/didClose",
      #"{"textDocument": {"uri": "\#(TestClient.uri("a.md"))"}}"#
    )
    #expect(client.diagnostics(of: "a.md") == [])
  }

  @Test("are never sent to a client that asks for them")
  func pulling() throws {
    var client = try TestClient(InventedText.pulling)
    try client.open("a.md", InventedText.claim)
    try client.change("a.md", version: 2, [.object(["text": .string("Cardexa helps.")])])
    #expect(client.diagnostics(of: "a.md") == nil)
    try client.change("a.md", version: 3, [.object(["text": .string(InventedText.claim)])])
    #expect(JSONValue.codes(try client.pulled("a.md")).contains("disease-claim"))
    #expect(client.diagnostics(of: "a.md") == nil)
  }

  @Test("that did not change are not sent twice")
  func unchanged() throws {
    var client = try TestClient(InventedText.pulling)
    try client.open("a.md", InventedText.claim)
    let document = #""textDocument": {"uri": "\#(TestClient.uri("a.md"))"}"#
    let first = try client.request("textDocument/diagnostic", "{\(document)}")
    let id = try #require(first["resultId"]?.string)
    let again = #"{\#(document), "previousResultId": "\#(id)"}"#
    #expect(try client.request("textDocument/diagnostic", again)["kind"]?.string == "unchanged")
    try client.change("a.md", version: 2, [.object(["text": .string("Nothing.")])])
    let third = try client.request("textDocument/diagnostic", again)
    #expect(third["kind"]?.string == "full")
    #expect(third["items"]?.array == [])
  }

  @Test("of a document that changes twice in a row are sent once, with its last version")
  func coalescing() throws {
    var client = try TestClient(
      #"{"textDocument": {"publishDiagnostics": {"versionSupport": true}}}"#
    )
    try client.open("a.md", "Nothing.")
    _ = client.take("textDocument/publishDiagnostics")
    for version in 2...4 {
      let change = #"{"text": "\#(version == 4 ? InventedText.claim : "Nothing.")"}"#
      client.send(
        #"{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": "#
          + #"{"uri": "\#(TestClient.uri("a.md"))", "version": \#(version)}, "#
          + #""contentChanges": [\#(change)]}}"#
      )
    }
    client.settle()
    let sent = client.take("textDocument/publishDiagnostics")
    #expect(sent.map { $0["params"]?["version"]?.int } == [4])
  }
}
