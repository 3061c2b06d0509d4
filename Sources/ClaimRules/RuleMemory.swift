package import ClaimModel

/// What the rules found in each block of a document, to be kept while the document is edited.
///
/// Page-level rules apart, what a rule sees of a document is the block that a passage stands in,
/// what was made of its claims, and which records the page cites. A block that is all this as it was
/// is not read again; its findings move with it.
package struct RuleMemory: Sendable {
  private struct Entry: Sendable {
    /// Where the block began when the findings were made.
    let start: Int
    let findings: [(finding: Finding, claim: Int?)]
  }

  private var entries: [BlockContent: Entry] = [:]
  private var citedRecords: [[String]] = []
  private let isWorded: Bool

  /// Creates a memory of findings.
  ///
  /// - Parameter isWorded: whether anybody reads what the findings say.
  package init(isWorded: Bool = true) { self.isWorded = isWorded }

  /// Returns what ``RuleCatalog/check(_:includingPageRules:where:)`` returns.
  ///
  /// - Precondition: Since the memory was made, knowledge, profile and `isHeeded` are the same.
  package mutating func check(
    _ document: AssessedDocument,
    includingPageRules: Bool,
    where isHeeded: (_ rule: String, _ range: Range<Int>) -> Bool
  ) -> [Finding] {
    let page = Page(document)
    let records = document.cited.map(\.records)
    let known = records == citedRecords ? entries : [:]
    citedRecords = records
    entries = [:]
    var findings: [Finding] = []
    for sentences in Self.blocks(of: document.reading) {
      let block = page.passages[sentences].map { $0 }[...]
      let content = BlockContent(block, of: document.document)
      let entry =
        known[content].map { moved($0, to: block, as: content, in: document) }
        ?? Entry(
          start: content.start,
          findings: block.flatMap { passage in
            RuleCatalog.findings(in: passage, of: document, isWorded: isWorded, where: isHeeded)
          }.map { ($0, Self.index(of: $0.claim, in: block)) }
        )
      findings += entry.findings.map(\.finding)
      entries[content] = entry
    }
    if includingPageRules {
      findings += RuleCatalog.pageFindings(page, isWorded: isWorded).filter {
        isHeeded($0.rule, $0.range)
      }
    }
    return findings.sorted { ($0.span, $0.rule) < ($1.span, $1.rule) }
  }

  /// Returns the sentences of each block that has some, in order.
  private static func blocks(of reading: Reading) -> [Range<Int>] {
    let sentences = reading.sentences
    var blocks: [Range<Int>] = []
    var start = 0
    for index in sentences.indices.dropFirst()
    where sentences[index].block != sentences[index - 1].block {
      blocks.append(start..<index)
      start = index
    }
    if start < sentences.count { blocks.append(start..<sentences.count) }
    return blocks
  }

  /// Returns an entry for the same block where it stands now.
  private func moved(
    _ entry: Entry,
    to passages: ArraySlice<Passage>,
    as content: BlockContent,
    in document: AssessedDocument
  ) -> Entry {
    guard !entry.findings.isEmpty else {
      return Entry(start: content.start, findings: [])
    }
    let shift = content.start - entry.start
    let claims = passages.flatMap { $0.assessments.map(\.claim.id) }
    return Entry(
      start: content.start,
      findings: entry.findings.map { finding, claim in
        let range = finding.range.moved(by: shift)
        let moved = finding.moved(
          to: range,
          span: document.document.text.span(of: range),
          claim: claim.map { claims[$0] }
        )
        return (moved, claim)
      }
    )
  }

  /// Returns which of the claims of a block, in their order, has a number.
  private static func index(of claim: Int?, in passages: ArraySlice<Passage>) -> Int? {
    guard let claim else { return nil }
    return passages.lazy.flatMap(\.assessments).firstIndexOfClaim(claim)
  }
}

