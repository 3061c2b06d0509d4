import ClaimModel
import ClaimReports

/// A report that was asked for: in which format, and where to.
package struct ReportRequest: Hashable, Sendable {
  package enum Destination: Hashable, Sendable {
    case standardOutput
    case file(String)
  }

  /// What the report is to tell and how, where the format leaves a choice.
  package struct Style: Hashable, Sendable {
    package enum Detail: Hashable, Sendable {
      case full
      case quiet
      case summary
    }

    package var usesColour = false
    package var width: Int?
    package var detail = Detail.full
    package var includesSuppressed = false

    package init() {}
  }

  /// The words that `--format` knows.
  package static var formats: [String] { ReporterCatalog.names }

  package let format: String
  package let destination: Destination
  package let style: Style

  /// Creates a request for what made each claim, instead of a report.
  package static func claims() -> ReportRequest {
    ReportRequest(format: ClaimExplainer.name, destination: .standardOutput, style: Style())
  }

  private init(format: String, destination: Destination, style: Style) {
    self.format = format
    self.destination = destination
    self.style = style
  }

  /// Creates a request; nil for a format that there is not.
  package init?(format: String, to destination: Destination, style: Style = Style()) {
    guard ReporterCatalog.reporter(named: format) != nil else { return nil }
    self.init(format: format, destination: destination, style: style)
  }

  /// How many fixes of a finding the report shows.
  var shownFixes: Int {
    style.detail == .full ? ReporterCatalog.reporter(named: format)?.shownFixes ?? 0 : 0
  }

  /// Returns the absolute path of the file that is written; nil for standard output.
  func path(in workingDirectory: String) -> String? {
    guard case .file(let path) = destination else { return nil }
    return PathName.absolute(path, in: workingDirectory)
  }
}

/// A report on its way to where it was asked for.
struct ReportOutput {
  private let file: OutputFile
  private var reporter: any Reporter

  init(_ reporter: any Reporter, to file: OutputFile) {
    self.reporter = reporter
    self.file = file
  }

  init(_ request: ReportRequest, of run: RunDescription) throws(OutputFailure) {
    let reporter = ReporterCatalog.reporter(named: request.format) ?? ClaimExplainer.self
    self.init(
      reporter.init(run, style: ReportStyle(request.style)),
      to: try OutputFile(request.destination)
    )
  }

  mutating func begin() throws(OutputFailure) {
    try write { reporter.begin(to: &$0) }
  }

  mutating func add(_ report: DocumentReport) throws(OutputFailure) {
    try write { reporter.add(report, to: &$0) }
  }

  mutating func finish(_ summary: RunSummary) throws(OutputFailure) {
    try write { reporter.finish(summary, to: &$0) }
    do {
      try file.finish()
    } catch {
      throw OutputFailure(path: file.path, reason: error)
    }
  }

  private func write(_ append: (inout [UInt8]) -> Void) throws(OutputFailure) {
    var bytes: [UInt8] = []
    append(&bytes)
    do {
      try file.write(bytes)
    } catch {
      throw OutputFailure(path: file.path, reason: error)
    }
  }
}

/// A report that could not be written.
package struct OutputFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package let path: String
  package let reason: FileSystem.Failure

  package init(path: String, reason: FileSystem.Failure) {
    self.path = path
    self.reason = reason
  }

  package var description: String { "cannot write \(path): \(reason)" }
}

extension ReportStyle {
  fileprivate init(_ style: ReportRequest.Style) {
    let detail: Detail =
      switch style.detail {
      case .full: .full
      case .quiet: .quiet
      case .summary: .summary
      }
    self.init(
      usesColour: style.usesColour,
      width: style.width,
      detail: detail,
      includesSuppressed: style.includesSuppressed
    )
  }
}

extension OutputFile {
  fileprivate convenience init(_ destination: ReportRequest.Destination) throws(OutputFailure) {
    switch destination {
    case .standardOutput: self.init()
    case .file(let path):
      do {
        try self.init(creating: path)
      } catch {
        throw OutputFailure(path: path, reason: error)
      }
    }
  }
}
