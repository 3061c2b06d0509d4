/// Writes JSON as UTF-8, in the order in which it is told, so that equal runs give equal bytes.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.object {
///   $0.member("id", "c1")
///   $0.member("span") { $0.object { $0.member("start", 0) } }
/// }
/// ```
package struct JSONWriter {
  package enum Layout: Hashable, Sendable {
    /// Everything on one line.
    case oneLine
    /// One member or element a line, but for what is asked to stay on one.
    case indented
  }

  private var bytes: [UInt8] = []
  private var layout: Layout
  private var depth = 0
  private var isEmptyContainer = true
  private var isAfterKey = false

  package init(_ layout: Layout = .oneLine) { self.layout = layout }

  /// Returns what was written since the last call, and goes on from there.
  package mutating func drain() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  // MARK: Containers

  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    begin(.object)
    body(&self)
    end(.object)
  }

  package mutating func array(_ body: (inout JSONWriter) -> Void) {
    begin(.array)
    body(&self)
    end(.array)
  }

  /// Writes what `body` writes on one line, whatever the layout of the rest.
  package mutating func onOneLine(_ body: (inout JSONWriter) -> Void) {
    startValue()
    let outer = layout
    isAfterKey = true
    layout = .oneLine
    body(&self)
    layout = outer
  }

  package enum Container: Hashable, Sendable {
    case object
    case array

    fileprivate var opening: UInt8 { self == .object ? UInt8(ascii: "{") : UInt8(ascii: "[") }
    fileprivate var closing: UInt8 { self == .object ? UInt8(ascii: "}") : UInt8(ascii: "]") }
  }

  /// Opens a container that a later call of ``end(_:)`` closes.
  package mutating func begin(_ container: Container) {
    startValue()
    bytes.append(container.opening)
    depth += 1
    isEmptyContainer = true
  }

  package mutating func end(_ container: Container) {
    depth -= 1
    if !isEmptyContainer, layout == .indented { breakLine() }
    bytes.append(container.closing)
    isEmptyContainer = false
  }

  // MARK: Members

  package mutating func key(_ key: String) {
    startValue()
    JSONString.append(key, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
    isAfterKey = true
  }

  package mutating func member(_ key: String, _ body: (inout JSONWriter) -> Void) {
    self.key(key)
    body(&self)
  }

  package mutating func member(_ key: String, _ value: String?) {
    self.key(key)
    if let value { string(value) } else { null() }
  }

  package mutating func member(_ key: String, _ value: Int) {
    self.key(key)
    number(value)
  }

  package mutating func member(_ key: String, _ value: Bool) {
    self.key(key)
    bool(value)
  }

  package mutating func member(_ key: String, _ values: [String]) {
    self.key(key)
    onOneLine { writer in
      writer.array { for value in values { $0.string(value) } }
    }
  }

  // MARK: Values

  package mutating func string(_ value: String) {
    startValue()
    JSONString.append(value, to: &bytes)
  }

  package mutating func number(_ value: Int) {
    startValue()
    bytes.append(contentsOf: String(value).utf8)
  }

  package mutating func number(_ value: Double) {
    startValue()
    bytes.append(contentsOf: (value.isFinite ? String(value) : "null").utf8)
  }

  package mutating func bool(_ value: Bool) {
    startValue()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  package mutating func null() {
    startValue()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes a value that was written before.
  package mutating func written(_ value: [UInt8]) {
    startValue()
    bytes += value
  }

  /// Ends a line after a whole value; what follows stands by itself.
  package mutating func lineFeed() {
    bytes.append(UInt8(ascii: "\n"))
    isEmptyContainer = true
  }

  private mutating func startValue() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if !isEmptyContainer {
      bytes.append(UInt8(ascii: ","))
      if layout == .oneLine { bytes.append(UInt8(ascii: " ")) }
    }
    isEmptyContainer = false
    if depth > 0, layout == .indented { breakLine() }
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}
