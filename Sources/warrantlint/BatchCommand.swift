import ArgumentParser
import ClaimModel
import ClaimPipeline

struct BatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Answers a stream of texts: one JSON object a line in, one a line out.",
    discussion: """
      Each line is an object with a "text", an "id" of your choice, and, if it is not plain text, \
      a "format": markdown or html. The answers come in the same order, each with the id, the \
      strength of the text as a whole (none, correlational, conditional, causal, absolute), the \
      claims and the findings. Memory does not grow with the input. A line that cannot be read is \
      answered with an "error", and makes the exit status 3 at the end; findings do not change it.

      EXAMPLES
        echo '{"id": "a1", "text": "Novaril may help."}' | warrantlint batch
        warrantlint batch < texts.jsonl > answers.jsonl
        psql -Atc 'select row_to_json(t) from copy t' | warrantlint batch | jq .strength
      """
  )

  @OptionGroup(title: "Judging") var judging: JudgingOptions
  @OptionGroup(title: "Running") var jobs: JobOptions

  @Flag(help: "Asks of each text what a whole page must say.")
  var pageRules = false

  @Option(
    help: ArgumentHelp("Refuses lines that are longer (default: 67108864).", valueName: "bytes")
  )
  var maxBytes: Int?

  func validate() throws {
    if let maxBytes, maxBytes < 1 { throw ValidationError("--max-bytes must be at least 1") }
  }

  func run() async throws {
    let search = judging.search { layer in
      jobs.apply(to: &layer)
      layer.maximumBytes = maxBytes
    }
    try await Failures.told {
      let configuration = search.runConfiguration()
      try search.complain()
      let run = BatchRun(
        configuration,
        knowledge: try KnowledgeSource.load(configuration.knowledge),
        processors: Processors.count,
        includesPageRules: pageRules
      )
      do {
        if try await run.run() > 0 { throw ExitStatus.incomplete }
      } catch let failure as FileSystem.Failure {
        Terminal.printError("warrantlint: cannot read standard input: \(failure)")
        throw ExitStatus.incomplete
      }
    }
  }
}
