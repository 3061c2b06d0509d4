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
    transform: Parsing.day
  )
  var asOf: CivilDate?

  @Option(
    help: ArgumentHelp(
      "Uses this configuration file, and none that lies above the files.",
      valueName: "file"
    ),
    completion: .file(extensions: ["yaml"])
  )
  var config: String?

  func apply(to layer: inout ConfigurationLayer) {
    layer.judgement.market = market
    layer.judgement.productStatus = productStatus
    layer.asOf = asOf
    layer.knowledge = knowledge.map { PathName.absolute($0, in: layer.directory) }
  }

  /// Returns the search for settings in which the options come last.
  func search(_ adjust: (inout ConfigurationLayer) -> Void = { _ in }) -> ConfigurationSearch {
    let workingDirectory = FileSystem.workingDirectory()
    var layer = ConfigurationLayer(directory: workingDirectory)
    apply(to: &layer)
    adjust(&layer)
    return ConfigurationSearch(
      asOf: .today(),
      options: layer,
      file: config,
      workingDirectory: workingDirectory
    )
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

  func apply(to layer: inout ConfigurationLayer) {
    layer.encoding = encoding
    layer.maximumBytes = maxBytes
    for entry in formatOf { layer.formats[entry.fileExtension] = entry.format }
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

  func apply(to layer: inout ConfigurationLayer) { layer.jobs = jobs }
}
