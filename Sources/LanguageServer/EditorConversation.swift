package import ClaimPipeline

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A session over standard input and output.
package struct EditorConversation {
  private static let chunkSize = 1 << 18

  private var session: Session
  private var splitter = MessageSplitter()

  /// Tells whether nothing more will come.
  private var hasEnded = false

  package init(_ session: Session) { self.session = session }

  /// Talks until the editor says that it is enough, or goes.
  ///
  /// - Returns: the status to exit with: 0 after an orderly end, 1 otherwise.
  /// - Throws: ``FileSystem/Failure`` where the editor cannot be read or written to.
  package mutating func run() throws(FileSystem.Failure) -> Int32 {
    while true {
      takeMessages()
      let hadWork = session.step()
      try send()
      if let status = session.exitStatus { return status }
      if hadWork, hasEnded || !Self.isInputReady { continue }
      if hasEnded {
        session.endInput()
        continue
      }
      let bytes = try FileSystem.readSome(Self.chunkSize, from: 0)
      hasEnded = bytes.isEmpty
      splitter.append(bytes)
    }
  }

  private mutating func takeMessages() {
    while let item = splitter.next() {
      switch item {
      case .body(let body): session.receive(body)
      case .refusal(let reason): session.refuse(reason)
      }
    }
  }

  /// Sends what is to be sent; an editor that has gone is noticed when it is next listened to.
  private mutating func send() throws(FileSystem.Failure) {
    let bytes = session.drain()
    guard !bytes.isEmpty else { return }
    do throws(FileSystem.Failure) {
      try FileSystem.write(bytes[...], to: 1)
    } catch {
      guard error.isBrokenPipe else { throw error }
      session.endInput()
    }
  }

  /// Tells whether bytes, or the end of them, can be had without waiting.
  private static var isInputReady: Bool {
    var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, 0) > 0
  }
}
