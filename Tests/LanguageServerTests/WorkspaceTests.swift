import Foundation
import JSONText
import Testing

@Suite("The workspace")
struct WorkspaceTests {
  private static let claim = "Cardexa relieves glimmer fever.\n"

  private static func folder() throws -> SettingTests.Folder {
    let folder = try SettingTests.Folder()
    try folder.write(claim, to: "a.md")
    try folder.write("<p>We open at nine.</p>", to: "b.html")
    try folder.write(claim, to: "deep/c.txt")
    try folder.write(claim, to: "hidden/d.md")
    try folder.write("hidden/\n", to: ".gitignore")
    try folder.write("let a = 1\n", to: "e.swift")
    return folder
  }

  private static func names(_ items: [JSONValue]?, in folder: SettingTests.Folder) -> [String] {
    items?.compactMap { item in
      item["uri"]?.string.map { String($0.dropFirst("file://\(folder.path)/".count)) }
    } ?? []
  }

  @Test("is answered for as a whole: every file of copy, and none else")
  func pull() throws {
    let folder = try Self.folder()
    var client = try TestClient(InventedText.pulling, in: folder.path)
    let result = try client.request("workspace/diagnostic", #"{"previousResultIds": []}"#)
    let items = result["items"]?.array
    #expect(Self.names(items, in: folder) == ["a.md", "b.html", "deep/c.txt"])
    let codes = JSONValue.codes(items?.first?["items"]?.array)
    #expect(codes.contains("disease-claim"))
    #expect(items?.last?["version"] == .null)

    let known = items?.compactMap { item -> JSONValue? in
      guard let uri = item["uri"], let value = item["resultId"] else { return nil }
      return .object(["uri": uri, "value": value])
    }
    let params = TestClient.json(.object(["previousResultIds": .array(known ?? [])]))
    let again = try client.request("workspace/diagnostic", params)
    #expect(
      again["items"]?.array?.compactMap { $0["kind"]?.string }
        == .init(
          repeating: "unchanged",
          count: 3
        )
    )
  }

  @Test("shows how far it is, and comes in parts to a client that wants them")
  func progress() throws {
    let folder = try Self.folder()
    var client = try TestClient(InventedText.pulling, in: folder.path)
    let result = try client.request(
      "workspace/diagnostic",
      #"{"previousResultIds": [], "workDoneToken": "w", "partialResultToken": 7}"#
    )
    #expect(result["items"]?.array == [])
    let progress = client.take("$/progress").compactMap { $0["params"] }
    let kinds = progress.filter { $0["token"]?.string == "w" }
      .compactMap { $0["value"]?["kind"]?.string }
    #expect(kinds == ["begin", "report", "report", "report", "end"])
    let parts = progress.filter { $0["token"]?.int == 7 }
    #expect(parts.count == 3)
  }

  @Test("stops being read when the request is cancelled")
  func cancelling() throws {
    let folder = try Self.folder()
    var client = try TestClient(InventedText.pulling, in: folder.path)
    client.send(
      #"{"jsonrpc": "2.0", "id": "w", "method": "workspace/diagnostic", "params": {"#
        + #""previousResultIds": [], "workDoneToken": "p"}}"#
    )
    let hasWork = [client.step(), client.step()]
    #expect(hasWork == [true, true])
    client.send(#"{"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": "w"}}"#)
    client.settle()
    let answers = client.messages.filter { $0["id"]?.string == "w" }
    #expect(answers.map { $0["error"]?["code"]?.int } == [-32800])
    let kinds = client.take("$/progress").compactMap { $0["params"]?["value"]?["kind"]?.string }
    #expect(kinds == ["begin", "report", "end"])
  }

  @Test("forgets a request that was cancelled before it was begun")
  func cancellingEarly() throws {
    var client = try TestClient()
    client.send(#"{"jsonrpc": "2.0", "id": 90, "method": "workspace/executeCommand", "params": 1}"#)
    client.send(#"{"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 90}}"#)
    client.settle()
    #expect(client.messages.compactMap { $0["error"]?["code"]?.int } == [-32800])
  }

  @Test("is read on demand for a client that is sent diagnostics, edits first")
  func push() throws {
    let folder = try Self.folder()
    var client = try TestClient(#"{"window": {"workDoneProgress": true}}"#, in: folder.path)
    client.send(
      #"{"jsonrpc": "2.0", "id": "w", "method": "workspace/executeCommand", "params": {"#
        + #""command": "warrantlint.checkWorkspace"}}"#
    )
    _ = client.step()
    #expect(client.take("window/workDoneProgress/create").count == 1)
    _ = client.step()
    try client.open("note.md", InventedText.claim)
    let sent = client.take("textDocument/publishDiagnostics").compactMap {
      $0["params"]?["uri"]?.string
    }
    #expect(
      sent == [
        "file://\(folder.path)/a.md", TestClient.uri("note.md"),
        "file://\(folder.path)/b.html", "file://\(folder.path)/deep/c.txt",
      ]
    )
    #expect(client.messages.contains { $0["id"]?.string == "w" && $0["result"] == .null })
  }

  @Test("changes with the folders that are open")
  func folders() throws {
    let folder = try Self.folder()
    let other = try SettingTests.Folder()
    try other.write(Self.claim, to: "z.md")
    var client = try TestClient(InventedText.pulling, in: folder.path)
    try client.notify(
      "workspace/didChangeWorkspaceFolders",
      #"{"event": {"added": [{"uri": "file://\#(other.path)", "name": "z"}], "removed": "#
        + #"[{"uri": "file://\#(folder.path)", "name": "a"}]}}"#
    )
    let result = try client.request("workspace/diagnostic", #"{"previousResultIds": []}"#)
    #expect(Self.names(result["items"]?.array, in: other) == ["z.md"])
  }
}
