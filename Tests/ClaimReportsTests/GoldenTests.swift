import ClaimReports
import Foundation
import Testing

/// Every format against the file it wrote last; `RECORD_SNAPSHOTS=1` writes them anew, and fails.
@Suite("Golden files")
struct GoldenTests {
  @Test("each format writes what it wrote", arguments: ReporterCatalog.names)
  func golden(name: String) throws {
    let type = try #require(ReporterCatalog.reporter(named: name))
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/report.\(name)")
    let written = render(type)
    guard ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == nil else {
      try Data(written.utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent): run again without RECORD_SNAPSHOTS")
      return
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(written == golden, "make it anew with RECORD_SNAPSHOTS=1 and look at the difference")
  }

  @Test("each format writes the same bytes twice", arguments: ReporterCatalog.names)
  func determinism(name: String) throws {
    let type = try #require(ReporterCatalog.reporter(named: name))
    #expect(render(type) == render(type))
  }
}
