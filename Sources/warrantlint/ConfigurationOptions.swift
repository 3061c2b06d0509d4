import ArgumentParser
import ClaimModel
import ClaimPipeline

/// For whom and when the copy is judged, and with what knowledge.
struct JudgingOptions: ParsableArguments {
  @Option(
    help: "Where the copy is read: \(Choice<Profile.Market>.names) (default: us).",
    completion: Choice<Profile.Market>.completion,
    transform: Choice.parse
  )
  var market: Profile.Market?

  @Option(
    help: ArgumentHelp(
      "What the product is to the regulator: \(Choice<Profile.ProductStatus>.names).",
      discussion: "The default is unapproved.",
      valueName: "status"
    ),
    completion: Choice<Profile.ProductStatus>.completion,
    transform: Choice.parse
  )
  var productStatus: Profile.ProductStatus?

  @Option(help: ArgumentHelp("Adds a knowledge pack; may be repeated.", valueName: "dir"))
  var knowledge: [String] = []

  @Option(
    help: ArgumentHelp(
      "The day to judge as of, for reviews and expiries (default: today).",
      valueName: "yyyy-mm-dd"
    ),
    transform: { text in
      guard let date = CivilDate(text) else {
        throw ValidationError("'\(text)' is no day of the calendar, such as 2026-11-22")
      }
      return date
    }
  )
  var asOf: CivilDate?

  /// Returns `configuration` with what the options say.
  func apply(to configuration: inout Configuration) {
    if let market { configuration.market = market }
    if let productStatus { configuration.productStatus = productStatus }
    if let asOf { configuration.asOf = asOf }
    configuration.knowledge += knowledge
  }
}

/// How files are read.
struct ReadingOptions: ParsableArguments {
  /// A file extension and the format that it stands for.
  struct ExtensionFormat: ExpressibleByArgument {
    let fileExtension: String
    let format: Document.Format

    init?(argument: String) {
      let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, let format = Document.Format(rawValue: String(parts[1])) else {
        return nil
      }
      let name = parts[0].hasPrefix(".") ? parts[0].dropFirst() : parts[0]
      guard !name.isEmpty else { return nil }
      fileExtension = name.lowercased()
      self.format = format
    }
  }

  @Option(
    help: ArgumentHelp(
      "The encoding of the files, where they do not say it themselves: utf-8, windows-1252, …",
      valueName: "name"
    )
  )
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      "Reads files of an extension as text, markdown or html; may be repeated.",
      discussion: "Example: --format-of tpl=html",
      valueName: "ext=format"
    )
  )
  var formatOf: [ExtensionFormat] = []

  @Option(
    help: ArgumentHelp("Refuses files that are larger (default: 67108864).", valueName: "bytes")
  )
  var maxBytes: Int?

  func validate() throws {
    if let maxBytes, maxBytes < 1 { throw ValidationError("--max-bytes must be at least 1") }
  }

  /// Returns `configuration` with what the options say.
  func apply(to configuration: inout Configuration) {
    if let encoding { configuration.encoding = encoding }
    if let maxBytes { configuration.maximumBytes = maxBytes }
    for entry in formatOf { configuration.formats[entry.fileExtension] = entry.format }
  }
}

/// How much runs at once.
struct JobOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("How many texts to read at once (default: one a processor).", valueName: "n")
  )
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
  }

  var count: Int { jobs ?? Processors.count }
}
