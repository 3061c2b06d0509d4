import Testing

@Suite("Sizes")
struct SizeTests {
  /// The lines between a function's braces that a reader sees at once.
  private static let screen = 45

  @Test("no file has more than 400 lines", arguments: ["Sources", "Tests"])
  func files(folder: String) throws {
    for file in try SourceTree.swiftFiles(in: folder) {
      #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count - 1) lines")
    }
  }

  @Test("no function is longer than a screen")
  func functions() throws {
    for file in try SourceTree.swiftFiles(in: "Sources") {
      for function in file.functions where function.length > Self.screen {
        Issue.record("\(file.path): \(function.name) has \(function.length) lines")
      }
    }
  }
}

extension SourceTree.SwiftFile {
  /// The functions and initializers with the number of lines between their braces.
  ///
  /// The sources are formatted, so that a function ends at the brace under its first letter.
  fileprivate var functions: [(name: String, length: Int)] {
    let lines = lines
    let head = /^(\s*)(?:[@\w()]+\s+)*(?:func\s+([\w+\-<>=*\/]+)|(init)[?(<])/
    return lines.indices.compactMap { start in
      guard let match = lines[start].firstMatch(of: head) else { return nil }
      let indent = match.1
      guard
        let body = lines[start...].firstIndex(where: { $0.hasSuffix("{") || $0.hasSuffix("}") }),
        !lines[body].hasSuffix("}"),
        let end = lines[body...].firstIndex(where: { $0 == indent + "}" })
      else { return nil }
      return (String(match.2 ?? match.3 ?? ""), end - body - 1)
    }
  }
}
