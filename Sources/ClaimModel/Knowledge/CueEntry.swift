/// A phrase of the language files: what it is a cue for, and how far it reaches.
public struct CueEntry: Hashable, Sendable {
  public enum Reach: String, Hashable, Sendable, CaseIterable {
    case left
    case right
    case both
  }

  public let phrase: String
  public let role: Role
  public let strength: Strength?
  public let reach: Reach

  /// Tells whether the first word is a verb that is to be inflected.
  public let isVerb: Bool

  public init(
    phrase: String,
    role: Role,
    strength: Strength? = nil,
    reach: Reach = .right,
    isVerb: Bool = false
  ) {
    self.phrase = phrase
    self.role = role
    self.strength = strength
    self.reach = reach
    self.isVerb = isVerb
  }
}
