// swift-tools-version: 6.2

import PackageDescription

/// The settings of every target: the strictest the language has, and no warnings.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "warrantlint",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "warrantlint", targets: ["warrantlint"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // C libraries and data
    .target(name: "CCharacterReferences"),
    .systemLibrary(
      name: "CCMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]
    ),
    .target(
      name: "CIconv",
      linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]
    ),
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
    ),
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),

    // Nouns
    .target(name: "ClaimModel", swiftSettings: strict),

    // File formats: for what is compiled into the program, for knowledge and configuration, for
    // reports and editors
    .target(name: "FlatText", swiftSettings: strict),
    .target(name: "YAMLParsing", dependencies: ["CLibYAML", "FlatText"], swiftSettings: strict),
    .target(name: "JSONText", dependencies: ["ClaimModel"], swiftSettings: strict),

    // Knowledge and the words for it, compiled into the program by the build
    .target(name: "TextAnalysis", swiftSettings: strict),
    .target(
      name: "ClaimKnowledge",
      dependencies: ["ClaimModel", "YAMLParsing"],
      swiftSettings: strict
    ),
    .target(
      name: "ClaimLexicon",
      dependencies: ["ClaimModel", "FlatText", "TextAnalysis"],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "compile-claims",
      dependencies: ["ClaimKnowledge", "ClaimLexicon", "ClaimModel", "YAMLParsing"],
      swiftSettings: strict
    ),
    .plugin(
      name: "EmbedClaims",
      capability: .buildTool(),
      dependencies: ["compile-claims"]
    ),
    .plugin(
      name: "EmbedRulePages",
      capability: .buildTool(),
      dependencies: ["compile-claims"]
    ),
    .target(
      name: "ShippedClaims",
      dependencies: ["ClaimKnowledge", "ClaimLexicon", "ClaimModel"],
      swiftSettings: strict,
      plugins: ["EmbedClaims"]
    ),

    // Stages, in pipeline order
    .target(
      name: "DocumentParsing",
      dependencies: ["CCMarkGFM", "CCharacterReferences", "CIconv", "ClaimModel"],
      swiftSettings: strict
    ),
    .target(
      name: "ClaimExtraction",
      dependencies: ["ClaimLexicon", "ClaimModel", "TextAnalysis"],
      swiftSettings: strict
    ),
    .target(name: "ClaimMatching", dependencies: ["ClaimModel"], swiftSettings: strict),
    .target(
      name: "ClaimRules",
      dependencies: ["ClaimModel"],
      swiftSettings: strict,
      plugins: ["EmbedRulePages"]
    ),
    .target(
      name: "ClaimFixes",
      dependencies: ["ClaimModel", "TextAnalysis"],
      swiftSettings: strict
    ),
    .target(name: "ReportTemplates"),
    .target(
      name: "ClaimReports",
      dependencies: ["ClaimModel", "JSONText", "ReportTemplates"],
      swiftSettings: strict
    ),

    // Composition
    .target(
      name: "ClaimPipeline",
      dependencies: [
        "ClaimExtraction",
        "ClaimFixes",
        "ClaimKnowledge",
        "ClaimLexicon",
        "ClaimMatching",
        "ClaimModel",
        "ClaimReports",
        "ClaimRules",
        "DocumentParsing",
        "JSONText",
        "ShippedClaims",
      ],
      swiftSettings: strict
    ),

    // Front ends
    .target(
      name: "LanguageServer",
      dependencies: ["ClaimModel", "ClaimPipeline", "JSONText"],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "warrantlint",
      dependencies: [
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        "ClaimModel",
        "ClaimPipeline",
        "LanguageServer",
      ],
      swiftSettings: strict
    ),

    // Tests, in pipeline order
    .target(
      name: "ParsingChecks",
      dependencies: ["CCMarkGFM", "CCharacterReferences", "ClaimModel"],
      path: "Tests/ParsingChecks",
      swiftSettings: strict
    ),
    .testTarget(name: "ClaimModelTests", dependencies: ["ClaimModel"], swiftSettings: strict),
    .testTarget(name: "TextAnalysisTests", dependencies: ["TextAnalysis"], swiftSettings: strict),
    .testTarget(
      name: "DocumentParsingTests",
      dependencies: ["CLibXML2", "ClaimModel", "DocumentParsing", "ParsingChecks"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ClaimExtractionTests",
      dependencies: [
        "ClaimExtraction",
        "ClaimKnowledge",
        "ClaimLexicon",
        "ClaimModel",
        "ShippedClaims",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "YAMLParsingTests",
      dependencies: ["YAMLParsing"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ClaimKnowledgeTests",
      dependencies: ["ClaimKnowledge", "ClaimModel", "ShippedClaims", "YAMLParsing"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ClaimRulesTests",
      dependencies: [
        "ClaimKnowledge",
        "ClaimModel",
        "ClaimPipeline",
        "ClaimRules",
        "ShippedClaims",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ClaimReportsTests",
      dependencies: ["ClaimModel", "ClaimReports", "JSONText"],
      exclude: ["Golden"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ClaimPipelineTests",
      dependencies: ["ClaimKnowledge", "ClaimModel", "ClaimPipeline", "ShippedClaims"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "LanguageServerTests",
      dependencies: ["ClaimModel", "ClaimPipeline", "JSONText", "LanguageServer"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "CommandLineTests",
      dependencies: ["YAMLParsing", "warrantlint"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "TidyTests",
      dependencies: ["ClaimModel", "ClaimReports", "ClaimRules"],
      swiftSettings: strict
    ),
  ]
)
