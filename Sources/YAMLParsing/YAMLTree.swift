/// A YAML document as a flat tree: nodes in the order of the file, each with its place.
///
/// A node's children follow it directly; ``end(of:)`` is where its next sibling starts. Text is kept
/// once for the whole tree, so that a tree costs two allocations whatever its size.
package struct YAMLTree: Hashable, Sendable {
  package enum Kind: UInt8, Hashable, Sendable {
    /// A scalar without quotation marks, which may stand for a number, a date or nothing.
    case plain
    /// A scalar that is text whatever it looks like: quoted or in block style.
    case quoted
    case sequence
    /// Keys and values in turn.
    case mapping
  }

  /// A place in the file, from 1; columns count UTF-16 code units.
  package struct Position: Hashable, Sendable, Comparable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    package static func < (left: Position, right: Position) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  struct Node: Hashable, Sendable {
    var kind: Kind
    var line: Int32
    var column: Int32
    var textStart: Int32
    var textEnd: Int32

    /// The index after the last node below this one.
    var end: Int32
  }

  private(set) var text: [UInt8]
  private(set) var nodes: [Node]

  init(text: [UInt8] = [], nodes: [Node] = []) {
    self.text = text
    self.nodes = nodes
  }

  /// The index of the document's root; nil for an empty document.
  package var root: Int? { nodes.isEmpty ? nil : 0 }

  package func kind(of node: Int) -> Kind { nodes[node].kind }

  package func position(of node: Int) -> Position {
    Position(line: Int(nodes[node].line), column: Int(nodes[node].column))
  }

  /// Returns the index of the node that follows `node` and all that is below it.
  package func end(of node: Int) -> Int { Int(nodes[node].end) }

  package func isScalar(_ node: Int) -> Bool { nodes[node].kind.rawValue <= Kind.quoted.rawValue }

  /// Returns the text of a scalar, and the empty string for anything else.
  package func string(of node: Int) -> String {
    String(decoding: text[bytes(of: node)], as: UTF8.self)
  }

  /// Tells whether the text of a scalar is `key`, byte for byte.
  package func text(of node: Int, is key: StaticString) -> Bool {
    let bytes = bytes(of: node)
    guard bytes.count == key.utf8CodeUnitCount, isScalar(node) else { return false }
    let start = key.utf8Start
    for offset in 0..<bytes.count where text[bytes.lowerBound + offset] != start[offset] {
      return false
    }
    return true
  }

  /// Tells whether a scalar has no text but blanks.
  package func isBlank(_ node: Int) -> Bool {
    for index in bytes(of: node) where text[index] > 0x20 { return false }
    return true
  }

  /// Tells whether a node says nothing: no value, `~` or `null`.
  package func isNull(_ node: Int) -> Bool {
    guard nodes[node].kind == .plain else { return false }
    return bytes(of: node).isEmpty || text(of: node, is: "~") || text(of: node, is: "null")
      || text(of: node, is: "Null") || text(of: node, is: "NULL")
  }

  /// Returns the first item of a sequence or the first key of a mapping.
  package func firstChild(of node: Int) -> Int? { node + 1 < end(of: node) ? node + 1 : nil }

  /// Returns the item of the sequence, or the key of the mapping, that follows `child`.
  package func child(after child: Int, in node: Int) -> Int? {
    var next = end(of: child)
    if nodes[node].kind == .mapping { next = end(of: next) }
    return next < end(of: node) ? next : nil
  }

  /// Returns the value of a key in a mapping; nil where `node` is no mapping or has no such key.
  ///
  /// - Complexity: O(*n*) in the number of keys.
  package func value(of key: StaticString, in node: Int) -> Int? {
    guard nodes[node].kind == .mapping else { return nil }
    let last = end(of: node)
    var child = node + 1
    while child < last {
      let value = end(of: child)
      if text(of: child, is: key) { return value }
      child = end(of: value)
    }
    return nil
  }

  /// Returns the items of a sequence, or the keys of a mapping.
  package func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var next = firstChild(of: node)
    while let child = next {
      children.append(child)
      next = self.child(after: child, in: node)
    }
    return children
  }

  private func bytes(of node: Int) -> Range<Int> {
    Int(nodes[node].textStart)..<Int(nodes[node].textEnd)
  }

  mutating func append(_ kind: Kind, at position: Position, text bytes: some Sequence<UInt8>) {
    let start = text.count
    text.append(contentsOf: bytes)
    let node = Node(
      kind: kind,
      line: Int32(clamping: position.line),
      column: Int32(clamping: position.column),
      textStart: Int32(start),
      textEnd: Int32(text.count),
      end: Int32(nodes.count + 1)
    )
    nodes.append(node)
  }

  mutating func close(_ node: Int) { nodes[node].end = Int32(nodes.count) }
}
