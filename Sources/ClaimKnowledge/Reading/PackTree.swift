import ClaimModel
import YAMLParsing

/// The parsed files of a pack, with what its `pack.yaml` says.
struct PackTree: Sendable {
  struct File: Sendable {
    let path: String
    let tree: YAMLTree
  }

  let files: [File]

  /// "sha256:…" over the paths and bytes of the files.
  let digest: String
  let problems: [KnowledgeProblem]

  /// Parses the files of a pack that hold knowledge.
  init(_ source: KnowledgePackSource) {
    let wanted = source.files.filter { Self.holdsKnowledge($0.path) }.sorted { $0.path < $1.path }
    var files: [File] = []
    var problems: [KnowledgeProblem] = []
    for file in wanted {
      do {
        files.append(File(path: file.path, tree: try YAMLParser.parse(file.bytes)))
      } catch {
        problems.append(
          KnowledgeProblem(
            path: file.path,
            line: error.position.line,
            column: error.position.column,
            message: "this is not YAML: \(error.message)"
          )
        )
      }
    }
    self.init(files: files, digest: Self.digest(of: wanted), problems: problems)
  }

  init(files: [File], digest: String, problems: [KnowledgeProblem] = []) {
    self.files = files
    self.digest = digest
    self.problems = problems
  }

  /// The directory of the file that lies highest; nil where there are no files.
  var directory: String? {
    let depth = { (file: File) in file.path.utf8.count { $0 == UInt8(ascii: "/") } }
    guard let highest = files.min(by: { depth($0) < depth($1) })?.path else { return nil }
    return highest.lastIndex(of: "/").map { String(highest[..<$0]) }
  }

  /// Tells whether a file is YAML that is not a schema.
  static func holdsKnowledge(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard let name = parts.last, !parts.dropLast().contains("schema") else { return false }
    return name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  static func isManifest(_ path: String) -> Bool {
    path.split(separator: "/").last == "pack.yaml"
  }

  private static func digest(of files: [KnowledgePackSource.File]) -> String {
    PackDigest.digest(of: files.map { (path: $0.path, bytes: $0.bytes) })
  }
}
