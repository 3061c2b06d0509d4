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

/// Writes a Swift file that holds a directory of YAML as trees: what the build plug-in calls.
///
///     compile-claims DIRECTORY OUTPUT
@main
struct CompileClaims {
  static func main() {
    guard CommandLine.arguments.count == 3 else { stop("usage: compile-claims DIRECTORY OUTPUT") }
    do {
      try compile(CommandLine.arguments[1], to: CommandLine.arguments[2])
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
    var trees: [(path: String, tree: YAMLTree)] = []
    var sources: [(path: String, bytes: [UInt8])] = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
    where name.hasSuffix(".yaml") && !name.hasPrefix("schema/") {
      let path = "Claims/\(name)"
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(root)/\(name)")))
      do {
        trees.append((path: path, tree: try YAMLParser.parse(bytes)))
      } catch {
        let position = error.position
        throw Failure("\(path):\(position.line):\(position.column): error: \(error.message)")
      }
      sources.append((path: path, bytes: bytes))
    }
    let text = SwiftFile.text(FlatTree.encode(trees), digest: PackDigest.digest(of: sources))
    try Data(text).write(to: URL(filePath: output))
  }
}

/// What stops the build, as compilers say it.
private struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

private enum SwiftFile {
  /// Returns Swift with one constant, whose text no initializer has to run for.
  static func text(_ trees: [UInt8], digest: String) -> [UInt8] {
    var text = Array("enum EmbeddedClaims {\n  static let digest: StaticString = \"".utf8)
    text += digest.utf8
    text += "\"\n  static let trees: StaticString = \"".utf8
    for byte in trees { append(byte, to: &text) }
    text += "\"\n}\n".utf8
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
