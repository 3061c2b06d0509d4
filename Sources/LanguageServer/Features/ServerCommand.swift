import ClaimModel
import ClaimPipeline
import JSONText

/// What an editor can have the server do.
enum ServerCommand: String, CaseIterable, Sendable {
  /// Says what stands behind an id: a rule, a claim, a study. Arguments: the id.
  case explain = "warrantlint.explain"

  /// Gives leave for a finding. Arguments: address, rule, position, reason.
  case allow = "warrantlint.allow"

  /// Reads all files of the workspace and sends what is found in them.
  case checkWorkspace = "warrantlint.checkWorkspace"
}

extension Session {
  mutating func execute(_ id: RequestID, _ params: Params) throws(ResponseError) {
    let name = try params.string("command")
    guard let command = ServerCommand(rawValue: name) else {
      throw ResponseError(.invalidParams, "there is no command `\(name)`")
    }
    let arguments =
      try params.optional("arguments") == nil ? [] : params.array("arguments")
    switch command {
    case .explain: try explain(id, arguments)
    case .allow: try allow(id, arguments)
    case .checkWorkspace:
      sendWorkspaceDiagnostics(id, params.optional("workDoneToken")?.value)
    }
  }

  /// Answers with the page on an id, and shows it.
  private mutating func explain(_ id: RequestID, _ arguments: [Params]) throws(ResponseError) {
    guard let name = arguments.first?.value.string else {
      throw ResponseError(.invalidParams, "say what to explain: the id of a rule, claim or study")
    }
    let pages = workspaces.map(\.explainer)
    let page = pages.lazy.compactMap { $0.explain(name) }.first
    guard let page else { throw ResponseError(.invalidParams, "nothing has the id `\(name)`") }
    show(page, isError: false)
    outbox.answer(id) { $0.string(page) }
  }

  /// Has the editor put the comment in that gives a rule leave.
  private mutating func allow(_ id: RequestID, _ arguments: [Params]) throws(ResponseError) {
    guard arguments.count >= 4, let uri = arguments[0].value.string,
      let rule = arguments[1].value.string, let reason = arguments[3].value.string
    else {
      throw ResponseError(.invalidParams, "say address, rule, position and reason")
    }
    let position = try EditorPosition(arguments[2])
    guard let document = read(uri) else { throw notOpen(uri) }
    let offset = document.places.offset(of: position)
    guard let source = document.report?.document,
      let finding = document.report?.findings.first(where: {
        $0.rule == rule && $0.span.touches(offset)
      }),
      let edit = AllowanceEdit.edit(for: finding, in: source, reason: reason)
    else {
      throw ResponseError(.invalidParams, "there is nothing to allow `\(rule)` for")
    }
    var writer = JSONWriter()
    write([edit], of: document, to: &writer)
    let written = writer.drain()
    let request = outbox.request("workspace/applyEdit") { writer in
      writer.member("label", "Allow '\(rule)'")
      writer.member("edit") { $0.written(written) }
    }
    awaited[request] = .nothing
    outbox.answer(id) { $0.null() }
  }
}
