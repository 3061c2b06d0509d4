package import ClaimModel

/// Reads the claims of a document: mentions, then frames, then what modifies them.
package struct ClaimReader: Sendable {
  private let lexicon: Lexicon

  /// Creates a reader; the lexicons are expanded here, once.
  package init(_ knowledge: Knowledge) { lexicon = Lexicon(knowledge) }

  /// Returns what the document says: sentences, mentions, claims.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package func read(_ document: Document) -> Reading {
    let analyses = SentenceReader(lexicon: lexicon).sentences(of: document)
    var builder = ClaimBuilder(document, analyses)
    var mentions: [Mention] = []
    var sentences: [Sentence] = []
    var grader = RelationGrader()
    for analysis in analyses {
      let scopes = ScopeReader(sentence: analysis).scopes()
      let first = mentions.count
      mentions += self.mentions(analysis, scopes)
      let firstClaim = builder.claims.count
      let isBackground = builder.add(analysis, scopes)
      sentences.append(
        Sentence(
          range: analysis.range,
          block: analysis.block,
          traits: isBackground ? analysis.traits.union(.background) : analysis.traits,
          mentions: first..<mentions.count
        )
      )
      grader.add(analysis, scopes, claims: builder.claims[firstClaim...])
    }
    return Reading(
      sentences: sentences,
      mentions: mentions,
      claims: builder.claims,
      grade: grader.grade,
      gradeCues: grader.cues,
      references: ReferenceReader.references(of: document, sentences, mentions)
    )
  }

  private func mentions(_ sentence: SentenceAnalysis, _ scopes: [Mention.Scope]) -> [Mention] {
    sentence.phrases.flatMap { phrase in
      let meanings: [Mention.Meaning] = phrase.senses.map { sense in
        switch sense {
        case .concept(let index): .concept(lexicon.knowledge.concepts[index].id)
        case .effect(let index, _): .effect(lexicon.knowledge.effects[index].id)
        case .cue(let index): .cue(lexicon.knowledge.cues[index].role)
        case .qualifier(let index): .qualifier(lexicon.knowledge.qualifiers[index].id)
        }
      }
      let unique = meanings.reduce(into: [Mention.Meaning]()) {
        if !$0.contains($1) { $0.append($1) }
      }
      return unique.map {
        Mention(
          meaning: $0,
          range: sentence.textRange(phrase.tokens),
          sentence: sentence.number,
          scope: scopes[phrase.tokens.lowerBound]
        )
      }
    }
  }
}
