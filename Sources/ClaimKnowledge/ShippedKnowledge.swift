package import ClaimModel

/// The knowledge that the binary carries.
package enum ShippedKnowledge {
  package static func load() -> Knowledge { Knowledge() }
}
