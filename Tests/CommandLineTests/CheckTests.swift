import Foundation
import Testing

@Suite("check")
struct CheckTests {
  @Test("two runs give the same bytes, whatever runs at once")
  func deterministic() async throws {
    let folder = try Self.makeSite(pages: 30)
    let one = try await Program.run(["check", ".", "-f", "json", "--jobs", "1"], in: folder)
    let many = try await Program.run(["check", ".", "-f", "json", "--jobs", "7"], in: folder)
    #expect(one.output == many.output)
    #expect(one.output.contains("page29.md"))
  }

  @Test("the order of arguments changes nothing, and nothing is linted twice")
  func order() async throws {
    let folder = try Self.makeSite(pages: 3)
    let named = ["page1.md", "./page0.md", ".//page1.md"]
    let one = try await Program.run(["check", "-f", "json"] + named, in: folder)
    let other = try await Program.run(["check", "-f", "json"] + named.reversed(), in: folder)
    #expect(one.output == other.output)
    #expect(one.output.contains(#""documents": 2"#))
    #expect(one.output.contains(#""path": "page0.md""#))
  }

  @Test("what the ignore files list is left out, unless it is named or they are switched off")
  func ignoreFiles() async throws {
    let folder = try Self.makeSite(pages: 2)
    try folder.write("*1.md\n!keep1.md\n/build/\n", to: ".gitignore")
    try folder.write("Text.", to: "keep1.md")
    try folder.write("Text.", to: "build/index.md")
    try folder.write("Text.", to: "sub/build/index.md")
    let paths = ["keep1.md", "page0.md", "sub/build/index.md"]
    #expect(try await Self.paths(["check", "."], in: folder) == paths)
    let named = try await Self.paths(["check", "page1.md"], in: folder)
    #expect(named == ["page1.md"])
    let all = try await Self.paths(["check", ".", "--no-gitignore"], in: folder)
    #expect(all == ["build/index.md", "keep1.md", "page0.md", "page1.md", "sub/build/index.md"])
  }

  @Test(
    "an exclusion leaves out what its pattern holds for",
    arguments: [
      ("drafts", ["a.md", "sub/b.md"]), ("drafts/", ["a.md", "sub/b.md"]),
      ("/a.md", ["drafts/c.md", "sub/b.md", "sub/drafts/a.md"]),
      ("sub/**", ["a.md", "drafts/c.md"]), ("**/a.md", ["drafts/c.md", "sub/b.md"]),
      ("[ab].md", ["drafts/c.md"]), ("?.md", []),
    ]
  )
  func exclusions(pattern: String, left: [String]) async throws {
    let folder = try Program.Folder()
    for path in ["a.md", "drafts/c.md", "sub/b.md", "sub/drafts/a.md"] {
      try folder.write("Text.", to: path)
    }
    let found = try await Self.paths(["check", ".", "--exclude", pattern], in: folder)
    #expect(found.filter { $0 != "." } == left)
  }

  @Test("links that lead in circles end, and each file is linted under its own name")
  func links() async throws {
    let folder = try Program.Folder()
    try folder.write("Text.", to: "b/page.md")
    try folder.write("Text.", to: "c/page.md")
    try folder.link("b/up", to: "..")
    try folder.link("b/across", to: "../c")
    try folder.link("a", to: "b")
    try folder.link("b/itself", to: "itself")
    try folder.link("b/nowhere", to: "gone")
    try folder.link("alias.md", to: "b/page.md")
    #expect(try await Self.paths(["check", "."], in: folder) == ["b/page.md", "c/page.md"])
    let text = try await Program.run(["check", "."], in: folder)
    #expect(text.output.contains("2 passed over (2 of other formats)"), "\(text.output)")
  }

