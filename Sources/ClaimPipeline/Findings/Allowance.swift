import ClaimModel

/// Leave that the copy or the configuration gives to say what a rule objects to.
struct Allowance: Hashable, Sendable {
  let rules: [String]
  let reason: String
  let owner: String?
  let until: CivilDate?

  /// Creates the allowance that a comment spells: `allow RULE, RULE by OWNER until DATE: REASON`.
  ///
  /// What it says may still be wrong: ``problem(asOf:knownRules:)`` tells.
  init(rules: [String], reason: String, owner: String? = nil, until: CivilDate? = nil) {
    self.rules = rules
    self.reason = reason
    self.owner = owner
    self.until = until
  }
}

/// A comment that gives leave, with where it holds; or what is wrong with it.
struct AllowanceComment: Hashable, Sendable {
  enum Reach: String, Hashable, Sendable {
    case block = "allow"
    case file = "allow-file"
  }

  /// What a comment may say wrongly.
  enum Mistake: Error, Hashable, Sendable {
    case unknownVerb(String)
    case noRule
    case unknownRule(String, nearest: String?)
    case noDate(String)
    case noReason
    case expired(CivilDate)
  }

  let reach: Reach
  let allowance: Allowance

  /// Reads what a directive says.
  ///
  /// - Parameter knownRules: the ids of all rules that can be allowed.
  init(_ text: String, asOf: CivilDate, knownRules: [String]) throws(Mistake) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    var words = parts[0].split { $0.isWhitespace || $0 == "," }[...]
    let verb = words.popFirst().map(String.init) ?? ""
    guard let reach = Reach(rawValue: verb) else { throw .unknownVerb(verb) }
    self.reach = reach
    let rules = words.prefix { $0 != "by" && $0 != "until" }
    words = words.dropFirst(rules.count)
    guard !rules.isEmpty else { throw .noRule }
    if let unknown = rules.first(where: { !knownRules.contains(String($0)) }) {
      let nearest = NearestName.to(String(unknown), among: knownRules)
      throw .unknownRule(String(unknown), nearest: nearest)
    }
    let owner = Self.take("by", from: &words)
    let until = try Self.day(Self.take("until", from: &words))
    let reason = parts.count > 1 ? parts[1].split(whereSeparator: \.isWhitespace) : []
    guard !reason.isEmpty else { throw .noReason }
    if let until, until < asOf { throw .expired(until) }
    allowance = Allowance(
      rules: rules.map(String.init),
      reason: reason.joined(separator: " "),
      owner: owner,
      until: until
    )
  }

  /// Returns the words after `key`, up to the next key; nil where the key is not there.
  private static func take(_ key: Substring, from words: inout ArraySlice<Substring>) -> String? {
    guard words.first == key else { return nil }
    words.removeFirst()
    let value = words.prefix { $0 != "until" }
    words = words.dropFirst(value.count)
    return value.joined(separator: " ")
  }

  private static func day(_ text: String?) throws(Mistake) -> CivilDate? {
    guard let text else { return nil }
    guard let date = CivilDate(text) else { throw .noDate(text) }
    return date
  }
}
