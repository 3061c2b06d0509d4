import JSONText
import LanguageServer
import Testing

@Suite("Hostile messages")
struct HostileMessageTests {
  @Test(
    "are answered with an error",
    arguments: [
      ("{", -32700), ("", -32700), ("[1, 2", -32700), (#"{"id": 1, "method": "\x"}"#, -32700),
      ("[]", -32600), ("null", -32600), ("17", -32600), ("{}", -32600),
      (#"{"id": 1}"#, -32600), (#"{"id": 1, "method": 7}"#, -32600),
      (#"{"id": 1.5, "method": "shutdown"}"#, -32600),
      (#"{"id": {}, "method": "shutdown"}"#, -32600),
      (#"{"id": 1, "method": "textDocument/unheard"}"#, -32601),
      (#"{"id": 1, "method": "textDocument/hover"}"#, -32602),
      (#"{"id": 1, "method": "textDocument/hover", "params": []}"#, -32602),
      (#"{"id": 1, "method": "textDocument/hover", "params": {"textDocument": 1}}"#, -32602),
      (
        #"{"id": 1, "method": "textDocument/diagnostic", "params": {"textDocument": {"uri": "x"}}}"#,
        -32602
      ),
      (#"{"id": 1, "method": "workspace/executeCommand", "params": {"command": "rm"}}"#, -32602),
      (#"{"id": 1, "method": "initialize", "params": {"capabilities": 1}}"#, -32600),
    ]
  )
  func errors(body: String, code: Int) throws {
    var client = try TestClient()
    client.send(body)
    client.settle()
    #expect(client.messages.first { $0["error"] != nil }?["error"]?["code"]?.int == code)
    try Self.expectAlive(&client)
  }

  @Test("that are not UTF-8 are refused")
  func encoding() throws {
    var client = try TestClient()
    client.send([0x22, 0xFF, 0xFE, 0x22])
    client.send(Array(repeating: UInt8(ascii: "["), count: 1_000_000))
    client.settle()
    let codes = client.messages.compactMap { $0["error"]?["code"]?.int }
    #expect(codes == [-32700, -32700])
    try Self.expectAlive(&client)
  }

  @Test(
    "in notifications are logged",
    arguments: [
      ("textDocument/didOpen", "{}"), ("textDocument/didOpen", #"{"textDocument": "a"}"#),
      ("textDocument/didChange", #"{"textDocument": {"uri": "file:///none"}}"#),
      ("textDocument/didClose", "7"), ("textDocument/didSave", "null"),
      ("workspace/didChangeWatchedFiles", #"{"changes": 4}"#),
      ("workspace/didChangeWorkspaceFolders", "[]"), ("unheard/of", "{}"),
    ]
  )
  func notifications(method: String, params: String) throws {
    var client = try TestClient()
    try client.notify(method, params)
    #expect(client.take("window/logMessage").count == 1)
    try Self.expectAlive(&client)
  }

  @Test(
    "with places outside the text change its nearest end",
    arguments: [
      (TestClient.range(9, 9, 9, 9), "ab\ncdX"), (TestClient.range(-3, -3, -3, -3), "Xab\ncd"),
      (TestClient.range(0, 99, 0, 99), "abX\ncd"), (TestClient.range(1, 1, 0, 1), "aXd"),
      (TestClient.range(0, 0, Int(1e18), 0), "X"),
    ]
  )
  func places(range: JSONValue, expected: String) throws {
    var client = try TestClient()
    try client.open("a.txt", "ab\ncd", as: "plaintext")
    try client.change("a.txt", version: 2, [["range": range, "text": .string("X")].value])
    #expect(client.text(of: "a.txt") == expected)
  }

  @Test(
    "of odd shape do not stop the stream",
    arguments: [
      "Content-Length: x\r\n\r\n", "Content-Length: -5\r\n\r\n", "Content-Length: \r\n\r\n",
      "Content-Length: 99999999999999999999999\r\n\r\n", "Nonsense\r\n\r\n", "\r\n\r\n",
      "Content-Length: 3 4\r\n\r\n", String(repeating: "x", count: 100_000) + "\n",
      "Content-Type: a\r\n\r\n{}", "Content-Length: 2\n\r\n{}",
    ]
  )
  func framing(noise: String) throws {
    var splitter = MessageSplitter()
    splitter.append(Array(noise.utf8))
    splitter.append(Array("Content-Length: 4\r\nContent-Type: x\r\n\r\ntrue".utf8))
    var bodies: [String] = []
    while let item = splitter.next() {
      if case .body(let body) = item { bodies.append(String(decoding: body, as: UTF8.self)) }
    }
    #expect(bodies.last == "true")
  }

  @Test("that are too large are dropped as they come, and the next one is read")
  func size() throws {
    var splitter = MessageSplitter(bodyLimit: 100)
    splitter.append(Array("Content-Length: 5000\r\n\r\n".utf8))
    #expect(splitter.next() == .refusal("a message of 5000 bytes is larger than the 100 allowed"))
    for _ in 0..<50 { splitter.append(Array(repeating: 0x78, count: 100)) }
    #expect(splitter.next() == nil)
    splitter.append(Array("content-length:2\r\n\r\n{}".utf8))
    #expect(splitter.next() == .body(Array("{}".utf8)))
  }

  @Test("cut anywhere are put together again")
  func pieces() throws {
    let stream = Array("Content-Length: 2\r\n\r\n{}Content-Length: 4\r\n\r\nnull".utf8)
    for cut in stream.indices {
      var splitter = MessageSplitter()
      splitter.append(Array(stream[..<cut]))
      var bodies: [MessageSplitter.Item] = []
      while let item = splitter.next() { bodies.append(item) }
      splitter.append(Array(stream[cut...]))
      while let item = splitter.next() { bodies.append(item) }
      #expect(bodies == [.body(Array("{}".utf8)), .body(Array("null".utf8))])
    }
  }

  private static func expectAlive(_ client: inout TestClient) throws {
    try client.open("alive.md", InventedText.claim)
    #expect(client.diagnostics(of: "alive.md")?.isEmpty == false)
  }
}