/// All that rules see of a block, wherever in the document it stands.
struct BlockContent: Hashable, Sendable {
  /// A sentence with what was made of its claims, all places counted from the block's start.
  private struct Part: Equatable, Sendable {
    let range: Range<Int>
    let traits: Sentence.Traits
    let readsClaims: Bool
    let assessments: [Assessment]
    let cited: [CitedSource]

    /// The entries of the page's lists that the passage's marks lead to, in words.
    let entries: [ArraySlice<UInt8>]
  }

  let start: Int
  private let words: ArraySlice<UInt8>
  private let block: Block
  private let parts: [Part]

  init(_ passages: ArraySlice<Passage>, of document: Document) {
    let block = document.blocks[passages.first?.sentence.block ?? 0]
    let start = block.range.lowerBound
    self.start = start
    words = document.text.utf8[block.range]
    self.block = block.moved(by: -start, heading: nil, lead: nil)
    parts = passages.map { passage in
      Part(
        range: passage.range.moved(by: -start),
        traits: passage.traits,
        readsClaims: passage.readsClaims,
        assessments: passage.assessments.map { $0.moved(by: -start) },
        cited: passage.cited.map { $0.moved(by: -start) },
        entries: passage.cited.compactMap { cited in
          cited.reference.source.entry.map { document.text.utf8[$0] }
        }
      )
    }
  }

  func hash(into hasher: inout Hasher) { words.withUnsafeBytes { hasher.combine(bytes: $0) } }

  static func == (left: BlockContent, right: BlockContent) -> Bool {
    left.words == right.words && left.block == right.block && left.parts == right.parts
  }
}

// MARK: - Moving

extension Sequence<Assessment> {
  fileprivate func firstIndexOfClaim(_ claim: Int) -> Int? {
    for (index, assessment) in enumerated() where assessment.claim.id == claim { return index }
    return nil
  }
}

extension Range<Int> {
  fileprivate func moved(by shift: Int) -> Range<Int> {
    (lowerBound + shift)..<(upperBound + shift)
  }
}

extension Term {
  fileprivate func moved(by shift: Int) -> Term {
    Term(id: id, others: others, range: range.moved(by: shift))
  }
}

extension Assessment {
  /// Returns the assessment with the places of its claim moved, and without the claim's number.
  fileprivate func moved(by shift: Int) -> Assessment {
    Assessment(
      claim: claim.moved(by: shift),
      node: node,
      match: match,
      ceiling: ceiling,
      reason: reason,
      isCapped: isCapped,
      verdict: verdict,
      missingQualifiers: missingQualifiers,
      evidence: evidence
    )
  }
}

extension Claim {
  fileprivate func moved(by shift: Int) -> Claim {
    Claim(
      id: 0,
      sentence: 0,
      range: range.moved(by: shift),
      span: SourceSpan(0, 0),
      predicate: predicate.moved(by: shift),
      agent: agent?.moved(by: shift),
      effect: effect.moved(by: shift),
      target: target?.moved(by: shift),
      population: population?.moved(by: shift),
      construction: construction,
      relation: relation,
      polarity: polarity,
      isBackground: isBackground,
      strength: strength,
      isDenied: isDenied,
      cues: cues.map { Cue(role: $0.role, range: $0.range.moved(by: shift)) },
      context: context,
      siblings: siblings
    )
  }
}

extension CitedSource {
  fileprivate func moved(by shift: Int) -> CitedSource {
    let source = reference.source
    return CitedSource(
      reference: Reference(
        range: reference.range.moved(by: shift),
        sentence: 0,
        source: Source(keys: source.keys, name: source.name, year: source.year),
        isCertain: reference.isCertain
      ),
      records: records
    )
  }
}

extension Finding {
  fileprivate func moved(to range: Range<Int>, span: SourceSpan, claim: Int?) -> Finding {
    Finding(
      rule: rule,
      families: families,
      severity: severity,
      message: message,
      explanation: explanation,
      range: range,
      span: span,
      claim: claim,
      citations: citations
    )
  }
}
