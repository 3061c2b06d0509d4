#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Somewhere to write to, piece by piece: standard output, or a file that appears when it is whole.
///
/// A reader that has gone, as `head` does, is no error: what it does not want is dropped.
package final class OutputFile {
  private static let bufferSize = 1 << 16

  package let path: String
  private let descriptor: Int32

  /// The file that becomes `path` at the end; nil where the bytes go to their place at once.
  private let partial: String?
  private var buffer: [UInt8] = []
  private var isOpen = true

  /// Tells whether the reader of a pipe has gone.
  package private(set) var isAbandoned = false

  /// Creates the way to standard output.
  package init() {
    path = "standard output"
    descriptor = 1
    partial = nil
  }

  /// Opens the file at `path` for writing; a pipe or device is written to as it is.
  package init(creating path: String) throws(FileSystem.Failure) {
    let existing = try? FileSystem.status(of: path)
    if existing?.kind == .directory { throw .isDirectory }
    let isSpecial = existing.map { $0.kind != .file } ?? false
    let partial = isSpecial ? nil : path + ".partial"
    let flags = O_WRONLY | O_CLOEXEC | (isSpecial ? 0 : O_CREAT | O_TRUNC)
    let number = open(partial ?? path, flags, 0o644)
    guard number >= 0 else { throw FileSystem.Failure(code: errno) }
    self.path = path
    self.partial = partial
    descriptor = number
  }

  /// Throws away what was written to a file that was never finished.
  deinit {
    guard isOpen, descriptor > 2 else { return }
    close(descriptor)
    if let partial { unlink(partial) }
  }

  package func write(_ bytes: [UInt8]) throws(FileSystem.Failure) {
    guard !isAbandoned else { return }
    buffer += bytes
    if buffer.count >= Self.bufferSize { try flush() }
  }

  package func flush() throws(FileSystem.Failure) {
    guard !isAbandoned else { return }
    do throws(FileSystem.Failure) {
      try FileSystem.write(buffer[...], to: descriptor)
      buffer.removeAll(keepingCapacity: true)
    } catch {
      guard error.isBrokenPipe else { throw error }
      isAbandoned = true
      buffer = []
    }
  }

  /// Writes what is left and puts the file in its place.
  package func finish() throws(FileSystem.Failure) {
    try flush()
    guard descriptor > 2 else { return }
    isOpen = false
    guard close(descriptor) == 0 else {
      let failure = FileSystem.Failure(code: errno)
      if let partial { unlink(partial) }
      throw failure
    }
    if let partial { try FileSystem.rename(partial, to: path) }
  }
}
