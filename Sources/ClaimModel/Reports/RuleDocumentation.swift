/// A rule's page: what it demands, why, and what it flags and accepts.
public enum RuleDocumentation {
  /// A part of the page, in its order.
  public enum Part: Hashable, Sendable {
    case heading(String)
    case paragraph(String)
    /// Copy, line by line, in which `⟦ ⟧` mark what a finding stands at; and how it is read.
    case example(format: String, copy: [String])
    /// What is said of the example above: "rule: message".
    case finding(String)
    case items([String])
  }
}
