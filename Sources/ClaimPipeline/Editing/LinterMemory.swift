import ClaimExtraction
import ClaimMatching
import ClaimModel
import ClaimRules

extension Linter {
  /// What a linter knows of a text from having read it before, to be quick when little has changed.
  package struct Memory {
    var reading = ReadingMemory()
    var matching = MatchingMemory()
    var rules: RuleMemory
    private var configuration: Configuration?
    private var digest = ""

    package init() { rules = RuleMemory() }

    private init(rules: RuleMemory) { self.rules = rules }

    /// A memory of texts that are only tried: nobody reads what is found in them.
    static var ofTrials: Memory { Memory(rules: RuleMemory(isWorded: false)) }

    /// Forgets what was read and found under other settings.
    mutating func prepare(for configuration: Configuration, _ knowledge: Knowledge) {
      guard self.configuration != configuration || digest != knowledge.digest else { return }
      self = Memory()
      self.configuration = configuration
      digest = knowledge.digest
    }
  }
}
