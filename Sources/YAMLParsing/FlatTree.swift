/// Trees as one row of UTF-8 text, to be compiled into a program and read back without a parser.
///
/// A file is its path, the number of its nodes and bytes, and its nodes in order. A node is its kind,
/// how many lines it stands below the one before, its column, and either its text or how many nodes
/// lie below it. Numbers are written in 32 printable digits, so that the whole stays valid text.
package enum FlatTree {
  package static func encode(_ files: [(path: String, tree: YAMLTree)]) -> [UInt8] {
    var writer = FlatWriter()
    writer.write(files.count)
    for file in files {
      writer.write(Array(file.path.utf8)[...])
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
  /// - Precondition: `bytes` were written by ``encode(_:)``.
  /// - Complexity: O(*n*) in the number of bytes.
  package static func decode(_ bytes: [UInt8]) -> [(path: String, tree: YAMLTree)] {
    var reader = FlatReader(bytes: bytes)
    let count = reader.readNumber()
    return (0..<count).map { _ in
      let path = String(decoding: bytes[reader.readText()], as: UTF8.self)
      return (path, YAMLTree(text: bytes, nodes: reader.readNodes()))
    }
  }
}

private struct FlatWriter {
  var bytes: [UInt8] = []

  /// Writes a number from 0 in digits of five bits, the last of them marked.
  mutating func write(_ number: Int) {
    var rest = number
    while rest >= 32 {
      bytes.append(UInt8(0x30 + rest & 31))
      rest >>= 5
    }
    bytes.append(UInt8(0x50 + rest))
  }

  mutating func write(_ text: ArraySlice<UInt8>) {
    write(text.count)
    bytes.append(contentsOf: text)
  }
}

private struct FlatReader {
  let bytes: [UInt8]
  var offset = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func readNumber() -> Int {
    var number = 0
    var shift = 0
    while true {
      let digit = Int(bytes[offset])
      offset += 1
      guard digit < 0x50 else { return number | (digit - 0x50) << shift }
      number |= (digit - 0x30) << shift
      shift += 5
    }
  }

  mutating func readText() -> Range<Int> {
    let count = readNumber()
    offset += count
    return offset - count..<offset
  }

  mutating func readNodes() -> [YAMLTree.Node] {
    let count = readNumber()
    var line = 1
    return (0..<count).map { index in
      let kind = YAMLTree.Kind(rawValue: UInt8(readNumber())) ?? .plain
      line += readNumber()
      let column = readNumber()
      let isScalar = kind == .plain || kind == .quoted
      let text = isScalar ? readText() : offset..<offset
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
