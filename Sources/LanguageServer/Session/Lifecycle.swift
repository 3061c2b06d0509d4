import ClaimPipeline
import JSONText

extension Session {
  mutating func initialize(_ id: RequestID, _ params: Params) throws(ResponseError) {
    guard phase == .silent else {
      throw ResponseError(.invalidRequest, "`initialize` came before")
    }
    client = ClientCapabilities(params)
    folders = Self.folders(params)
    phase = .running
    if let settings = params.optional("initializationOptions") {
      editorSettings = Self.text(of: settings.value)
    }
    setUp()
    outbox.answer(id) { writer in
      writer.object { writer in
        writer.member("capabilities") { $0.value(ServerCapabilities(for: client)) }
        writer.member("serverInfo") { writer in
          writer.object { writer in
            writer.member("name", "warrantlint")
            writer.member("version", Linter.version)
          }
        }
      }
    }
  }

  mutating func initialized() {
    tellFaults()
    registerForChanges()
    if client.asksForSettings { askForSettings() }
  }

  mutating func shutDown(_ id: RequestID) {
    phase = .shutDown
    documents = [:]
    unsent = []
    scans = []
    outbox.answer(id) { $0.null() }
  }

  private static func folders(_ params: Params) -> [String] {
    let listed = params.optional("workspaceFolders")?.value.array ?? []
    let folders = listed.compactMap { $0["uri"]?.string.flatMap(FileURI.path) }
    if !folders.isEmpty { return folders }
    if let root = params.value["rootUri"]?.string.flatMap(FileURI.path) { return [root] }
    if let root = params.value["rootPath"]?.string, root.hasPrefix("/") {
      return [PathName.absolute(root, in: "/")]
    }
    return []
  }

  // MARK: Settings

  /// Reads all that findings depend on besides the copy: settings, knowledge, baseline.
  mutating func setUp() {
    var setup = Workspace.Setup(options: options, file: configurationFile, asOf: today())
    setup.defaults = editorSettings
    let roots = folders.isEmpty ? [FileSystem.workingDirectory()] : folders
    workspaces = roots.map { Workspace(root: $0, setup: setup) }
    generation += 1
    readFiles = [:]
  }

  /// Reads all anew, and has every document read anew.
  mutating func setUpAgain() {
    setUp()
    tellFaults()
    for uri in documents.keys.sorted() {
      documents[uri]?.forget()
      var memory = Linter.Memory()
      documents[uri]?.exchange(&memory)
    }
    guard client.pullsDiagnostics else {
      unsent = documents.keys.sorted()
      return
    }
    refresh("workspace/diagnostic/refresh", if: client.refreshesDiagnostics)
    refresh("workspace/inlayHint/refresh", if: client.refreshesInlayHints)
    refresh("workspace/codeLens/refresh", if: client.refreshesCodeLenses)
  }

  private mutating func refresh(_ method: String, if isUnderstood: Bool) {
    if isUnderstood { awaited[outbox.request(method)] = .nothing }
  }

  mutating func takeSettings(_ settings: Params?) {
    if let own = settings?.value["warrantlint"] {
      use(own)
    } else if client.asksForSettings {
      askForSettings()
    } else if let settings {
      use(settings.value)
    }
  }

  mutating func use(_ settings: JSONValue) {
    let text = Self.text(of: settings)
    guard text != editorSettings else { return }
    editorSettings = text
    setUpAgain()
  }

  /// What an editor keeps under the same name for itself: how to start the server, what to show of it.
  private static let ownSettings: Set = ["path", "trace"]

  /// Returns settings as the text of a configuration file: JSON is YAML, too.
  private static func text(of settings: JSONValue) -> [UInt8] {
    let own = settings["warrantlint"] ?? settings
    guard let members = own.object, !members.isEmpty else { return [] }
    var writer = JSONWriter()
    writer.value(.object(members.filter { !$0.value.isNull && !ownSettings.contains($0.key) }))
    return writer.drain()
  }

