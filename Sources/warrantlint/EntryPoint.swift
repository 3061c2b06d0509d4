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
      var command = try command(in: Array(CommandLine.arguments.dropFirst()))
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      exit(report(error).rawValue)
    }
  }

  /// Returns the command that the arguments ask for.
  ///
  /// A command that is named first is parsed by itself: going down the tree of all commands looks at
  /// its options four times, which took 1 ms. What is wrong, and what help says, the tree tells.
  private static func command(in arguments: [String]) throws -> any ParsableCommand {
    let named = Warrantlint.configuration.subcommands.first { type in
      type.configuration.commandName == arguments.first && type.configuration.subcommands.isEmpty
    }
    if let named, let command = try? named.parseAsRoot(Array(arguments.dropFirst())) {
      return command
    }
    return try Warrantlint.parseAsRoot(arguments)
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
