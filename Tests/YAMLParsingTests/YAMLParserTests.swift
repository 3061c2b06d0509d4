import Testing
import YAMLParsing

@Suite("YAML parser")
struct YAMLParserTests {
  /// Writes a tree as one line, with the place of every node.
  private func dump(_ text: String) throws -> String {
    let tree = try YAMLParser.parse(Array(text.utf8))
    guard let root = tree.root else { return "" }
    return dump(root, in: tree)
  }

  private func dump(_ node: Int, in tree: YAMLTree) -> String {
    let position = tree.position(of: node)
    let place = "@\(position.line):\(position.column)"
    switch tree.kind(of: node) {
    case .plain: return tree.string(of: node) + place
    case .quoted: return "'\(tree.string(of: node))'" + place
    case .sequence:
      let items = tree.children(of: node).map { dump($0, in: tree) }
      return "[\(items.joined(separator: ", "))]" + place
    case .mapping:
      let pairs = tree.children(of: node).map { key in
        "\(dump(key, in: tree)): \(dump(tree.end(of: key), in: tree))"
      }
      return "{\(pairs.joined(separator: ", "))}" + place
    }
  }

  @Test(
    "says where everything stands",
    arguments: [
      ("", ""),
      ("# nothing\n", ""),
      ("a: 1", "{a@1:1: 1@1:4}@1:1"),
      ("a:\n  - b\n  - \"c\"\n", "{a@1:1: [b@2:5, 'c'@3:5]@2:3}@1:1"),
      ("a: {b: c, d: [e]}", "{a@1:1: {b@1:5: c@1:8, d@1:11: [e@1:15]@1:14}@1:4}@1:1"),
      ("a: >-\n  two\n  lines\nb: 2\n", "{a@1:1: 'two lines'@1:4, b@4:1: 2@4:4}@1:1"),
      ("\u{FEFF}a: 1", "{a@1:1: 1@1:4}@1:1"),
      ("a: 1\r\nb: 2\r\n", "{a@1:1: 1@1:4, b@2:1: 2@2:4}@1:1"),
      ("{a: 😀,\r c: 2}", "{a@1:2: 😀@1:5, c@2:2: 2@2:5}@1:1"),
      ("? ab", "{ab@1:3: @1:5}@1:1"),
      ("{é: 1, b: 2}", "{é@1:2: 1@1:5, b@1:8: 2@1:11}@1:1"),
      ("x: 1\n{😀: 1, b: 2}", nil),
      ("{😀: 1, b: 2}", "{😀@1:2: 1@1:6, b@1:9: 2@1:12}@1:1"),
    ] as [(String, String?)]
  )
  func places(text: String, expected: String?) throws {
    if let expected {
      #expect(try dump(text) == expected)
    } else {
      #expect(throws: YAMLProblem.self) { try dump(text) }
    }
  }

  @Test(
    "refuses what is no data, and says where",
    arguments: [
      ("a: [1", 1, 6),
      ("a: 1\n b: 2", 2, 3),
      ("a: &x 1", 1, 4),
      ("a: *x", 1, 4),
      ("a: 1\n---\nb: 2", 2, 1),
      ("a: \u{1}", 1, 4),
      ("a: \"open", 1, 9),
    ]
  )
  func refusals(text: String, line: Int, column: Int) {
    do {
      _ = try YAMLParser.parse(Array(text.utf8))
      Issue.record("'\(text)' was read")
    } catch {
      #expect(error.position == YAMLTree.Position(line: line, column: column))
      #expect(!error.message.isEmpty)
    }
  }

  @Test("refuses bytes that are no text")
  func undecodable() {
    do {
      _ = try YAMLParser.parse([0x61, 0x3A, 0x20, 0x0A, 0x62, 0xFF])
      Issue.record("the bytes were read")
    } catch {
      #expect(error.position == YAMLTree.Position(line: 2, column: 2))
    }
  }

  @Test("stops at a depth that nobody writes")
  func depth() {
    let text = String(repeating: "[", count: 10_000)
    #expect(throws: YAMLProblem.self) { try YAMLParser.parse(Array(text.utf8)) }
  }

  @Test("reads back what it wrote flat")
  func flat() throws {
    let texts = ["", "a: 1\nb: [x, {y: \"z\\n\\0\"}]\n", "- é\n- 😀\n-\n\n\n\n- " + longText]
    let trees = try texts.map { try YAMLParser.parse(Array($0.utf8)) }
    let files = zip(["one", "two/é.yaml", "three"], trees).map { (path: $0, tree: $1) }
    let read = FlatTree.decode(FlatTree.encode(files))
    #expect(read.map(\.path) == files.map(\.path))
    for (before, after) in zip(trees, read.map(\.tree)) {
      #expect(
        (after.root.map { dump($0, in: after) }) == (before.root.map { dump($0, in: before) })
      )
    }
  }

  private var longText: String { String(repeating: "long ", count: 5_000) }
}
