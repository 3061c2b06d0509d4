import JSONText

/// Messages on their way to the client, framed and in order.
struct Outbox {
  private var bytes: [UInt8] = []
  private var nextRequest = 1

  /// Returns what is to be sent, and goes on from there.
  mutating func drain() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: bytes.count < 1 << 20) }
    return bytes
  }

  var isEmpty: Bool { bytes.isEmpty }

  mutating func answer(_ id: RequestID, _ result: (inout JSONWriter) -> Void) {
    send { writer in
      writer.member("id") { $0.value(id.json) }
      writer.member("result", result)
    }
  }

  /// Answers with an error; the id is null where that of the request could not be read.
  mutating func answer(_ id: RequestID?, _ error: ResponseError) {
    send { writer in
      writer.member("id") { $0.value(id?.json ?? .null) }
      writer.member("error") { writer in
        writer.object { writer in
          writer.member("code", error.code.rawValue)
          writer.member("message", error.message)
        }
      }
    }
  }

  mutating func notify(_ method: String, _ params: (inout JSONWriter) -> Void) {
    send { writer in
      writer.member("method", method)
      writer.member("params") { $0.object(params) }
    }
  }

  /// Asks the client for something, and returns the id that its answer will have.
  @discardableResult
  mutating func request(_ method: String, _ params: ((inout JSONWriter) -> Void)? = nil)
    -> RequestID
  {
    let id = RequestID.text("warrantlint-\(nextRequest)")
    nextRequest += 1
    send { writer in
      writer.member("id") { $0.value(id.json) }
      writer.member("method", method)
      if let params { writer.member("params") { $0.object(params) } }
    }
    return id
  }

  private mutating func send(_ members: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      members(&writer)
    }
    let body = writer.drain()
    bytes += Array("Content-Length: \(body.count)\r\n\r\n".utf8)
    bytes += body
  }
}
