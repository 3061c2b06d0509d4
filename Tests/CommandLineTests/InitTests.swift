import Foundation
import Testing

@Suite("init")
struct InitTests {
  @Test("writes a file that is right as it is, and right with every comment taken away")
  func file() async throws {
    let folder = try Program.Folder()
    let result = try await Program.run(["init"], in: folder)
    #expect(result.status == 0)
    for linter in ["proselint", "write-good", "Vale", "alex"] {
      #expect(result.output.contains(linter))
    }
    let settings = try await Program.run(["check", "--show-config", "page.md"], in: folder)
    #expect(settings.status == 0, "\(settings.errors)")
    let lines = try folder.read(".warrantlint.yaml").split(separator: "\n")
    let uncommented = lines.filter { !$0.contains(/^# [A-Z]/) && !$0.hasPrefix("# inherits") }
      .map { $0.hasPrefix("# ") ? $0.dropFirst(2) : $0 }
    try folder.write(uncommented.joined(separator: "\n"), to: ".warrantlint.yaml")
    let all = try await Program.run(["check", "--show-config", "uk/page.md"], in: folder)
    #expect(all.status == 0, "\(all.errors)")
    #expect(all.output.contains("market: uk"))
    #expect(all.output.contains("baseline: .warrantlint-baseline.json"))
  }

  @Test("leaves a file that is there alone")
  func existing() async throws {
    let folder = try Program.Folder()
    try folder.write("market: uk\n", to: ".warrantlint.yaml")
    let result = try await Program.run(["init"], in: folder)
    #expect(result.status == 2)
    #expect(try folder.read(".warrantlint.yaml") == "market: uk\n")
  }
}
