package import ClaimModel

/// Finds the files to lint among what was named: files as they are, directories walked.
///
/// A file that was named is always linted, whatever its name or the ignore files say: nothing that
/// somebody asked for is left out without a word.
package struct FileDiscovery {
  /// A file to lint.
  package struct Input: Hashable, Sendable {
    /// As reports show it.
    package let path: String
    package let format: Document.Format?

    /// Tells whether the user named the file, rather than a directory above it.
    package let isNamed: Bool
  }

  /// Something that was named and cannot be linted.
  package struct Refusal: Hashable, Sendable {
    package let path: String
    package let problem: DocumentProblem
  }

  package struct Result: Hashable, Sendable {
    /// In the order in which they were named; the content of a directory in byte order.
    package var inputs: [Input] = []
    package var refusals: [Refusal] = []
    package var skipped = SkippedFiles()
  }

  private let formats: [String: Document.Format]
  private let isExcluded: (_ path: String, _ isDirectory: Bool) -> Bool
  private let honoursIgnoreFiles: Bool
  private let workingDirectory: String
  private let own: Set<String>

  /// Creates a discovery.
  ///
  /// - Parameters:
  ///   - formats: the format of each file extension, in lower case.
  ///   - own: absolute paths of files that the run writes: they are no part of what is there.
  ///   - isExcluded: tells whether the file or directory at an absolute path is to be left out.
  package init(
    formats: [String: Document.Format],
    honoursIgnoreFiles: Bool,
    workingDirectory: String,
    own: Set<String> = [],
    isExcluded: @escaping (_ path: String, _ isDirectory: Bool) -> Bool = { _, _ in false
    }
  ) {
    self.formats = formats
    self.honoursIgnoreFiles = honoursIgnoreFiles
    self.workingDirectory = workingDirectory
    self.own = own
    self.isExcluded = isExcluded
  }

  /// Returns what there is to lint in `paths`.
  ///
  /// - Complexity: O(*n*) in the number of files and directories.
  package func find(_ paths: [String]) -> Result {
    var walk = Walk(discovery: self)
    for path in paths { walk.addNamed(path) }
    return walk.result
  }

  /// One search: what was found, and what was seen, so that nothing is linted twice.
  private struct Walk {
    let discovery: FileDiscovery
    var result = Result()
    private var shown: Set<String> = []
    private var directories: Set<FileSystem.Identity> = []
    private var files: Set<FileSystem.Identity> = []

    /// Links met on the way; followed at the end, to what was not found without them.
    private var links: [(path: String, rules: IgnoreRules?)] = []

    init(discovery: FileDiscovery) { self.discovery = discovery }

    mutating func addNamed(_ path: String) {
      let name = PathName.shown(path, below: discovery.workingDirectory)
      do throws(FileSystem.Failure) {
        let status = try FileSystem.status(of: path)
        guard status.kind == .directory else {
          add(name, status, isNamed: true)
          return
        }
        try walk(name, status)
      } catch {
        refuse(name, SourceFile.Failure.refused(error).problem)
      }
    }

    private mutating func walk(_ name: String, _ status: FileSystem.Status) throws(FileSystem
      .Failure)
    {
      let count = result.inputs.count + result.refusals.count
      let skipped = result.skipped.total
      let isNew = !directories.contains(status.identity)
      let rules = discovery.honoursIgnoreFiles ? IgnoreRules(for: absolute(name)) : nil
      _ = try FileSystem.names(in: name)
      enter(name, status, rules)
      followLinks()
      guard isNew, result.inputs.count + result.refusals.count == count else { return }
      refuse(name, discovery.nothingFound(skipped: result.skipped.total - skipped))
    }

    /// Lists a directory and all below it; one that was seen before is not entered again.
    private mutating func enter(
      _ directory: String,
      _ status: FileSystem.Status,
      _ rules: IgnoreRules?
    ) {
      var open = [(directory, status, rules)]
      while let (directory, status, rules) = open.popLast() {
        guard directories.insert(status.identity).inserted else { continue }
        do throws(FileSystem.Failure) {
          var below: [(String, FileSystem.Status, IgnoreRules?)] = []
          for name in try FileSystem.names(in: directory) {
            let path = PathName.joined(directory, name)
            if let found = visit(path, name, rules) {
              below.append((path, found, rules?.entering(absolute(path))))
            }
          }
          open.append(contentsOf: below.reversed())
        } catch {
          refuse(directory, SourceFile.Failure.refused(error).problem)
        }
      }
    }

    /// Adds the file at `path`, or returns the status of a directory that is to be entered.
    private mutating func visit(
      _ path: String,
      _ name: String,
      _ rules: IgnoreRules?
    ) -> FileSystem.Status? {
      if discovery.own.contains(absolute(path)) { return nil }
      if name.hasPrefix(".") {
        result.skipped.hidden += 1
        return nil
      }
      if FileSystem.isLink(path) {
        links.append((path, rules))
        return nil
      }
      return visitTarget(path, rules)
    }

    private mutating func visitTarget(_ path: String, _ rules: IgnoreRules?) -> FileSystem.Status? {
      let isCopy = discovery.format(of: path) != nil
      do throws(FileSystem.Failure) {
        let status = try FileSystem.status(of: path)
        let isDirectory = status.kind == .directory
        if rules?.ignores(absolute(path), isDirectory: isDirectory) == true {
          result.skipped.ignored += 1
        } else if discovery.isExcluded(absolute(path), isDirectory) {
          result.skipped.excluded += 1
        } else if isDirectory {
          return status
        } else if !isCopy {
          result.skipped.otherFormats += 1
        } else if status.kind == .other {
          result.skipped.special += 1
        } else {
          add(path, status, isNamed: false)
        }
      } catch {
        if isCopy {
          refuse(path, SourceFile.Failure.refused(error).problem)
        } else {
          result.skipped.otherFormats += 1
        }
      }
      return nil
    }

    private mutating func followLinks() {
      var next = 0
      while next < links.count {
        let (path, rules) = links[next]
        next += 1
        guard let status = visitTarget(path, rules) else { continue }
        enter(path, status, rules?.entering(absolute(path)))
      }
      links = []
    }

    private mutating func add(_ path: String, _ status: FileSystem.Status, isNamed: Bool) {
      let isLink = !isNamed && FileSystem.isLink(path)
      let isNewFile = files.insert(status.identity).inserted
      guard isNewFile || !isLink, shown.insert(path).inserted else { return }
      result.inputs.append(
        Input(path: path, format: discovery.format(of: path), isNamed: isNamed)
      )
    }

    private mutating func refuse(_ path: String, _ problem: DocumentProblem) {
      guard shown.insert(path).inserted else { return }
      result.refusals.append(Refusal(path: path, problem: problem))
    }

    private func absolute(_ path: String) -> String {
      PathName.absolute(path, in: discovery.workingDirectory)
    }
  }

  package func format(of path: String) -> Document.Format? {
    PathName.fileExtension(of: path).flatMap { formats[$0] }
  }

  private func nothingFound(skipped: Int) -> DocumentProblem {
    guard skipped > 0 else { return DocumentProblem(.noFiles, "the directory is empty") }
    let kinds = formats.keys.sorted().map { "." + $0 }.joined(separator: " ")
    return DocumentProblem(
      .noFiles,
      "there is nothing to lint here, \(skipped) passed over; what is looked for: \(kinds)"
    )
  }
}
