#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A program that is run for what it writes.
enum ChildProcess {
  struct Result {
    let output: [UInt8]

    /// The exit status; 128 and more for a program that was ended by a signal.
    let status: Int32
  }

  /// Runs the program that `name` finds, and returns what it wrote on standard output.
  static func run(_ name: String, _ arguments: [String]) throws(FileSystem.Failure) -> Result {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw FileSystem.Failure(code: errno) }
    defer { close(ends[0]) }
    let child: pid_t
    do throws(FileSystem.Failure) {
      child = try start([name] + arguments, writingTo: ends)
    } catch {
      close(ends[1])
      throw error
    }
    close(ends[1])
    let output = try FileSystem.read(Int.max / 2, from: ends[0])
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    return Result(output: output, status: status & 0x7F == 0 ? status >> 8 & 0xFF : 128)
  }

  private static func start(_ words: [String], writingTo ends: [Int32]) throws(FileSystem.Failure)
    -> pid_t
  {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, words[0], &actions, nil, &pointers, environ)
    guard code == 0 else { throw FileSystem.Failure(code: code) }
    return child
  }
}
