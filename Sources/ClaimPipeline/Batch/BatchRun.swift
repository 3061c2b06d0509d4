package import ClaimModel
import ClaimReports
import JSONText

/// Answers a stream of texts, one JSON object a line, in constant memory.
///
/// Every line that is complete is answered before more input is waited for, so that a program can
/// hold a conversation.
package struct BatchRun: Sendable {
  private static let chunkSize = 1 << 18

  /// How many lines are one piece of work: a short one costs less than to hand it to a task.
  private static let linesAtOnce = 16

  private let configuration: Configuration
  private let includesPageRules: Bool
  private let jobs: Int
  private let linter: Linter

  package init(
    _ configuration: Configuration,
    knowledge: Knowledge,
    processors: Int,
    includesPageRules: Bool
  ) {
    self.configuration = configuration
    self.includesPageRules = includesPageRules
    jobs = configuration.jobs ?? processors
    // The text of a line is Unicode already, whatever an HTML text in it declares.
    var settings = configuration
    settings.encoding = "utf-8"
    linter = Linter(knowledge: knowledge, configuration: settings)
  }

  /// Answers the lines of standard input on standard output until the input ends, or the reader
  /// goes.
  ///
  /// - Returns: how many lines could not be answered.
  /// - Throws: ``OutputFailure``, or ``FileSystem/Failure`` where the input cannot be read.
  package func run() async throws -> Int {
    let output = OutputFile()
    var splitter = LineSplitter(limit: configuration.maximumBytes)
    var badLines = 0
    while !output.isAbandoned {
      let chunk = try FileSystem.readSome(Self.chunkSize, from: 0)
      let lines = chunk.isEmpty ? splitter.finish() : splitter.split(chunk)
      badLines += try await answer(lines, on: output)
      if chunk.isEmpty { break }
    }
    return badLines
  }

  private func answer(_ lines: [LineSplitter.Line], on output: OutputFile) async throws -> Int {
    var badLines = 0
    var rest = lines[...]
    func next() -> ArraySlice<LineSplitter.Line>? {
      defer { rest = rest.dropFirst(Self.linesAtOnce) }
      return rest.isEmpty ? nil : rest.prefix(Self.linesAtOnce)
    }
    do {
      try await OrderedWork(workers: jobs).run(next: next, transform: { $0.map(answer) }) {
        for answer in $0 {
          if answer.isError { badLines += 1 }
          try output.write(answer.bytes)
        }
      }
      try output.flush()
    } catch let failure as FileSystem.Failure {
      throw OutputFailure(path: output.path, reason: failure)
    }
    return badLines
  }

  private struct Answer: Sendable {
    let bytes: [UInt8]
    let isError: Bool
  }

  @Sendable private func answer(_ line: LineSplitter.Line) -> Answer {
    switch line {
    case .tooLong: error("the line is longer than \(configuration.maximumBytes) bytes", id: nil)
    case .text(let bytes):
      switch BatchRequest.parse(bytes) {
      case .request(let request): answer(request)
      case .failure(let message, let id): error(message, id: id)
      }
    }
  }

  private func answer(_ request: BatchRequest) -> Answer {
    let report = linter.check(
      Array(request.text.utf8),
      at: "",
      as: request.format,
      includesPageRules: includesPageRules
    )
    var writer = JSONWriter()
    writer.object { writer in
      write(request.id, to: &writer)
      writer.member("strength", (report.reading?.grade ?? .none).rawValue)
      let objects = ReportObjects(report)
      objects.writeGradeCues(to: &writer)
      objects.writeClaimsAndFindings(to: &writer)
    }
    writer.lineFeed()
    return Answer(bytes: writer.drain(), isError: false)
  }

  private func error(_ message: String, id: BatchRequest.Identifier?) -> Answer {
    var writer = JSONWriter()
    writer.object { writer in
      write(id, to: &writer)
      writer.member("error", message)
    }
    writer.lineFeed()
    return Answer(bytes: writer.drain(), isError: true)
  }

  private func write(_ id: BatchRequest.Identifier?, to writer: inout JSONWriter) {
    switch id {
    case .text(let text): writer.member("id", text)
    case .number(let number): writer.member("id", number)
    case nil: writer.member("id", nil)
    }
  }
}
