import ClaimLexicon
import ClaimModel

/// An effect in a sentence with what it acts on and who does it, as token ranges.
struct Frame: Sendable {
  /// Who or what does it.
  enum Agent: Hashable, Sendable {
    /// A therapy, a cell or a mechanism of one, as an index into the sentence's phrases.
    case therapy(Int)
    /// "it", "these cells": named before.
    case anaphor
    /// "we", "our clinic": the seller.
    case seller
    /// Nobody is named: a heading, an order, a passive.
    case implicit
    /// Words that the ontology does not know.
    case unknown
    /// A disease, the body, other care: what such a thing does is no claim for a therapy.
    case other(Int)
  }

  /// What is acted on: the concepts of one item of a coordination, and its words.
  struct Target: Hashable, Sendable {
    /// Indices of concept phrases, the head first.
    let concepts: [Int]
    let tokens: Range<Int>
  }

  /// What people keep normal or healthy themselves.
  static let dailyLife: WordSet = [
    "diet", "diets", "lifestyle", "lifestyles", "life", "habit", "habits", "activity", "activities",
    "hours", "routine", "routines", "food", "foods", "meal", "meals", "eating", "choices", "work",
    "saline", "distance", "environment", "relationship", "relationships", "people", "volunteers",
    "controls", "subjects", "schedule", "driving", "duties",
  ]

  /// The effects that the words name, the innermost first: "support the regeneration of" is
  /// regeneration, supported.
  var effects: [LexicalEffect]

  /// The words of the effect itself.
  let effectTokens: Range<Int>

  /// The effect's words with modal, "help", "to": where modifiers attach.
  var predicate: Range<Int>
  var targets: [Target]
  var agent: Agent
  let construction: Claim.Construction

  /// Cues that belong to the predicate: "may help", "has been shown to".
  var cues: [Int] = []

  /// Tells whether the predicate has a modal or hedge of its own to share with its coordinates.
  var isDenied = false

  /// Everything from the predicate to the last target.
  var extent: Range<Int> {
    var extent = predicate
    for target in targets {
      let start = min(extent.lowerBound, target.tokens.lowerBound)
      extent = start..<max(extent.upperBound, target.tokens.upperBound)
    }
    return extent
  }
}