  private mutating func askForSettings() {
    let id = outbox.request("workspace/configuration") { writer in
      writer.member("items") { writer in
        writer.array { $0.object { $0.member("section", "warrantlint") } }
      }
    }
    awaited[id] = .settings
  }

  // MARK: Changes of files

  private mutating func registerForChanges() {
    var registrations: [(method: String, options: (inout JSONWriter) -> Void)] = []
    if client.registersWatchers {
      let patterns = watchedPatterns
      registrations.append(
        (
          "workspace/didChangeWatchedFiles",
          { writer in
            writer.member("watchers") { writer in
              writer.array { writer in
                for pattern in patterns {
                  writer.object { $0.member("globPattern", pattern) }
                }
              }
            }
          }
        )
      )
    }
    if client.registersSettings {
      registrations.append(
        ("workspace/didChangeConfiguration", { $0.member("section", "warrantlint") })
      )
    }
    guard !registrations.isEmpty else { return }
    let id = outbox.request("client/registerCapability") { writer in
      writer.member("registrations") { writer in
        writer.array { writer in
          for registration in registrations {
            writer.object { writer in
              writer.member("id", registration.method)
              writer.member("method", registration.method)
              writer.member("registerOptions") { $0.object(registration.options) }
            }
          }
        }
      }
    }
    awaited[id] = .nothing
  }

  private var watchedPatterns: [String] {
    let folders = workspaces.flatMap(\.configuration.knowledge).map { $0 + "/**/*.{yaml,yml}" }
    return ["**/.warrantlint.yaml", "**/.warrantlint-baseline.json", "**/.gitignore"] + folders
  }

  /// Reads all anew where a file changed that findings depend on.
  mutating func noteFiles(_ params: Params) throws(ResponseError) {
    let paths = try params.array("changes").compactMap { change in
      change.value["uri"]?.string.flatMap(FileURI.path)
    }
    if paths.contains(where: isSetUp) { setUpAgain() }
  }

  func isSetUp(by path: String) -> Bool { workspaces.contains { $0.isSetUp(by: path) } }

  mutating func changeFolders(_ params: Params) throws(ResponseError) {
    let event = try params.member("event")
    let removed = try event.array("removed").compactMap {
      $0.value["uri"]?.string.flatMap(FileURI.path)
    }
    let added = try event.array("added").compactMap {
      $0.value["uri"]?.string.flatMap(FileURI.path)
    }
    folders.removeAll { removed.contains($0) }
    folders += added.filter { !folders.contains($0) }
    setUpAgain()
  }

  // MARK: What is wrong with the set-up

  /// Tells of the faults in set-up files: beside their lines, and once in words.
  mutating func tellFaults() {
    let problems = workspaces.flatMap(\.problems)
    let uris = Set(problems.compactMap(\.path).map(FileURI.uri))
    for uri in faultyFiles.union(uris).sorted() {
      let own = problems.filter { $0.path.map(FileURI.uri) == uri }
      outbox.notify("textDocument/publishDiagnostics") { writer in
        writer.member("uri", uri)
        writer.member("diagnostics") { $0.array { for fault in own { $0.value(fault) } } }
      }
    }
    faultyFiles = uris
    guard let first = problems.first else { return }
    let place = first.path.map { "\($0):\(first.line):\(first.column): " } ?? "editor settings: "
    let more = problems.count > 1 ? " (and \(problems.count - 1) more)" : ""
    show("warrantlint: \(place)\(first.message)\(more)", isError: true)
  }
}

extension JSONWriter {
  fileprivate mutating func value(_ problem: Workspace.Problem) {
    let line = max(0, problem.line - 1)
    let start = EditorPosition(line: line, character: max(0, problem.column - 1))
    object { writer in
      writer.member("range") { writer in
        writer.value(
          EditorRange(start: start, end: EditorPosition(line: line + 1, character: 0))
        )
      }
      writer.member("severity", 1)
      writer.member("source", "warrantlint")
      writer.member("message", problem.message)
    }
  }
}
