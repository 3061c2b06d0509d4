import JSONText
import Testing

@Suite("A conversation")
struct LifecycleTests {
  @Test("begins with initialize and names what the server is")
  func hello() throws {
    var client = try TestClient(silentIn: TestClient.folder)
    let early = try client.ask("textDocument/hover")
    #expect(early["error"]?["code"]?.int == -32002)
    let result = try client.request("initialize", #"{"capabilities": {}, "rootUri": null}"#)
    #expect(result["serverInfo"]?["name"]?.string == "warrantlint")
    let again = try client.ask("initialize")
    #expect(again["error"]?["code"]?.int == -32600)
  }

  @Test("ends with status 0 after shutdown and exit")
  func orderly() throws {
    var client = try TestClient()
    #expect(try client.request("shutdown").isNull)
    #expect(try client.ask("textDocument/hover")["error"]?["code"]?.int == -32600)
    #expect(client.exitStatus == nil)
    try client.notify("exit")
    #expect(client.exitStatus == 0)
  }

  @Test("ends with status 1 after an exit without shutdown, or none at all")
  func disorderly() throws {
    var hasty = try TestClient()
    try hasty.notify("exit")
    #expect(hasty.exitStatus == 1)
    var gone = try TestClient()
    gone.endInput()
    #expect(gone.exitStatus == 1)
    var closed = try TestClient()
    _ = try closed.request("shutdown")
    closed.endInput()
    #expect(closed.exitStatus == 0)
  }

  @Test(
    "offers what the client can use, and nothing else",
    arguments: [
      ("{}", [], ["diagnosticProvider", "inlayHintProvider", "codeLensProvider"]),
      (
        #"{"textDocument": {"diagnostic": {}}}"#, ["diagnosticProvider"],
        ["inlayHintProvider", "codeLensProvider"]
      ),
      (
        #"{"textDocument": {"inlayHint": {}, "codeLens": {}}}"#, ["inlayHintProvider"],
        ["codeLensProvider"]
      ),
      (#"{"textDocument": {"codeLens": {}}}"#, ["codeLensProvider"], ["inlayHintProvider"]),
    ] as [(String, [String], [String])]
  )
  func capabilities(client: String, offered: [String], missing: [String]) throws {
    var other = try TestClient(silentIn: TestClient.folder)
    let result = try other.request("initialize", #"{"capabilities": \#(client)}"#)
    let capabilities = try #require(result["capabilities"])
    for name in offered + ["hoverProvider", "codeActionProvider", "executeCommandProvider"] {
      #expect(capabilities[name] != nil, "\(name)")
    }
    for name in missing { #expect(capabilities[name] == nil, "\(name)") }
  }

  @Test(
    "counts as the client prefers",
    arguments: [
      ("{}", "utf-16"),
      (#"{"general": {"positionEncodings": ["utf-8", "utf-16"]}}"#, "utf-8"),
      (#"{"general": {"positionEncodings": ["utf-32", "utf-8"]}}"#, "utf-32"),
      (#"{"general": {"positionEncodings": ["utf-7"]}}"#, "utf-16"),
    ]
  )
  func encoding(client: String, expected: String) throws {
    var other = try TestClient(silentIn: TestClient.folder)
    let result = try other.request("initialize", #"{"capabilities": \#(client)}"#)
    #expect(result["capabilities"]?["positionEncoding"]?.string == expected)
  }

  @Test("asks to be told of changed settings and files where the client can do so")
  func registration() throws {
    let can = #"{"dynamicRegistration": true}"#
    var client = try TestClient(
      #"{"workspace": {"didChangeWatchedFiles": \#(can), "didChangeConfiguration": \#(can)}}"#
    )
    let requests = client.take("client/registerCapability")
    let methods = requests.first?["params"]?["registrations"]?.array?
      .compactMap { $0["method"]?.string }
    #expect(
      methods == ["workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration"]
    )
    let id = try #require(requests.first?["id"]?.string)
    client.send(#"{"jsonrpc": "2.0", "id": "\#(id)", "result": null}"#)
    client.settle()
    #expect(client.take("window/logMessage").isEmpty)
  }
}
