package import ClaimModel

/// Finds the configuration of each file: the files above it, outermost first, then the options.
package final class ConfigurationSearch {
  private let base: Configuration
  private let defaults: ConfigurationLayer?
  private let options: ConfigurationLayer
  private let workingDirectory: String

  /// The one file that is to be used; nil to search upwards from each file.
  private let named: ConfigurationLayer?
  private var layers: [String: [ConfigurationLayer]] = [:]

  private var configurations: [String: Configuration] = [:]
  package private(set) var problems: [ConfigurationProblem] = []

  /// Creates a search.
  ///
  /// - Parameters:
  ///   - asOf: the day that holds where nothing else is said.
  ///   - defaults: settings that all files override: those of an editor.
  ///   - options: settings that override all files.
  ///   - file: a configuration file that is used instead of all that would be found.
  package init(
    asOf: CivilDate,
    defaults: ConfigurationLayer? = nil,
    options: ConfigurationLayer,
    file: String?,
    workingDirectory: String
  ) {
    base = Configuration(asOf: asOf)
    self.defaults = defaults
    self.options = options
    self.workingDirectory = workingDirectory
    guard let file else {
      named = nil
      return
    }
    let path = PathName.absolute(file, in: workingDirectory)
    let (layer, problems) = Self.read(path, below: workingDirectory)
    named = layer
    self.problems = problems
  }

  /// Throws all that was found to be wrong so far.
  package func complain() throws(ConfigurationFailure) {
    guard problems.isEmpty else { throw ConfigurationFailure(problems: problems) }
  }

  /// Returns what holds for the run as a whole: the settings of the working directory.
  package func runConfiguration() -> Configuration {
    configuration(for: PathName.joined(workingDirectory, ConfigurationReader.fileName))
  }

  /// Returns what holds for the file at `path`, absolute or below the working directory.
  package func configuration(for path: String) -> Configuration {
    let path = PathName.absolute(path, in: workingDirectory)
    let layers = allLayers(of: PathName.parent(of: path))
    let isSame = layers.allSatisfy { $0.overrides.isEmpty && $0.allowances.isEmpty }
    if isSame, let known = configurations[PathName.parent(of: path)] { return known }
    var configuration = base
    for layer in layers { layer.apply(to: &configuration, for: path) }
    if isSame { configurations[PathName.parent(of: path)] = configuration }
    return configuration
  }

  /// Tells whether a configuration file or an option leaves out what lies at `path`.
  package func excludes(_ path: String, isDirectory: Bool) -> Bool {
    let layers = allLayers(of: PathName.parent(of: path))
    return layers.contains { $0.excludes(path, isDirectory: isDirectory) }
  }

  /// Returns the configuration files that have a say in the file at `path`, outermost first.
  package func files(for path: String) -> [String] {
    let directory = PathName.parent(of: PathName.absolute(path, in: workingDirectory))
    return layers(of: directory).map {
      PathName.shown(
        PathName.joined($0.directory, ConfigurationReader.fileName),
        below: workingDirectory
      )
    }
  }

  func shown(_ path: String) -> String { PathName.shown(path, below: workingDirectory) }

  /// Returns all that has a say in the files of a directory, what has the last word last.
  private func allLayers(of directory: String) -> [ConfigurationLayer] {
    (defaults.map { [$0] } ?? []) + layers(of: directory) + [options]
  }

  /// Returns the layers that govern a directory, outermost first.
  private func layers(of directory: String) -> [ConfigurationLayer] {
    if let named { return [named] }
    if let known = layers[directory] { return known }
    let above = directory == "/" ? [] : layers(of: PathName.parent(of: directory))
    let file = PathName.joined(directory, ConfigurationReader.fileName)
    var found = above
    if (try? FileSystem.status(of: file)) != nil {
      let (layer, problems) = Self.read(file, below: workingDirectory)
      self.problems += problems
      found = layer.isRoot ? [layer] : above + [layer]
    }
    layers[directory] = found
    return found
  }

  private static func read(_ path: String, below workingDirectory: String)
    -> (ConfigurationLayer, [ConfigurationProblem])
  {
    let shown = PathName.shown(path, below: workingDirectory)
    let directory = PathName.parent(of: path)
    do throws(SourceFile.Failure) {
      let bytes = try SourceFile.read(path, limit: 1 << 20)
      return ConfigurationReader.read(bytes, at: shown, in: directory)
    } catch {
      let problem = ConfigurationProblem(
        path: shown,
        line: 1,
        column: 1,
        message: error.problem.message
      )
      return (ConfigurationLayer(directory: directory), [problem])
    }
  }
}
