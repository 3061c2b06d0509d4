/// All that Warrantlint knows of medicine, language and law, as read from `Claims/` and packs.
///
/// A reference: as a value, its two dozen parts were counted anew wherever one of them was asked for.
public final class Knowledge: Sendable {
  public let concepts: [Concept]
  public let effects: [Effect]
  public let cues: [CueEntry]
  public let claims: [ClaimNode]
  public let evidence: [EvidenceRecord]
  public let citations: [Citation]
  public let qualifiers: [Qualifier]
  public let markets: [MarketProfile]

  /// How each rung is worded in a fix.
  public let rungs: [RungWording]

  /// What fixes say in place of words that say too much.
  public let rewordings: [Rewording]

  /// What fixes add to words that no rewording makes right.
  public let remarks: [Remark]

  /// The name and version of each pack, in the order of loading.
  public let packs: [String]

  /// "sha256:…" over everything that was loaded.
  public let digest: String

  /// Which concepts and effects stand above which.
  public let hierarchy: Hierarchy

  /// The verbs of benefits whose particle can stand behind their object.
  package let particleVerbs: [ParticleVerb]

  /// The words of effects that speak of a benefit by themselves, as names are made of them.
  package let benefitWords: [String]

  private let conceptIndex: [String: Int]
  private let effectIndex: [String: Int]
  private let claimIndex: [String: Int]
  private let evidenceIndex: [String: Int]
  private let citationIndex: [String: Int]
  private let qualifierIndex: [String: Int]

  public init(
    concepts: [Concept] = [],
    effects: [Effect] = [],
    cues: [CueEntry] = [],
    claims: [ClaimNode] = [],
    evidence: [EvidenceRecord] = [],
    citations: [Citation] = [],
    qualifiers: [Qualifier] = [],
    markets: [MarketProfile] = [],
    rungs: [RungWording] = [],
    rewordings: [Rewording] = [],
    remarks: [Remark] = [],
    packs: [String] = [],
    digest: String = ""
  ) {
    self.concepts = concepts
    self.effects = effects
    self.cues = cues
    self.claims = claims
    self.evidence = evidence
    self.citations = citations
    self.qualifiers = qualifiers
    self.markets = markets
    self.rungs = rungs
    self.rewordings = rewordings
    self.remarks = remarks
    self.packs = packs
    self.digest = digest
    hierarchy = Hierarchy(concepts: concepts, effects: effects)
    benefitWords = effects.flatMap(\.benefitWords)
    particleVerbs = effects.flatMap(\.particleVerbs)
    conceptIndex = Self.index(concepts.lazy.map(\.id))
    effectIndex = Self.index(effects.lazy.map(\.id))
    claimIndex = Self.index(claims.lazy.map(\.id))
    evidenceIndex = Self.index(evidence.lazy.map(\.id))
    citationIndex = Self.index(citations.lazy.map(\.id))
    qualifierIndex = Self.index(qualifiers.lazy.map(\.id))
  }

  public func concept(_ id: String) -> Concept? { conceptIndex[id].map { concepts[$0] } }
  package func kind(ofConcept id: String) -> Concept.Kind? {
    conceptIndex[id].map { concepts[$0].kind }
  }

  public func effect(_ id: String) -> Effect? { effectIndex[id].map { effects[$0] } }
  public func claim(_ id: String) -> ClaimNode? { claimIndex[id].map { claims[$0] } }
  public func evidence(_ id: String) -> EvidenceRecord? { evidenceIndex[id].map { evidence[$0] } }
  public func citation(_ id: String) -> Citation? { citationIndex[id].map { citations[$0] } }
  public func qualifier(_ id: String) -> Qualifier? { qualifierIndex[id].map { qualifiers[$0] } }
  public func wording(of rung: Strength) -> RungWording? { rungs.first { $0.rung == rung } }

  public func market(_ market: Profile.Market) -> MarketProfile? {
    markets.first { $0.market == market }
  }

  private static func index(_ ids: some Sequence<String>) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Something wrong in a knowledge file, and what to do about it.
public struct KnowledgeProblem: Hashable, Sendable, Comparable {
  public let path: String
  public let line: Int
  public let column: Int
  public let severity: Severity
  public let message: String

  public init(path: String, line: Int, column: Int, severity: Severity = .error, message: String) {
    self.path = path
    self.line = line
    self.column = column
    self.severity = severity
    self.message = message
  }

  public static func < (left: KnowledgeProblem, right: KnowledgeProblem) -> Bool {
    (left.path, left.line, left.column, left.message)
      < (right.path, right.line, right.column, right.message)
  }
}
