/// A path as reports write it, and the few things one asks of a path.
package enum PathName {
  /// Returns `path` with single slashes and without `.` parts, relative where it lies below
  /// `workingDirectory`.
  package static func shown(_ path: String, below workingDirectory: String) -> String {
    let clean = normalised(path)
    let prefix = workingDirectory == "/" ? "/" : workingDirectory + "/"
    if clean.hasPrefix(prefix) { return String(clean.dropFirst(prefix.count)) }
    return clean == workingDirectory ? "." : clean
  }

  /// Returns `path` as an absolute path, `..` parts resolved by name.
  package static func absolute(_ path: String, in workingDirectory: String) -> String {
    let whole = path.hasPrefix("/") ? path : workingDirectory + "/" + path
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  package static func joined(_ directory: String, _ name: String) -> String {
    if directory == "." || directory.isEmpty { return name }
    return directory.hasSuffix("/") ? directory + name : directory + "/" + name
  }

  /// Returns the directory that holds `path`; "." for a bare name, "/" for the root.
  package static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  package static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// Returns what follows the last dot of the name, in lower case; nil for `README` and `.profile`.
  package static func fileExtension(of path: String) -> String? {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    return String(name[name.index(after: dot)...]).lowercased()
  }

  private static func normalised(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    let joined = parts.joined(separator: "/")
    if path.hasPrefix("/") { return "/" + joined }
    return joined.isEmpty ? "." : joined
  }
}
