/// How a command ended, as other programs see it; thrown where it did not end well.
enum ExitStatus: Int32, Error {
  /// Nothing as grave as the threshold.
  case success = 0
  case findings = 1

  /// An editor went without shutting the server down.
  static let abandoned = ExitStatus.findings

  /// Options, configuration or knowledge are at fault.
  case cannotRun = 2
  /// Some input could not be analysed; the rest was.
  case incomplete = 3
}
