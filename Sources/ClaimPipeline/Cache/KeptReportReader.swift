import ClaimModel

/// Reads what ``KeptReport`` wrote, and lets nothing point outside its document.
struct KeptReportReader {
  private typealias Corruption = ByteReader.Corruption

  private var bytes: ByteReader
  private let document: Document
  private let source: [UInt8]

  init(_ bytes: ArraySlice<UInt8>, of document: Document, source: [UInt8]) {
    self.bytes = ByteReader(bytes)
    self.document = document
    self.source = source
  }

  mutating func report(at path: String, for profile: Profile) throws(ByteReader.Corruption)
    -> DocumentReport
  {
    guard try bytes.text() == SHA256.hexDigest(of: document.text.utf8) else { throw Corruption() }
    let reading = try reading()
    let report = DocumentReport(
      path: path,
      profile: profile,
      source: source,
      document: document,
      reading: reading,
      assessments: try list { reader throws(Corruption) in try reader.assessment() },
      findings: try list { reader throws(Corruption) in try reader.finding() },
      suppressed: try list { reader throws(Corruption) in try reader.suppressed() },
      problems: document.problems
    )
    guard bytes.isAtEnd else { throw Corruption() }
    return report
  }

  private mutating func reading() throws(Corruption) -> Reading {
    Reading(
      sentences: try list { reader throws(Corruption) in try reader.sentence() },
      mentions: try list { reader throws(Corruption) in try reader.mention() },
      claims: try list { reader throws(Corruption) in try reader.claim() },
      grade: try bytes.choice(),
      gradeCues: try list { reader throws(Corruption) in try reader.mention() },
      references: try list { reader throws(Corruption) in try reader.reference() }
    )
  }

  // MARK: Pieces

  private mutating func list<Value>(
    _ body: (inout KeptReportReader) throws(Corruption) -> Value
  ) throws(Corruption) -> [Value] {
    let count = try bytes.number(upTo: source.count + document.text.count)
    var values: [Value] = []
    for _ in 0..<count { values.append(try body(&self)) }
    return values
  }

  private mutating func optional<Value>(
    _ body: (inout KeptReportReader) throws(Corruption) -> Value
  ) throws(Corruption) -> Value? {
    try bytes.flag() ? try body(&self) : nil
  }

  private mutating func range() throws(Corruption) -> Range<Int> {
    try bytes.range(upTo: document.text.count)
  }

  private mutating func span() throws(Corruption) -> SourceSpan {
    let range = try bytes.range(upTo: source.count)
    return SourceSpan(range.lowerBound, range.upperBound)
  }

  private mutating func texts() throws(Corruption) -> [String] {
    try bytes.list { reader throws(Corruption) in try reader.text() }
  }

  private mutating func text() throws(Corruption) -> String? {
    try bytes.optional { reader throws(Corruption) in try reader.text() }
  }

  private mutating func strength() throws(Corruption) -> Strength {
    guard let strength = Strength(rawValue: try bytes.number()) else { throw Corruption() }
    return strength
  }

  // MARK: Parts of a reading

  private mutating func sentence() throws(Corruption) -> Sentence {
    Sentence(
      range: try range(),
      block: try bytes.number(upTo: document.blocks.count),
      traits: Sentence.Traits(rawValue: UInt32(truncatingIfNeeded: try bytes.number())),
      mentions: try bytes.range(upTo: .max)
    )
  }

  private mutating func mention() throws(Corruption) -> Mention {
    let kind = try bytes.number(upTo: 3)
    let id = try bytes.text()
    let meaning: Mention.Meaning? =
      switch kind {
      case 0: .concept(id)
      case 1: .effect(id)
      case 2: Role(rawValue: id).map { .cue($0) }
      default: .qualifier(id)
      }
    guard let meaning else { throw Corruption() }
    return Mention(
      meaning: meaning,
      range: try range(),
      sentence: try bytes.number(upTo: .max),
      scope: Mention.Scope(rawValue: UInt16(truncatingIfNeeded: try bytes.number()))
    )
  }

  private mutating func reference() throws(Corruption) -> Reference {
    Reference(
      range: try range(),
      sentence: try bytes.number(upTo: .max),
      source: Source(
        keys: try list { reader throws(Corruption) in try reader.key() },
        name: try text(),
        year: try optional { reader throws(Corruption) in try reader.bytes.number() },
        entry: try optional { reader throws(Corruption) in try reader.range() }
      ),
      isCertain: try bytes.flag()
    )
  }

  private mutating func key() throws(Corruption) -> Source.Key {
    let kind = try bytes.number(upTo: 3)
    let id = try bytes.text()
    return switch kind {
    case 0: .doi(id)
    case 1: .pubMed(id)
    case 2: .pubMedCentral(id)
    default: .trial(id)
    }
  }

  private mutating func term() throws(Corruption) -> Term {
    Term(id: try text(), others: try texts(), range: try range())
  }

  private mutating func claim() throws(Corruption) -> Claim {
    Claim(
      id: try bytes.number(),
      sentence: try bytes.number(upTo: .max),
      range: try range(),
      span: try span(),
      predicate: try range(),
      agent: try optional { reader throws(Corruption) in try reader.term() },
      effect: try term(),
      target: try optional { reader throws(Corruption) in try reader.term() },
      population: try optional { reader throws(Corruption) in try reader.term() },
      construction: try bytes.choice(),
      relation: try bytes.choice(),
      polarity: try bytes.choice(),
      isBackground: try bytes.flag(),
      strength: try strength(),
      isDenied: try bytes.flag(),
      cues: try list { reader throws(Corruption) in
        Cue(role: try reader.bytes.choice(), range: try reader.range())
      },
      context: try texts(),
      siblings: try bytes.number()
    )
  }

  private mutating func assessment() throws(Corruption) -> Assessment {
    Assessment(
      claim: try claim(),
      node: try text(),
      match: try bytes.text(),
      ceiling: try optional { reader throws(Corruption) in try reader.ceiling() },
      reason: try bytes.text(),
      isCapped: try bytes.flag(),
      verdict: try bytes.choice(),
      missingQualifiers: try texts(),
      evidence: try texts()
    )
  }

  private mutating func ceiling() throws(Corruption) -> Ceiling {
    let number = try bytes.number(upTo: Strength.allCases.count)
    return Strength(rawValue: number - 1).map { .upTo($0) } ?? .prohibited
  }

  // MARK: Findings

  private mutating func finding() throws(Corruption) -> Finding {
    Finding(
      rule: try bytes.text(),
      families: try texts(),
      severity: try bytes.choice(),
      message: Finding.Message(stringLiteral: try bytes.text()),
      explanation: try bytes.text(),
      range: try range(),
      span: try span(),
      claim: try optional { reader throws(Corruption) in try reader.bytes.number() },
      fingerprint: try bytes.text(),
      citations: try texts(),
      fixes: try list { reader throws(Corruption) in try reader.fix() }
    )
  }

  private mutating func fix() throws(Corruption) -> Fix {
    Fix(
      title: try bytes.text(),
      applicability: try bytes.choice(),
      edits: try list { reader throws(Corruption) in
        Fix.Edit(span: try reader.span(), text: try reader.bytes.text())
      }
    )
  }

  private mutating func suppressed() throws(Corruption) -> SuppressedFinding {
    SuppressedFinding(
      finding: try finding(),
      means: try bytes.choice(),
      reason: try bytes.text(),
      owner: try text(),
      until: try text().flatMap { CivilDate($0) }
    )
  }
}
