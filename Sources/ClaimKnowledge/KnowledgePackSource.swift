package import ClaimModel

/// The files of a knowledge pack, as they were read from wherever they lie.
package struct KnowledgePackSource: Sendable {
  package struct File: Sendable {
    /// The path as a person would write it: problems name it.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// What the pack is called as long as its `pack.yaml` has not been read: its directory.
  package let name: String
  package let files: [File]

  package init(name: String, files: [File]) {
    self.name = name
    self.files = files
  }
}

/// What loading gives: everything that could be read, and everything that is wrong with it.
package struct LoadedKnowledge: Sendable {
  package let knowledge: Knowledge

  /// Ordered by file, line and column.
  package let problems: [KnowledgeProblem]

  package init(knowledge: Knowledge, problems: [KnowledgeProblem]) {
    self.knowledge = knowledge
    self.problems = problems
  }

  /// Whether nothing is so wrong that verdicts would rest on it.
  package var isUsable: Bool { !problems.contains { $0.severity == .error } }
}
