import FlatText

/// Trees as one row of UTF-8 text, to be compiled into a program and read back without a parser.
///
/// A file is its path, the keys of its root, and its nodes; a file whose keys nobody asks for is
/// passed over. Nodes stand in the order of the file: their kinds, how many lines each is below the
/// one before, their columns, how long their text is or how many nodes lie below them, and all text.
package enum FlatTree {
  package static func encode(_ files: [(path: String, tree: YAMLTree)]) -> [UInt8] {
    var writer = FlatWriter()
    writer.write(files.count)
    for file in files {
      writer.write(file.path)
      let root = file.tree.root.flatMap { file.tree.kind(of: $0) == .mapping ? $0 : nil }
      let keys = root.map { file.tree.children(of: $0) } ?? []
      writer.write(keys.count)
      for key in keys { writer.write(file.tree.string(of: key)) }
      writer.write(encode(file.tree))
    }
    return writer.bytes
  }

  private static func encode(_ tree: YAMLTree) -> [UInt8] {
    var writer = FlatWriter()
    let lines = tree.nodes.map(\.line)
    writer.write(row: tree.nodes.map { Int32($0.kind.rawValue) })
    writer.write(row: zip(lines, [1] + lines).map { $0 - $1 })
    writer.write(row: tree.nodes.map(\.column))
    writer.write(
      row: tree.nodes.enumerated().map { index, node in
        node.kind.isScalar ? node.textEnd - node.textStart : node.end - Int32(index)
      }
    )
    writer.write(tree.text)
    return writer.bytes
  }

  /// Returns the trees that ``encode(_:)`` wrote, or those that have one of `keys` at their root.
  ///
  /// - Precondition: `text` was written by ``encode(_:)``.
  /// - Complexity: O(*n*) in the number of bytes of these trees.
  package static func decode(
    _ text: StaticString,
    having keys: [String]? = nil
  ) -> [(path: String, tree: YAMLTree)] {
    var reader = FlatReader(text)
    return reader.readTrees(having: keys)
  }

  package static func decode(_ bytes: [UInt8]) -> [(path: String, tree: YAMLTree)] {
    FlatReader.read(bytes) { $0.readTrees(having: nil) }
  }
}

extension FlatReader {
  fileprivate mutating func readTrees(
    having keys: [String]?
  ) -> [(path: String, tree: YAMLTree)] {
    var trees: [(path: String, tree: YAMLTree)] = []
    for _ in 0..<readNumber() {
      let path = readText()
      var isWanted = keys == nil
      for _ in 0..<readNumber() {
        let key = readText()
        if keys?.contains(key) == true { isWanted = true }
      }
      if isWanted { _ = readNumber() } else { skipText() }
      if isWanted { trees.append((path, readTree())) }
    }
    return trees
  }

  private mutating func readTree() -> YAMLTree {
    let kinds = readRow()
    let lines = readRow()
    let columns = readRow()
    let sizes = readRow()
    var line: Int32 = 1
    var text: Int32 = 0
    var nodes: [YAMLTree.Node] = []
    nodes.reserveCapacity(kinds.count)
    for index in kinds.indices {
      let kind = YAMLTree.Kind(rawValue: UInt8(truncatingIfNeeded: kinds[index])) ?? .plain
      line += lines[index]
      let start = text
      if kind.isScalar { text += sizes[index] }
      nodes.append(
        YAMLTree.Node(
          kind: kind,
          line: line,
          column: columns[index],
          textStart: start,
          textEnd: text,
          end: Int32(index) + (kind.isScalar ? 1 : sizes[index])
        )
      )
    }
    return YAMLTree(text: readBytes(), nodes: nodes)
  }
}

extension YAMLTree.Kind {
  fileprivate var isScalar: Bool { self == .plain || self == .quoted }
}
