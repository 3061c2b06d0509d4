import ClaimKnowledge
import FoundationEssentials
import Testing
import YAMLParsing

/// A way of breaking the invented pack, and all that is then said of it.
struct Breakage: Sendable, CustomTestStringConvertible {
  let name: String
  let path: String
  let old: String
  let new: String
  let day: String
  let problems: [String]

  var testDescription: String { name }

  /// The ways that `Fixtures/broken-packs.yaml` lists.
  static let all: [Breakage] = {
    let path = PackFiles.root.appending(path: "Tests/Fixtures/broken-packs.yaml")
    guard let data = try? Data(contentsOf: path), let tree = try? YAMLParser.parse([UInt8](data)),
      let root = tree.root
    else { return [] }
    return tree.children(of: root).map { Breakage($0, in: tree) }
  }()

  private init(_ node: Int, in tree: YAMLTree) {
    func text(_ key: StaticString) -> String {
      tree.value(of: key, in: node).map { tree.string(of: $0) } ?? ""
    }
    name = text("name")
    path = text("path")
    old = text("old")
    new = text("new")
    day = text("day")
    let list = tree.value(of: "problems", in: node)
    problems = list.map { tree.children(of: $0).map { tree.string(of: $0) } } ?? []
  }
}
