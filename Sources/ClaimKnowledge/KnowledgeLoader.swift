package import ClaimModel
import YAMLParsing

/// Turns packs into knowledge, and says everything that is wrong with them at once.
package enum KnowledgeLoader {
  /// Returns what the packs hold together.
  ///
  /// A pack that `extends: shipped` is laid over `shipped`, and so is nothing; packs that do not stand
  /// by themselves. A later pack overrides an earlier one id by id; cues are added up.
  ///
  /// - Parameters:
  ///   - shipped: the knowledge that the program carries.
  ///   - asOf: the day that validity is judged on; nil leaves out what a day or a retraction undoes,
  ///     which those who judge claims look at themselves.
  ///   - rules: the ids that markets may speak of; nil lets them say anything.
  /// - Complexity: O(*n*) in the number of bytes.
  package static func load(
    _ sources: [KnowledgePackSource],
    over shipped: EmbeddedPack?,
    asOf: CivilDate? = nil,
    rules: [String]? = nil
  ) -> LoadedKnowledge {
    var packs = sources.map { Pack(PackTree($0), name: $0.name) }
    if let shipped, packs.isEmpty || packs.contains(where: \.extendsShipped) {
      packs.insert(shipped.pack(), at: 0)
    }
    return load(packs, KnowledgeChecker.Scope(asOf: asOf, rules: rules))
  }

  private static func load(_ packs: [Pack], _ scope: KnowledgeChecker.Scope) -> LoadedKnowledge {
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
    var scope = scope
    scope.isComplete = !problems.contains { $0.severity == .error }
    problems += KnowledgeChecker.problems(of: merged, in: files, scope)
    return LoadedKnowledge(
      knowledge: Knowledge(merged, packs: packs),
      problems: problems.sorted()
    )
  }
}

extension Knowledge {
  convenience init(_ entries: Entries, packs: [Pack]) {
    self.init(
      concepts: entries.concepts.map(\.value),
      effects: entries.effects.map(\.value),
      cues: entries.cues,
      claims: entries.claims.map(\.value),
      evidence: entries.records.map(\.value),
      citations: entries.citations.map(\.value),
      qualifiers: entries.qualifiers.map(\.value),
      markets: entries.markets.map(\.value),
      rungs: entries.rungs.map(\.value),
      rewordings: entries.rewordings,
      remarks: entries.remarks,
      packs: packs.map(\.name),
      digest: PackDigest.combined(packs.map(\.tree.digest))
    )
  }
}
