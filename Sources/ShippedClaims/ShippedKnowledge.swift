package import ClaimKnowledge
package import ClaimModel

/// The knowledge that the program carries.
package enum ShippedKnowledge {
  package static let pack = EmbeddedPack(
    name: EmbeddedClaims.name,
    trees: EmbeddedClaims.trees,
    digest: EmbeddedClaims.digest
  )

  package static func load() -> Knowledge { pack.load() }
}

extension KnowledgeLoader {
  /// Returns what the packs hold together, over the knowledge that the program carries if one of them
  /// extends it.
  package static func load(
    _ sources: [KnowledgePackSource],
    asOf: CivilDate? = nil,
    rules: [String]? = nil
  ) -> LoadedKnowledge {
    load(sources, over: ShippedKnowledge.pack, asOf: asOf, rules: rules)
  }
}
