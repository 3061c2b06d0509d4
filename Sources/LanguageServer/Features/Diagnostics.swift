import ClaimModel
import ClaimPipeline
import JSONText

extension Session {
  // MARK: Sent without being asked for

  /// Sends the diagnostics of the document that has waited longest; tells whether there was one.
  mutating func sendNextDiagnostics() -> Bool {
    guard !unsent.isEmpty else { return false }
    let uri = unsent.removeFirst()
    guard let document = read(uri) else { return true }
    publish(items(of: document), of: uri, version: document.version)
    return true
  }

  mutating func publish(_ items: [DiagnosticItem], of uri: String, version: Int?) {
    let client = client
    outbox.notify("textDocument/publishDiagnostics") { writer in
      writer.member("uri", uri)
      if let version, client.diagnosticsHaveVersions { writer.member("version", version) }
      writer.member("diagnostics") { writer in
        writer.array { for item in items { $0.value(item, for: client) } }
      }
    }
  }

  func items(of document: OpenDocument) -> [DiagnosticItem] {
    guard let report = document.report else { return [] }
    let knowledge = workspace(of: document.path).knowledge
    return DiagnosticItem.items(of: report, at: document.places, knowledge: knowledge)
  }

  // MARK: Asked for

  mutating func answerDiagnostics(_ id: RequestID, _ params: Params) throws(ResponseError) {
    let uri = try params.member("textDocument").string("uri")
    guard let document = read(uri) else { throw notOpen(uri) }
    let result = resultID(of: document)
    let client = client
    guard params.value["previousResultId"]?.string != result else {
      outbox.answer(id) { writer in
        writer.object { writer in
          writer.member("kind", "unchanged")
          writer.member("resultId", result)
        }
      }
      return
    }
    let items = items(of: document)
    outbox.answer(id) { writer in
      writer.object { writer in
        writer.member("kind", "full")
        writer.member("resultId", result)
        writer.member("items") { $0.array { for item in items { $0.value(item, for: client) } } }
      }
    }
  }

  /// Names a state of a document and of all that its findings depend on.
  func resultID(of document: OpenDocument) -> String { "\(generation).\(document.version)" }
}
