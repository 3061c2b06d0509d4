/// A thing that claims speak of: a therapy, a disease, a part of the body, an outcome.
///
/// Concepts follow SKOS: one preferred label, alternative labels, hidden labels that only matching
/// sees, and broader concepts.
public struct Concept: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case intervention
    /// What a therapy is compared with or offered instead of: surgery, a drug, placebo.
    case comparator
    case cell
    case substance
    case condition
    case symptom
    case anatomy
    case outcome
    case mechanism
    case population
  }

  /// Which way a change of the thing has to go to be good for a person.
  public enum Desire: String, Hashable, Sendable, CaseIterable {
    case more
    case less
    case neither
  }

  public let id: String
  public let kind: Kind
  public let label: String
  public let altLabels: [String]
  public let hiddenLabels: [String]

  /// Ids of the next more general concepts.
  public let broader: [String]
  public let desire: Desire

  /// MeSH descriptors, as "D015519".
  public let mesh: [String]
  public let note: String?

  public init(
    id: String,
    kind: Kind,
    label: String,
    altLabels: [String] = [],
    hiddenLabels: [String] = [],
    broader: [String] = [],
    desire: Desire = .neither,
    mesh: [String] = [],
    note: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.label = label
    self.altLabels = altLabels
    self.hiddenLabels = hiddenLabels
    self.broader = broader
    self.desire = desire
    self.mesh = mesh
    self.note = note
  }

  public var labels: [String] { [label] + altLabels + hiddenLabels }
}
