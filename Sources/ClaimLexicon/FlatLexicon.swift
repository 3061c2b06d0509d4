import ClaimModel
import FlatText
import TextAnalysis

/// The tables of a lexicon as one row of UTF-8 text, to be compiled into a program.
package enum FlatLexicon {
  package static func encode(_ tables: LexiconTables) -> [UInt8] {
    var writer = FlatWriter()
    writer.write(tables.words.count)
    for number in 1..<tables.words.count { writer.write(tables.words[number]) }
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
    decode(FlatReader(text))
  }

  package static func decode(_ bytes: [UInt8]) -> LexiconTables { decode(FlatReader(bytes)) }

  private static func decode(_ reader: FlatReader) -> LexiconTables {
    var reader = reader
    var tables = LexiconTables()
    for _ in 1..<reader.readNumber() { tables.words.append(reader.bytes[reader.readRange()]) }
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
    write(phrases.edges.count)
    write(phrases.senses.count)
    for (place, edge) in phrases.edges.enumerated() {
      // Most nodes follow the one before them.
      write(edge.parent == 0 ? 0 : place + 1 - Int(edge.parent))
      write(Int(edge.word))
      let senses = phrases.senses[Int(phrases.starts[place + 1])..<Int(phrases.starts[place + 2])]
      write(senses.count)
      for sense in senses {
        write(Int(sense.index) * 4 + Int(sense.kind.rawValue))
        if sense.kind != .concept, sense.kind != .qualifier { write(Int(sense.forms.rawValue)) }
      }
    }
  }

  fileprivate mutating func write(_ effect: LexicalEffect) {
    write(effect.index)
    write(effect.id)
    write(choice: effect.direction)
    write(effect.strength.rawValue)
    for flag in [effect.isTherapeutic, effect.isState, effect.hasVerbs, effect.isRecovery] {
      write(flag ? 1 : 0)
    }
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
    let count = readNumber()
    rows.edges.reserveCapacity(count)
    rows.starts.reserveCapacity(count + 2)
    rows.senses.reserveCapacity(readNumber())
    for node in 1..<(count + 1) {
      let step = readNumber()
      let word = Int32(readNumber())
      rows.edges.append(PhraseTrie.Edge(parent: step == 0 ? 0 : Int32(node - step), word: word))
      for _ in 0..<readNumber() { rows.senses.append(readSense()) }
      rows.starts.append(Int32(rows.senses.count))
    }
    return rows
  }

  private mutating func readSense() -> PhraseSense {
    let number = readNumber()
    let kind = PhraseSense.Kind(rawValue: UInt8(number & 3)) ?? .concept
    let hasForms = kind == .effect || kind == .cue
    return PhraseSense(
      kind: kind,
      index: Int32(number >> 2),
      forms: WordForms(rawValue: hasForms ? UInt16(readNumber()) : 0)
    )
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
      isRecovery: readNumber() == 1
    )
  }
}
