import ClaimModel
import ClaimPipeline

/// What keeps a command from running, told in words.
enum Failures {
  /// Calls `body`; tells on standard error what it throws, and throws the status to exit with.
  static func told<Result>(_ body: () async throws -> Result) async throws -> Result {
    do {
      return try await body()
    } catch let failure as ConfigurationFailure {
      tell(failure.problems.map(\.description))
    } catch let failure as KnowledgeSource.Failure {
      tell(failure.problems.map(\.description))
    } catch let failure as OutputFailure {
      tell([failure.description])
    }
    throw ExitStatus.cannotRun
  }

  private static func tell(_ lines: [String]) {
    for line in lines { Terminal.printError("warrantlint: \(line)") }
  }
}
