import ClaimKnowledge
import ClaimModel
import FoundationEssentials

/// Packs for tests: the invented one in `Fixtures`, the shipped one, and changes of them.
enum PackFiles {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func fixture() throws -> KnowledgePackSource { try read("Tests/Fixtures/Knowledge") }
  static func shipped() throws -> KnowledgePackSource { try read("Claims") }

  static func read(_ directory: String) throws -> KnowledgePackSource {
    let folder = root.appending(path: directory).path()
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    let files = try names.filter { $0.hasSuffix(".yaml") }.map { name in
      let data = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
      return KnowledgePackSource.File(path: name, bytes: [UInt8](data))
    }
    return KnowledgePackSource(name: directory, files: files)
  }
}

extension KnowledgePackSource {
  /// Returns the pack with `text` in the place of the one stretch of `path` that says `old`.
  func replacing(_ old: String, with text: String, in path: String) throws -> Self {
    var isReplaced = false
    let files = files.map { file in
      guard file.path == path else { return file }
      let before = String(decoding: file.bytes, as: UTF8.self)
      let after = before.replacing(old, with: text)
      isReplaced = before != after
      return File(path: path, bytes: Array(after.utf8))
    }
    guard isReplaced else { throw MissingText(text: old, path: path) }
    return KnowledgePackSource(name: name, files: files)
  }

  /// Returns the pack with a further file.
  func adding(_ path: String, _ text: String) -> Self {
    KnowledgePackSource(name: name, files: files + [File(path: path, bytes: Array(text.utf8))])
  }
}

struct MissingText: Error {
  let text: String
  let path: String
}

extension KnowledgeProblem {
  /// The problem as a compiler prints it.
  var asLine: String { "\(path):\(line):\(column): \(severity.rawValue): \(message)" }
}
