import Foundation
import Testing

/// The built program, run as a user runs it.
struct Program {
  struct Result: Sendable {
    let status: Int32
    let output: String
    let errors: String
  }

  /// A folder of the test's own, gone when the test is.
  final class Folder: Sendable {
    let url: URL

    init() throws {
      url = FileManager.default.temporaryDirectory.appending(path: "warrantlint-\(UUID())")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path() }

    func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

    func write(_ bytes: Data, to name: String) throws {
      let file = url.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try bytes.write(to: file)
    }

    func read(_ name: String) throws -> String {
      try String(contentsOf: url.appending(path: name), encoding: .utf8)
    }

    func link(_ name: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(
        atPath: path(name),
        withDestinationPath: target
      )
    }
  }

  /// Where the package's products are built: beside the test bundle, which is the runner itself on
  /// Linux and one of the runner's arguments on macOS.
  static let url: URL = {
    let bundles = CommandLine.arguments.compactMap { argument in
      argument.range(of: ".xctest").map { URL(filePath: String(argument[..<$0.upperBound])) }
    }
    let candidates = bundles.map { $0.deletingLastPathComponent().appending(path: "warrantlint") }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path()) }
      ?? URL(filePath: ".build/debug/warrantlint")
  }()

  /// Runs the program in `folder` and reads its pipes while it runs.
  static func run(
    _ arguments: [String],
    in folder: Folder,
    input: Data = Data(),
    environment: [String: String] = [:]
  ) async throws -> Result {
    try await run(url, arguments, in: folder, input: input, environment: environment)
  }

  /// Runs a line of shell in which `$W` is the program.
  static func shell(_ line: String, in folder: Folder) async throws -> Result {
    try await run(
      URL(filePath: "/bin/sh"),
      ["-c", line],
      in: folder,
      input: Data(),
      environment: ["W": url.path()]
    )
  }

  private static func run(
    _ executable: URL,
    _ arguments: [String],
    in folder: Folder,
    input: Data,
    environment: [String: String]
  ) async throws -> Result {
    let process = Process()
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    // With CI set, the program keeps nothing in the cache of whoever runs the tests.
    process.environment = ProcessInfo.processInfo.environment
      .merging(["CI": "true"]) { $1 }.merging(environment) { $1 }
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    async let output = all(of: stdout)
    async let errors = all(of: stderr)
    await feed(input, to: stdin)
    let result = await (output, errors)
    process.waitUntilExit()
    return Result(status: process.terminationStatus, output: result.0, errors: result.1)
  }

  private static func all(of pipe: Pipe) async -> String {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        continuation.resume(returning: String(decoding: data, as: UTF8.self))
      }
    }
  }

  private static func feed(_ input: Data, to pipe: Pipe) async {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        try? pipe.fileHandleForWriting.write(contentsOf: input)
        try? pipe.fileHandleForWriting.close()
        continuation.resume()
      }
    }
  }
}
