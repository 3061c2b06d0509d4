import ClaimModel
import FlatText
import TextAnalysis

/// The tables of a lexicon as one row of UTF-8 text, to be compiled into a program.
package enum FlatLexicon {
  package static func encode(_ tables: LexiconTables) -> [UInt8] {
    var writer = FlatWriter()
    let ends = tables.words.ends
    writer.write(tables.words.bytes)
    writer.write(row: zip(ends.dropFirst(), ends).map { $0 - $1 })
    writer.write(tables.phrases)
    writer.write(tables.relations)
    writer.write(tables.concepts.count)
    for concept in tables.concepts {
      writer.write(concept.id)
      writer.write(choice: concept.kind)
      writer.write(choice: concept.desire)
    }
    writer.write(tables.effects.count)
    for effect in tables.effects { writer.write(effect) }
    writer.write(tables.cues.count)
    for cue in tables.cues {
      writer.write(choice: cue.role)
      writer.write(cue.strength.map { $0.rawValue + 1 } ?? 0)
      writer.write(choice: cue.reach)
    }
    writer.write(tables.qualifiers.count)
    for id in tables.qualifiers { writer.write(id) }
    return writer.bytes
  }

  /// Returns the tables that ``encode(_:)`` wrote.
  ///
  /// - Precondition: `text` was written by ``encode(_:)``.
  /// - Complexity: O(*n*) in the number of bytes.
  package static func decode(_ text: StaticString) -> LexiconTables {
    var reader = FlatReader(text)
    return decode(&reader)
  }

  package static func decode(_ bytes: [UInt8]) -> LexiconTables {
    FlatReader.read(bytes) { decode(&$0) }
  }

  private static func decode(_ reader: inout FlatReader) -> LexiconTables {
    var tables = LexiconTables()
    tables.words = WordRow(reader.readBytes(), lengths: reader.readRow())
    tables.phrases = reader.readPhrases()
    tables.relations = reader.readPhrases()
    let kinds = Concept.Kind.allCases
    let desires = Concept.Desire.allCases
    tables.concepts = reader.readList { reader in
      LexicalConcept(
        id: reader.readText(),
        kind: kinds[reader.readNumber()],
        desire: desires[reader.readNumber()]
      )
    }
    tables.effects = reader.readList { $0.readEffect() }
    let roles = Role.allCases
    let reaches = CueEntry.Reach.allCases
    tables.cues = reader.readList { reader in
      LexicalCue(
        role: roles[reader.readNumber()],
        strength: Strength(rawValue: reader.readNumber() - 1),
        reach: reaches[reader.readNumber()]
      )
    }
    tables.qualifiers = reader.readList { $0.readText() }
    return tables
  }
}

extension FlatWriter {
  fileprivate mutating func write(_ phrases: PhraseRows) {
    write(row: phrases.edges.parents)
    write(row: phrases.edges.words)
    write(row: phrases.entryCounts)
    write(row: phrases.entries.map(\.rawValue))
    for senses in [phrases.concepts, phrases.effects, phrases.cues, phrases.qualifiers] {
      write(row: senses.map(\.rawValue))
    }
  }

  fileprivate mutating func write(_ effect: LexicalEffect) {
    write(effect.index)
    write(effect.id)
    write(choice: effect.direction)
    write(effect.strength.rawValue)
    let flags = [
      effect.isTherapeutic, effect.isState, effect.hasVerbs, effect.isRecovery,
      effect.isTreatment, effect.isTransfer,
    ]
    for flag in flags { write(flag ? 1 : 0) }
  }

  /// Writes the place of a case among all.
  fileprivate mutating func write<Value: CaseIterable & Equatable>(choice: Value) {
    write(Array(Value.allCases).firstIndex(of: choice) ?? 0)
  }
}

extension FlatReader {
  fileprivate mutating func readList<Value>(_ body: (inout FlatReader) -> Value) -> [Value] {
    (0..<readNumber()).map { _ in body(&self) }
  }

  fileprivate mutating func readPhrases() -> PhraseRows {
    var rows = PhraseRows()
    rows.edges = PhraseTrie.Edges(parents: readRow(), words: readRow())
    rows.entryCounts = readRow()
    rows.entries = readRow().map { PhraseEntry(rawValue: $0) }
    rows.concepts = readSenses()
    rows.effects = readSenses()
    rows.cues = readSenses()
    rows.qualifiers = readSenses()
    return rows
  }

  private mutating func readSenses() -> [PhraseSense] {
    readRow().map { PhraseSense(rawValue: $0) }
  }

  fileprivate mutating func readEffect() -> LexicalEffect {
    LexicalEffect(
      index: readNumber(),
      id: readText(),
      direction: Effect.Direction.allCases[readNumber()],
      strength: Strength(rawValue: readNumber()) ?? .assertive,
      isTherapeutic: readNumber() == 1,
      isState: readNumber() == 1,
      hasVerbs: readNumber() == 1,
      isRecovery: readNumber() == 1,
      isTreatment: readNumber() == 1,
      isTransfer: readNumber() == 1
    )
  }
}
