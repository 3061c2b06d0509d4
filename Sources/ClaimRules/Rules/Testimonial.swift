package import ClaimModel

/// One person's outcome says nothing of what others can expect.
package struct Testimonial: ClaimRule {
  package static let metadata = RuleMetadata(
    id: "testimonial",
    summary: "uses a patient's or celebrity's outcome, a review or a before/after as proof",
    severity: .warning
  )

  package init() {}

  package func check(_ passage: Passage) -> [Objection] {
    guard
      passage.traits.contains(.testimony) || passage.has(.testimonial)
        || namesWhomItHelped(passage),
      passage.traits.isDisjoint(with: [.notice, .reported, .caveat, .study, .background]),
      !passage.isOpenQuestion, !isPutInPlace(passage), let range = story(in: passage)
    else { return [] }

    return [
      Objection(
        .offeredAsProof(passage.quote(range)),
        because: "What one person tells is read as what others will have. Say what patients "
          + "generally experience and on what evidence, and disclose any tie, or keep to reviews "
          + "of the service.",
        at: range
      )
    ]
  }

  /// Tells whether the paragraph goes on to say how the story stands to what others can expect, where
  /// a market lets that rescue it.
  private func isPutInPlace(_ passage: Passage) -> Bool {
    guard passage.profile.market != .au else { return false }
    var next = passage.next
    for _ in 0..<8 {
      guard let following = next, following.sentence.block == passage.sentence.block else { break }
      if following.has(.limitation), following.contains(anyOf: Self.others) { return true }
      next = following.next
    }
    return false
  }

  /// Words for those whom the story is not about.
  private static let others: WordSet = ["others", "most", "average", "typically", "generally"]

  /// The words in which somebody's outcome is told.
  private func story(in passage: Passage) -> Range<Int>? {
    let voices = passage.cues(.testimonial).filter {
      !passage.isDenied($0) && !passage.isDeniedAfter($0.range)
    }
    let isTold =
      isOutcomeTold(in: passage) || voices.count > 1 && !passage.isAboutService
    if passage.traits.contains(.testimony) || passage.block.isQuotation && !voices.isEmpty {
      return isTold || isQuoted(passage) && turns(in: passage) ? passage.range : nil
    }
    if showsChange(passage) || namesWhomItHelped(passage) { return passage.range }
    guard let voice = voices.first, !passage.isOpenQuestion, !passage.has(.hedge) else {
      return nil
    }
    let isPicture = passage.contains(anyOf: ["before"]) && passage.contains(anyOf: ["after"])
    return isTold || isPicture ? voice.range : nil
  }

  /// "Left: her hip in March. Right: in June": the text of a picture that shows a change.
  private func showsChange(_ passage: Passage) -> Bool {
    guard [.alt, .caption].contains(passage.block.carrier) else { return false }
    if passage.isAboutOutcome, datedMoments(in: passage) > 1 { return true }
    let sides = [passage, passage.next].compactMap(\.self)
    let pairs: [[Word]] = [["left", "right"], ["before", "after"]]
    return sides.contains(where: \.isAboutOutcome)
      && pairs.contains { pair in
        pair.allSatisfy { side in sides.contains { $0.contains(anyOf: WordSet([side])) } }
      }
  }

  /// "Ilse, 71, gardening again": a first name, an age and what became of somebody.
  private func namesWhomItHelped(_ passage: Passage) -> Bool {
    guard opensWithAge(passage),
      passage.isFragmentary || passage.block.isQuotation || passage.block.carrier != .body
    else { return false }
    return passage.isAboutOutcome || !passage.therapies.isEmpty
      || passage.contains(anyOf: ["again", "after", "back", "without"])
  }

  /// Tells whether a passage opens with a name, a comma and two digits; its bytes tell, so that the
  /// words of few passages are made.
  private func opensWithAge(_ passage: Passage) -> Bool {
    let bytes = passage.document.document.text.utf8[passage.range]
    guard let first = bytes.first, first &- 0x41 < 26,
      let comma = bytes.prefix(20).firstIndex(of: UInt8(ascii: ","))
    else { return false }
    let age = bytes[comma...].dropFirst().drop { $0 == UInt8(ascii: " ") }
    return !bytes[..<comma].contains(UInt8(ascii: " "))
      && age.prefix(2).count == 2 && age.prefix(2).allSatisfy { $0 &- 0x30 < 10 }
      && !age.dropFirst(2).prefix(1).contains { $0 &- 0x30 < 10 }
  }

  /// How many moments a line names: "week 0 and week 10".
  private func datedMoments(in passage: Passage) -> Int {
    zip(passage.tokens, passage.tokens.dropFirst()).count { unit, number in
      ["day", "week", "month", "year"].contains(unit.text)
        && (number.text.utf8.first.map { (0x30...0x39).contains($0) } ?? false)
    }
  }

  /// Tells whether somebody else's words are given, between marks or set apart.
  private func isQuoted(_ passage: Passage) -> Bool {
    let bytes = passage.document.document.text.utf8
    let first = passage.block.range.lowerBound
    return passage.block.isQuotation || bytes[first] == UInt8(ascii: "\"")
      || bytes[first...].starts(with: "“".utf8)
  }

  /// "Nine weeks later I was rowing": the turn of a story.
  private func turns(in passage: Passage) -> Bool {
    let words = passage.tokens
    return words.indices.dropFirst().contains { index in
      ["later", "on"].contains(words[index].text)
        && ["days", "weeks", "months", "week", "month", "year"].contains(words[index - 1].text)
    }
  }

  /// Something that became of somebody: an outcome, or the therapy that is thanked for one.
  private func isOutcomeTold(in passage: Passage) -> Bool {
    passage.isAboutOutcome || passage.has(.guarantee) || !passage.therapies.isEmpty
      || passage.has(.otherCare) && (passage.has(.discouragement) || turns(in: passage))
      || turns(in: passage)
        && passage.previous.map { $0.has(.otherCare) || isOutcomeTold(in: $0) }
          ?? false
  }
}

extension Finding.Message {
  fileprivate static func offeredAsProof(_ words: String) -> Self {
    "\(words) may be read as the outcome that others can expect"
  }
}
