import ClaimModel
import DocumentParsing
import Foundation
import ParsingChecks
import Testing

/// The files in `Tests/Fixtures/Documents`, and the inputs that fuzzers found beside them.
enum DocumentFixture {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")

  static let folder = fixtures.appending(path: "Documents")

  /// What parsers fell over once, and what leads them through as much of their code as it can.
  static let inputs = fixtures.appending(path: "Inputs")

  static let names = names(in: folder)
  static let inputNames = names(in: inputs)

  private static func names(in folder: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.filter { !$0.hasSuffix(".expected") }.sorted()
  }

  static func bytes(of name: String, in folder: URL = folder) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  static func format(of name: String) -> Document.Format {
    name.hasSuffix(".md") ? .markdown : name.hasSuffix(".txt") ? .text : .html
  }

  /// All files with their formats.
  static func sources() throws -> [(bytes: [UInt8], format: Document.Format)] {
    try names.map { (try bytes(of: $0), format(of: $0)) }
      + inputNames.map { (try bytes(of: $0, in: inputs), format(of: $0)) }
  }
}

@Suite("Any bytes")
struct PropertyTests {
  @Test("fixtures are read as their expectations say", arguments: DocumentFixture.names)
  func fixture(name: String) throws {
    let bytes = try DocumentFixture.bytes(of: name)
    let document = DocumentParser().parse(bytes, as: DocumentFixture.format(of: name))
    #expect(DocumentCheck.faults(in: document, of: bytes).isEmpty)
    let dump = DocumentDump.text(of: document)
    let file = DocumentFixture.folder.appending(path: name + ".expected")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try dump.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name).expected")
      return
    }
    #expect(dump == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test("what fuzzers found is read whole", arguments: DocumentFixture.inputNames)
  func input(name: String) throws {
    let bytes = try DocumentFixture.bytes(of: name, in: DocumentFixture.inputs)
    for format in Document.Format.allCases {
      let document = DocumentParser().parse(bytes, as: format)
      #expect(DocumentCheck.faults(in: document, of: bytes).isEmpty)
    }
  }

  @Test("every run decodes from its source, however the source is spoiled", arguments: 0..<8)
  func mutations(seed: Int) throws {
    var mutation = SourceMutation(seed: UInt64(seed))
    let sources = try DocumentFixture.sources()
    for _ in 0..<100 {
      let (source, _) = sources[mutation.next(below: sources.count)]
      let (other, format) = sources[mutation.next(below: sources.count)]
      let bytes = mutation.mutate(source, with: other)
      let document = DocumentParser().parse(bytes, as: format)
      let faults = DocumentCheck.faults(in: document, of: bytes)
      #expect(faults.isEmpty, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
  }

  @Test("every cut of a page is read", arguments: ["broken.html", "copy.md", "leaflet.txt"])
  func truncations(name: String) throws {
    let bytes = try DocumentFixture.bytes(of: name)
    for count in bytes.indices {
      let cut = Array(bytes[..<count])
      let document = DocumentParser().parse(cut, as: DocumentFixture.format(of: name))
      #expect(DocumentCheck.faults(in: document, of: cut).isEmpty, "the first \(count) bytes")
    }
  }

  @Test("documents are parsed side by side as they are alone")
  func parallel() async throws {
    let sources = try DocumentFixture.sources()
    let alone = sources.map { DocumentDump.text(of: DocumentParser().parse($0.0, as: $0.1)) }
    await withTaskGroup(of: (Int, String).self) { group in
      for round in 0..<4 * sources.count {
        let index = round % sources.count
        let (bytes, format) = sources[index]
        group.addTask { (index, DocumentDump.text(of: DocumentParser().parse(bytes, as: format))) }
      }
      for await (index, dump) in group { #expect(dump == alone[index]) }
    }
  }
}
