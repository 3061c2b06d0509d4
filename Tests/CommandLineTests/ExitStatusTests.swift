import Foundation
import Testing

/// The contract of exit statuses, row by row, against the built program.
@Suite("Exit status")
struct ExitStatusTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let arguments: [String]
    let status: Int32
    var input = ""
    var says = ""

    var testDescription: String { name }
  }

  @Test(
    "tells how the run ended",
    arguments: [
      Row(name: "a clean file", arguments: ["check", "clean.md"], status: 0),
      Row(name: "clean input", arguments: ["check", "-"], status: 0, input: "We open at nine."),
      Row(name: "a clean directory", arguments: ["check", "site"], status: 0),
      Row(name: "help", arguments: ["--help"], status: 0, says: "EXAMPLES"),
      Row(name: "a command's help", arguments: ["check", "--help"], status: 0, says: "EXAMPLES"),
      Row(name: "the version", arguments: ["--version"], status: 0),
      Row(name: "no command", arguments: [], status: 2, says: "check"),
      Row(name: "an unknown command", arguments: ["chek"], status: 2, says: "chek"),
      Row(name: "an unknown option", arguments: ["check", "--fial-on"], status: 2, says: "fial"),
      Row(name: "a bad market", arguments: ["check", "--market", "mars"], status: 2, says: "us"),
      Row(name: "a bad day", arguments: ["check", "--as-of", "2026-02-30"], status: 2),
      Row(name: "a bad threshold", arguments: ["check", "--fail-on", "all"], status: 2),
      Row(name: "a bad format", arguments: ["check", "--format", "pdf"], status: 2),
      Row(name: "a bad report", arguments: ["check", "--report", "json"], status: 2),
      Row(name: "no jobs", arguments: ["check", "--jobs", "0"], status: 2),
      Row(
        name: "two reports in one file",
        arguments: ["check", "--report", "json=r", "--report", "text=r", "clean.md"],
        status: 2
      ),
      Row(
        name: "a report that cannot be written",
        arguments: ["check", "clean.md", "--report", "json=missing/report.json"],
        status: 2,
        says: "missing/report.json"
      ),
      Row(name: "an unknown id", arguments: ["explain", "nonsense"], status: 2, says: "nonsense"),
      Row(name: "a missing file", arguments: ["check", "nowhere.md"], status: 3, says: "no such"),
      Row(name: "an empty directory", arguments: ["check", "empty"], status: 3, says: "empty"),
      Row(name: "a directory of pictures", arguments: ["check", "pictures"], status: 3),
      Row(
        name: "a binary file by name",
        arguments: ["check", "blob.md"],
        status: 3,
        says: "binary"
      ),
      Row(
        name: "a file over the limit",
        arguments: ["check", "clean.md", "--max-bytes", "3"],
        status: 3,
        says: "--max-bytes"
      ),
      Row(
        name: "input over the limit",
        arguments: ["check", "-", "--max-bytes", "3"],
        status: 3,
        input: "We open at nine."
      ),
      Row(name: "a link that leads nowhere", arguments: ["check", "links"], status: 3),
      Row(
        name: "one missing file among good ones",
        arguments: ["check", "clean.md", "nowhere.md", "--fail-on", "never"],
        status: 3
      ),
      Row(name: "an empty batch", arguments: ["batch"], status: 0),
      Row(
        name: "a good batch",
        arguments: ["batch"],
        status: 0,
        input: #"{"id": "a", "text": "We open at nine."}"#
      ),
      Row(
        name: "a batch with a bad line",
        arguments: ["batch"],
        status: 3,
        input: "{\n",
        says: "error"
      ),
    ]
  )
  func status(row: Row) async throws {
    let folder = try Self.makeFolder()
    let result = try await Program.run(row.arguments, in: folder, input: Data(row.input.utf8))
    #expect(result.status == row.status, "\(result.output)\(result.errors)")
    #expect(row.says.isEmpty || (result.output + result.errors).contains(row.says))
  }

  @Test("a reader that goes away is no error")
  func brokenPipe() async throws {
    let folder = try Self.makeFolder()
    let line = "{ $W check clean.md --format json; echo $? > status; } | true"
    let result = try await Program.shell(line, in: folder)
    #expect(result.errors == "")
    #expect(try folder.read("status") == "0\n")
  }

  @Test("a reader of a batch that goes away ends the batch", .timeLimit(.minutes(10)))
  func brokenBatchPipe() async throws {
    let folder = try Self.makeFolder()
    let line = #"yes '{"id": "a", "text": "x"}' | { $W batch; echo $? > status; } | head -n 1"#
    let result = try await Program.shell(line, in: folder)
    #expect(result.output.hasPrefix(#"{"id": "a""#))
    #expect(try folder.read("status") == "0\n")
  }

  @Test(
    "a full disk is said, not passed over",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: ["check clean.md", "check clean.md --report json=/dev/full", "--help", "explain x"]
  )
  func fullDisk(arguments: String) async throws {
    let folder = try Self.makeFolder()
    let result = try await Program.shell("$W \(arguments) > /dev/full", in: folder)
    #expect(result.status == 2)
    #expect(result.errors != "")
  }

  @Test("a report that does not fit leaves the one before it")
  func reportIsWholeOrNot() async throws {
    let folder = try Self.makeFolder()
    try folder.write("before", to: "report.json")
    let line = "ulimit -f 0; $W check clean.md --report json=report.json"
    let result = try await Program.shell(line, in: folder)
    #expect(result.status == 2, "\(result.errors)")
    #expect(try folder.read("report.json") == "before")
    #expect(!FileManager.default.fileExists(atPath: folder.path("report.json.partial")))
  }

  @Test("an interrupted run leaves the report before it")
  func interrupted() async throws {
    let folder = try Self.makeFolder()
    try folder.write("before", to: "report.json")
    let line = """
      mkfifo never; exec 3<>never
      $W check - --report json=report.json < never & pid=$!
      sleep 0.5; kill -INT $pid; kill -TERM $pid; wait $pid; echo "ended with $?"
      """
    let result = try await Program.shell(line, in: folder)
    #expect(result.output.contains("ended with 1"))
    #expect(try folder.read("report.json") == "before")
  }

  @Test(
    "a folder that cannot be written to is said",
    .enabled(if: geteuid() != 0, "the superuser may write everywhere")
  )
  func readOnlyFolder() async throws {
    let folder = try Self.makeFolder()
    let line = "chmod 555 empty; $W check clean.md --report json=empty/report.json"
    let result = try await Program.shell(line, in: folder)
    #expect(result.status == 2)
  }

  private static func makeFolder() throws -> Program.Folder {
    let folder = try Program.Folder()
    try folder.write("We open at nine.\n", to: "clean.md")
    try folder.write("<p>We open at nine.</p>\n", to: "site/index.html")
    try folder.write("body {}\n", to: "site/style.css")
    try folder.write(Data([0, 1, 2, 3]), to: "blob.md")
    try folder.write(Data([0, 1, 2, 3]), to: "pictures/blob.txt")
    try folder.write("", to: "empty/.keep")
    try folder.write("We open at nine.\n", to: "links/clean.md")
    try folder.link("links/dangling.md", to: "nowhere.md")
    return folder
  }
}
