import ClaimModel

extension Citation {
  /// What stands before the citation: never more than its role allows it to say.
  var roleLabel: String {
    switch role {
    case .binding: "binding"
    case .guidance: "guidance"
    case .benchmark: "benchmark, not binding on this product"
    case .evidence: "evidence"
    case .platform: "platform policy"
    }
  }

  /// The instrument with its place: "FTC Act, section 5".
  var title: String { pinpoint.map { "\(instrument), \($0)" } ?? instrument }
}

extension Finding {
  /// The fix that a person should look at first: the safest with an edit, else the first advice.
  var bestFix: Fix? {
    fixes.enumerated().max { left, right in
      (left.element.applicability, -left.offset) < (right.element.applicability, -right.offset)
    }?.element
  }
}

extension Fix.Applicability {
  var label: String {
    switch self {
    case .displayOnly: "advice"
    case .needsReview: "needs review"
    case .safe: "safe"
    }
  }
}
