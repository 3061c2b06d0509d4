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
    var breakages: [Breakage] = []
    tree.forEachChild(of: root) { breakages.append(Breakage($0, in: tree)) }
    return breakages
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
    var problems: [String] = []
    if let list = tree.value(of: "problems", in: node) {
      tree.forEachChild(of: list) { problems.append(tree.string(of: $0)) }
    }
    self.problems = problems
  }
}
