import ClaimModel
import ClaimPipeline
import Foundation
import JSONText
import LanguageServer
import Testing

/// An editor without windows: speaks with a session in the same process.
struct TestClient {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let folder = "/invented/site"

  private var session: Session
  private var nextID = 1

  /// What came from the server and was not yet asked for.
  private(set) var messages: [JSONValue] = []

  /// A client that has said nothing yet.
  init(silentIn folder: String, knowledge: String? = nil) throws {
    var options = ConfigurationLayer(directory: folder)
    options.knowledge = [knowledge ?? Self.root.appending(path: "Tests/Fixtures/Knowledge").path()]
    let day = try #require(CivilDate("2026-11-22"))
    session = Session(options: options, today: { day })
  }

  /// A client that has said hello.
  init(_ capabilities: String = "{}", in folder: String = folder) throws {
    try self.init(silentIn: folder)
    let params = #"{"rootUri": "file://\#(folder)", "capabilities": \#(capabilities)}"#
    _ = try request("initialize", params)
    try notify("initialized")
  }

  // MARK: Speaking

  /// Sends a request and returns the whole answer.
  mutating func ask(_ method: String, _ params: String = "{}") throws -> JSONValue {
    let id = nextID
    nextID += 1
    send(#"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#)
    settle()
    let index = messages.firstIndex { $0["id"]?.int == id && $0["method"] == nil }
    return messages.remove(at: try #require(index, "\(method) was not answered"))
  }

  /// Sends a request and returns its result.
  mutating func request(_ method: String, _ params: String = "{}") throws -> JSONValue {
    let answer = try ask(method, params)
    return try #require(answer["result"], "\(method): \(answer)")
  }

  mutating func notify(_ method: String, _ params: String = "{}") throws {
    send(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#)
    settle()
  }

  /// Puts a message in without letting the server work.
  mutating func send(_ body: String) { session.receive(Array(body.utf8)) }
  mutating func send(_ body: [UInt8]) { session.receive(body) }

  /// Lets the server handle one message or do one piece of work.
  mutating func step() -> Bool {
    defer { collect() }
    return session.step()
  }

  /// Lets the server work until nothing is left to do.
  mutating func settle() {
    while session.step() {}
    collect()
  }

  var exitStatus: Int32? { session.exitStatus }

  /// The text of a document as the server understood it.
  func text(of name: String) -> String? { session.text(of: Self.uri(name)) }

  mutating func endInput() { session.endInput() }
  mutating func refuse(_ reason: String) {
    session.refuse(reason)
    collect()
  }

  private mutating func collect() {
    var splitter = MessageSplitter()
    splitter.append(session.drain())
    while let item = splitter.next() {
      guard case .body(let body) = item, let value = try? JSONReader.read(body) else {
        Issue.record("the server sent \(item)")
        continue
      }
      messages.append(value)
    }
  }

  // MARK: Documents

  static func uri(_ name: String) -> String { "file://\(folder)/\(name)" }

  mutating func open(_ name: String, _ text: String, as language: String = "markdown") throws {
    let document: JSONValue = .object([
      "uri": .string(Self.uri(name)), "languageId": .string(language), "version": .number(1),
      "text": .string(text),
    ])
    try notify("textDocument/didOpen", Self.json(.object(["textDocument": document])))
  }

  mutating func change(_ name: String, version: Int, _ changes: [JSONValue]) throws {
    let params = JSONValue.object([
      "textDocument": .object([
        "uri": .string(Self.uri(name)), "version": .number(Double(version)),
      ]),
      "contentChanges": .array(changes),
    ])
    try notify("textDocument/didChange", Self.json(params))
  }

  static func json(_ value: JSONValue) -> String {
    var writer = JSONWriter()
    writer.value(value)
    return String(decoding: writer.drain(), as: UTF8.self)
  }

  static func range(_ line: Int, _ start: Int, _ endLine: Int, _ end: Int) -> JSONValue {
    .object(["start": position(line, start), "end": position(endLine, end)])
  }

  static func position(_ line: Int, _ character: Int) -> JSONValue {
    .object(["line": .number(Double(line)), "character": .number(Double(character))])
  }

  /// Returns the parameters of a request at a place.
  static func place(_ name: String, _ line: Int, _ character: Int) -> String {
    json(
      .object([
        "textDocument": .object(["uri": .string(uri(name))]),
        "position": position(line, character),
      ])
    )
  }

  // MARK: Hearing

  /// Returns what came under `method`, and forgets it.
  mutating func take(_ method: String) -> [JSONValue] {
    let found = messages.filter { $0["method"]?.string == method }
    messages.removeAll { $0["method"]?.string == method }
    return found
  }

  /// Returns the diagnostics that were sent last for a document; nil where none were sent.
  mutating func diagnostics(of name: String) -> [JSONValue]? {
    take("textDocument/publishDiagnostics")
      .last { $0["params"]?["uri"]?.string == Self.uri(name) }
      .flatMap { $0["params"]?["diagnostics"]?.array }
  }

  /// Returns the diagnostics that the server answers with.
  mutating func pulled(_ name: String) throws -> [JSONValue] {
    let params = #"{"textDocument": {"uri": "\#(Self.uri(name))"}}"#
    let report = try request("textDocument/diagnostic", params)
    return try #require(report["items"]?.array)
  }
}

extension JSONValue {
  /// The codes of an array of diagnostics.
  static func codes(_ diagnostics: [JSONValue]?) -> [String] {
    diagnostics?.compactMap { $0["code"]?.string } ?? []
  }
}
