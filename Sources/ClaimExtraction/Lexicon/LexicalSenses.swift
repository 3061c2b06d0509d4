import ClaimModel

/// A concept as the words for it name it: no more than readers of sentences ask for.
///
/// The model's own type holds all labels; a copy of it counts a reference for each.
struct LexicalConcept: Sendable {
  let id: String
  let kind: Concept.Kind
  let desire: Concept.Desire

  init(_ concept: Concept) {
    id = concept.id
    kind = concept.kind
    desire = concept.desire
  }
}

/// An effect as the words for it name it: no more than readers of sentences ask for.
struct LexicalEffect: Sendable, Equatable {
  let index: Int
  let id: String
  let direction: Effect.Direction
  let strength: Strength
  let isTherapeutic: Bool

  /// Tells whether the effect's words only say how a thing is: "normal", "healthy". Such words
  /// claim nothing by themselves and turn the verb before them: "contributes to normal sleep".
  let isState: Bool
  let hasVerbs: Bool

  /// Tells whether the effect is what becomes of people and can be done to nothing: "feel better".
  let isRecovery: Bool

  /// The forms of the effect in which the words stand.
  let forms: Lexicon.Forms

  init(_ effect: Effect, _ index: Int, _ forms: Lexicon.Forms) {
    self.index = index
    self.forms = forms
    id = effect.id
    direction = effect.direction
    strength = effect.strength
    isTherapeutic = effect.isTherapeutic
    isState =
      !effect.isTherapeutic && effect.verbs.isEmpty && effect.intransitives.isEmpty
      && effect.nouns.isEmpty && effect.idioms.isEmpty && !effect.adjectives.isEmpty
    hasVerbs = !effect.verbs.isEmpty
    isRecovery =
      effect.isTherapeutic && effect.direction == .better && effect.verbs.isEmpty
      && !effect.intransitives.isEmpty
  }

  /// Tells whether two are the same effect, in whatever form.
  static func == (left: Self, right: Self) -> Bool { left.index == right.index }
}

/// A cue without its words.
struct LexicalCue: Sendable {
  let role: Role
  let strength: Strength?
  let reach: CueEntry.Reach

  init(_ cue: CueEntry) {
    role = cue.role
    strength = cue.strength
    reach = cue.reach
  }
}
