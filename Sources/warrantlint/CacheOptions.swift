import ArgumentParser
import ClaimPipeline

/// Whether what is found in a file is kept for the next run, and where.
struct CacheOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Keeps what is found in this folder, to find it faster when the file has not changed.",
      discussion: "The default is the user's cache; where CI is set, nothing is kept unless asked.",
      valueName: "dir"
    )
  )
  var cache: String?

  @Flag(help: "Finds everything anew.")
  var noCache = false

  func validate() throws {
    if noCache, cache != nil {
      throw ValidationError("--cache and --no-cache exclude each other")
    }
  }

  /// The directory to keep reports in; nil where none are kept.
  var directory: String? {
    guard !noCache else { return nil }
    if let cache { return PathName.absolute(cache, in: FileSystem.workingDirectory()) }
    guard ["", "0", "false"].contains(Terminal.variable("CI")) else { return nil }
    return Self.own
  }

  /// The folder where this system keeps what programs can do without; nil where there is no home.
  private static var own: String? {
    let caches = Terminal.variable("XDG_CACHE_HOME")
    if caches.hasPrefix("/") { return caches + "/warrantlint" }
    let home = Terminal.variable("HOME")
    guard home.hasPrefix("/") else { return nil }
    #if canImport(Darwin)
      return home + "/Library/Caches/warrantlint"
    #else
      return home + "/.cache/warrantlint"
    #endif
  }
}
