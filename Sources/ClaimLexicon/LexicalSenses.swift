package import ClaimModel

/// A concept as the words for it name it: no more than readers of sentences ask for.
///
/// The model's own type holds all labels; a copy of it counts a reference for each.
package struct LexicalConcept: Hashable, Sendable {
  package let id: String
  package let kind: Concept.Kind
  package let desire: Concept.Desire
}

extension LexicalConcept {
  init(_ concept: Concept) {
    self.init(id: concept.id, kind: concept.kind, desire: concept.desire)
  }
}

/// An effect as the words for it name it: no more than readers of sentences ask for.
@usableFromInline
package struct LexicalEffect: Sendable, Equatable {
  @usableFromInline package let index: Int
  package let id: String
  package let direction: Effect.Direction
  package let strength: Strength
  package let isTherapeutic: Bool

  /// Tells whether the effect's words only say how a thing is: "normal", "healthy". Such words
  /// claim nothing by themselves and turn the verb before them: "contributes to normal sleep".
  package let isState: Bool
  package let hasVerbs: Bool

  /// Tells whether the effect is what becomes of people and can be done to nothing: "feel better".
  package let isRecovery: Bool

  /// Tells whether the effect's nouns name what is done for an ill, whatever comes of it.
  package let isTreatment: Bool

  /// Tells whether the effect says that something is given and not what it does: "provides".
  package let isTransfer: Bool

  /// The forms of the effect in which the words stand.
  package var forms: WordForms = []

  /// Tells whether two are the same effect, in whatever form.
  @inlinable
  package static func == (left: Self, right: Self) -> Bool { left.index == right.index }
}

extension LexicalEffect {
  init(_ effect: Effect, _ index: Int) {
    self.init(
      index: index,
      id: effect.id,
      direction: effect.direction,
      strength: effect.strength,
      isTherapeutic: effect.isTherapeutic,
      isState: !effect.isTherapeutic && effect.verbs.isEmpty && effect.intransitives.isEmpty
        && effect.nouns.isEmpty && effect.idioms.isEmpty && !effect.adjectives.isEmpty,
      hasVerbs: !effect.verbs.isEmpty,
      isRecovery: effect.isTherapeutic && effect.direction == .better && effect.verbs.isEmpty
        && !effect.intransitives.isEmpty,
      isTreatment: effect.nouns.contains("treatment"),
      isTransfer: !effect.isTherapeutic && effect.direction == .up && effect.broader.isEmpty
        && effect.adjectives.isEmpty && effect.nouns.isEmpty && effect.intransitives.isEmpty
    )
  }
}

/// A cue without its words.
package struct LexicalCue: Hashable, Sendable {
  package let role: Role
  package let strength: Strength?
  package let reach: CueEntry.Reach
}

extension LexicalCue {
  init(_ cue: CueEntry) { self.init(role: cue.role, strength: cue.strength, reach: cue.reach) }
}
