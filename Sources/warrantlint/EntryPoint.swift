import ArgumentParser

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

@main
enum EntryPoint {
  static func main() async {
    // A reader that goes away shows as a failed write, which every writer knows how to take.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try Warrantlint.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      exit(report(error).rawValue)
    }
  }

  /// Tells the user what `error` says, and returns the status to exit with.
  private static func report(_ error: any Error) -> ExitStatus {
    if let status = error as? ExitStatus { return status }
    let message = Warrantlint.fullMessage(for: error)
    if Warrantlint.exitCode(for: error).isSuccess {
      return Terminal.printOut(message) ? .success : .cannotRun
    }
    Terminal.printError(message)
    return .cannotRun
  }
}
