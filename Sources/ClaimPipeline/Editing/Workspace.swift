package import ClaimModel
import DocumentParsing

/// The copy below one folder as an editor works on it: judged by the settings, the knowledge and the
/// baseline that `check` would use if it ran there.
package final class Workspace {
  /// Something wrong in a file that the workspace is set up by.
  package struct Problem: Hashable, Sendable {
    /// Absolute where the problem lies in a file; nil for settings that an editor sent.
    package let path: String?
    package let line: Int
    package let column: Int
    package let message: String
  }

  /// What a workspace is set up with besides the files in it.
  package struct Setup: Sendable {
    /// Settings that override all files: the options of the command.
    package var options: ConfigurationLayer

    /// Settings that all files override, as the text of a configuration file.
    package var defaults: [UInt8] = []

    /// A configuration file that is used instead of all that would be found.
    package var file: String?
    package var asOf: CivilDate

    package init(options: ConfigurationLayer, file: String? = nil, asOf: CivilDate) {
      self.options = options
      self.file = file
      self.asOf = asOf
    }
  }

  /// An absolute path.
  package let root: String
  package let knowledge: Knowledge
  package let problems: [Problem]

  /// The settings of the folder itself.
  package let configuration: Configuration

  private let search: ConfigurationSearch
  private let baseline: BaselineComparison?
  private var linters: [Configuration: Linter]

  /// Sets up the workspace of the folder at `root`, an absolute path.
  ///
  /// What is wrong with its files is told in ``problems``; the rest holds all the same, so that an
  /// editor shows what can be shown.
  package init(root: String, setup: Setup) {
    self.root = root
    var problems: [Problem] = []
    var defaults = ConfigurationLayer(directory: root)
    if !setup.defaults.isEmpty {
      let (layer, wrong) = ConfigurationReader.read(setup.defaults, at: "", in: root)
      defaults = layer
      problems += wrong.map { Problem(path: nil, line: 1, column: 1, message: $0.message) }
    }
    search = ConfigurationSearch(
      asOf: setup.asOf,
      defaults: defaults,
      options: setup.options,
      file: setup.file,
      workingDirectory: root
    )
    configuration = search.runConfiguration()
    problems += search.problems.map { Problem($0, in: root) }
    let (knowledge, refused) = Self.knowledge(configuration.knowledge)
    self.knowledge = knowledge
    problems += refused
    let (baseline, unread) = Self.baseline(configuration, knowledge, in: root)
    self.baseline = baseline
    problems += unread
    self.problems = problems
    linters = [
      configuration: Linter(knowledge: knowledge, configuration: configuration)
    ]
  }

  // MARK: Copy

  /// Returns the report on text that an editor holds; nil where the settings leave the file out.
  ///
  /// - Parameters:
  ///   - path: where the text is saved, absolute; nil for text that has no file.
  ///   - format: what the editor takes the text for, where its name says nothing.
  package func report(
    on text: [UInt8],
    at path: String?,
    as format: Document.Format?,
    reusing memory: inout Linter.Memory
  ) -> DocumentReport? {
    if let path, isExcluded(path) { return nil }
    let settings = settings(forTextAt: path)
    let name = path.map { PathName.shown($0, below: root) } ?? "untitled"
    guard text.count <= settings.maximumBytes else {
      let problem = SourceFile.Failure.tooLarge(limit: settings.maximumBytes).problem
      return DocumentReport(path: name, problems: [problem])
    }
    let report = linter(settings).check(
      text,
      at: name,
      as: path.flatMap(settings.format) ?? format ?? Document.Format(sniffing: text),
      reusing: &memory
    )
    return compared(report)
  }

  /// Returns what would mend `finding`, one of those in a report on text that an editor holds.
  package func fixes(for finding: Finding, in report: DocumentReport, at path: String?) -> [Fix] {
    linter(settings(forTextAt: path)).fixes(for: finding, in: report.withoutBaseline)
  }

  /// Returns the report on a file as it is on disk; nil for one that is no copy.
  package func report(onFileAt path: String) -> DocumentReport? {
    let settings = search.configuration(for: path)
    let name = PathName.shown(path, below: root)
    do throws(SourceFile.Failure) {
      let bytes = try SourceFile.read(path, limit: settings.maximumBytes)
      guard settings.encoding != nil || !BinaryContent.fills(bytes) else { return nil }
      let format = settings.format(of: path) ?? Document.Format(sniffing: bytes)
      return compared(linter(settings).check(bytes, at: name, as: format))
    } catch {
      return DocumentReport(path: name, problems: [error.problem])
    }
  }

  /// Returns the absolute paths of the files that `check` would find here, in order.
  package func files() -> [String] {
    FileDiscovery(
      formats: configuration.formats,
      honoursIgnoreFiles: configuration.honoursIgnoreFiles,
      workingDirectory: Self.nowhere
    ) { [search] path, isDirectory in
      search.excludes(path, isDirectory: isDirectory)
    }.find([root]).inputs.map(\.path)
  }

  /// Tells whether the name of the file at `path` says that it is copy.
  package func isCopy(_ path: String) -> Bool {
    search.configuration(for: path).format(of: path) != nil
  }

  /// Tells whether the file at `path`, an absolute one, lies in the folder.
  package func holds(_ path: String) -> Bool {
    root == "/" || path == root || path.hasPrefix(root + "/")
  }

  /// Tells whether findings depend on what the file at `path` says.
  package func isSetUp(by path: String) -> Bool {
    let names = [ConfigurationReader.fileName, PathName.name(of: baselinePath), ".gitignore"]
    return names.contains(PathName.name(of: path))
      || configuration.knowledge.contains { path.hasPrefix($0 + "/") }
      || setupFiles.contains(path)
  }

  /// The files and folders outside the usual names whose changes change findings, absolute.
  package var setupFiles: [String] { configuration.knowledge + [baselinePath] }

  package var explainer: Explainer { Explainer(knowledge, profile: configuration.profile) }

  /// A directory that nothing lies below: all paths stay absolute.
  private static let nowhere = "//"

  private var untitled: String { PathName.joined(root, "untitled") }

  private var baselinePath: String {
    PathName.absolute(configuration.baseline ?? Baseline.defaultFile, in: root)
  }

  /// Returns what holds for text that an editor has of a file: it is Unicode already, whatever an
  /// HTML text in it declares.
  private func settings(forTextAt path: String?) -> Configuration {
    var settings = search.configuration(for: path ?? untitled)
    settings.encoding = "utf-8"
    return settings
  }

  private func isExcluded(_ path: String) -> Bool {
    if search.excludes(path, isDirectory: false) { return true }
    var folder = PathName.parent(of: path)
    while holds(folder), folder != root, folder != "/" {
      if search.excludes(folder, isDirectory: true) { return true }
      folder = PathName.parent(of: folder)
    }
    return false
  }

  private func linter(_ settings: Configuration) -> Linter {
    if let known = linters[settings] { return known }
    let linter = linters[configuration]?.configured(settings)
    let new = linter ?? Linter(knowledge: knowledge, configuration: settings)
    linters[settings] = new
    return new
  }

  /// Returns `report` without what the baseline accepts.
  private func compared(_ report: DocumentReport) -> DocumentReport {
    guard var comparison = baseline else { return report }
    return comparison.apply(to: report)
  }

  private static func knowledge(_ directories: [String]) -> (Knowledge, [Problem]) {
    do throws(KnowledgeSource.Failure) {
      return (try KnowledgeSource.load(directories), [])
    } catch {
      let working = FileSystem.workingDirectory()
      let problems = error.problems.map { problem in
        Problem(
          path: PathName.absolute(problem.path, in: working),
          line: problem.line,
          column: problem.column,
          message: problem.message
        )
      }
      let shipped = try? KnowledgeSource.load([])
      return (shipped ?? Knowledge(), problems)
    }
  }

  private static func baseline(
    _ configuration: Configuration,
    _ knowledge: Knowledge,
    in root: String
  ) -> (BaselineComparison?, [Problem]) {
    guard configuration.usesBaseline else { return (nil, []) }
    let path = PathName.absolute(configuration.baseline ?? Baseline.defaultFile, in: root)
    let isThere = (try? FileSystem.status(of: path)) != nil
    guard isThere || configuration.baseline != nil else { return (nil, []) }
    do throws(BaselineFile.Failure) {
      let baseline = try BaselineFile.read(path)
      return (BaselineComparison(baseline, knowledge: knowledge.digest), [])
    } catch {
      return (nil, [Problem(path: path, line: 1, column: 1, message: error.description)])
    }
  }
}

extension DocumentReport {
  /// The report as it was before the baseline took out what it accepts.
  fileprivate var withoutBaseline: DocumentReport {
    let accepted = suppressed.filter { $0.means == .baseline }.map(\.finding)
    guard !accepted.isEmpty else { return self }
    return with(
      findings: (findings + accepted).sorted { ($0.span, $0.rule) < ($1.span, $1.rule) },
      suppressed: suppressed.filter { $0.means != .baseline }
    )
  }
}

extension Workspace.Problem {
  fileprivate init(_ problem: ConfigurationProblem, in root: String) {
    path = PathName.absolute(problem.path, in: root)
    line = problem.line
    column = problem.column
    message = problem.message
  }
}
