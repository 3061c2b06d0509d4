#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file, read as a whole.
enum File {
  /// Returns the bytes of the file at `path`, none where it cannot be read.
  static func read(_ path: String) -> [UInt8] {
    guard let stream = fopen(path, "rb") else { return [] }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }
}
