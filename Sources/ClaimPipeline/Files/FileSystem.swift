#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The calls to the operating system that reading and writing files takes.
package enum FileSystem {
  package enum Kind: Hashable, Sendable {
    case file
    case directory
    /// A pipe, a socket, a device.
    case other
  }

  /// What a path leads to.
  package struct Status: Hashable, Sendable {
    package let kind: Kind
    package let size: Int
    package let identity: Identity

    /// Changes whenever the content does, as far as the file system can tell.
    package let modified: [Int]

    /// Changes whenever anything about the file does; nobody can set it back.
    package let changed: [Int]
  }

  /// The file itself, whatever its names.
  package struct Identity: Hashable, Sendable {
    package let device: UInt64
    package let number: UInt64
  }

  /// What the operating system said when it refused.
  package struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    package let code: Int32

    package var description: String { String(cString: strerror(code)) }
    package var isMissing: Bool { code == ENOENT || code == ENOTDIR }
    package var isBrokenPipe: Bool { code == EPIPE }

    package static let isDirectory = Failure(code: EISDIR)
  }

  /// An open file, closed when it goes out of scope.
  package struct Descriptor: ~Copyable {
    package let number: Int32
    deinit { close(number) }
  }

  /// Returns what `path` leads to, through symbolic links.
  package static func status(of path: String) throws(Failure) -> Status {
    var found = stat()
    guard stat(path, &found) == 0 else { throw Failure(code: errno) }
    return status(found)
  }

  /// Tells whether `path` itself is a symbolic link.
  package static func isLink(_ path: String) -> Bool {
    var found = stat()
    return lstat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFLNK
  }

  /// Returns the names in a directory in byte order, without `.` and `..`.
  package static func names(in directory: String) throws(Failure) -> [String] {
    guard let stream = opendir(directory) else { throw Failure(code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        let capacity = MemoryLayout.size(ofValue: tuple.pointee)
        return tuple.withMemoryRebound(to: CChar.self, capacity: capacity) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw Failure(code: errno) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Opens a file for reading.
  package static func open(_ path: String) throws(Failure) -> Descriptor {
    let number = openFile(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw Failure(code: errno) }
    return Descriptor(number: number)
  }

  package static func status(of descriptor: Int32) throws(Failure) -> Status {
    var found = stat()
    guard fstat(descriptor, &found) == 0 else { throw Failure(code: errno) }
    return status(found)
  }

  /// Returns up to `count` bytes, fewer only at the end of the file.
  ///
  /// - Parameter expected: about how many there will be, where that is known.
  package static func read(
    _ count: Int,
    from descriptor: Int32,
    expecting expected: Int = 1 << 18
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more, so that one call reads the file and the next one its end.
    let size = min(max(expected + 1, 1 << 12), max(count, 1), 1 << 18)
    var buffer = [UInt8](repeating: 0, count: size)
    while bytes.count < count {
      let wanted = min(buffer.count, count - bytes.count)
      let received = buffer.withUnsafeMutableBytes { readBytes(descriptor, $0.baseAddress, wanted) }
      if received < 0 && errno == EINTR { continue }
      guard received >= 0 else { throw Failure(code: errno) }
      if received == 0 { break }
      bytes.append(contentsOf: buffer[..<received])
    }
    return bytes
  }

  /// Returns what can be had of the next `count` bytes without waiting for all; nothing at the end.
  package static func readSome(_ count: Int, from descriptor: Int32) throws(Failure) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: count)
    while true {
      let received = buffer.withUnsafeMutableBytes { readBytes(descriptor, $0.baseAddress, count) }
      if received < 0 && errno == EINTR { continue }
      guard received >= 0 else { throw Failure(code: errno) }
      return Array(buffer[..<received])
    }
  }

  package static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(Failure) {
    var rest = bytes
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { writeBytes(descriptor, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written >= 0 else { throw Failure(code: errno) }
      rest = rest.dropFirst(written)
    }
  }

  package static func rename(_ path: String, to target: String) throws(Failure) {
    guard renameFile(path, target) == 0 else { throw Failure(code: errno) }
  }

  package static func remove(_ path: String) throws(Failure) {
    guard unlink(path) == 0 else { throw Failure(code: errno) }
  }

  package static func makeDirectory(_ path: String) throws(Failure) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw Failure(code: errno) }
  }

  package static func workingDirectory() -> String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  private static func status(_ found: stat) -> Status {
    let kind: Kind =
      switch found.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .directory
      default: .other
      }
    #if canImport(Darwin)
      let (modified, changed) = (found.st_mtimespec, found.st_ctimespec)
    #else
      let (modified, changed) = (found.st_mtim, found.st_ctim)
    #endif
    return Status(
      kind: kind,
      size: Int(found.st_size),
      identity: Identity(
        device: UInt64(truncatingIfNeeded: found.st_dev),
        number: UInt64(found.st_ino)
      ),
      modified: [Int(modified.tv_sec), Int(modified.tv_nsec), Int(found.st_size)],
      changed: [Int(changed.tv_sec), Int(changed.tv_nsec)]
    )
  }
}

// The names of the C functions, where the type has a function of the same name.
private func openFile(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }

private func readBytes(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, buffer, count)
}

private func writeBytes(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, buffer, count)
}

private func renameFile(_ path: String, _ target: String) -> Int32 { rename(path, target) }
