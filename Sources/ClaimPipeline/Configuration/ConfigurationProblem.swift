/// Something wrong in a configuration file, and what to do about it.
package struct ConfigurationProblem: Hashable, Sendable, CustomStringConvertible {
  package let path: String
  package let line: Int
  package let column: Int
  package let message: String

  package var description: String { "\(path):\(line):\(column): \(message)" }
}

/// All that is wrong with the configuration of a run.
package struct ConfigurationFailure: Error, Hashable, Sendable {
  package let problems: [ConfigurationProblem]
}
