import Foundation

/// Copy about invented products, and the invented knowledge that it is judged by.
enum InventedCopy {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The options that have copy judged by invented knowledge, on a day that never changes.
  static let options = [
    "--knowledge", root.appending(path: "Tests/Fixtures/Knowledge").path(),
    "--as-of", "2026-11-22",
  ]

  /// A claim that the evidence contradicts: errors under `disease-claim` and `unsubstantiated`.
  static let overstated = "<p>Cardexa relieves glimmer fever.</p>\n"
  static let clean = "<p>We open at nine.</p>\n"

  /// The same faults as one line a finding, for tests that ask which there are.
  static func check(_ paths: [String], _ more: [String] = [], in folder: Program.Folder)
    async throws -> Program.Result
  {
    try await Program.run(["check", "--quiet"] + paths + options + more, in: folder)
  }

  /// The rules of the findings in a quiet report, by place.
  static func rules(in report: String) -> [String] {
    report.split(separator: "\n").compactMap { line in
      line.firstMatch(of: /^[^:]+:\d+:\d+: \w+: .*\[([\w-]+)\]$/).map { String($0.1) }
    }
  }
}
