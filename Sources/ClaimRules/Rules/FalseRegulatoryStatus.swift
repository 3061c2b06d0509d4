package import ClaimModel

/// A registration, a listing or a clearance is no approval of a treatment.
package struct FalseRegulatoryStatus: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "false-regulatory-status",
    summary: "states or implies an approval, licence, endorsement or exemption that is not there",
    severity: .error
  )

  package init() {}

  package func check(_ passage: Passage) -> [Objection] {
    guard passage.has(.status) || passage.has(.exemption),
      passage.profile.productStatus != .approved, !passage.isSober, !passage.isOpenQuestion,
      !passage.has(.statusDisclosure), !passage.traits.contains(.background), !isExplained(passage)
    else { return [] }
    return (borrowed(in: passage) + exemptions(in: passage)).map { range in
      Objection(
        .statusImplied(passage.quote(range)),
        because: "Registering, listing, clearing a device, inspecting a site or entering a trial "
          + "in a register approves no treatment. State what the body did and that it is no "
          + "approval, or leave its name out.",
        at: range
      )
    }
  }

  /// "… is a filing reference, nothing more": what a registration is not, said with no benefit beside.
  private func isExplained(_ passage: Passage) -> Bool {
    if limitsItself(passage) || passage.next.map(isDisclaimer) ?? false { return true }
    guard passage.claims.isEmpty, passage.effects.isEmpty, !passage.has(.dismissal),
      !passage.contains(anyOf: ["we", "our", "us"]),
      !passage.tokens.contains(where: { $0.text.hasPrefix("approv") })
    else { return false }
    let words = passage.tokens.map(\.text)
    return words.indices.dropLast().contains { index in
      words[index] == "nothing" && ["more", "else", "about"].contains(words[index + 1])
    }
  }

  /// "Registration does not mean that the product is approved", said in the next sentence.
  private func isDisclaimer(_ next: Passage) -> Bool {
    let words = next.tokens.map(\.text)
    return words.contains { $0 == "not" || $0 == "no" || $0.hasSuffix("n't") }
      && words.contains { ["registration", "listing", "clearance", "approval"].contains($0) }
      && words.contains { $0.hasPrefix("approv") || $0.hasPrefix("endors") || $0 == "mean" }
  }

  /// "Registered, which does not mean that it is approved", said in one breath.
  private func limitsItself(_ passage: Passage) -> Bool {
    let words = passage.tokens.map(\.text)
    guard let mean = words.firstIndex(where: { ["mean", "imply", "make"].contains($0) }), mean > 0,
      words[mean - 1] == "not" || words[mean - 1].hasSuffix("n't")
    else { return false }
    return words[mean...].contains { $0.hasPrefix("approv") || $0.hasPrefix("endors") }
  }

  /// An authority and a word of approval in one sentence.
  private func borrowed(in passage: Passage) -> [Range<Int>] {
    let authorities = passage.cues(.regulator).filter { isStoodBehind($0) }
    let statuses = passage.cues(.status).filter { isStoodBehind($0) }
    for authority in authorities {
      guard let status = passage.near(authority, within: 8, of: statuses) else { continue }
      return [passage.stretch(authority, status)]
    }
    guard statuses.count > 1, let last = statuses.last,
      passage.has(.inference) || passage.contains(anyOf: ["because", "so", "means", "hence"])
    else { return [] }
    return [passage.stretch(statuses[0], last)]
  }

  /// "Needs no approval": an exemption that the writer claims.
  private func exemptions(in passage: Passage) -> [Range<Int>] {
    passage.cues(.exemption).filter {
      $0.scope.isDisjoint(with: [.attributed, .quoted, .conditional])
    }.map(\.range)
  }

  private func isStoodBehind(_ mention: Mention) -> Bool {
    mention.scope.isDisjoint(with: [.negated, .attributed, .quoted, .conditional])
  }
}

extension Finding.Message {
  fileprivate static func statusImplied(_ words: String) -> Self {
    "\(words) may be read as an official approval of the treatment"
  }
}
