/// What a repository remembers: which files changed since a revision, and what they were.
package struct GitHistory {
  /// What git, or the lack of it, has to say.
  package struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String
  }

  private let revision: String

  /// What files are called that git takes for others under a new name.
  private let formerNames: [String: String]

  /// Creates the history since `revision` in the repository of the working directory.
  package init(revision: String) throws(Failure) {
    let name = try Self.git([
      "rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}",
    ])
    guard let name else {
      throw Failure(description: "git knows no revision '\(revision)' here")
    }
    let revision = String(decoding: name.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    self.revision = revision
    formerNames = try Self.renames(since: revision)
  }

  /// Returns the old name of each file that has a new one.
  private static func renames(since revision: String) throws(Failure) -> [String: String] {
    let fields = try list(
      ["diff", "--name-status", "-z", "-M", "--diff-filter=R", "--relative", revision, "--"]
    )
    // Three fields each: how alike the files are, the old name, the new one.
    let names = stride(from: 0, to: fields.count - 2, by: 3).map {
      (fields[$0 + 2], fields[$0 + 1])
    }
    return Dictionary(names, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the files below `paths` that differ from the revision or are new, relative to the
  /// working directory.
  package func changedFiles(in paths: [String]) throws(Failure) -> [String] {
    let changed = try Self.list(
      ["diff", "--name-only", "-z", "--no-renames", "--relative", revision, "--"] + paths
    )
    let new = try Self.list(["ls-files", "--others", "--exclude-standard", "-z", "--"] + paths)
    let all = Set(changed + new)
    return Array(all.subtracting(all.compactMap { formerNames[$0] }))
  }

  /// Returns what the file at `path` was, under that name or a former one; nil where there was none.
  package func content(of path: String) throws(Failure) -> [UInt8]? {
    if let content = try Self.git(["cat-file", "blob", "\(revision):./\(path)"]) { return content }
    guard let former = formerNames[path] else { return nil }
    return try Self.git(["cat-file", "blob", "\(revision):./\(former)"])
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
