import ClaimModel
import ClaimPipeline
import JSONText

/// The kinds of code actions that the server offers.
enum CodeActionKind {
  static let quickFix = "quickfix"
  static let fixAll = "source.fixAll.warrantlint"

  /// Tells whether a client that asks for `only` some kinds is to be offered one of `kind`.
  static func isWanted(_ kind: String, in only: [String]) -> Bool {
    only.isEmpty || only.contains { kind == $0 || kind.hasPrefix($0 + ".") }
  }
}

/// Something that an editor can do about findings at the press of a key.
private struct CodeAction {
  var title: String
  var kind = CodeActionKind.quickFix
  var findings: [Finding] = []
  var edits: [Fix.Edit] = []
  var command: (ServerCommand, arguments: [JSONValue])?
  var isPreferred = false
}

extension Session {
  mutating func answerCodeActions(_ id: RequestID, _ params: Params) throws(ResponseError) {
    let uri = try params.member("textDocument").string("uri")
    let range = try EditorRange(params.member("range"))
    let only = params.optional("context")?.strings("only") ?? []
    guard let document = read(uri) else { throw notOpen(uri) }
    let span = document.places.span(of: range)
    let findings = (document.report?.findings ?? []).filter {
      $0.span.start <= span.end && span.start <= $0.span.end
    }
    // What an editor asks for by itself, whenever the cursor moves, has to cost nothing.
    let isAsked = params.optional("context")?.value["triggerKind"]?.int != 2
    var actions: [CodeAction] = []
    if CodeActionKind.isWanted(CodeActionKind.quickFix, in: only) {
      for finding in findings {
        let fixes = isAsked ? fixes(for: finding, in: document) : document.fixes(of: finding) ?? []
        actions += quickFixes(for: finding, fixes, in: document)
      }
    }
    if !only.isEmpty, CodeActionKind.isWanted(CodeActionKind.fixAll, in: only) {
      actions += fixAll(in: document)
    }
    var writer = JSONWriter()
    writer.array { writer in
      for action in actions { write(action, in: document, to: &writer) }
    }
    let written = writer.drain()
    outbox.answer(id) { $0.written(written) }
  }

  /// Returns the fixes of a finding, the leave that a comment gives, and the page of its rule.
  private func quickFixes(
    for finding: Finding,
    _ fixes: [Fix],
    in document: OpenDocument
  ) -> [CodeAction] {
    var actions: [CodeAction] = []
    for fix in fixes where !fix.edits.isEmpty {
      actions.append(
        CodeAction(
          title: fix.title,
          findings: [finding],
          edits: fix.edits,
          isPreferred: actions.isEmpty
        )
      )
    }
    if let source = document.report?.document,
      let edit = AllowanceEdit.edit(for: finding, in: source, reason: "")
    {
      actions.append(
        CodeAction(
          title: "Allow '\(finding.rule)' here, and say why in the comment",
          findings: [finding],
          edits: [edit]
        )
      )
    }
    actions.append(
      CodeAction(
        title: "Explain '\(finding.rule)'",
        findings: [finding],
        command: (.explain, [.string(finding.rule)])
      )
    )
    return actions
  }

  /// Returns what would mend a finding, each fix tried out once for a text.
  private mutating func fixes(for finding: Finding, in document: OpenDocument) -> [Fix] {
    if let known = documents[document.uri]?.fixes(of: finding) { return known }
    guard let report = document.report else { return [] }
    let workspace = workspace(of: document.path)
    let fixes = workspace.fixes(for: finding, in: report, at: document.path)
    documents[document.uri]?.note(fixes, of: finding)
    return fixes
  }

  /// Returns the action that applies every fix that keeps the meaning, one for each finding.
  private mutating func fixAll(in document: OpenDocument) -> [CodeAction] {
    var taken: [Fix.Edit] = []
    var fixed: [Finding] = []
    for finding in document.report?.findings ?? [] {
      let fixes = fixes(for: finding, in: document)
      guard let fix = fixes.first(where: { $0.applicability == .safe }) else { continue }
      let isFree = fix.edits.allSatisfy { edit in
        !taken.contains { $0.span.overlaps(edit.span) || $0.span == edit.span }
      }
      guard isFree else { continue }
      taken += fix.edits
      fixed.append(finding)
    }
    guard !taken.isEmpty else { return [] }
    let title = "Apply all fixes that keep the meaning"
    return [CodeAction(title: title, kind: CodeActionKind.fixAll, findings: fixed, edits: taken)]
  }

  private func write(_ action: CodeAction, in document: OpenDocument, to writer: inout JSONWriter) {
    guard client.takesCodeActions else {
      if let command = action.command { writer.command(command.0, action.title, command.arguments) }
      return
    }
    writer.object { writer in
      writer.member("title", action.title)
      writer.member("kind", action.kind)
      let report = DocumentReport(path: "", findings: action.findings)
      let items = DiagnosticItem.items(
        of: report,
        at: document.places,
        knowledge: workspace(of: document.path).knowledge
      )
      writer.member("diagnostics") { writer in
        writer.array { for item in items { $0.value(item, for: client) } }
      }
      if action.isPreferred { writer.member("isPreferred", true) }
      if !action.edits.isEmpty {
        writer.member("edit") { write(action.edits, of: document, to: &$0) }
      }
      if let command = action.command {
        writer.member("command") { $0.command(command.0, action.title, command.arguments) }
      }
    }
  }

  /// Writes edits as a change of the workspace, in the form that the client takes.
  func write(_ edits: [Fix.Edit], of document: OpenDocument, to writer: inout JSONWriter) {
    func writeEdits(to writer: inout JSONWriter) {
      writer.array { writer in
        for edit in edits.sorted(by: { $0.span < $1.span }) {
          writer.object { writer in
            writer.member("range") { $0.value(document.places.range(of: edit.span)) }
            writer.member("newText", edit.text)
          }
        }
      }
    }
    writer.object { writer in
      guard client.takesDocumentChanges else {
        writer.member("changes") { $0.object { $0.member(document.uri, writeEdits) } }
        return
      }
      writer.member("documentChanges") { writer in
        writer.array { writer in
          writer.object { writer in
            writer.member("textDocument") { writer in
              writer.object { writer in
                writer.member("uri", document.uri)
                writer.member("version", document.version)
              }
            }
            writer.member("edits", writeEdits)
          }
        }
      }
    }
  }
}

extension JSONWriter {
  mutating func command(_ command: ServerCommand, _ title: String, _ arguments: [JSONValue]) {
    object { writer in
      writer.member("title", title)
      writer.member("command", command.rawValue)
      writer.member("arguments") { $0.value(.array(arguments)) }
    }
  }
}
