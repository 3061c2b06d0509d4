package import ClaimLexicon
package import ClaimModel

/// The words of the knowledge that the program carries, as they were expanded when it was built.
package enum ShippedLexicon {
  package static func tables() -> LexiconTables { FlatLexicon.decode(EmbeddedClaims.lexicon) }

  /// Returns the words of `knowledge`, which are expanded here if they are not those of what the
  /// program carries.
  package static func tables(for knowledge: Knowledge) -> LexiconTables {
    knowledge.digest == "\(EmbeddedClaims.digest)" ? tables() : LexiconTables(knowledge)
  }
}
