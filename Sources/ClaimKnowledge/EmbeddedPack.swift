package import ClaimModel
import YAMLParsing

/// A knowledge pack that was compiled into the program.
package struct EmbeddedPack: Sendable {
  private let trees: StaticString
  private let digest: StaticString

  /// - Parameters:
  ///   - trees: the trees of its files, as ``FlatTree`` writes them.
  ///   - digest: what names its contents.
  package init(trees: StaticString, digest: StaticString) {
    self.trees = trees
    self.digest = digest
  }

  /// Returns the knowledge as it was checked when the program was built.
  package func load() -> Knowledge {
    let pack = pack()
    var entries = Entries()
    for (number, file) in pack.contents.enumerated() {
      var reader = FileReader(file, number: number)
      _ = reader.read(into: &entries)
    }
    return Knowledge(entries, packs: [pack])
  }

  func pack() -> Pack {
    let files = FlatTree.decode(trees).map { PackTree.File(path: $0.path, tree: $0.tree) }
    return Pack(PackTree(files: files, digest: "\(digest)"), name: "Claims")
  }
}
