// swift-tools-version: 6.2

import PackageDescription

// The parsers by themselves, to fuzz them and to run them over many files. A package of its own, so
// that the program is built without any of this; its sources are the program's, by symbolic links.
//
//     swift build -c release                                     check-parsing
//     FUZZ=1 swift build -c release --sanitize=fuzzer --sanitize=address \
//       -Xswiftc -sanitize=fuzzer,address                        fuzz-html, fuzz-markdown, fuzz-text

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let parsers: [Target] = [
  .target(name: "CCharacterReferences"),
  .systemLibrary(name: "CCMarkGFM", pkgConfig: "libcmark-gfm"),
  .target(
    name: "CIconv",
    linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]
  ),
  .target(name: "ClaimModel", swiftSettings: strict),
  .target(
    name: "DocumentParsing",
    dependencies: ["CCMarkGFM", "CCharacterReferences", "CIconv", "ClaimModel"],
    swiftSettings: strict
  ),
  .target(
    name: "ParsingChecks",
    dependencies: ["CCharacterReferences", "ClaimModel"],
    swiftSettings: strict
  ),
]

/// Creates a program that runs the parsers.
func program(_ name: String, _ settings: [SwiftSetting] = []) -> Target {
  .executableTarget(
    name: name,
    dependencies: ["ClaimModel", "DocumentParsing", "ParsingChecks"],
    swiftSettings: strict + settings
  )
}

let programs =
  Context.environment["FUZZ"] == nil
  ? [program("check-parsing")]
  : ["html", "markdown", "text"].map { format in
    program("fuzz-\(format)", [.unsafeFlags(["-parse-as-library"])])
  }

let package = Package(
  name: "warrantlint-fuzzing",
  platforms: [.macOS(.v26)],
  targets: parsers + programs
)
