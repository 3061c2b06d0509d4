package import ClaimModel

/// Settings that may be given or left open: one configuration file, or the options of a command.
package struct ConfigurationLayer: Hashable, Sendable {
  /// What a file may be judged by; also what an override for some paths may change.
  package struct Judgement: Hashable, Sendable {
    package var market: Profile.Market?
    package var productStatus: Profile.ProductStatus?
    package var rules: [String: Configuration.RuleSetting] = [:]

    package init() {}
  }

  /// Settings for the files that a pattern holds for.
  package struct Override: Hashable, Sendable {
    package let paths: [GlobPattern]
    package let judgement: Judgement
  }

  /// The directory that patterns and paths are relative to, absolute.
  package let directory: String
  package var isRoot = false
  package var judgement = Judgement()
  package var overrides: [Override] = []
  package var allowances: [ConfiguredAllowance] = []
  package var exclude: [GlobPattern] = []
  package var encoding: String?

  // What holds for a run as a whole
  package var asOf: CivilDate?
  package var failOn: Configuration.Threshold?

  /// Absolute paths.
  package var knowledge: [String] = []
  package var formats: [String: Document.Format] = [:]

  /// An absolute path.
  package var baseline: String?
  package var usesBaseline: Bool?
  package var jobs: Int?
  package var maximumBytes: Int?
  package var honoursIgnoreFiles: Bool?

  package init(directory: String) { self.directory = directory }

  /// Returns `path`, an absolute one, as the layer's patterns see it; nil outside its directory.
  func relative(_ path: String) -> String? {
    let prefix = directory == "/" ? "/" : directory + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
  }

  /// Tells whether the file or directory at `path`, an absolute one, is to be left out.
  func excludes(_ path: String, isDirectory: Bool) -> Bool {
    guard let relative = relative(path) else { return false }
    var isExcluded = false
    for pattern in exclude where pattern.matches(relative, isDirectory: isDirectory) {
      isExcluded = !pattern.isNegated
    }
    return isExcluded
  }

  /// Applies the layer to `configuration` for the file at `path`, an absolute one.
  func apply(to configuration: inout Configuration, for path: String) {
    applyRunSettings(to: &configuration)
    configuration.apply(judgement)
    let relative = relative(path)
    for override in overrides where override.holds(for: relative) {
      configuration.apply(override.judgement)
    }
    configuration.allowances += allowances.filter { $0.holds(for: relative) }
  }

  private func applyRunSettings(to configuration: inout Configuration) {
    if let asOf { configuration.asOf = asOf }
    if let failOn { configuration.failOn = failOn }
    if let encoding { configuration.encoding = encoding }
    if let baseline { configuration.baseline = baseline }
    if let usesBaseline { configuration.usesBaseline = usesBaseline }
    if let jobs { configuration.jobs = jobs }
    if let maximumBytes { configuration.maximumBytes = maximumBytes }
    if let honoursIgnoreFiles { configuration.honoursIgnoreFiles = honoursIgnoreFiles }
    configuration.knowledge += knowledge.filter { !configuration.knowledge.contains($0) }
    configuration.formats.merge(formats) { $1 }
  }
}

extension ConfigurationLayer.Override {
  fileprivate func holds(for path: String?) -> Bool {
    guard let path else { return false }
    return paths.contains { $0.matchesPathOrParent(path) }
  }
}

extension Configuration {
  fileprivate mutating func apply(_ judgement: ConfigurationLayer.Judgement) {
    if let market = judgement.market { self.market = market }
    if let productStatus = judgement.productStatus { self.productStatus = productStatus }
    rules.merge(judgement.rules) { $1 }
  }
}

/// Leave that a configuration file gives: for copy that has no place for a comment.
package struct ConfiguredAllowance: Hashable, Sendable {
  package let rules: [String]

  /// The words that may stand; nil for all that the rules find.
  package let words: String?

  /// The files that it holds for; empty for all.
  package let paths: [GlobPattern]
  package let reason: String
  package let owner: String?
  package let until: CivilDate?

  fileprivate func holds(for path: String?) -> Bool {
    guard !paths.isEmpty else { return true }
    guard let path else { return false }
    return paths.contains { $0.matchesPathOrParent(path) }
  }
}
