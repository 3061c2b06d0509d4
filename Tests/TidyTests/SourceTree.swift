import Foundation

/// The project's own files, as the tests in this target read them.
enum SourceTree {
  struct SwiftFile: Sendable {
    /// Relative to the project's root.
    let path: String
    let text: String

    /// The folder below `Sources` or `Tests`: the target.
    var target: String { String(path.split(separator: "/")[1]) }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The Swift files below a folder of the project, by path.
  static func swiftFiles(in folder: String) throws -> [SwiftFile] {
    try files(in: folder, withExtension: "swift").map { path in
      SwiftFile(
        path: path,
        text: try String(contentsOf: root.appending(path: path), encoding: .utf8)
      )
    }
  }

  /// The paths of the files below a folder that have an extension, in order.
  static func files(in folder: String, withExtension fileExtension: String) throws -> [String] {
    let directory = root.appending(path: folder)
    guard let names = FileManager.default.enumerator(atPath: directory.path()) else { return [] }
    return names.compactMap { $0 as? String }
      .filter { $0.hasSuffix("." + fileExtension) }
      .map { folder + "/" + $0 }
      .sorted()
  }
}
