import ClaimModel
import ClaimRules

/// Everything that lets wording pass in one document: comments in it, and rules switched off.
struct Leave {
  /// Why an objection is not heeded.
  enum Reason {
    case comment(Allowance)
    case switchedOff(rule: String)
  }

  let allowances: Allowances
  private let off: Set<String>

  init(allowances: Allowances, configuration: Configuration) {
    self.allowances = allowances
    off = Set(configuration.rules.filter { $0.value == .off }.keys)
  }

  var isEmpty: Bool { allowances.isEmpty && off.isEmpty }

  /// Returns why what `rule` objects to in `range` is to be left; nil where it is not.
  func reason(for rule: String, at range: Range<Int>) -> Reason? {
    if off.contains(rule) { return .switchedOff(rule: rule) }
    return allowances.allowance(of: rule, at: range).map { .comment($0) }
  }

  /// Returns `finding` with why it is left.
  func suppressed(_ finding: Finding) -> SuppressedFinding? {
    switch reason(for: finding.rule, at: finding.range) {
    case .comment(let allowance):
      SuppressedFinding(
        finding: finding,
        means: .inSource,
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
        ?? RuleCatalog.metadata.first { $0.id == family }?.severity
    }
    return finding.with(severity: severities.max())
  }
}
