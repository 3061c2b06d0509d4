import ClaimModel

/// A notice that a law prescribes, looked for in the words of a page.
///
/// Where it hangs and how large it is printed cannot be seen in the copy.
struct PrescribedNotice {
  enum Presence: Equatable {
    case whole
    /// It begins in `range` and departs from the law's words at `departure`, the law's own word.
    case altered(range: Range<Int>, departure: String)
    case absent
  }

  /// So many words in a row tell that somebody set out to give the notice.
  private static let openingLength = 4

  let notice: RequiredNotice
  private let words: [String]

  init(_ notice: RequiredNotice) {
    self.notice = notice
    words = Self.words(of: notice.text)
  }

  /// Returns the notices that the market's laws prescribe on the day.
  static func inForce(for profile: Profile, _ knowledge: Knowledge) -> [PrescribedNotice] {
    let notices = knowledge.market(profile.market)?.notices ?? []
    return notices.filter { $0.inForce.map { $0 <= profile.asOf } ?? true }.map(
      PrescribedNotice.init
    )
  }

  /// Tells whether the copy names the place whose law it is.
  ///
  /// - Complexity: O(*n*) in the number of words.
  func isDue(on page: Page, _ tokens: [Token]) -> Bool {
    guard let place = notice.place, notice.isForAdvertising else { return false }
    let name = Self.words(of: place)
    return tokens.indices.contains { index in
      matches(name, tokens, at: index)
        && page.passages[0].words(in: tokens[index].range).first?.isUppercase == true
    }
  }

  /// Returns whether and how the notice stands on the page.
  ///
  /// - Complexity: O(*n*) in the number of words.
  func presence(among tokens: [Token]) -> Presence {
    guard notice.wording != .unread else {
      let law = Self.words(of: notice.place ?? "") + ["law"]
      return tokens.indices.contains { matches(law, tokens, at: $0) } ? .whole : .absent
    }
    var altered: Presence?
    let opening = Array(words.prefix(Self.openingLength))
    for index in tokens.indices where matches(opening, tokens, at: index) {
      let window = tokens[index...].prefix(words.count)
      let same = zip(window, words).prefix { $0.text == $1 }.count
      if same == words.count { return .whole }
      guard altered == nil, isOfThisPlace(window) else { continue }
      let range = window[index].range.lowerBound..<window[index + max(same, 1) - 1].range.upperBound
      altered = .altered(range: range, departure: words[same])
    }
    return altered ?? .absent
  }

  /// Notices of several places begin alike: the place tells which one is meant.
  private func isOfThisPlace(_ window: ArraySlice<Token>) -> Bool {
    let name = Self.words(of: notice.place ?? "")
    guard let first = name.first, words.contains(first) else { return true }
    return window.contains { $0.text == first }
  }

  private func matches(_ words: [String], _ tokens: [Token], at index: Int) -> Bool {
    !words.isEmpty && index + words.count <= tokens.count
      && words.indices.allSatisfy { tokens[index + $0].text == words[$0] }
  }

  private static func words(of text: String) -> [String] {
    var mapped = MappedText()
    mapped.appendVerbatim(text.utf8, at: 0)
    return Token.tokens(in: 0..<mapped.count, of: mapped).map(\.text)
  }
}

extension RequiredNotice {
  /// What the law prescribes, for the reason of a finding.
  var demand: String {
    let since = inForce.map { " since \($0)" } ?? ""
    let known =
      switch wording {
      case .official: ": \"\(text)\""
      case .secondHand: ", as others quote it: \"\(text)\""
      case .unread: ", whose words have to be looked up"
      }
    return "\(place ?? "the law") prescribes a notice\(since)\(known)"
  }
}
