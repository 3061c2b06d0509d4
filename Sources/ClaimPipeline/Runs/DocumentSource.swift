import ClaimModel
import DocumentParsing

/// Turns what was found into documents' reports: reads, recognizes, lints.
struct DocumentSource: Sendable {
  /// One document to be.
  enum Task: Sendable {
    case file(FileDiscovery.Input)
    case standardInput(name: String)
    case refusal(FileDiscovery.Refusal)

    var path: String {
      switch self {
      case .file(let input): input.path
      case .standardInput(let name): name
      case .refusal(let refusal): refusal.path
      }
    }
  }

  private let configuration: Configuration
  private let cache: ReportCache?

  init(_ configuration: Configuration, cache: ReportCache?) {
    self.configuration = configuration
    self.cache = cache
  }

  /// Returns the report on one document; nil for a binary file that nobody named.
  func report(on task: Task, by linter: Linter) -> DocumentReport? {
    do throws(SourceFile.Failure) {
      switch task {
      case .refusal(let refusal):
        return DocumentReport(path: refusal.path, problems: [refusal.problem])
      case .standardInput(let name):
        let bytes = try SourceFile.readStandardInput(limit: configuration.maximumBytes)
        return lint(bytes, at: name, as: configuration.format(of: name), by: linter)
      case .file(let input):
        let bytes = try SourceFile.read(input.path, limit: configuration.maximumBytes)
        if !input.isNamed, isBinary(bytes) { return nil }
        return lint(bytes, at: input.path, as: input.format, by: linter)
      }
    } catch {
      return DocumentReport(path: task.path, problems: [error.problem])
    }
  }

  private func lint(
    _ bytes: [UInt8],
    at path: String,
    as format: Document.Format?,
    by linter: Linter
  ) -> DocumentReport {
    guard !isBinary(bytes) else {
      let problem = DocumentProblem(.notText, "this is a binary file, not text")
      return DocumentReport(path: path, source: bytes, problems: [problem])
    }
    let format = format ?? Document.Format(sniffing: bytes)
    guard let cache else { return linter.check(bytes, at: path, as: format) }
    return linter.check(bytes, at: path, as: format, keepingIn: cache)
  }

  private func isBinary(_ bytes: [UInt8]) -> Bool {
    configuration.encoding == nil && BinaryContent.fills(bytes)
  }
}

extension Configuration {
  /// Returns the format that the name of a file speaks for; nil where it says nothing.
  func format(of path: String) -> Document.Format? {
    PathName.fileExtension(of: path).flatMap { formats[$0] }
  }
}
