import ClaimModel

/// Denies an approval that is claimed: "is approved by the authority" → "is not approved by …".
struct StatusDenial {
  let place: Place

  private var words: SentenceWords { place.words }

  /// How words of approval begin; a product can well be registered or listed and have none.
  private static let approvals = ["approv", "accept", "authori", "licens", "endors", "sanction"]

  var proposals: [Proposal] {
    guard place.finding.rule == "false-regulatory-status",
      place.assessed.profile.productStatus != .approved,
      !place.sentence.traits.contains(.question), let changes
    else { return [] }
    let end = place.finding.range.upperBound
    return [Proposal(.hedge, place.preview(changes, through: end), .needsReview, changes)]
  }

  private var changes: [TextChange]? {
    let own = words.indices(in: place.finding.range)
    let approved = own.first { index in
      words.text(at: index).hasSuffix("ed")
        && Self.approvals.contains { words.text(at: index).hasPrefix($0) }
    }
    guard let approved else { return nil }
    if approved == 0 {
      let word = words.words[0]
      let text = place.text.string(word.range)
      return [.replace(word.range, by: "Not \(words.isTitleCase ? text : text.loweredFirst)")]
    }
    let verb = (0..<approved).reversed().prefix(4).first { Grammar.be.contains(words.text(at: $0)) }
    guard let verb, !words.words[verb..<approved].contains(where: \.isMark) else { return nil }
    return [.insert(" not", after: words.words[verb].range.upperBound)]
  }
}
