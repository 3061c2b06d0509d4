/// What a repository remembers: which files changed since a revision, and what they were.
package struct GitHistory {
  /// What git, or the lack of it, has to say.
  package struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String
  }

  private let revision: String

  /// Creates the history since `revision` in the repository of the working directory.
  package init(revision: String) throws(Failure) {
    let name = try Self.git([
      "rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}",
    ])
    guard let name else {
      throw Failure(description: "git knows no revision '\(revision)' here")
    }
    self.revision = String(decoding: name.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// Returns the files below `paths` that differ from the revision or are new, relative to the
  /// working directory.
  package func changedFiles(in paths: [String]) throws(Failure) -> [String] {
    let changed = try Self.list(
      ["diff", "--name-only", "-z", "--no-renames", "--relative", revision, "--"] + paths
    )
    let new = try Self.list(["ls-files", "--others", "--exclude-standard", "-z", "--"] + paths)
    return Array(Set(changed + new))
  }

  /// Returns what the file at `path` was; nil where there was none.
  package func content(of path: String) throws(Failure) -> [UInt8]? {
    try Self.git(["cat-file", "blob", "\(revision):./\(path)"])
  }

  private static func list(_ arguments: [String]) throws(Failure) -> [String] {
    guard let output = try git(arguments) else {
      throw Failure(description: "git \(arguments[0]) failed here")
    }
    return output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Returns what git writes; nil where it fails.
  private static func git(_ arguments: [String]) throws(Failure) -> [UInt8]? {
    do throws(FileSystem.Failure) {
      let result = try ChildProcess.run("git", arguments)
      return result.status == 0 ? result.output : nil
    } catch {
      throw Failure(description: "git cannot be run: \(error)")
    }
  }
}
