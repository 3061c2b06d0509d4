import ClaimModel

#if canImport(Darwin)
  import Darwin
#endif

/// What tells one build of the program from another.
package enum ProgramIdentity {
  /// Returns the digest of the running program's file; nil where it cannot be read.
  package static func digest() -> String? {
    guard let path, let bytes = try? SourceFile.read(path, limit: 1 << 30) else { return nil }
    return SHA256.hexDigest(of: bytes)
  }

  private static var path: String? {
    #if canImport(Darwin)
      var size = UInt32(PATH_MAX)
      var buffer = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
      return String(
        decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) },
        as: UTF8.self
      )
    #else
      "/proc/self/exe"
    #endif
  }
}