  @Test(
    "the format follows the name, the option, or the first bytes",
    arguments: [
      (["page.html"], "html"), (["page.tpl"], "text"), (["doc.tpl"], "html"),
      (["page.tpl", "--format-of", "tpl=markdown"], "markdown"), (["README"], "text"),
      (["PAGE.MD"], "markdown"),
    ]
  )
  func formats(arguments: [String], format: String) async throws {
    let folder = try Program.Folder()
    for name in ["page.html", "page.tpl", "README", "PAGE.MD"] {
      try folder.write("Text.", to: name)
    }
    try folder.write("\n<!DOCTYPE html><p>Text.", to: "doc.tpl")
    let result = try await Program.run(["check", "-f", "json"] + arguments, in: folder)
    #expect(result.output.contains(#""format": "\#(format)""#))
  }

  @Test("every usual extension of copy is known, and the configuration adds those of the house")
  func extensions() async throws {
    let folder = try Program.Folder()
    let formats = [
      "a.html": "html", "b.htm": "html", "c.xhtml": "html", "d.php": "html", "e.md": "markdown",
      "f.mdx": "markdown", "g.markdown": "markdown", "h.txt": "text", "i.text": "text",
      "j.tpl": "html", "k.leaflet": "text",
    ]
    for name in formats.keys { try folder.write("<p>Text.</p>", to: name) }
    try folder.write("formats: {tpl: html, leaflet: text}\n", to: ".warrantlint.yaml")
    let result = try await Program.run(["check", ".", "-f", "json"], in: folder)
    let pattern = /"path": "(.*)",\s*"format": "(.*)"/
    let found = result.output.matches(of: pattern).map { (String($0.1), String($0.2)) }
    #expect(Dictionary(uniqueKeysWithValues: found) == formats)
  }

  @Test(
    "standard input without a name is read as what it looks like",
    arguments: [
      ("<!doctype html><p>Text.", "html"), ("# Heading\n\nText.", "markdown"), ("Text.", "text"),
    ]
  )
  func sniffing(input: String, format: String) async throws {
    let result = try await Program.run(
      ["check", "-", "-f", "json"],
      in: Program.Folder(),
      input: Data(input.utf8)
    )
    #expect(result.output.contains(#""format": "\#(format)""#))
  }

  @Test("standard input is called what --stdin-path says")
  func standardInput() async throws {
    let folder = try Program.Folder()
    let result = try await Program.run(
      ["check", "-", "--stdin-path", "./site//leaflet.md", "-f", "json"],
      in: folder,
      input: Data("Text.".utf8)
    )
    #expect(result.output.contains(#""path": "site/leaflet.md""#))
    #expect(result.output.contains(#""format": "markdown""#))
  }

  @Test("several reports come out of one run")
  func reports() async throws {
    let folder = try Self.makeSite(pages: 1)
    let result = try await Program.run(
      ["check", "page0.md", "--report", "json=report.json", "--report", "text=report.txt"],
      in: folder
    )
    let json = try await Program.run(["check", "page0.md", "-f", "json"], in: folder)
    #expect(try folder.read("report.json") == json.output)
    #expect(try folder.read("report.txt") == result.output)
  }

  @Test("a report is no input of its own run")
  func reportIsNoInput() async throws {
    let folder = try Self.makeSite(pages: 1)
    let arguments = ["check", ".", "--report", "text=report.txt"]
    let first = try await Program.run(arguments, in: folder)
    let second = try await Program.run(arguments, in: folder)
    #expect(first.output == second.output)
  }

  @Test(
    "colour is for terminals",
    arguments: [
      ([], [:], false), (["--color", "always"], [:], true),
      (["--color", "never"], [:], false), ([], ["NO_COLOR": "1"], false),
    ] as [([String], [String: String], Bool)]
  )
  func colour(arguments: [String], environment: [String: String], isColoured: Bool) async throws {
    let folder = try Self.makeSite(pages: 1)
    let result = try await Program.run(
      ["check", "nowhere.md"] + arguments,
      in: folder,
      environment: environment
    )
    #expect(result.output.contains("\u{1B}[") == isColoured)
  }

