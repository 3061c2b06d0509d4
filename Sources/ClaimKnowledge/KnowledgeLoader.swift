package import ClaimModel
import YAMLParsing

/// Turns packs into knowledge, and says everything that is wrong with them at once.
package enum KnowledgeLoader {
  /// Returns what the packs hold together.
  ///
  /// A pack that `extends: shipped` is laid over the knowledge that the program carries; packs that do
  /// not stand by themselves. A later pack overrides an earlier one id by id; cues are added up.
  ///
  /// - Parameter asOf: the day that validity is judged on; nil leaves time out.
  /// - Complexity: O(*n*) in the number of bytes.
  package static func load(
    _ sources: [KnowledgePackSource],
    asOf: CivilDate? = nil
  ) -> LoadedKnowledge {
    var packs = sources.map { Pack(PackTree($0), name: $0.name) }
    if packs.isEmpty || packs.contains(where: \.extendsShipped) {
      packs.insert(ShippedKnowledge.pack(), at: 0)
    }
    return load(packs, asOf: asOf)
  }

  static func load(_ packs: [Pack], asOf: CivilDate?) -> LoadedKnowledge {
    var files: [PackTree.File] = []
    var problems: [KnowledgeProblem] = []
    var merger = PackMerger()
    for pack in packs {
      var entries = Entries()
      problems += pack.tree.problems + pack.problems
      for file in pack.contents {
        var reader = FileReader(file, number: files.count)
        problems += reader.read(into: &entries)
        files.append(file)
      }
      merger.add(entries, files: files)
    }
    let merged = merger.entries
    problems += merger.problems
    problems += KnowledgeChecker.problems(
      of: merged,
      in: files,
      asOf: asOf,
      isComplete: !problems.contains { $0.severity == .error }
    )
    return LoadedKnowledge(
      knowledge: Knowledge(merged, packs: packs),
      problems: problems.sorted()
    )
  }
}

/// A pack with what its `pack.yaml` says.
struct Pack: Sendable {
  let tree: PackTree
  let name: String
  let extendsShipped: Bool
  let problems: [KnowledgeProblem]

  private static let keys: [StaticString] = ["name", "version", "extends"]

  /// The files that hold knowledge.
  var contents: [PackTree.File] { tree.files.filter { !PackTree.isManifest($0.path) } }

  init(_ tree: PackTree, name: String) {
    self.tree = tree
    guard let file = tree.files.first(where: { PackTree.isManifest($0.path) }) else {
      self.name = name
      extendsShipped = false
      let isUnread = tree.problems.contains { PackTree.isManifest($0.path) }
      let missing = KnowledgeProblem(
        path: name,
        line: 1,
        column: 1,
        message:
          "there is no pack.yaml; add one with 'name' and 'version', and 'extends: shipped' if "
          + "it adds to the knowledge that the program carries"
      )
      problems = isUnread ? [] : [missing]
      return
    }
    var reader = NodeReader(file)
    var label = name
    var isExtension = false
    if let root = reader.tree.root, reader.isMapping(root, of: Self.keys, what: "pack.yaml") {
      let parts = ["name", "version"].map { (key: StaticString) in
        reader.requiredText(key, in: root, of: "pack.yaml")
      }
      label = parts.filter { !$0.isEmpty }.joined(separator: " ")
      if let base = reader.text("extends", in: root) {
        isExtension = base == "shipped"
        if !isExtension, let value = reader.tree.value(of: "extends", in: root) {
          reader.report(value, "a pack extends 'shipped' or nothing, not '\(base)'")
        }
      }
    } else if reader.tree.root == nil {
      reader.problems.append(
        KnowledgeProblem(
          path: file.path,
          line: 1,
          column: 1,
          message: "pack.yaml is empty; add 'name' and 'version'"
        )
      )
    }
    self.name = label
    extendsShipped = isExtension
    problems = reader.problems
  }
}

extension Knowledge {
  init(_ entries: Entries, packs: [Pack]) {
    self.init(
      concepts: entries.concepts.map(\.value),
      effects: entries.effects.map(\.value),
      cues: entries.cues,
      claims: entries.claims.map(\.value),
      evidence: entries.records.map(\.value),
      citations: entries.citations.map(\.value),
      qualifiers: entries.qualifiers.map(\.value),
      markets: entries.markets.map(\.value),
      packs: packs.map(\.name),
      digest: PackDigest.combined(packs.map(\.tree.digest))
    )
  }
}
