import ArgumentParser
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
    } catch let failure as GitHistory.Failure {
      tell([failure.description])
    } catch let failure as BaselineFile.Failure {
      tell([failure.description])
    }
    throw ExitStatus.cannotRun
  }

  private static func tell(_ lines: [String]) {
    for line in lines { Terminal.printError("warrantlint: \(line)") }
  }
}

extension ParsableCommand {
  /// Returns the run that `search` has the settings of, with its knowledge loaded.
  func lintRun(_ search: ConfigurationSearch, keepingIn cache: String? = nil) throws -> LintRun {
    let configuration = search.runConfiguration()
    try search.complain()
    let knowledge = try KnowledgeSource.load(configuration.knowledge)
    let program = cache.flatMap { ProgramIdentity.current(keptIn: $0) }
    return LintRun(
      search,
      knowledge: knowledge,
      processors: Processors.count,
      cache: cache.flatMap { directory in
        program.map { ReportCache(in: directory, program: $0, knowledge: knowledge.digest) }
      }
    )
  }
}
