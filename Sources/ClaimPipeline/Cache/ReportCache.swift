package import ClaimModel
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What was found in files before, kept in a directory for runs to come.
///
/// An entry is named by the digest of all that its content depends on: the program, the knowledge,
/// the settings that judge, the format, and the bytes of the file. Equal names are equal reports,
/// so an entry is never out of date. Whatever is wrong with the directory or with an entry costs
/// time and nothing else: what is not read from there is found anew.
package final class ReportCache: Sendable {
  private static let mark = Array("warrantlint-report-1\n".utf8)
  private static let digestCount = 64

  private let directory: String
  private let limit: Int
  private let judge: String

  /// Tells whether something was kept, so that the directory may have outgrown its limit.
  private let hasGrown = Atomic(false)

  /// Creates the cache in `directory`.
  ///
  /// - Parameters:
  ///   - program: names the program as it was built.
  ///   - knowledge: the digest of the knowledge.
  ///   - limit: how many bytes the directory may hold when a run has ended.
  package init(
    in directory: String,
    program: String,
    knowledge: String,
    limit: Int = 256 << 20
  ) {
    self.directory = directory
    self.limit = limit
    judge = "\(program)\n\(knowledge)\n"
  }

  /// Returns the name of the report on `bytes` under settings that judge as `settings` say.
  package func name(of bytes: [UInt8], as format: Document.Format, judgedBy settings: String)
    -> String
  {
    var hash = SHA256()
    hash.update("\(judge)\(format.rawValue)\n\(settings)\n\u{0}".utf8)
    hash.update(bytes)
    return hash.hexDigest()
  }

  /// Returns the bytes that were kept under `name`; nil where there are none, or not all.
  package func kept(under name: String) -> ArraySlice<UInt8>? {
    guard let bytes = try? SourceFile.read(path(of: name), limit: limit) else { return nil }
    let start = Self.mark.count + Self.digestCount
    guard bytes.count >= start, bytes.starts(with: Self.mark) else { return nil }
    let digest = String(decoding: bytes[Self.mark.count..<start], as: UTF8.self)
    guard SHA256.hexDigest(of: bytes[start...]) == digest else { return nil }
    return bytes[start...]
  }

  /// Keeps `bytes` under `name`, at once or not at all, whoever else writes there.
  package func keep(_ bytes: [UInt8], under name: String) {
    let path = path(of: name)
    let partial = "\(path).\(getpid())"
    do throws(FileSystem.Failure) {
      try makeDirectories()
      try FileSystem.makeDirectory(PathName.parent(of: path))
      let file = try OutputFile(creating: partial)
      try file.write(Self.mark + SHA256.hexDigest(of: bytes).utf8 + bytes)
      try file.finish()
      try FileSystem.rename(partial, to: path)
      hasGrown.store(true, ordering: .relaxed)
    } catch {
      // A cache that cannot be written to is no cache; the report is there all the same.
      try? FileSystem.remove(partial)
    }
  }

  /// Removes the oldest entries of a directory that has grown over the limit, until it holds no more
  /// than three quarters of it.
  ///
  /// - Complexity: O(*n* log *n*) in the number of entries.
  package func trim() {
    guard hasGrown.load(ordering: .relaxed) else { return }
    var entries: [(age: [Int], path: String, size: Int)] = []
    for folder in (try? FileSystem.names(in: directory)) ?? [] {
      let place = PathName.joined(directory, folder)
      for name in (try? FileSystem.names(in: place)) ?? [] {
        let path = PathName.joined(place, name)
        guard let status = try? FileSystem.status(of: path), status.kind == .file else { continue }
        entries.append((status.modified, path, status.size))
      }
    }
    var total = entries.reduce(0) { $0 + $1.size }
    guard total > limit else { return }
    entries.sort { $0.age.lexicographicallyPrecedes($1.age) }
    for entry in entries where total > limit / 4 * 3 {
      try? FileSystem.remove(entry.path)
      total -= entry.size
    }
  }

  private func path(of name: String) -> String {
    "\(directory)/\(name.prefix(2))/\(name.dropFirst(2))"
  }

  private func makeDirectories() throws(FileSystem.Failure) {
    guard (try? FileSystem.status(of: directory)) == nil else { return }
    var path = directory.hasPrefix("/") ? "" : "."
    for part in directory.split(separator: "/") {
      path += "/" + part
      try FileSystem.makeDirectory(path)
    }
  }
}
