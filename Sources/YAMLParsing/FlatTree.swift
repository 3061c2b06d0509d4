import FlatText

/// Trees as one row of UTF-8 text, to be compiled into a program and read back without a parser.
///
/// A file is its path, the number of its nodes and bytes, and its nodes in order. A node is its kind,
/// how many lines it stands below the one before, its column, and either its text or how many nodes
/// lie below it.
package enum FlatTree {
  package static func encode(_ files: [(path: String, tree: YAMLTree)]) -> [UInt8] {
    var writer = FlatWriter()
    writer.write(files.count)
    for file in files {
      writer.write(file.path)
      writer.write(file.tree.nodes.count)
      var line: Int32 = 1
      for (index, node) in file.tree.nodes.enumerated() {
        writer.write(Int(node.kind.rawValue))
        writer.write(Int(node.line - line))
        writer.write(Int(node.column))
        line = node.line
        switch node.kind {
        case .plain, .quoted:
          writer.write(file.tree.text[Int(node.textStart)..<Int(node.textEnd)])
        case .sequence, .mapping:
          writer.write(Int(node.end) - index)
        }
      }
    }
    return writer.bytes
  }

  /// Returns the trees that ``encode(_:)`` wrote.
  ///
  /// - Precondition: `text` was written by ``encode(_:)``.
  /// - Complexity: O(*n*) in the number of bytes.
  package static func decode(_ text: StaticString) -> [(path: String, tree: YAMLTree)] {
    decode(FlatReader(text))
  }

  package static func decode(_ bytes: [UInt8]) -> [(path: String, tree: YAMLTree)] {
    decode(FlatReader(bytes))
  }

  private static func decode(_ reader: FlatReader) -> [(path: String, tree: YAMLTree)] {
    var reader = reader
    let count = reader.readNumber()
    return (0..<count).map { _ in
      let path = reader.readText()
      return (path, YAMLTree(text: reader.bytes, nodes: reader.readNodes()))
    }
  }
}

extension FlatReader {
  fileprivate mutating func readNodes() -> [YAMLTree.Node] {
    let count = readNumber()
    var line = 1
    return (0..<count).map { index in
      let kind = YAMLTree.Kind(rawValue: UInt8(readNumber())) ?? .plain
      line += readNumber()
      let column = readNumber()
      let isScalar = kind == .plain || kind == .quoted
      let text = isScalar ? readRange() : 0..<0
      let end = isScalar ? index + 1 : index + readNumber()
      return YAMLTree.Node(
        kind: kind,
        line: Int32(line),
        column: Int32(column),
        textStart: Int32(text.lowerBound),
        textEnd: Int32(text.upperBound),
        end: Int32(end)
      )
    }
  }
}
