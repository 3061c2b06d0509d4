import Testing

@Suite("Layers")
struct LayerTests {
  private static let cLibraries: Set = [
    "CCMarkGFM", "CCharacterReferences", "CIconv", "CLibXML2", "CLibYAML",
  ]
  private static let platform: Set = ["Darwin", "Glibc", "Musl", "Synchronization"]

  /// What each target may import: a stage its nouns and its own C library, never another stage.
  private static let star: [String: Set<String>] = [
    "ClaimModel": ["Synchronization"],
    "TextAnalysis": [],
    "DocumentParsing": ["CCMarkGFM", "CCharacterReferences", "CIconv", "ClaimModel"],
    "FlatText": [],
    "YAMLParsing": ["CLibYAML", "FlatText"],
    "JSONText": ["ClaimModel"],
    "ClaimKnowledge": ["ClaimModel", "YAMLParsing"],
    "ClaimLexicon": ["ClaimModel", "FlatText", "TextAnalysis"],
    "compile-claims": [
      "ClaimKnowledge", "ClaimLexicon", "ClaimModel", "FoundationEssentials", "YAMLParsing",
    ],
    "ShippedClaims": ["ClaimKnowledge", "ClaimLexicon", "ClaimModel"],
    "ClaimExtraction": ["ClaimLexicon", "ClaimModel", "TextAnalysis"],
    "ClaimMatching": ["ClaimModel"],
    "ClaimRules": ["ClaimModel"],
    "ClaimFixes": ["ClaimModel", "TextAnalysis"],
    "ClaimReports": ["ClaimModel", "JSONText", "ReportTemplates"],
    "ClaimPipeline": [
      "ClaimExtraction", "ClaimFixes", "ClaimKnowledge", "ClaimMatching", "ClaimModel",
      "ClaimReports", "ClaimRules", "DocumentParsing", "FoundationEssentials", "JSONText",
      "ShippedClaims", "YAMLParsing",
    ],
    "LanguageServer": ["ClaimModel", "ClaimPipeline", "JSONText"],
    "warrantlint": ["ArgumentParser", "ClaimModel", "ClaimPipeline", "LanguageServer"],
  ]

  /// The targets at the edge, which speak to the operating system.
  private static let edge: Set = [
    "ClaimPipeline", "LanguageServer", "compile-claims", "warrantlint",
  ]

  @Test("no arrow runs between stages, and no stage knows the world outside")
  func imports() throws {
    for file in try SourceTree.swiftFiles(in: "Sources") {
      let allowed = try #require(Self.star[file.target], "\(file.target) has no place in the star")
      let platform = Self.edge.contains(file.target) ? Self.platform : []
      for name in file.imports {
        #expect(allowed.union(platform).contains(name), "\(file.path) imports \(name)")
      }
    }
  }

  @Test("each C library is used in one target only")
  func librariesHaveOneUser() throws {
    let files = try SourceTree.swiftFiles(in: "Sources")
    for library in Self.cLibraries {
      let users = Set(files.filter { $0.imports.contains(library) }.map(\.target))
      #expect(users.count <= 1, "\(library) is imported by \(users.sorted())")
    }
  }

  @Test("no type has the name of a module")
  func typesAreNoModules() throws {
    let modules = Set(Self.star.keys)
    let declaration = /\b(?:struct|enum|class|actor|protocol|typealias)\s+(\w+)/
    for file in try SourceTree.swiftFiles(in: "Sources") {
      for match in file.code.matches(of: declaration) {
        #expect(!modules.contains(String(match.1)), "\(file.path) declares \(match.1)")
      }
    }
  }

  @Test("only the nouns and the composition are public")
  func publicDeclarations() throws {
    let open: Set = ["ClaimModel", "ClaimPipeline", "LanguageServer"]
    for file in try SourceTree.swiftFiles(in: "Sources") where !open.contains(file.target) {
      for line in file.code.split(separator: "\n") {
        #expect(!line.contains(/^\s*public\s/), "\(file.path): \(line)")
      }
    }
  }

  @Test(
    "what hides a mistake is not used",
    arguments: [
      "fatalError(", "try!", "@unchecked", "nonisolated(unsafe)", "@testable", "@_exported",
      "NSRegularExpression", "swift-format-ignore",
    ]
  )
  func banned(words: String) throws {
    for file in try SourceTree.swiftFiles(in: "Sources") {
      #expect(!file.text.contains(words), "\(file.path) says \(words)")
    }
  }
}

extension SourceTree.SwiftFile {
  /// The modules that the file imports.
  var imports: [String] {
    let declaration =
      /^\s*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|enum|class|func|var|typealias)\s+)?(\w+)/
    return lines.compactMap { line in line.firstMatch(of: declaration).map { String($0.1) } }
  }

  /// The text without its comments.
  var code: String {
    lines.map { line in
      line.firstRange(of: /(^|[^:"])\/\//).map { String(line[..<$0.lowerBound]) } ?? String(line)
    }
    .joined(separator: "\n")
  }
}
