import JSONText
import Testing

@Suite("Code actions")
struct CodeActionTests {
  private static func actions(
    _ client: inout TestClient,
    _ name: String,
    at line: Int,
    _ character: Int,
    only: String = ""
  ) throws -> [JSONValue] {
    let document = #""textDocument": {"uri": "\#(TestClient.uri(name))"}"#
    let range = TestClient.json(TestClient.range(line, character, line, character))
    let context = only.isEmpty ? "{}" : #"{"only": ["\#(only)"]}"#
    let params = #"{\#(document), "range": \#(range), "context": \#(context)}"#
    let actions = try client.request("textDocument/codeAction", params)
    return actions.array ?? []
  }

  private static func edit(_ action: JSONValue?, of name: String) -> JSONValue? {
    action?["edit"]?["changes"]?[TestClient.uri(name)]?.array?.first
  }

  @Test(
    "give leave in a comment that asks for its reason",
    arguments: [
      ("a.md", "markdown", "Cardexa relieves glimmer fever.\n\nWe open at nine."),
      ("a.md", "markdown", "- Cardexa relieves glimmer fever.\n- We open at nine."),
      ("a.md", "markdown", "# Cardexa relieves glimmer fever\n\nWe open at nine."),
      ("a.html", "html", "<p>Cardexa relieves <b>glimmer fever</b></p><p>We open at nine.</p>"),
    ]
  )
  func allowance(name: String, language: String, text: String) throws {
    var client = try TestClient(InventedText.acting)
    try client.open(name, text, as: language)
    let found = client.diagnostics(of: name)
    let line = try #require(found?.first?["range"]?["start"]?["line"]?.int)
    let column = try #require(found?.first?["range"]?["start"]?["character"]?.int)
    let action = try Self.actions(&client, name, at: line, column)
      .first { $0["title"]?.string?.hasPrefix("Allow 'disease-claim'") == true }
    let edit = try #require(Self.edit(action, of: name))
    let comment = try #require(edit["newText"]?.string)
    #expect(comment == " <!-- warrantlint allow disease-claim:  -->")
    let range = try #require(edit["range"])

    try client.change(name, version: 2, [["range": range, "text": .string(comment)].value])
    #expect(JSONValue.codes(client.diagnostics(of: name)).contains("disease-claim"))

    let reasoned = " <!-- warrantlint allow disease-claim: read by A. Vale -->"
    try client.change(name, version: 3, [["text": .string(text)].value])
    try client.change(name, version: 4, [["range": range, "text": .string(reasoned)].value])
    let left = JSONValue.codes(client.diagnostics(of: name))
    #expect(!left.contains("disease-claim") && !left.contains("suppression"))
  }

  @Test(
    "give no leave where no comment can stand",
    arguments: [
      ("a.txt", "plaintext", "Cardexa relieves glimmer fever."),
      ("a.html", "html", "<img alt='Cardexa relieves glimmer fever.'>"),
      ("a.html", "html", "<title>Cardexa relieves glimmer fever</title>"),
      ("a.html", "html", "<input type=submit value='Cardexa relieves glimmer fever'>"),
      ("a.md", "markdown", "---\ntitle: Cardexa relieves glimmer fever\n---\n\nNine."),
    ]
  )
  func noAllowance(name: String, language: String, text: String) throws {
    var client = try TestClient(InventedText.acting)
    try client.open(name, text, as: language)
    let found = client.diagnostics(of: name)
    let line = try #require(found?.first?["range"]?["start"]?["line"]?.int)
    let column = try #require(found?.first?["range"]?["start"]?["character"]?.int)
    let titles = try Self.actions(&client, name, at: line, column)
      .compactMap { $0["title"]?.string }
    #expect(!titles.isEmpty)
    #expect(!titles.contains { $0.hasPrefix("Allow") })
  }

  @Test("are not tried out when the editor asks by itself")
  func automatic() throws {
    var client = try TestClient(InventedText.acting)
    try client.open("a.md", InventedText.claim)
    let document = #""textDocument": {"uri": "\#(TestClient.uri("a.md"))"}"#
    let range = TestClient.json(TestClient.range(0, 14, 0, 14))
    let actions = try client.request(
      "textDocument/codeAction",
      #"{\#(document), "range": \#(range), "context": {"triggerKind": 2}}"#
    )
    #expect(actions.array?.contains { $0["isPreferred"] != nil } == false)
  }

  @Test("come in the kinds that the client asks for")
  func kinds() throws {
    var client = try TestClient(InventedText.acting)
    try client.open("a.md", InventedText.claim)
    #expect(try Self.actions(&client, "a.md", at: 0, 14, only: "refactor").isEmpty)
    #expect(try !Self.actions(&client, "a.md", at: 0, 14, only: "quickfix").isEmpty)
    #expect(try Self.actions(&client, "a.md", at: 0, 0).isEmpty)
  }

  @Test("explain the rule at hand")
  func explaining() throws {
    var client = try TestClient(InventedText.acting)
    try client.open("a.md", InventedText.claim)
    let action = try Self.actions(&client, "a.md", at: 0, 14)
      .first { $0["title"]?.string == "Explain 'disease-claim'" }
    let command = try #require(action?["command"])
    let page = try client.request("workspace/executeCommand", TestClient.json(command))
    #expect(page.string?.hasPrefix("disease-claim (rule)") == true)
    #expect(client.take("window/showMessage").count == 1)
  }

  @Test("of a command put a comment with a reason in")
  func allowing() throws {
    var client = try TestClient(InventedText.acting)
    try client.open("a.md", InventedText.claim)
    _ = try client.request(
      "workspace/executeCommand",
      #"{"command": "warrantlint.allow", "arguments": ["\#(TestClient.uri("a.md"))", "#
        + #""disease-claim", {"line": 0, "character": 14}, "it -- is --> agreed | "]}"#
    )
    let edit = try #require(client.take("workspace/applyEdit").first?["params"]?["edit"])
    let text = edit["changes"]?[TestClient.uri("a.md")]?.array?.first?["newText"]?.string
    #expect(text == " <!-- warrantlint allow disease-claim: it - is - agreed -->")
  }

  @Test("name the document's version where the client wants it")
  func versions() throws {
    var client = try TestClient(
      #"{"workspace": {"workspaceEdit": {"documentChanges": true}}, "#
        + InventedText.acting.dropFirst()
    )
    try client.open("a.md", InventedText.claim)
    let action = try Self.actions(&client, "a.md", at: 0, 14)
      .first { $0["title"]?.string?.hasPrefix("Allow") == true }
    let change = action?["edit"]?["documentChanges"]?.array?.first
    #expect(change?["textDocument"]?["version"]?.int == 1)
    #expect(change?["edits"]?.array?.count == 1)
  }
}

extension [String: JSONValue] {
  var value: JSONValue { .object(self) }
}
