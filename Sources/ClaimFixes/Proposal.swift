package import ClaimModel

/// A rewording of a sentence, before anybody looked at what it does.
package struct Proposal: Hashable, Sendable {
  /// What a proposal does to a sentence.
  package enum Kind: Hashable, Sendable {
    /// Weakens what it asserts.
    case hedge
    /// Leaves out or replaces single words.
    case words
    /// Puts another sentence in its place.
    case rewrite
    /// Adds what has to be said with it.
    case qualifier
    case advice
    /// Advice where nothing else is offered.
    case lastResort
  }

  package let kind: Kind

  /// What it does, for a person: an order in one sentence, without a full stop.
  package let title: String
  package let applicability: Fix.Applicability

  /// In the order of the text, apart from each other; empty for advice.
  package let changes: [TextChange]

  package init(
    _ kind: Kind,
    _ title: String,
    _ applicability: Fix.Applicability,
    _ changes: [TextChange]
  ) {
    self.kind = changes.isEmpty && kind != .lastResort ? .advice : kind
    self.title = title
    self.applicability = changes.isEmpty ? .displayOnly : applicability
    self.changes = changes.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Tells whether no two changes touch the same words.
  var isConsistent: Bool {
    zip(changes, changes.dropFirst()).allSatisfy { first, second in
      first.range.upperBound < second.range.lowerBound
        || first.range.upperBound == second.range.lowerBound && first.range != second.range
    }
  }
}
