/// The `.gitignore` files that govern a directory, outermost first.
struct IgnoreRules: Sendable {
  private struct Layer: Sendable {
    /// Absolute, with a slash at its end.
    let directory: String
    let patterns: [GlobPattern]
  }

  private var layers: [Layer] = []

  /// Creates the rules for `directory`, an absolute path: those of its repository down to it.
  ///
  /// Outside a repository, the directory's own file is the first that counts.
  init(for directory: String) {
    var chain = [directory]
    var current = directory
    while !Self.isRepository(current), current != "/" {
      current = PathName.parent(of: current)
      chain.append(current)
    }
    if !Self.isRepository(current) { chain = [directory] }
    if let exclude = Self.patterns(in: current + "/.git/info/exclude") {
      layers.append(Layer(directory: Self.withSlash(current), patterns: exclude))
    }
    for directory in chain.reversed() { add(directory) }
  }

  private init(layers: [Layer]) { self.layers = layers }

  /// Returns these rules with those that stand in `directory`.
  func entering(_ directory: String) -> IgnoreRules {
    var rules = IgnoreRules(layers: layers)
    rules.add(directory)
    return rules
  }

  /// Tells whether the last pattern that holds for `path`, an absolute one, excludes it.
  func ignores(_ path: String, isDirectory: Bool) -> Bool {
    for layer in layers.reversed() where path.hasPrefix(layer.directory) {
      let relative = String(path.dropFirst(layer.directory.count))
      for pattern in layer.patterns.reversed()
      where pattern.matches(relative, isDirectory: isDirectory) {
        return !pattern.isNegated
      }
    }
    return false
  }

  private mutating func add(_ directory: String) {
    let file = PathName.joined(directory, ".gitignore")
    guard let patterns = Self.patterns(in: file), !patterns.isEmpty else { return }
    layers.append(Layer(directory: Self.withSlash(directory), patterns: patterns))
  }

  private static func withSlash(_ directory: String) -> String {
    directory.hasSuffix("/") ? directory : directory + "/"
  }

  private static func isRepository(_ directory: String) -> Bool {
    (try? FileSystem.status(of: PathName.joined(directory, ".git"))) != nil
  }

  /// Returns the patterns of an ignore file; nil where there is none that can be read.
  private static func patterns(in file: String) -> [GlobPattern]? {
    guard let bytes = try? SourceFile.read(file, limit: 1 << 20) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: true) { $0.isNewline }
      .compactMap { GlobPattern(String($0)) }
  }
}
