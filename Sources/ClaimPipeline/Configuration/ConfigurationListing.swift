import ClaimModel

extension ConfigurationSearch {
  /// Returns what holds for the file at `path`, as a configuration file that says all of it.
  package func listing(for path: String) -> String {
    let settings = configuration(for: path)
    let files = files(for: path)
    var listing = Listing()
    listing.lines = [
      "# What holds for \(path)",
      "# Read: \(files.isEmpty ? "no file" : files.joined(separator: ", "))",
    ]
    listing.add("market", settings.market.rawValue)
    listing.add("product-status", settings.productStatus.rawValue)
    listing.add("as-of", "\(settings.asOf)")
    listing.add("fail-on", settings.failOn.name)
    listing.add("max-bytes", "\(settings.maximumBytes)")
    listing.add("gitignore", "\(settings.honoursIgnoreFiles)")
    listing.add("jobs", settings.jobs.map(String.init))
    listing.add("encoding", settings.encoding)
    listing.add("baseline", settings.baseline.map(shown))
    listing.add("knowledge", list: settings.knowledge.map(shown))
    listing.lines.append("formats:")
    for (name, format) in settings.formats.sorted(by: { $0.key < $1.key }) {
      listing.add("  \(name)", format.rawValue)
    }
    if !settings.rules.isEmpty { listing.lines.append("rules:") }
    for (rule, setting) in settings.rules.sorted(by: { $0.key < $1.key }) {
      listing.add("  \(rule)", setting.name)
    }
    listing.add(settings.allowances)
    return listing.lines.map { $0 + "\n" }.joined()
  }
}

/// The lines of a YAML file.
private struct Listing {
  var lines: [String] = []

  /// Adds a key with its value; nothing for nil.
  mutating func add(_ key: String, _ value: String?) {
    guard let value else { return }
    lines.append("\(key): \(Self.quoted(value))")
  }

  mutating func add(_ key: String, list values: [String]) {
    guard !values.isEmpty else { return }
    lines.append("\(key):")
    for value in values { lines.append("  - \(Self.quoted(value))") }
  }

  mutating func add(_ allowances: [ConfiguredAllowance]) {
    guard !allowances.isEmpty else { return }
    lines.append("allow:")
    for allowance in allowances {
      lines.append("  - rules: [\(allowance.rules.joined(separator: ", "))]")
      add("    words", allowance.words)
      add("    by", allowance.owner)
      add("    until", allowance.until?.description)
      add("    reason", allowance.reason)
    }
  }

  /// Returns `text` so that YAML reads it as it is.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "-_./ ".contains($0) }
    guard !isPlain || text.first?.isWhitespace != false else { return text }
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "''") + "'"
  }
}
