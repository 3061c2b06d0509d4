import ClaimModel
import YAMLParsing

/// A pack with what its `pack.yaml` says.
struct Pack: Sendable {
  let tree: PackTree

  /// The name and version that reports print.
  let name: String
  let extendsShipped: Bool
  let problems: [KnowledgeProblem]

  private static let keys: [StaticString] = ["name", "version", "extends"]

  /// The files that hold knowledge.
  var contents: [PackTree.File] { tree.files.filter { !PackTree.isManifest($0.path) } }

  /// Creates a pack that is called `name` where its `pack.yaml` does not say what it is called.
  init(_ tree: PackTree, name: String) {
    self.tree = tree
    guard let file = tree.files.first(where: { PackTree.isManifest($0.path) }) else {
      self.name = name
      extendsShipped = false
      let isUnread = tree.problems.contains { PackTree.isManifest($0.path) }
      problems = isUnread ? [] : [Self.missing(in: tree.directory ?? name)]
      return
    }
    var reader = NodeReader(file)
    guard let root = reader.tree.root else {
      self.name = name
      extendsShipped = false
      problems = [Self.empty(file.path)]
      return
    }
    let isMapping = reader.isMapping(root, of: Self.keys, what: "pack.yaml")
    let parts = isMapping ? reader.packName(at: root) : [name]
    self.name = parts.joined(separator: " ")
    extendsShipped = isMapping && reader.packExtendsShipped(at: root)
    problems = reader.problems
  }

  private static func missing(in name: String) -> KnowledgeProblem {
    KnowledgeProblem(
      path: name + "/pack.yaml",
      line: 1,
      column: 1,
      message: "there is no pack.yaml; add one with 'name' and 'version', and 'extends: shipped' "
        + "if it adds to the knowledge that the program carries"
    )
  }

  private static func empty(_ path: String) -> KnowledgeProblem {
    KnowledgeProblem(
      path: path,
      line: 1,
      column: 1,
      message: "pack.yaml is empty; add 'name' and 'version'"
    )
  }
}

extension NodeReader {
  fileprivate mutating func packName(at root: Int) -> [String] {
    let name = requiredText("name", in: root, of: "pack.yaml")
    let version = requiredText("version", in: root, of: "pack.yaml")
    return [name, version].filter { !$0.isEmpty }
  }

  fileprivate mutating func packExtendsShipped(at root: Int) -> Bool {
    guard let base = text("extends", in: root), let value = tree.value(of: "extends", in: root)
    else { return false }
    if base != "shipped" {
      report(value, "a pack extends 'shipped' or, without 'extends', nothing, not '\(base)'")
    }
    return base == "shipped"
  }
}
