import ClaimModel
import ClaimPipeline
import JSONText

/// What a client says that it can do, as far as it changes what the server does.
struct ClientCapabilities: Sendable {
  /// Tells whether the client asks for diagnostics; otherwise they are sent to it.
  let pullsDiagnostics: Bool
  let refreshesDiagnostics: Bool
  let diagnosticsHaveAddresses: Bool
  let diagnosticsHaveVersions: Bool
  let showsInlayHints: Bool
  let refreshesInlayHints: Bool
  let showsCodeLenses: Bool
  let refreshesCodeLenses: Bool
  let takesDocumentChanges: Bool
  let takesCodeActions: Bool
  let hoverMarkup: CardText.Markup
  let showsProgress: Bool
  let showsDocuments: Bool
  let asksForSettings: Bool
  let registersWatchers: Bool
  let registersSettings: Bool
  let unit: LineIndex.ColumnUnit

  init(_ params: Params) {
    let all = params.optional("capabilities") ?? Params(.object([:]))
    pullsDiagnostics = all.has("textDocument", "diagnostic")
    refreshesDiagnostics = all.flag("workspace", "diagnostics", "refreshSupport")
    diagnosticsHaveAddresses =
      all.flag("textDocument", "publishDiagnostics", "codeDescriptionSupport")
      || all.flag("textDocument", "diagnostic", "codeDescriptionSupport")
    diagnosticsHaveVersions = all.flag("textDocument", "publishDiagnostics", "versionSupport")
    showsInlayHints = all.has("textDocument", "inlayHint")
    refreshesInlayHints = all.flag("workspace", "inlayHint", "refreshSupport")
    showsCodeLenses = all.has("textDocument", "codeLens")
    refreshesCodeLenses = all.flag("workspace", "codeLens", "refreshSupport")
    takesDocumentChanges = all.flag("workspace", "workspaceEdit", "documentChanges")
    takesCodeActions = all.has("textDocument", "codeAction", "codeActionLiteralSupport")
    let markup = all.optional("textDocument")?.optional("hover")?.strings("contentFormat") ?? []
    hoverMarkup = markup.first == "plaintext" ? .plain : .markdown
    showsProgress = all.flag("window", "workDoneProgress")
    showsDocuments = all.flag("window", "showDocument", "support")
    asksForSettings = all.flag("workspace", "configuration")
    registersWatchers =
      all.flag("workspace", "didChangeWatchedFiles", "dynamicRegistration")
    registersSettings = all.flag("workspace", "didChangeConfiguration", "dynamicRegistration")
    unit = Self.unit(all.optional("general")?.strings("positionEncodings") ?? [])
  }

  /// Returns the first way of counting that the client names and the server knows; a client that
  /// names none counts in UTF-16.
  private static func unit(_ names: [String]) -> LineIndex.ColumnUnit {
    let known: [LineIndex.ColumnUnit] = [.utf8, .utf16, .scalar]
    return names.lazy.compactMap { name in known.first { $0.name == name } }.first ?? .utf16
  }
}

extension LineIndex.ColumnUnit {
  /// The name that the protocol has for it.
  var name: String {
    switch self {
    case .utf8: "utf-8"
    case .utf16: "utf-16"
    case .scalar: "utf-32"
    }
  }
}
