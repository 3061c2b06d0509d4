import ClaimModel

#if canImport(Darwin)
  import Darwin
#endif

/// What tells one build of the program from another.
///
/// Two sums over its file, as fast as memory: builds are to be told apart, not forgeries.
package struct ProgramIdentity {
  private static let chunkSize = 1 << 20

  private var first: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var second: UInt64 = 0xC2B2_AE3D_27D4_EB4F

  /// Returns a name of the running program's content; nil where it cannot be read.
  ///
  /// The name is kept in `directory` for as long as the file system knows of no change to the file:
  /// to sum it up takes longer than all else that a start does.
  package static func current(keptIn directory: String) -> String? {
    guard let path, let status = try? FileSystem.status(of: path) else { return nil }
    let times = status.modified + status.changed
    let file = "\(status.identity.device) \(status.identity.number) \(times)"
    let memory = ReportCache(in: "\(directory)/program", program: "", knowledge: "")
    let name = memory.name(of: Array(file.utf8), as: .text, judgedBy: "program")
    if let kept = memory.kept(under: name) { return String(decoding: kept, as: UTF8.self) }
    guard let sum = sum(ofFileAt: path) else { return nil }
    memory.keep(Array(sum.utf8), under: name)
    return sum
  }

  private static func sum(ofFileAt path: String) -> String? {
    var identity = ProgramIdentity()
    var count = 0
    do throws(FileSystem.Failure) {
      let file = try FileSystem.open(path)
      while true {
        let bytes = try FileSystem.read(chunkSize, from: file.number)
        identity.add(bytes)
        count += bytes.count
        if bytes.count < chunkSize { break }
      }
    } catch {
      return nil
    }
    return "\(count)-\(identity.first)-\(identity.second)"
  }

  /// Takes in a whole chunk, or the last one; what is left of a word is filled with zeros.
  private mutating func add(_ bytes: [UInt8]) {
    let rest = bytes.count % 8
    let whole = rest == 0 ? bytes : bytes + [UInt8](repeating: 0, count: 8 - rest)
    whole.withUnsafeBytes { words in
      for offset in stride(from: 0, to: words.count, by: 8) {
        let word = words.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        first = (first ^ word) &* 0x0000_0100_0000_01B3
        first ^= first >> 29
        second = (second &+ word) &* 0xFF51_AFD7_ED55_8CCD
        second ^= second >> 32
      }
    }
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
