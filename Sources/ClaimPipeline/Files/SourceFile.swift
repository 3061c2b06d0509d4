package import ClaimModel

/// Reads files whole, and says in a reader's words why one could not be.
package enum SourceFile {
  /// Why a file was not read.
  package enum Failure: Error, Hashable, Sendable {
    case refused(FileSystem.Failure)
    case tooLarge(limit: Int)
    case directory
    /// Somebody wrote to the file while it was read, again and again.
    case changing

    package var problem: DocumentProblem {
      switch self {
      case .refused(let failure) where failure.isMissing:
        DocumentProblem(.missing, "there is no such file")
      case .refused(let failure):
        DocumentProblem(.unreadable, "the file cannot be read: \(failure)")
      case .tooLarge(let limit):
        DocumentProblem(
          .tooLarge,
          "the file is larger than \(limit) bytes; --max-bytes allows more"
        )
      case .directory:
        DocumentProblem(.unreadable, "this is a directory, not a file")
      case .changing:
        DocumentProblem(.unreadable, "the file kept changing while it was read")
      }
    }
  }

  /// Returns the bytes of the file at `path`, which did not change while it was read.
  package static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    for _ in 0..<3 {
      do throws(FileSystem.Failure) {
        let file = try FileSystem.open(path)
        let before = try FileSystem.status(of: file.number)
        if before.kind == .directory { throw FileSystem.Failure.isDirectory }
        if before.kind == .file, before.size > limit { break }
        let bytes = try FileSystem.read(limit + 1, from: file.number, expecting: before.size)
        if bytes.count > limit { break }
        let after = try FileSystem.status(of: file.number)
        if before.kind != .file || before.modified == after.modified { return bytes }
      } catch {
        throw error == .isDirectory ? .directory : .refused(error)
      }
    }
    throw try isTooLarge(path, limit) ? .tooLarge(limit: limit) : .changing
  }

  /// Returns all of standard input.
  package static func readStandardInput(limit: Int) throws(Failure) -> [UInt8] {
    do throws(FileSystem.Failure) {
      let bytes = try FileSystem.read(limit + 1, from: 0)
      guard bytes.count > limit else { return bytes }
    } catch {
      throw .refused(error)
    }
    throw .tooLarge(limit: limit)
  }

  private static func isTooLarge(_ path: String, _ limit: Int) throws(Failure) -> Bool {
    do throws(FileSystem.Failure) {
      let status = try FileSystem.status(of: path)
      return status.kind != .file || status.size > limit
    } catch {
      throw .refused(error)
    }
  }
}
