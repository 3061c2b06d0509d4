import Foundation
import JSONText
import Testing

@Suite("Settings")
struct SettingTests {
  /// A folder of the test's own, gone when the test is.
  final class Folder: Sendable {
    let url: URL

    init() throws {
      let unique = "warrantlint-\(UUID())"
      url = FileManager.default.temporaryDirectory.appending(path: unique)
        .resolvingSymlinksInPath()
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    var path: String {
      let path = url.path()
      return path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    func write(_ text: String, to name: String) throws {
      let file = url.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  private static let copy = "Cardexa relieves glimmer fever."

  @Test("of the files above a document hold for it")
  func files() throws {
    let folder = try Folder()
    try folder.write("rules: {disease-claim: off}\n", to: ".warrantlint.yaml")
    try folder.write("rules: {disease-claim: error}\n", to: "loud/.warrantlint.yaml")
    try folder.write("exclude: ['drafts/**']\n", to: "loud/more/.warrantlint.yaml")
    var client = try TestClient(in: folder.path)
    #expect(try Self.severity(&client, "\(folder.path)/a.md") == nil)
    #expect(try Self.severity(&client, "\(folder.path)/loud/a.md") == 1)
    #expect(try Self.severity(&client, "\(folder.path)/loud/more/a.md") == 1)
    #expect(try Self.severity(&client, "\(folder.path)/loud/more/drafts/a.md") == nil)
  }

  @Test("that change on disk have every document read anew")
  func watching() throws {
    let folder = try Folder()
    var client = try TestClient(in: folder.path)
    let page = "\(folder.path)/a.md"
    #expect(try Self.severity(&client, page) == 1)
    try folder.write("rules: {disease-claim: off}\n", to: ".warrantlint.yaml")
    let uri = "file://\(folder.path)/.warrantlint.yaml"
    try client.notify(
      "workspace/didChangeWatchedFiles",
      #"{"changes": [{"uri": "\#(uri)", "type": 1}]}"#
    )
    let sent = client.take("textDocument/publishDiagnostics")
    #expect(sent.count == 1)
    #expect(Self.severity(in: sent, of: page) == nil)
    try client.notify(
      "workspace/didChangeWatchedFiles",
      #"{"changes": [{"uri": "file://\#(folder.path)/other.txt", "type": 2}]}"#
    )
    #expect(client.take("textDocument/publishDiagnostics").isEmpty)
  }

  @Test("that an editor sends hold where no file says anything else")
  func editor() throws {
    let folder = try Folder()
    try folder.write("rules: {disease-claim: error}\n", to: "own/.warrantlint.yaml")
    var client = try TestClient(in: folder.path)
    _ = try Self.severity(&client, "\(folder.path)/a.md")
    _ = try Self.severity(&client, "\(folder.path)/own/a.md")
    try client.notify(
      "workspace/didChangeConfiguration",
      #"{"settings": {"warrantlint": {"rules": {"disease-claim": "off"}}}}"#
    )
    let sent = client.take("textDocument/publishDiagnostics")
    #expect(sent.count == 2)
    #expect(Self.severity(in: sent, of: "\(folder.path)/a.md") == nil)
    #expect(Self.severity(in: sent, of: "\(folder.path)/own/a.md") == 1)
  }

  @Test("are asked for where the client waits to be asked")
  func asking() throws {
    let folder = try Folder()
    var client = try TestClient(#"{"workspace": {"configuration": true}}"#, in: folder.path)
    let request = try #require(client.take("workspace/configuration").first)
    #expect(request["params"]?["items"]?.array?.first?["section"]?.string == "warrantlint")
    let id = try #require(request["id"]?.string)
    let settings =
      #"{"market": "uk", "product-status": null, "path": "w", "trace": {"server": "off"}}"#
    client.send(#"{"jsonrpc": "2.0", "id": "\#(id)", "result": [\#(settings)]}"#)
    client.settle()
    try client.notify("workspace/didChangeConfiguration", #"{"settings": null}"#)
    #expect(client.take("workspace/configuration").count == 1)
    #expect(client.take("window/showMessage").isEmpty)
  }

  @Test("that are wrong are told of where they stand, and nothing stops")
  func faults() throws {
    let folder = try Folder()
    try folder.write("market: us\nmarkt: uk\n", to: ".warrantlint.yaml")
    try folder.write("no baseline", to: ".warrantlint-baseline.json")
    var client = try TestClient(in: folder.path)
    let sent = client.take("textDocument/publishDiagnostics")
    let uri = "file://\(folder.path)/.warrantlint.yaml"
    let fault = sent.first { $0["params"]?["uri"]?.string == uri }?["params"]?["diagnostics"]
    #expect(fault?.array?.first?["range"]?["start"]?["line"]?.int == 1)
    #expect(sent.count == 2)
    #expect(client.take("window/showMessage").count == 1)
    #expect(try Self.severity(&client, "\(folder.path)/a.md") == 1)

    try folder.write("market: us\n", to: ".warrantlint.yaml")
    try client.notify("textDocument/didSave", #"{"textDocument": {"uri": "\#(uri)"}}"#)
    let again = client.take("textDocument/publishDiagnostics")
    #expect(
      again.first { $0["params"]?["uri"]?.string == uri }?["params"]?["diagnostics"]?.array == []
    )
  }

  @Test("of a baseline let pass what was accepted")
  func baseline() throws {
    let folder = try Folder()
    var client = try TestClient(in: folder.path)
    let page = "\(folder.path)/a.md"
    try Self.open(&client, page)
    let sent = client.take("textDocument/publishDiagnostics").last?["params"]?["diagnostics"]
    let entries = try #require(sent?.array).compactMap { diagnostic -> String? in
      guard let print = diagnostic["data"]?["fingerprint"]?.string,
        let rule = diagnostic["code"]?.string
      else { return nil }
      return #"{"path": "a.md", "rule": "\#(rule)", "text": "x", "severity": "error", "#
        + #""verdict": null, "fingerprint": "\#(print)", "count": 1}"#
    }
    try folder.write(
      #"{"schemaVersion": 1, "version": "0.1.0", "knowledge": "", "sentences": "", "findings": ["#
        + entries.joined(separator: ", ") + "]}",
      to: ".warrantlint-baseline.json"
    )
    let uri = "file://\(folder.path)/.warrantlint-baseline.json"
    try client.notify(
      "workspace/didChangeWatchedFiles",
      #"{"changes": [{"uri": "\#(uri)", "type": 1}]}"#
    )
    #expect(client.take("window/showMessage").isEmpty)
    let left = client.take("textDocument/publishDiagnostics").last?["params"]?["diagnostics"]
    #expect(left?.array == [])
  }

  // MARK: Asking the server

  private static func open(_ client: inout TestClient, _ path: String) throws {
    let document = #"{"uri": "file://\#(path)", "languageId": "markdown", "version": 1, "#
    try client.notify(
      "textDocument/didOpen",
      #"{"textDocument": \#(document)"text": "\#(copy)"}}"#
    )
  }

  private static func severity(_ client: inout TestClient, _ path: String) throws -> Int? {
    try open(&client, path)
    return severity(in: client.take("textDocument/publishDiagnostics"), of: path)
  }

  private static func severity(in sent: [JSONValue], of path: String) -> Int? {
    let own = sent.last { $0["params"]?["uri"]?.string == "file://\(path)" }
    let found = own?["params"]?["diagnostics"]?.array
    return found?.first { $0["code"]?.string == "disease-claim" }?["severity"]?.int
  }
}