  @Test("what was passed over is counted, with the reason")
  func skipped() async throws {
    let folder = try Self.makeSite(pages: 1)
    try folder.write("x", to: "style.css")
    try folder.write(Data([0]), to: "blob.txt")
    try folder.write("x", to: "left/out.md")
    try folder.write("x", to: "listed.md")
    try folder.write("x", to: ".hidden/page.md")
    try folder.write("listed.md\n", to: ".gitignore")
    let arguments = ["check", ".", "missing.md", "--exclude", "left"]
    let text = try await Program.run(arguments, in: folder)
    #expect(text.errors == "")
    #expect(
      text.output.contains(
        """
        8 files seen: 1 analysed, 1 not or not wholly analysed, 6 passed over \
        (1 of other formats, 1 binary, 1 excluded, 1 in .gitignore, 2 hidden)
        """
      )
    )
    #expect(text.output.contains("No findings in what could be analysed"))
    #expect(text.status == 3)
    let json = try await Program.run(arguments + ["-f", "json"], in: folder)
    #expect(json.errors.hasPrefix("warrantlint: passed over 1 of other formats, 1 binary"))
    #expect(
      json.output.contains(#""files": {"seen": 8, "analysed": 1, "failed": 1, "skipped": 6}"#)
    )
    #expect(json.output.contains(#""skipped": {"otherFormats": 1, "binaries": 1, "excluded": 1, "#))
    let quiet = try await Program.run(arguments + ["--quiet"], in: folder)
    #expect(quiet.errors == "")
    let nothing = try await Program.run(["check", "missing.md", "--quiet"], in: folder)
    #expect(nothing.output.hasSuffix("Nothing could be analysed\n"))
  }

  @Test("each failure is a document with its problem, and the rest is linted")
  func failures() async throws {
    let folder = try Self.makeSite(pages: 1)
    try folder.write(Data([0x61, 0xFF, 0x62]), to: "broken.txt")
    try folder.write(Data("<meta charset=utf-8><p>caf".utf8) + [0xE9], to: "broken.html")
    try folder.write(Data("<p>caf".utf8) + [0xE9], to: "guessed.html")
    try folder.write(Data([0, 1, 2, 3]), to: "blob.md")
    try folder.write(String(repeating: "long ", count: 100), to: "long.txt")
    try folder.write("", to: "empty/.keep")
    let names = ["broken.html", "broken.txt", "blob.md", "long.txt", "empty", "gone.md"]
    let arguments = ["check", "guessed.html", "page0.md", "--max-bytes", "400", "-f", "json"]
    let result = try await Program.run(arguments + names, in: folder)
    #expect(result.status == 3)
    let pattern = /"path": "(.*)",[^{}]*"problems": \[\s*\{\s*"kind": "(.*?)"/
    let kinds = result.output.matches(of: pattern).map { "\($0.1) \($0.2)" }
    #expect(
      kinds == [
        "blob.md not-text", "broken.html undecodable", "broken.txt undecodable", "empty no-files",
        "gone.md missing", "guessed.html encoding-guessed", "long.txt too-large",
      ]
    )
    #expect(result.output.contains(#""path": "page0.md""#))
    let good = try await Program.run(["check", "guessed.html", "page0.md"], in: folder)
    #expect(good.status == 0)
    let vouched = ["check", "broken.txt", "--encoding", "windows-1252"]
    #expect(try await Program.run(vouched, in: folder).status == 0)
  }

  @Test(
    "a file that cannot be read is a problem",
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/mem"))
  )
  func unreadable() async throws {
    let folder = try Self.makeSite(pages: 1)
    try folder.link("page1.md", to: "/proc/self/mem")
    let result = try await Program.run(["check", ".", "-f", "json"], in: folder)
    #expect(result.status == 3)
    #expect(result.output.contains(#""kind": "unreadable""#))
    #expect(result.output.contains(#""path": "page0.md""#))
  }

  private static func makeSite(pages: Int) throws -> Program.Folder {
    let folder = try Program.Folder()
    for number in 0..<pages { try folder.write("Page \(number).\n", to: "page\(number).md") }
    return folder
  }

  /// The paths that a run reports on.
  private static func paths(_ arguments: [String], in folder: Program.Folder) async throws
    -> [String]
  {
    let result = try await Program.run(arguments + ["-f", "json"], in: folder)
    let pattern = /^\s*"path": "(.*)"/
    return result.output.split(separator: "\n").compactMap { line in
      line.firstMatch(of: pattern).map { String($0.1) }
    }
  }
}
