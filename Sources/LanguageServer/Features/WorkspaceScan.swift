import ClaimModel
import ClaimPipeline
import JSONText

/// A file that a scan read: what it was then, and what its diagnostics are called.
struct ReadFile: Sendable {
  let modified: [Int]
  let resultID: String
}

/// All files of the workspaces on their way to being read, one at a time.
struct WorkspaceScan: Sendable {
  /// What asked for the scan.
  enum Purpose: Hashable, Sendable {
    /// `workspace/diagnostic`: the answer holds what was found.
    case answer
    /// A command: what is found is sent as diagnostics.
    case send
  }

  let request: RequestID
  let purpose: Purpose
  let paths: [String]

  /// What the client calls the diagnostics that it has, by address.
  let known: [String: String]

  /// What the client calls the progress that it shows; nil where it shows none.
  let progress: JSONValue?

  /// What the client calls the parts of an answer; nil where it wants it whole.
  let partialResult: JSONValue?
  var next = 0

  /// Parts of the answer, as JSON.
  var found: [[UInt8]] = []
}

extension Session {
  mutating func answerWorkspaceDiagnostics(_ id: RequestID, _ params: Params)
    throws(ResponseError)
  {
    var known: [String: String] = [:]
    for previous in params.optional("previousResultIds")?.value.array ?? [] {
      guard let uri = previous["uri"]?.string else { continue }
      known[uri] = previous["value"]?.string
    }
    begin(
      WorkspaceScan(
        request: id,
        purpose: .answer,
        paths: allPaths,
        known: known,
        progress: params.optional("workDoneToken")?.value,
        partialResult: params.optional("partialResultToken")?.value
      )
    )
  }

  /// Reads all files of the workspaces and sends what is found in them.
  mutating func sendWorkspaceDiagnostics(_ id: RequestID, _ token: JSONValue?) {
    var progress = token
    if progress == nil, client.showsProgress {
      let own = JSONValue.string("warrantlint-progress-\(id.json)")
      awaited[
        outbox.request("window/workDoneProgress/create") { writer in
          writer.member("token") { $0.value(own) }
        }
      ] = .nothing
      progress = own
    }
    begin(
      WorkspaceScan(
        request: id,
        purpose: .send,
        paths: allPaths,
        known: [:],
        progress: progress,
        partialResult: nil
      )
    )
  }

  /// The files of all workspaces and the open documents beside them, each once.
  private var allPaths: [String] {
    var seen: Set<String> = []
    let open = documents.values.compactMap(\.path).filter { path in
      workspaces.contains { $0.holds(path) }
    }
    return (workspaces.flatMap { $0.files() } + open.sorted()).filter { seen.insert($0).inserted }
  }

  private mutating func begin(_ scan: WorkspaceScan) {
    scans.append(scan)
    report(scan, "begin") { writer in
      writer.member("title", "Warrantlint reads the workspace")
      writer.member("cancellable", true)
      writer.member("percentage", 0)
    }
  }

  /// Reads the next file of the first scan; tells whether there was one.
  mutating func continueScan() -> Bool {
    guard var scan = scans.first else { return false }
    guard scan.next < scan.paths.count else {
      finish(scans.removeFirst())
      return true
    }
    let path = scan.paths[scan.next]
    scan.next += 1
    read(path, for: &scan)
    report(scan, "report") { writer in
      writer.member("message", "\(scan.next) of \(scan.paths.count)")
      writer.member("percentage", 100 * scan.next / scan.paths.count)
    }
    scans[0] = scan
    return true
  }

  private mutating func read(_ path: String, for scan: inout WorkspaceScan) {
    let uri = documents.keys.first { FileURI.path(of: $0) == path } ?? FileURI.uri(of: path)
    let client = client
    let document = read(uri)
    let result = document.map { resultID(of: $0) } ?? resultID(ofFileAt: path)
    if let known = scan.known[uri], known == result {
      add(to: &scan) { $0.unchanged(uri, document?.version, result) }
      return
    }
    let found = document.map { items(of: $0) } ?? items(ofFileAt: path)
    switch scan.purpose {
    case .send: publish(found, of: uri, version: document?.version)
    case .answer:
      add(to: &scan) { $0.full(uri, document?.version, result, found, for: client) }
    }
  }

