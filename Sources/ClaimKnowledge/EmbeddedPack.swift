package import ClaimModel
import YAMLParsing

/// A knowledge pack that was compiled into the program, where it was checked.
package struct EmbeddedPack: Sendable {
  private let name: StaticString
  private let trees: StaticString
  private let digest: StaticString

  /// - Parameters:
  ///   - name: what reports call it.
  ///   - trees: the trees of its files, as ``FlatTree`` writes them.
  ///   - digest: what names its contents.
  package init(name: StaticString, trees: StaticString, digest: StaticString) {
    self.name = name
    self.trees = trees
    self.digest = digest
  }

  /// Returns the knowledge of the pack; each list is read when it is asked for.
  package func load() -> Knowledge {
    let law = OnDemand { read("citations", "market") }
    let wording = OnDemand { read("rungs", "rewordings", "remarks") }
    return Knowledge(
      concepts: read("concepts").concepts.map(\.value),
      effects: read("effects").effects.map(\.value),
      cues: read("cues").cues,
      claims: read("claims").claims.map(\.value),
      evidence: read("records").records.map(\.value),
      citations: law.value.citations.map(\.value),
      qualifiers: read("qualifiers").qualifiers.map(\.value),
      markets: law.value.markets.map(\.value),
      rungs: wording.value.rungs.map(\.value),
      rewordings: wording.value.rewordings,
      remarks: wording.value.remarks,
      packs: ["\(name)"],
      digest: "\(digest)"
    )
  }

  /// Returns what the files hold that have one of `sections`.
  private func read(_ sections: String...) -> Entries {
    var entries = Entries()
    for (number, file) in FlatTree.decode(trees, having: sections).enumerated() {
      var reader = FileReader(PackTree.File(path: file.path, tree: file.tree), number: number)
      _ = reader.read(into: &entries)
    }
    return entries
  }

  /// Returns the pack with the places of all that it holds, to lay others over it.
  func pack() -> Pack {
    let files = FlatTree.decode(trees).map { PackTree.File(path: $0.path, tree: $0.tree) }
    return Pack(PackTree(files: files, digest: "\(digest)"), name: "\(name)")
  }
}
