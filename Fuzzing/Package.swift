// swift-tools-version: 6.2

import PackageDescription

// The parsers by themselves, to fuzz them and to run them over many files. A package of its own, so
// that the program is built without any of this; its sources are the program's, by symbolic links.
//
//     swift build -c release                                     check-parsing
//     FUZZ=1 swift build -c release --sanitize=fuzzer --sanitize=address \
//       -Xswiftc -sanitize=fuzzer,address                        fuzz-html, fuzz-markdown, …
//
// A fuzzer keeps what it finds if Swift leaves the signal to it:
//
//     SWIFT_BACKTRACE=enable=no fuzz-html -max_len=2048 CORPUS Tests/Fixtures/Inputs

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
  .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1"),
  .target(name: "ClaimModel", swiftSettings: strict),
  .target(name: "JSONText", dependencies: ["ClaimModel"], swiftSettings: strict),
  .target(name: "YAMLParsing", dependencies: ["CLibYAML"], swiftSettings: strict),
  .target(
    name: "DocumentParsing",
    dependencies: ["CCMarkGFM", "CCharacterReferences", "CIconv", "ClaimModel"],
    swiftSettings: strict
  ),
  .target(
    name: "ParsingChecks",
    dependencies: ["CCMarkGFM", "CCharacterReferences", "ClaimModel"],
    swiftSettings: strict
  ),
]

/// Creates a program that runs parsers.
func program(
  _ name: String,
  _ dependencies: [Target.Dependency],
  _ settings: [SwiftSetting] = []
) -> Target {
  .executableTarget(name: name, dependencies: dependencies, swiftSettings: strict + settings)
}

/// Creates a fuzzer of the parser of `format`.
func fuzzer(_ format: String, _ dependencies: [Target.Dependency]) -> Target {
  program("fuzz-\(format)", dependencies, [.unsafeFlags(["-parse-as-library"])])
}

let documents: [Target.Dependency] = ["ClaimModel", "DocumentParsing", "ParsingChecks"]

let programs =
  Context.environment["FUZZ"] == nil
  ? [program("check-parsing", documents)]
  : ["html", "markdown", "text"].map { fuzzer($0, documents) }
    + [fuzzer("json", ["JSONText"]), fuzzer("yaml", ["YAMLParsing"])]

let package = Package(
  name: "warrantlint-fuzzing",
  platforms: [.macOS(.v26)],
  targets: parsers + programs
)
