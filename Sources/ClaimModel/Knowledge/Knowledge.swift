/// All that Warrantlint knows of medicine, language and law, as read from `Claims/` and packs.
///
/// A reference: as a value, its two dozen parts were counted anew wherever one of them was asked for.
/// Each list is made when it is first asked for: most runs ask for few of them, and a start that read
/// all took twice as long.
public final class Knowledge: Sendable {
  /// The name and version of each pack, in the order of loading.
  public let packs: [String]

  /// "sha256:…" over everything that was loaded.
  public let digest: String

  private let conceptList: OnDemand<Indexed<Concept>>
  private let effectList: OnDemand<Indexed<Effect>>
  private let cueList: OnDemand<[CueEntry]>
  private let claimList: OnDemand<Indexed<ClaimNode>>
  private let evidenceList: OnDemand<Indexed<EvidenceRecord>>
  private let citationList: OnDemand<Indexed<Citation>>
  private let qualifierList: OnDemand<Indexed<Qualifier>>
  private let marketList: OnDemand<[MarketProfile]>
  private let rungList: OnDemand<[RungWording]>
  private let rewordingList: OnDemand<[Rewording]>
  private let remarkList: OnDemand<[Remark]>
  private let ranks: OnDemand<Hierarchy>
  private let benefits: OnDemand<Benefits>

  /// What effects say of benefits.
  private struct Benefits {
    let words: [String]
    let particleVerbs: [ParticleVerb]
  }

  public init(
    concepts: @autoclosure @escaping @Sendable () -> [Concept] = [],
    effects: @autoclosure @escaping @Sendable () -> [Effect] = [],
    cues: @autoclosure @escaping @Sendable () -> [CueEntry] = [],
    claims: @autoclosure @escaping @Sendable () -> [ClaimNode] = [],
    evidence: @autoclosure @escaping @Sendable () -> [EvidenceRecord] = [],
    citations: @autoclosure @escaping @Sendable () -> [Citation] = [],
    qualifiers: @autoclosure @escaping @Sendable () -> [Qualifier] = [],
    markets: @autoclosure @escaping @Sendable () -> [MarketProfile] = [],
    rungs: @autoclosure @escaping @Sendable () -> [RungWording] = [],
    rewordings: @autoclosure @escaping @Sendable () -> [Rewording] = [],
    remarks: @autoclosure @escaping @Sendable () -> [Remark] = [],
    packs: [String] = [],
    digest: String = ""
  ) {
    let conceptList = OnDemand { Indexed(concepts(), by: \.id) }
    let effectList = OnDemand { Indexed(effects(), by: \.id) }
    self.conceptList = conceptList
    self.effectList = effectList
    cueList = OnDemand(cues)
    claimList = OnDemand { Indexed(claims(), by: \.id) }
    evidenceList = OnDemand { Indexed(evidence(), by: \.id) }
    citationList = OnDemand { Indexed(citations(), by: \.id) }
    qualifierList = OnDemand { Indexed(qualifiers(), by: \.id) }
    marketList = OnDemand(markets)
    rungList = OnDemand(rungs)
    rewordingList = OnDemand(rewordings)
    remarkList = OnDemand(remarks)
    self.packs = packs
    self.digest = digest
    ranks = OnDemand {
      Hierarchy(concepts: conceptList.value.all, effects: effectList.value.all)
    }
    benefits = OnDemand {
      let effects = effectList.value.all
      return Benefits(
        words: effects.flatMap(\.benefitWords),
        particleVerbs: effects.flatMap(\.particleVerbs)
      )
    }
  }

  public var concepts: [Concept] { conceptList.value.all }
  public var effects: [Effect] { effectList.value.all }
  public var cues: [CueEntry] { cueList.value }
  public var claims: [ClaimNode] { claimList.value.all }
  public var evidence: [EvidenceRecord] { evidenceList.value.all }
  public var citations: [Citation] { citationList.value.all }
  public var qualifiers: [Qualifier] { qualifierList.value.all }
  public var markets: [MarketProfile] { marketList.value }

  /// How each rung is worded in a fix.
  public var rungs: [RungWording] { rungList.value }

  /// What fixes say in place of words that say too much.
  public var rewordings: [Rewording] { rewordingList.value }

  /// What fixes add to words that no rewording makes right.
  public var remarks: [Remark] { remarkList.value }

  /// Which concepts and effects stand above which.
  public var hierarchy: Hierarchy { ranks.value }

  /// The verbs of benefits whose particle can stand behind their object.
  package var particleVerbs: [ParticleVerb] { benefits.value.particleVerbs }

  /// The words of effects that speak of a benefit by themselves, as names are made of them.
  package var benefitWords: [String] { benefits.value.words }

  public func concept(_ id: String) -> Concept? { conceptList.value[id] }
  package func kind(ofConcept id: String) -> Concept.Kind? {
    let concepts = conceptList.value
    return concepts.places[id].map { concepts.all[$0].kind }
  }

  public func effect(_ id: String) -> Effect? { effectList.value[id] }
  public func claim(_ id: String) -> ClaimNode? { claimList.value[id] }
  public func evidence(_ id: String) -> EvidenceRecord? { evidenceList.value[id] }
  public func citation(_ id: String) -> Citation? { citationList.value[id] }
  public func qualifier(_ id: String) -> Qualifier? { qualifierList.value[id] }
  public func wording(of rung: Strength) -> RungWording? { rungs.first { $0.rung == rung } }

  public func market(_ market: Profile.Market) -> MarketProfile? {
    markets.first { $0.market == market }
  }
}

/// Things in order, found by their ids.
private struct Indexed<Value: Sendable>: Sendable {
  let all: [Value]
  let places: [String: Int]

  init(_ all: [Value], by id: (Value) -> String) {
    self.all = all
    places = Dictionary(
      all.enumerated().map { (id($1), $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  subscript(id: String) -> Value? { places[id].map { all[$0] } }
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
