import ClaimModel

/// Everything that lets wording pass in one document: comments in it, allowances of the
/// configuration, and rules switched off.
final class Leave {
  /// Why an objection is not heeded.
  private enum Reason {
    case comment(Allowance)
    case configured(ConfiguredAllowance)
    case switchedOff(rule: String)
  }

  private let allowances: Allowances
  private let configured: [ConfiguredAllowance]
  private let off: Set<String>
  private let text: MappedText

  init(_ document: Document, configuration: Configuration, knownRules: [String]) {
    let asOf = configuration.asOf
    allowances = Allowances(in: document, asOf: asOf, knownRules: knownRules)
    configured = configuration.allowances.filter { $0.until.map { $0 >= asOf } ?? true }
    text = document.text
    off = Set(configuration.rules.filter { $0.value == .off }.keys)
  }

  var hasRulesOff: Bool { !off.isEmpty }

  func isOff(_ rule: String) -> Bool { off.contains(rule) }

  /// Tells whether a finding is to be left; what counts is the rule that it is reported under.
  func allows(_ finding: Finding) -> Bool { reason(for: finding) != nil }

  /// Returns what is wrong with the comments, given what they let pass.
  func comments(besides allowed: [Finding]) -> [Finding] {
    guard !isOff(Allowances.rule.id) else { return [] }
    return allowances.mistakes + allowances.unused(by: allowed)
  }

  private func reason(for finding: Finding) -> Reason? {
    let (rule, range) = (finding.rule, finding.range)
    if isOff(rule) { return .switchedOff(rule: rule) }
    if let allowance = allowances.allowance(of: rule, at: range) { return .comment(allowance) }
    return configured.first { isAllowed(rule, at: range, by: $0) }.map { .configured($0) }
  }

  private func isAllowed(_ rule: String, at range: Range<Int>, by allowance: ConfiguredAllowance)
    -> Bool
  {
    guard allowance.rules.contains(rule) else { return false }
    guard let words = allowance.words.map(Fingerprinter.normalised) else { return true }
    let found = Fingerprinter.normalised(text.string(range))
    return !found.isEmpty && (words.contains(found) || found.contains(words))
  }

  /// Returns `finding` with why it is left.
  func suppressed(_ finding: Finding) -> SuppressedFinding? {
    switch reason(for: finding) {
    case .comment(let allowance):
      SuppressedFinding(
        finding: finding,
        means: .inSource,
        reason: allowance.reason,
        owner: allowance.owner,
        until: allowance.until
      )
    case .configured(let allowance):
      SuppressedFinding(
        finding: finding,
        means: .configuration,
        reason: allowance.reason,
        owner: allowance.owner,
        until: allowance.until
      )
    case .switchedOff(let rule):
      SuppressedFinding(
        finding: finding,
        means: .configuration,
        reason: "the rule '\(rule)' is switched off"
      )
    case nil: nil
    }
  }
}

extension Configuration {
  /// Returns `finding` as grave as its families are under these settings.
  func adjusted(_ finding: Finding, in knowledge: Knowledge) -> Finding {
    guard finding.families.contains(where: { rules[$0] != nil }) else { return finding }
    let market = knowledge.market(market)
    let severities = finding.families.compactMap { family -> Severity? in
      if case .severity(let severity) = rules[family] { return severity }
      return market?.severities[family]
        ?? Linter.rules.first { $0.id == family }?.severity
    }
    return finding.with(severity: severities.max())
  }
}
