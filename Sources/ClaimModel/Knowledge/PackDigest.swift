/// What names the contents of a knowledge pack, wherever its directory lies.
package enum PackDigest {
  /// Returns "sha256:…" over the files' names and bytes.
  ///
  /// Directories that all files share do not count, so that a copy has the digest of its original.
  package static func digest(of files: [(path: String, bytes: [UInt8])]) -> String {
    let shared = sharedDirectory(of: files.map(\.path))
    var hash = SHA256()
    for file in files.sorted(by: { $0.path < $1.path }) {
      hash.update(file.path.utf8.dropFirst(shared))
      hash.update([0])
      hash.update(SHA256.hexDigest(of: file.bytes).utf8)
    }
    return "sha256:" + hash.hexDigest()
  }

  /// Returns the digest of several packs in a row, which for one pack is its own.
  package static func combined(_ digests: [String]) -> String {
    guard digests.count != 1 else { return digests[0] }
    return "sha256:" + SHA256.hexDigest(of: digests.joined(separator: "\n").utf8)
  }

  /// Returns how many bytes of the paths are the same directory.
  private static func sharedDirectory(of paths: [String]) -> Int {
    guard let first = paths.first?.utf8 else { return 0 }
    var shared = 0
    for (index, byte) in first.enumerated() where byte == UInt8(ascii: "/") {
      guard paths.allSatisfy({ $0.utf8.starts(with: first.prefix(index + 1)) }) else { break }
      shared = index + 1
    }
    return shared
  }
}
