import JSONText

/// What the server offers to a client: nothing that the client could not use.
struct ServerCapabilities {
  private let client: ClientCapabilities

  init(for client: ClientCapabilities) { self.client = client }

  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("positionEncoding", client.unit.name)
    writer.member("textDocumentSync") { writer in
      writer.object { writer in
        writer.member("openClose", true)
        writer.member("change", 2)
        writer.member("save") { $0.object { $0.member("includeText", false) } }
      }
    }
    writer.member("hoverProvider", true)
    writer.member("codeActionProvider") { writer in
      writer.object { writer in
        writer.member("codeActionKinds", [CodeActionKind.quickFix, CodeActionKind.fixAll])
      }
    }
    if client.pullsDiagnostics {
      writer.member("diagnosticProvider") { writer in
        writer.object { writer in
          writer.member("identifier", "warrantlint")
          writer.member("interFileDependencies", false)
          writer.member("workspaceDiagnostics", true)
          writer.member("workDoneProgress", true)
        }
      }
    }
    if client.showsInlayHints {
      writer.member("inlayHintProvider", true)
    } else if client.showsCodeLenses {
      writer.member("codeLensProvider") { $0.object { $0.member("resolveProvider", false) } }
    }
    writer.member("executeCommandProvider") { writer in
      writer.object { writer in
        writer.member("commands", ServerCommand.allCases.map(\.rawValue))
        writer.member("workDoneProgress", true)
      }
    }
    writer.member("workspace") { writer in
      writer.object { writer in
        writer.member("workspaceFolders") { writer in
          writer.object { writer in
            writer.member("supported", true)
            writer.member("changeNotifications", true)
          }
        }
      }
    }
  }
}

extension JSONWriter {
  mutating func value(_ capabilities: ServerCapabilities) {
    object { capabilities.write(to: &$0) }
  }
}
