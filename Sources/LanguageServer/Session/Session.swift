package import ClaimModel
package import ClaimPipeline
import JSONText

/// A conversation with one editor: what it said, what the server knows, what is still to be done.
///
/// A session does nothing by itself. Messages are put in with ``receive(_:)``; ``step()`` handles
/// one of them or does one piece of work, and what is to be sent lies in ``drain()``. Messages come
/// first, so that an editor never waits for work that its next message makes useless.
package struct Session {
  /// How far the conversation has come.
  enum Phase: Hashable, Sendable {
    case silent
    case running
    case shutDown
    case ended(status: Int32)
  }

  /// A request of the server's own whose answer is awaited.
  enum Awaited: Hashable, Sendable {
    case settings
    case nothing
  }

  let options: ConfigurationLayer
  let configurationFile: String?
  let today: @Sendable () -> CivilDate

  var phase = Phase.silent
  var client = ClientCapabilities(Params(.null))
  var outbox = Outbox()
  var awaited: [RequestID: Awaited] = [:]

  /// The folders that the editor has open, absolute.
  var folders: [String] = []
  var workspaces: [Workspace] = []

  /// Settings that the editor sent, as the text of a configuration file.
  var editorSettings: [UInt8] = []
  var documents: [String: OpenDocument] = [:]

  /// The addresses of documents whose diagnostics have to be sent, in the order of their changes.
  var unsent: [String] = []

  /// The addresses of set-up files that diagnostics were sent for.
  var faultyFiles: Set<String> = []

  /// Goes up with each change of what findings depend on besides the text.
  var generation = 0
  var scans: [WorkspaceScan] = []
  var readFiles: [String: ReadFile] = [:]

  private var queue: [Message] = []
  private var nextMessage = 0

  /// Creates a session.
  ///
  /// - Parameters:
  ///   - options: settings that override all files.
  ///   - file: a configuration file that is used instead of all that would be found.
  ///   - today: the day to judge as of where nothing else is said.
  package init(
    options: ConfigurationLayer,
    configurationFile file: String? = nil,
    today: @escaping @Sendable () -> CivilDate
  ) {
    self.options = options
    configurationFile = file
    self.today = today
  }

  /// The status to exit with; nil while the conversation goes on.
  package var exitStatus: Int32? {
    guard case .ended(let status) = phase else { return nil }
    return status
  }

  /// Returns the bytes that are to be sent.
  package mutating func drain() -> [UInt8] { outbox.drain() }

  /// Returns the text of an open document, as the server understood the editor.
  package func text(of uri: String) -> String? {
    documents[uri].map { String(decoding: $0.text, as: UTF8.self) }
  }

  /// Takes in the body of a message; a request that it cancels is never begun.
  package mutating func receive(_ body: [UInt8]) {
    do throws(Message.Malformed) {
      let message = try Message(body)
      if case .notification("$/cancelRequest", let params) = message {
        cancel(params)
      } else {
        queue.append(message)
      }
    } catch {
      outbox.answer(error.id, error.error)
      log(error.error.message)
    }
  }

  /// Notes that bytes came which are no message.
  package mutating func refuse(_ reason: String) {
    outbox.answer(nil, ResponseError(.parseError, reason))
    log(reason)
  }

  /// Notes that nothing more will come.
  package mutating func endInput() {
    guard exitStatus == nil else { return }
    phase = .ended(status: phase == .shutDown ? 0 : 1)
  }

  /// Handles one message or does one piece of work; tells whether there was any.
  package mutating func step() -> Bool {
    guard exitStatus == nil else { return false }
    if nextMessage < queue.count {
      let message = queue[nextMessage]
      nextMessage += 1
      if nextMessage == queue.count {
        queue.removeAll(keepingCapacity: true)
        nextMessage = 0
      }
      handle(message)
      return true
    }
    return sendNextDiagnostics() || continueScan()
  }

  /// Drops a request that waits, or the work that answers one.
  private mutating func cancel(_ params: Params) {
    guard let id = RequestID(params.value["id"]) else { return }
    let waiting = queue[nextMessage...].firstIndex { message in
      if case .request(id, _, _) = message { true } else { false }
    }
    if let waiting {
      queue.remove(at: waiting)
    } else if let scan = scans.firstIndex(where: { $0.request == id }) {
      end(scans.remove(at: scan))
    } else {
      return
    }
    outbox.answer(id, ResponseError(.requestCancelled, "the request was cancelled"))
  }

  mutating func log(_ text: String) {
    outbox.notify("window/logMessage") { writer in
      writer.member("type", 2)
      writer.member("message", "warrantlint: \(text)")
    }
  }

  /// Shows a message to the person at the editor.
  mutating func show(_ text: String, isError: Bool) {
    outbox.notify("window/showMessage") { writer in
      writer.member("type", isError ? 1 : 3)
      writer.member("message", text)
    }
  }
}
