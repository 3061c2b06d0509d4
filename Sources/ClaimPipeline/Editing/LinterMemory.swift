import ClaimModel
import ClaimRules

extension Linter {
  /// What a linter knows of a text from having read it before, to be quick when little has changed.
  package struct Memory: Sendable {
    private var rules: RuleMemory?
    private var configuration: Configuration?
    private var digest = ""

    package init() {}

    /// Takes out what the rules found under these settings; nothing of what they found under others.
    mutating func rules(for configuration: Configuration, _ knowledge: Knowledge) -> RuleMemory {
      defer { rules = nil }
      let isSame = self.configuration == configuration && digest == knowledge.digest
      return isSame ? rules ?? RuleMemory() : RuleMemory()
    }

    mutating func note(
      _ rules: RuleMemory?,
      for configuration: Configuration,
      _ knowledge: Knowledge
    ) {
      self.rules = rules
      self.configuration = configuration
      digest = knowledge.digest
    }
  }
}
