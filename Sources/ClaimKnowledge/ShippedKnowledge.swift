package import ClaimModel
import YAMLParsing

/// The knowledge that the program carries.
package enum ShippedKnowledge {
  /// Returns the knowledge as it was checked when the program was built.
  package static func load() -> Knowledge {
    let pack = pack()
    var entries = Entries()
    for (number, file) in pack.contents.enumerated() {
      var reader = FileReader(file, number: number)
      _ = reader.read(into: &entries)
    }
    return Knowledge(entries, packs: [pack])
  }

  /// Returns the trees that were compiled into the program.
  static func pack() -> Pack {
    let bytes = [UInt8](
      UnsafeBufferPointer(
        start: EmbeddedClaims.trees.utf8Start,
        count: EmbeddedClaims.trees.utf8CodeUnitCount
      )
    )
    let files = FlatTree.decode(bytes).map { PackTree.File(path: $0.path, tree: $0.tree) }
    return Pack(PackTree(files: files, digest: "\(EmbeddedClaims.digest)"), name: "Claims")
  }
}
