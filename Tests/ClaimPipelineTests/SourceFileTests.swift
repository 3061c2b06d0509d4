import ClaimPipeline
import Foundation
import Testing

@Suite("Reading files")
struct SourceFileTests {
  @Test("a file that keeps changing is not read half", .timeLimit(.minutes(10)))
  func changing() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "changing-\(UUID())").path()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let first = [UInt8](repeating: 0x61, count: 1 << 22)
    let second = [UInt8](repeating: 0x62, count: 1 << 22)
    try Data(first).write(to: URL(filePath: path))
    let writer = Task.detached {
      let file = try FileHandle(forWritingTo: URL(filePath: path))
      for round in 0..<200 where !Task.isCancelled {
        try file.seek(toOffset: 0)
        try file.write(contentsOf: Data(round.isMultiple(of: 2) ? second : first))
      }
    }
    for _ in 0..<20 {
      do throws(SourceFile.Failure) {
        let bytes = try SourceFile.read(path, limit: 1 << 30)
        #expect(bytes.count == first.count)
      } catch {
        #expect(error == .changing)
      }
    }
    writer.cancel()
    _ = await writer.result
  }
}