  private mutating func add(to scan: inout WorkspaceScan, _ write: (inout JSONWriter) -> Void) {
    guard let token = scan.partialResult else {
      var writer = JSONWriter()
      write(&writer)
      scan.found.append(writer.drain())
      return
    }
    outbox.notify("$/progress") { writer in
      writer.member("token") { $0.value(token) }
      writer.member("value") { writer in
        writer.object { writer in writer.member("items") { $0.array(write) } }
      }
    }
  }

  private func items(ofFileAt path: String) -> [DiagnosticItem] {
    let workspace = workspace(of: path)
    guard let report = workspace.report(onFileAt: path) else { return [] }
    let index = report.document?.lineIndex() ?? LineIndex([])
    return DiagnosticItem.items(
      of: report,
      at: PositionMap(index, in: client.unit),
      knowledge: workspace.knowledge
    )
  }

  /// Names the state of a file on disk; one that did not change keeps its name.
  private mutating func resultID(ofFileAt path: String) -> String {
    let modified = (try? FileSystem.status(of: path))?.modified ?? []
    if let read = readFiles[path], read.modified == modified { return read.resultID }
    let name = "\(generation).\(modified.map(String.init).joined(separator: "-"))"
    readFiles[path] = ReadFile(modified: modified, resultID: name)
    return name
  }

  private mutating func finish(_ scan: WorkspaceScan) {
    end(scan)
    outbox.answer(scan.request) { writer in
      guard scan.purpose == .answer else {
        writer.null()
        return
      }
      writer.object { writer in
        writer.member("items") { writer in
          writer.array { for part in scan.found { $0.written(part) } }
        }
      }
    }
  }

  /// Tells the client that a scan is over, whether it came to its end or not.
  mutating func end(_ scan: WorkspaceScan) {
    report(scan, "end") { $0.member("message", "\(scan.next) of \(scan.paths.count) read") }
  }

  private mutating func report(
    _ scan: WorkspaceScan,
    _ kind: String,
    _ members: (inout JSONWriter) -> Void
  ) {
    guard let token = scan.progress else { return }
    outbox.notify("$/progress") { writer in
      writer.member("token") { $0.value(token) }
      writer.member("value") { writer in
        writer.object { writer in
          writer.member("kind", kind)
          members(&writer)
        }
      }
    }
  }

  /// Ends the scan whose progress a person waved away.
  mutating func cancelProgress(_ params: Params) {
    guard let token = params.optional("token")?.value,
      let index = scans.firstIndex(where: { $0.progress == token })
    else { return }
    let scan = scans.remove(at: index)
    end(scan)
    outbox.answer(scan.request, ResponseError(.requestCancelled, "the request was cancelled"))
  }
}

extension JSONWriter {
  fileprivate mutating func unchanged(_ uri: String, _ version: Int?, _ result: String) {
    object { writer in
      writer.member("kind", "unchanged")
      writer.place(uri, version, result)
    }
  }

  fileprivate mutating func full(
    _ uri: String,
    _ version: Int?,
    _ result: String,
    _ items: [DiagnosticItem],
    for client: ClientCapabilities
  ) {
    object { writer in
      writer.member("kind", "full")
      writer.place(uri, version, result)
      writer.member("items") { $0.array { for item in items { $0.value(item, for: client) } } }
    }
  }

  private mutating func place(_ uri: String, _ version: Int?, _ result: String) {
    member("uri", uri)
    member("version") { writer in
      if let version { writer.number(version) } else { writer.null() }
    }
    member("resultId", result)
  }
}
