import JSONText

/// What a client calls a request, and its answer.
enum RequestID: Hashable, Sendable {
  case number(Int)
  case text(String)

  init?(_ value: JSONValue?) {
    if let number = value?.int {
      self = .number(number)
    } else if let text = value?.string {
      self = .text(text)
    } else {
      return nil
    }
  }

  var json: JSONValue {
    switch self {
    case .number(let number): .number(Double(number))
    case .text(let text): .string(text)
    }
  }
}

/// A message as JSON-RPC 2.0 has it.
enum Message: Hashable, Sendable {
  case request(RequestID, method: String, Params)
  case notification(method: String, Params)
  /// The answer to a request of the server's own; nil where the client refused.
  case response(RequestID, JSONValue?)

  /// Reads a body.
  ///
  /// - Throws: ``ResponseError``, with the id of the request where it could be read.
  init(_ body: [UInt8]) throws(Malformed) {
    let value: JSONValue
    do throws(JSONReader.Failure) {
      value = try JSONReader.read(body)
    } catch {
      throw Malformed(id: nil, error: .init(.parseError, "the message is no JSON: \(error)"))
    }
    let id = RequestID(value["id"])
    func malformed(_ reason: String) -> Malformed {
      Malformed(id: id, error: ResponseError(.invalidRequest, reason))
    }
    guard value.object != nil else { throw malformed("the message is no object") }
    guard let member = value["method"] else {
      guard let id, value["result"] != nil || value["error"] != nil else {
        throw malformed("the message has neither a method nor a result")
      }
      self = .response(id, value["error"] == nil ? value["result"] : nil)
      return
    }
    guard let method = member.string else { throw malformed("`method` is no string") }
    let params = Params(value["params"] ?? .null)
    guard let given = value["id"], !given.isNull else {
      self = .notification(method: method, params)
      return
    }
    guard let id else { throw malformed("`id` is neither a whole number nor a string") }
    self = .request(id, method: method, params)
  }

  /// A message that cannot be acted on, and what is to be answered.
  struct Malformed: Error, Hashable, Sendable {
    let id: RequestID?
    let error: ResponseError
  }
}

/// Why a request is not fulfilled.
struct ResponseError: Error, Hashable, Sendable {
  enum Code: Int, Hashable, Sendable {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParams = -32602
    case internalError = -32603
    case serverNotInitialized = -32002
    case contentModified = -32801
    case requestCancelled = -32800
  }

  let code: Code
  let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

/// The parameters of a request, read with a complaint about what is not as it should be.
struct Params: Hashable, Sendable {
  let value: JSONValue
  private let place: String

  init(_ value: JSONValue, at place: String = "params") {
    self.value = value
    self.place = place
  }

  /// Returns a member that has to be there.
  func member(_ name: String) throws(ResponseError) -> Params {
    guard let member = optional(name) else {
      throw ResponseError(.invalidParams, "`\(place).\(name)` is missing")
    }
    return member
  }

  /// Returns a member; nil where it is missing or null.
  func optional(_ name: String) -> Params? {
    guard let member = value[name], !member.isNull else { return nil }
    return Params(member, at: "\(place).\(name)")
  }

  func string(_ name: String) throws(ResponseError) -> String {
    let member = try member(name)
    return try member.cast(member.value.string, "string")
  }

  func int(_ name: String) throws(ResponseError) -> Int {
    let member = try member(name)
    guard case .number(let number) = member.value else {
      return try member.cast(nil, "number")
    }
    // A place beyond all text is as good as the largest number.
    return Int(exactly: number.rounded()) ?? (number < 0 ? Int.min : Int.max)
  }

  func array(_ name: String) throws(ResponseError) -> [Params] {
    let member = try member(name)
    let values = try member.cast(member.value.array, "array")
    return values.enumerated().map { Params($1, at: "\(member.place)[\($0)]") }
  }

  /// Returns the strings of an array; none where the member is missing.
  func strings(_ name: String) -> [String] {
    optional(name)?.value.array?.compactMap(\.string) ?? []
  }

  /// Tells whether a flag, found by its path, is set.
  func flag(_ path: String...) -> Bool {
    var value: JSONValue? = self.value
    for name in path { value = value?[name] }
    return value?.bool ?? false
  }

  func has(_ path: String...) -> Bool {
    var value: JSONValue? = self.value
    for name in path { value = value?[name] }
    return value.map { !$0.isNull } ?? false
  }

  private func cast<Value>(_ value: Value?, _ kind: String) throws(ResponseError) -> Value {
    guard let value else { throw ResponseError(.invalidParams, "`\(place)` is no \(kind)") }
    return value
  }
}
