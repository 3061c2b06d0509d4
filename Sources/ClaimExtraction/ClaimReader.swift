package import ClaimLexicon
package import ClaimModel

/// Reads the claims of a document: mentions, then frames, then what modifies them.
package struct ClaimReader: Sendable {
  private let lexicon: Lexicon

  /// Creates a reader of the words in `tables`.
  package init(_ tables: LexiconTables) { lexicon = Lexicon(tables) }

  /// Creates a reader of the words of `knowledge`, which are expanded here, once.
  package init(_ knowledge: Knowledge) { self.init(LexiconTables(knowledge)) }

  /// Returns what the document says: sentences, mentions, claims.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package func read(_ document: Document) -> Reading {
    read(document, SentenceReader(lexicon: lexicon).sentences(of: document))
  }

  /// Returns what ``read(_:)`` returns, sooner where `memory` is of a text much like this one.
  package func read(_ document: Document, reusing memory: inout ReadingMemory) -> Reading {
    read(document, memory.sentences(of: document, by: SentenceReader(lexicon: lexicon)))
  }

  private func read(_ document: Document, _ analyses: [SentenceAnalysis]) -> Reading {
    var builder = ClaimBuilder(document, analyses)
    var mentions: [Mention] = []
    var sentences: [Sentence] = []
    var grader = RelationGrader()
    for analysis in analyses {
      let scopes = analysis.scopes
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
    var mentions: [Mention] = []
    for phrase in sentence.phrases {
      let first = mentions.count
      for sense in phrase.senses {
        let meaning = meaning(Int(sense), phrase.kind)
        guard !mentions[first...].contains(where: { $0.meaning == meaning }) else { continue }
        mentions.append(
          Mention(
            meaning: meaning,
            range: sentence.textRange(phrase.tokens),
            sentence: sentence.number,
            scope: scopes[phrase.tokens.lowerBound]
          )
        )
      }
    }
    return mentions
  }

  private func meaning(_ sense: Int, _ kind: Phrase.Kind) -> Mention.Meaning {
    switch kind {
    case .concept: .concept(lexicon.phrases.concepts[sense].id)
    case .effect: .effect(lexicon.phrases.effects[sense].id)
    case .cue: .cue(lexicon.phrases.cues[sense].role)
    case .qualifier: .qualifier(lexicon.phrases.qualifiers[sense])
    }
  }
}
