import ClaimKnowledge
import ClaimLexicon
import ClaimModel
import FoundationEssentials
import YAMLParsing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes a Swift file that holds a directory of YAML as trees and the words of that knowledge, or a
/// directory of pages as texts: what the build plug-ins call.
///
///     compile-claims DIRECTORY OUTPUT
///     compile-claims --pages DIRECTORY OUTPUT
@main
struct CompileClaims {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let paths = Array(arguments.filter { $0 != "--pages" })
    guard paths.count == 2 else { stop("usage: compile-claims [--pages] DIRECTORY OUTPUT") }
    do {
      if paths.count < arguments.count {
        try compilePages(paths[0], to: paths[1])
      } else {
        try compile(paths[0], to: paths[1])
      }
    } catch {
      stop("\(error)")
    }
  }

  /// Says what stops the build, where build tools show it.
  private static func stop(_ message: String) -> Never {
    print(message)
    exit(1)
  }

  private static func compile(_ root: String, to output: String) throws {
    var files: [KnowledgePackSource.File] = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
    where name.hasSuffix(".yaml") && !name.hasPrefix("schema/") {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(root)/\(name)")))
      files.append(KnowledgePackSource.File(path: "Claims/\(name)", bytes: bytes))
    }
    let pack = KnowledgePackSource(name: "Claims", files: files)
    let loaded = KnowledgeLoader.load([pack], over: nil)
    if let problem = loaded.problems.first(where: { $0.severity == .error }) {
      throw Failure(
        "\(problem.path):\(problem.line):\(problem.column): error: \(problem.message)"
      )
    }
    let trees = try files.map { (path: $0.path, tree: try YAMLParser.parse($0.bytes)) }
    let text = SwiftFile.constants([
      ("name", Array(loaded.knowledge.packs.joined().utf8)),
      ("digest", Array(loaded.knowledge.digest.utf8)),
      ("trees", FlatTree.encode(trees)),
      ("lexicon", FlatLexicon.encode(LexiconTables(loaded.knowledge))),
    ])
    try Data(text).write(to: URL(filePath: output))
  }
}

extension CompileClaims {
  /// Writes the pages whose names are no type's: one for each rule.
  private static func compilePages(_ root: String, to output: String) throws {
    var pages: [(name: String, bytes: [UInt8])] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: root).sorted()
    where name.hasSuffix(".md") && name == name.lowercased() {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(root)/\(name)")))
      pages.append((name: String(name.dropLast(3)), bytes: bytes))
    }
    try Data(SwiftFile.pages(pages)).write(to: URL(filePath: output))
  }
}

/// What stops the build, as compilers say it.
private struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

private enum SwiftFile {
  /// Returns Swift with constants that no initializer has to run for.
  static func constants(_ constants: [(name: String, text: [UInt8])]) -> [UInt8] {
    var text = Array("enum EmbeddedClaims {\n".utf8)
    for constant in constants {
      text += "  static let \(constant.name): StaticString = \"".utf8
      for byte in constant.text { append(byte, to: &text) }
      text += "\"\n".utf8
    }
    text += "}\n".utf8
    return text
  }

  /// Returns Swift with the names of the pages and their texts.
  static func pages(_ pages: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var text = Array(
      "enum EmbeddedRulePages {\n  static let all: [(StaticString, StaticString)] = [\n".utf8
    )
    for page in pages {
      text += "    (\"\(page.name)\", \"".utf8
      for byte in page.bytes { append(byte, to: &text) }
      text += "\"),\n".utf8
    }
    text += "  ]\n}\n".utf8
    return text
  }

  private static func append(_ byte: UInt8, to text: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += [UInt8(ascii: "\\"), byte]
    case 0x00..<0x20, 0x7F: text += "\\u{\(String(byte, radix: 16))}".utf8
    default: text.append(byte)
    }
  }
}
