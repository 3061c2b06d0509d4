import ClaimModel
import ClaimPipeline
import JSONText

extension Session {
  mutating func open(_ params: Params) throws(ResponseError) {
    let item = try params.member("textDocument")
    let uri = try item.string("uri")
    documents[uri] = OpenDocument(
      uri: uri,
      languageID: item.value["languageId"]?.string ?? "",
      version: item.value["version"]?.int ?? 0,
      text: try item.string("text"),
      unit: client.unit
    )
    markUnsent(uri)
  }

  /// Applies changes in their order; one that cannot be read leaves the text as the ones before it
  /// made it.
  mutating func change(_ params: Params) throws(ResponseError) {
    let item = try params.member("textDocument")
    let uri = try item.string("uri")
    guard documents[uri] != nil else { throw notOpen(uri) }
    for change in try params.array("contentChanges") {
      let range = change.optional("range")
      let text = try change.string("text")
      if let range {
        documents[uri]?.apply(text, to: try EditorRange(range))
      } else {
        documents[uri]?.apply(text, to: nil)
      }
    }
    if let version = item.value["version"]?.int { documents[uri]?.note(version: version) }
    markUnsent(uri)
  }

  mutating func close(_ params: Params) throws(ResponseError) {
    let uri = try params.member("textDocument").string("uri")
    guard documents.removeValue(forKey: uri) != nil else { throw notOpen(uri) }
    unsent.removeAll { $0 == uri }
    if !client.pullsDiagnostics { publish([], of: uri, version: nil) }
  }

  /// Reads all anew where what was saved is what findings depend on; some editors watch no files.
  mutating func save(_ params: Params) throws(ResponseError) {
    let uri = try params.member("textDocument").string("uri")
    if let path = FileURI.path(of: uri), isSetUp(by: path) { setUpAgain() }
  }

  func notOpen(_ uri: String) -> ResponseError {
    ResponseError(.invalidParams, "`\(uri)` is not open")
  }

  private mutating func markUnsent(_ uri: String) {
    guard !client.pullsDiagnostics else { return }
    unsent.removeAll { $0 == uri }
    unsent.append(uri)
  }

  // MARK: Reading

  /// Returns the document at an address with the report on its text as it is; nil where none is open.
  mutating func read(_ uri: String) -> OpenDocument? {
    guard let document = documents[uri] else { return nil }
    guard document.isUnread else { return document }
    let report = report(on: uri)
    documents[uri]?.note(report)
    return documents[uri]
  }

  private mutating func report(on uri: String) -> DocumentReport? {
    guard let document = documents[uri] else { return nil }
    let path = document.path
    let workspace = workspace(of: path)
    let isCopy = document.format != nil || document.languageID.isEmpty
    guard isCopy || path.map(workspace.isCopy) == true else { return nil }
    var memory = Linter.Memory()
    // Taken out and put back, so that what is in it is not copied.
    documents[uri]?.exchange(&memory)
    defer { documents[uri]?.exchange(&memory) }
    return workspace.report(
      on: document.text,
      at: path,
      as: document.format,
      reusing: &memory
    )
  }

  /// Returns the workspace that a file belongs to: the innermost folder around it, or the first.
  func workspace(of path: String?) -> Workspace {
    guard let path else { return workspaces[0] }
    let around = workspaces.filter { $0.holds(path) }
    return around.max { $0.root.utf8.count < $1.root.utf8.count } ?? workspaces[0]
  }
}
