import JSONText

extension Session {
  mutating func handle(_ message: Message) {
    switch message {
    case .request(let id, let method, let params): handle(id, method, params)
    case .notification(let method, let params): handle(method, params)
    case .response(let id, let result): handle(id, result)
    }
  }

  private mutating func handle(_ id: RequestID, _ method: String, _ params: Params) {
    do throws(ResponseError) {
      switch phase {
      case .silent where method != "initialize":
        throw ResponseError(.serverNotInitialized, "`initialize` has to come first")
      case .shutDown, .ended:
        throw ResponseError(.invalidRequest, "the server was shut down")
      default: try answer(id, method, params)
      }
    } catch {
      outbox.answer(id, error)
    }
  }

  private mutating func answer(_ id: RequestID, _ method: String, _ params: Params)
    throws(ResponseError)
  {
    switch method {
    case "initialize": try initialize(id, params)
    case "shutdown": shutDown(id)
    case "textDocument/diagnostic": try answerDiagnostics(id, params)
    case "workspace/diagnostic": try answerWorkspaceDiagnostics(id, params)
    case "textDocument/hover": try answerHover(id, params)
    case "textDocument/codeAction": try answerCodeActions(id, params)
    case "textDocument/inlayHint": try answerInlayHints(id, params)
    case "textDocument/codeLens": try answerCodeLenses(id, params)
    case "workspace/executeCommand": try execute(id, params)
    default: throw ResponseError(.methodNotFound, "there is no method `\(method)`")
    }
  }

  private mutating func handle(_ method: String, _ params: Params) {
    if method == "exit" {
      phase = .ended(status: phase == .shutDown ? 0 : 1)
      return
    }
    guard phase == .running else { return }
    do throws(ResponseError) {
      switch method {
      case "initialized": initialized()
      case "textDocument/didOpen": try open(params)
      case "textDocument/didChange": try change(params)
      case "textDocument/didClose": try close(params)
      case "textDocument/didSave": try save(params)
      case "workspace/didChangeConfiguration": takeSettings(params.optional("settings"))
      case "workspace/didChangeWatchedFiles": try noteFiles(params)
      case "workspace/didChangeWorkspaceFolders": try changeFolders(params)
      case "window/workDoneProgress/cancel": cancelProgress(params)
      case "$/setTrace": break
      case _ where method.hasPrefix("$/"): break
      default: log("there is no notification `\(method)`")
      }
    } catch {
      log("\(method): \(error.message)")
    }
  }

  private mutating func handle(_ id: RequestID, _ result: JSONValue?) {
    guard let awaited = awaited.removeValue(forKey: id) else {
      log("nobody asked for the answer \(id.json)")
      return
    }
    switch awaited {
    case .nothing: break
    case .settings:
      guard let settings = result?.array?.first else { return }
      use(settings)
    }
  }
}
