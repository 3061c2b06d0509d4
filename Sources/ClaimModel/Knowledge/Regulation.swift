/// A place in a law, code or guidance that an objection can point to.
public struct Citation: Hashable, Sendable {
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// Governs the seller of the therapy.
    case binding
    /// Explains how a law is read, without its force.
    case guidance
    /// Written for another class of product; the best public statement of the same fault.
    case benchmark
    /// Says what the science supports, not what may be said.
    case evidence
    /// A private advertising policy.
    case platform
  }

  public let id: String
  public let jurisdiction: String
  public let instrument: String
  public let pinpoint: String?
  public let paraphrase: String
  public let role: Role
  public let url: String

  /// How the words were read: "V" or "V2".
  public let confidence: String

  public init(
    id: String,
    jurisdiction: String,
    instrument: String,
    pinpoint: String?,
    paraphrase: String,
    role: Role,
    url: String,
    confidence: String
  ) {
    self.id = id
    self.jurisdiction = jurisdiction
    self.instrument = instrument
    self.pinpoint = pinpoint
    self.paraphrase = paraphrase
    self.role = role
    self.url = url
    self.confidence = confidence
  }
}

/// Something that has to be said with a claim, and the words by which one sees that it was said.
public struct Qualifier: Hashable, Sendable {
  /// How far from the claim the words still count.
  public enum Distance: String, Hashable, Sendable, CaseIterable {
    case sentence
    case block
    case section
    case document
  }

  public let id: String
  public let statement: String
  public let cues: [String]
  public let distance: Distance

  /// Words that a writer can take over.
  public let wording: String?

  public init(
    id: String,
    statement: String,
    cues: [String],
    distance: Distance,
    wording: String? = nil
  ) {
    self.id = id
    self.statement = statement
    self.cues = cues
    self.distance = distance
    self.wording = wording
  }
}

/// A text that a law prescribes, in an advertisement or before a treatment.
public struct RequiredNotice: Hashable, Sendable {
  /// How the words of the notice are known.
  public enum Wording: String, Hashable, Sendable, CaseIterable {
    /// Read in the statute.
    case official
    /// Quoted by others.
    case secondHand = "second-hand"
    /// Not read: ``RequiredNotice/text`` is empty, and the notice follows the pattern of others.
    case unread
  }

  public let id: String
  public let citation: String
  public let text: String
  public let inForce: CivilDate?

  /// The state or country whose law it is.
  public let place: String?

  /// Tells whether the notice belongs in an advertisement, and not only in the practice.
  public let isForAdvertising: Bool
  public let wording: Wording

  /// The act that prescribes it.
  public let enacted: String?

  /// The day on which somebody last looked at the law.
  public let checked: CivilDate?

  public init(
    id: String,
    citation: String,
    text: String,
    inForce: CivilDate?,
    place: String? = nil,
    isForAdvertising: Bool = true,
    wording: Wording = .official,
    enacted: String? = nil,
    checked: CivilDate? = nil
  ) {
    self.id = id
    self.citation = citation
    self.text = text
    self.inForce = inForce
    self.place = place
    self.isForAdvertising = isForAdvertising
    self.wording = wording
    self.enacted = enacted
    self.checked = checked
  }
}

/// What a market changes: severities, citations, notices, and how far evidence can lift a claim.
public struct MarketProfile: Hashable, Sendable {
  public let market: Profile.Market

  /// The severity of a rule where it differs from the rule's own.
  public let severities: [String: Severity]

  /// Ids of the citations of each rule, the most apt first.
  public let citations: [String: [String]]

  /// The highest ceiling of a claim for an unapproved product in promotional text.
  public let cap: Ceiling?

  /// Why the cap is there, with its records.
  public let capReason: String?

  /// Ids of the evidence records behind the cap.
  public let capRecords: [String]

  /// Ids of concepts that may not be named to the public at all.
  public let unmentionable: [String]
  public let notices: [RequiredNotice]

  public init(
    market: Profile.Market,
    severities: [String: Severity] = [:],
    citations: [String: [String]] = [:],
    cap: Ceiling? = nil,
    capReason: String? = nil,
    capRecords: [String] = [],
    unmentionable: [String] = [],
    notices: [RequiredNotice] = []
  ) {
    self.market = market
    self.severities = severities
    self.citations = citations
    self.cap = cap
    self.capReason = capReason
    self.capRecords = capRecords
    self.unmentionable = unmentionable
    self.notices = notices
  }
}
