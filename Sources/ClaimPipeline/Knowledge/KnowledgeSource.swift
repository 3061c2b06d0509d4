import ClaimKnowledge
package import ClaimModel

/// Where a run's knowledge comes from: what the program carries, and packs from directories.
package enum KnowledgeSource {
  package static func load() -> Knowledge { ShippedKnowledge.load() }
}
