import ClaimModel

/// The allowances that hold in one document, and what is wrong with those that do not.
struct Allowances: Sendable {
  private struct Entry: Sendable {
    let allowance: Allowance
    let directive: Directive

    /// The block that the allowance holds for; nil for the whole file.
    let block: Int?
  }

  static let rule = RuleMetadata(
    id: "suppression",
    summary: "an allowance that is out of date, gives no reason, or allows nothing that is there",
    severity: .error
  )

  private let document: Document
  private let entries: [Entry]

  /// Findings about the comments themselves.
  let mistakes: [Finding]

  init(in document: Document, asOf: CivilDate, knownRules: [String]) {
    self.document = document
    var entries: [Entry] = []
    var mistakes: [Finding] = []
    for directive in document.directives {
      do throws(AllowanceComment.Mistake) {
        let comment = try AllowanceComment(directive.text, asOf: asOf, knownRules: knownRules)
        if comment.reach == .block, directive.block == nil {
          mistakes.append(Self.unused(comment.allowance.rules, at: directive, in: document))
          continue
        }
        let block = comment.reach == .file ? nil : directive.block
        let entry = Entry(allowance: comment.allowance, directive: directive, block: block)
        entries.append(entry)
      } catch {
        mistakes.append(Self.finding(error.message, error.advice, .error, directive, in: document))
      }
    }
    self.entries = entries
    self.mistakes = mistakes
  }

  /// Returns the allowance that lets `rule` pass at `range` of the text.
  func allowance(of rule: String, at range: Range<Int>) -> Allowance? {
    entry(of: rule, at: range)?.allowance
  }

  /// Returns a warning for each rule of each allowance that none of `suppressed` needed.
  func unused(by suppressed: [Finding]) -> [Finding] {
    var used: Set<[String]> = []
    for finding in suppressed {
      guard let entry = entry(of: finding.rule, at: finding.range) else { continue }
      used.insert([entry.directive.span.key, finding.rule])
    }
    return entries.compactMap { entry in
      let idle = entry.allowance.rules.filter { !used.contains([entry.directive.span.key, $0]) }
      return idle.isEmpty ? nil : Self.unused(idle, at: entry.directive, in: document)
    }
  }

  private func entry(of rule: String, at range: Range<Int>) -> Entry? {
    entries.first { entry in
      guard entry.allowance.rules.contains(rule) else { return false }
      guard let block = entry.block else { return true }
      return document.blocks[block].range.contains(range)
    }
  }

  private static func unused(
    _ rules: [String],
    at directive: Directive,
    in document: Document
  ) -> Finding {
    let names = rules.map { "'\($0)'" }.joined(separator: ", ")
    return finding(
      "\(names) is allowed here, but nothing of the kind stands here",
      "An allowance that allows nothing hides the next fault. Remove it.",
      .warning,
      directive,
      in: document
    )
  }

  private static func finding(
    _ message: Finding.Message,
    _ advice: String,
    _ severity: Severity,
    _ directive: Directive,
    in document: Document
  ) -> Finding {
    let start = directive.block.map { document.blocks[$0].range.lowerBound } ?? 0
    return Finding(
      rule: rule.id,
      families: [rule.id],
      severity: severity,
      message: message,
      explanation: advice,
      range: start..<start,
      span: directive.span,
      claim: nil
    )
  }
}

extension AllowanceComment.Mistake {
  fileprivate var message: Finding.Message {
    switch self {
    case .unknownVerb(let verb): "'\(verb)' is no word for Warrantlint: say allow or allow-file"
    case .noRule: "the allowance names no rule"
    case .unknownRule(let rule, let nearest):
      "there is no rule '\(rule)'\(nearest.map { "; did you mean '\($0)'?" } ?? "")"
    case .noDate(let text): "'\(text)' is no day of the calendar"
    case .noReason: "the allowance gives no reason, so it allows nothing"
    case .expired(let day): "the allowance ended on \(day)"
    }
  }

  fileprivate var advice: String {
    switch self {
    case .unknownVerb, .noRule, .unknownRule, .noDate:
      "A comment that is not understood allows nothing. "
        + "Write: warrantlint allow RULE by OWNER until YYYY-MM-DD: REASON"
    case .noReason: "Say after a colon why the wording may stand, for whoever reads the report."
    case .expired: "Look at the wording again, then remove the allowance or give it a new day."
    }
  }
}

extension SourceSpan {
  fileprivate var key: String { "\(start)-\(end)" }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
