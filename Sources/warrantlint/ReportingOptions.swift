import ArgumentParser
import ClaimModel
import ClaimPipeline

/// What is reported, in which formats, and what makes the run fail.
struct ReportingOptions: ParsableArguments {
  /// A format and the file that gets it.
  struct FileReport: ExpressibleByArgument {
    let format: String
    let path: String

    init?(argument: String) {
      guard let equals = argument.firstIndex(of: "=") else { return nil }
      format = String(argument[..<equals])
      path = String(argument[argument.index(after: equals)...])
      guard ReportRequest.formats.contains(format), !path.isEmpty else { return nil }
    }
  }

  /// The name of a format.
  struct Format: ExpressibleByArgument {
    let name: String

    init?(argument: String) {
      guard ReportRequest.formats.contains(argument) else { return nil }
      name = argument
    }

    static var allValueStrings: [String] { ReportRequest.formats }
  }

  @Option(
    name: .shortAndLong,
    help: "The format on standard output (default: text)."
  )
  var format: Format?

  @Option(
    help: ArgumentHelp(
      "Writes a further report in the same run; may be repeated.",
      valueName: "format=file"
    )
  )
  var report: [FileReport] = []

  @Option(
    help: ArgumentHelp(
      "From which severity on findings make the exit status 1 (default: error).",
      valueName: Configuration.Threshold.names.joined(separator: "|")
    ),
    completion: .list(Configuration.Threshold.names),
    transform: Parsing.threshold
  )
  var failOn: Configuration.Threshold?

  @Option(
    help: ArgumentHelp(
      "Sets aside what this baseline accepts (default: \(Baseline.defaultFile), if there).",
      valueName: "file"
    )
  )
  var baseline: String?

  @Flag(help: "Tells of everything, whatever a baseline accepts.")
  var noBaseline = false

  @Flag(name: .shortAndLong, help: "One line a finding, and nothing about what was passed over.")
  var quiet = false

  @Flag(help: "The summary alone.")
  var summary = false

  @Flag(help: "Says of each claim which words made it and how it was judged, and nothing else.")
  var explainClaims = false

  @Option(help: "When standard output is coloured; NO_COLOR is honoured.")
  var color = Terminal.Colour.auto

  func validate() throws {
    if explainClaims, format != nil || quiet || summary {
      throw ValidationError("--explain-claims is a report of its own: leave out the format")
    }
    if noBaseline, baseline != nil {
      throw ValidationError("--baseline and --no-baseline exclude each other")
    }
    if quiet, summary { throw ValidationError("--quiet and --summary exclude each other") }
    let paths = report.map(\.path)
    if let twice = paths.first(where: { path in paths.count { $0 == path } > 1 }) {
      throw ValidationError("two reports are to be written to '\(twice)'")
    }
  }

  func apply(to layer: inout ConfigurationLayer) {
    layer.failOn = failOn
    layer.baseline = baseline
    layer.usesBaseline = noBaseline ? false : nil
  }

  /// The reports that were asked for, standard output first.
  var requests: [ReportRequest] {
    var style = ReportRequest.Style()
    style.usesColour = color.isOn
    style.width = Terminal.width
    style.detail = quiet ? .quiet : summary ? .summary : .full
    let screen =
      explainClaims
      ? .claims() : ReportRequest(format: outputFormat, to: .standardOutput, style: style)
    let files = report.map { ReportRequest(format: $0.format, to: .file($0.path)) }
    return ([screen] + files).compactMap { $0 }
  }

  private var outputFormat: String { format?.name ?? "text" }

  /// Tells on standard error what was not linted, so that nothing is left out in silence.
  func tell(_ outcome: CheckRun.Outcome) {
    for line in outcome.staleBaseline {
      Terminal.printError("warrantlint: in the baseline, but no longer there: \(line)")
    }
    // The text report says it itself.
    let skipped = outcome.summary.skipped.words
    guard !quiet, outputFormat != "text" || explainClaims, !skipped.isEmpty else { return }
    Terminal.printError("warrantlint: passed over \(skipped)")
  }
}
