import Foundation
import Testing

/// What the program says of the sample brochures; `make samples` writes it anew.
@Suite("Samples")
struct SampleTests {
  private static let samples = InventedCopy.root.appending(path: "Reports/Samples")
  private static let options = ["--as-of", "2026-11-22", "--fail-on", "never"]
  private static let brochures = ["brochure.html", "brochure.md", "brochure.txt"]

  @Test("are reported as on record", arguments: ["text", "json", "markdown", "csv"])
  func reports(format: String) async throws {
    let folder = try Self.makeFolder()
    let arguments = ["check"] + Self.brochures + Self.options + ["--format", format]
    let result = try await Program.run(arguments, in: folder)
    let path = Self.samples.appending(path: "Golden/report.\(format)")
    let golden = String(decoding: try Data(contentsOf: path), as: UTF8.self)
    #expect(
      Self.masked(result.output) == Self.masked(golden),
      "the \(format) report changed; see it with `make samples`"
    )
    #expect(result.status == 0)
  }

  /// Returns a report without the digest of the knowledge, which any edit of a comment changes.
  private static func masked(_ report: String) -> String {
    report.replacing(/sha256:[0-9a-f]+/, with: "sha256:")
  }

  private static func makeFolder() throws -> Program.Folder {
    let folder = try Program.Folder()
    for name in brochures {
      try folder.write(Data(contentsOf: samples.appending(path: name)), to: name)
    }
    return folder
  }
}
