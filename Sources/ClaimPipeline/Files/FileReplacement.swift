#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Puts new bytes in the place of a file's, all at once, with the rights that the file has.
enum FileReplacement {
  /// Replaces the file at `path` by `bytes` if it still holds `old`; links stay links.
  ///
  /// - Returns: Whether the file held `old`; nothing was written where it did not.
  static func replace(_ path: String, holding old: [UInt8], by bytes: [UInt8])
    throws(FileSystem.Failure) -> Bool
  {
    let target = try resolved(path)
    var found = stat()
    guard stat(target, &found) == 0 else { throw FileSystem.Failure(code: errno) }
    let file = try FileSystem.open(target)
    let content = try FileSystem.read(old.count + 1, from: file.number)
    guard content == old else { return false }
    let partial = "\(target).partial"
    let descriptor = open(partial, O_WRONLY | O_CLOEXEC | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else { throw FileSystem.Failure(code: errno) }
    do throws(FileSystem.Failure) {
      defer { close(descriptor) }
      try FileSystem.write(bytes[...], to: descriptor)
      // The owner can only be kept by one who may give files away; the rights always can.
      _ = fchown(descriptor, found.st_uid, found.st_gid)
      guard fchmod(descriptor, found.st_mode & 0o7777) == 0, fsync(descriptor) == 0 else {
        throw FileSystem.Failure(code: errno)
      }
    } catch {
      unlink(partial)
      throw error
    }
    do throws(FileSystem.Failure) {
      try FileSystem.rename(partial, to: target)
    } catch {
      unlink(partial)
      throw error
    }
    return true
  }

  /// Returns the path of the file itself, behind all links.
  private static func resolved(_ path: String) throws(FileSystem.Failure) -> String {
    guard let target = realpath(path, nil) else { throw FileSystem.Failure(code: errno) }
    defer { free(target) }
    return String(cString: target)
  }
}
