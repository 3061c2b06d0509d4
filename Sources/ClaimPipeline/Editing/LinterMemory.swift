import ClaimExtraction
import ClaimModel
import ClaimRules

extension Linter {
  /// What a linter knows of a text from having read it before, to be quick when little has changed.
  package struct Memory {
    var reading = ReadingMemory()
    var rules = RuleMemory()
    private var configuration: Configuration?
    private var digest = ""

    package init() {}

    /// Forgets what was read and found under other settings.
    mutating func prepare(for configuration: Configuration, _ knowledge: Knowledge) {
      guard self.configuration != configuration || digest != knowledge.digest else { return }
      self = Memory()
      self.configuration = configuration
      digest = knowledge.digest
    }
  }
}
