import ClaimModel
import ClaimReports
import Foundation
import JSONText
import Testing

@Suite("JSON writing")
struct JSONWritingTests {
  @Test("puts commas and lines where they belong")
  func layout() {
    var writer = JSONWriter(.indented)
    writer.object { writer in
      writer.member("a", 1)
      writer.member("b", ["x", "y"])
      writer.member("c") { $0.array { _ in } }
      writer.member("d") { $0.array { $0.object { $0.member("e", nil as String?) } } }
      writer.member("f", true)
    }
    let expected = """
      {
        "a": 1,
        "b": ["x", "y"],
        "c": [],
        "d": [
          {
            "e": null
          }
        ],
        "f": true
      }
      """
    #expect(String(decoding: writer.drain(), as: UTF8.self) == expected)
  }

  @Test("writes one value a line")
  func lines() {
    var writer = JSONWriter()
    for number in 1...2 {
      writer.object { $0.member("n", number) }
      writer.lineFeed()
    }
    #expect(String(decoding: writer.drain(), as: UTF8.self) == "{\"n\": 1}\n{\"n\": 2}\n")
  }

  @Test("another reader gets every character back, and none can act")
  func escapes() throws {
    let scalars = (0...0x10FFFF).compactMap { Unicode.Scalar($0) }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    var writer = JSONWriter()
    writer.array { $0.string(text) }
    let bytes = writer.drain()
    let read = try JSONDecoder().decode([String].self, from: Data(bytes))
    #expect(read.first?.unicodeScalars.elementsEqual(scalars) == true)
    let written = String(decoding: bytes, as: UTF8.self).unicodeScalars
    #expect(!written.contains { $0.value < 0x20 || (0x202A...0x202E).contains($0.value) })
  }
}

@Suite("JSON report")
struct JSONReportTests {
  @Test("stays one object when there is no document")
  func empty() throws {
    let text = render(JSONReporter.self, [], summary: RunSummary())
    let run = try JSONDecoder().decode(WrittenRun.self, from: Data(text.utf8))
    #expect(run.documents.isEmpty)
  }

  @Test("every claim's span cuts its words out of the file")
  func spans() throws {
    let text = render(JSONReporter.self, [InventedPages.home, InventedPages.wide])
    let run = try JSONDecoder().decode(WrittenRun.self, from: Data(text.utf8))
    let pages = [InventedPages.home, InventedPages.wide]
    #expect(run.documents.flatMap(\.claims).count == 8)
    for (document, page) in zip(run.documents, pages) {
      for claim in document.claims {
        let slice = page.source[claim.span.start..<claim.span.end]
        #expect(String(decoding: slice, as: UTF8.self) == claim.text)
      }
    }
  }

  @Test("a file whose bytes break its encoding has no format, and its fault a place")
  func undecodable() {
    let source = Array("glimmer\nre".utf8) + [0xE9]
    let report = DocumentReport(
      path: "a.txt",
      source: source,
      document: Document(format: .text, decoded: [], text: MappedText(), blocks: []),
      problems: [DocumentProblem(.undecodable, "no UTF-8", at: SourceSpan(10, 11))]
    )
    let text = render(JSONReporter.self, [report])
    #expect(text.contains("\"format\": null"))
    #expect(text.contains("\"line\": 2, \"column\": 3"))
    #expect(text.contains("\"sha256\": \"\(SHA256.hexDigest(of: source))\""))
  }

  @Test("claims and findings come on one line for pipelines")
  func oneLine() throws {
    var writer = JSONWriter()
    let objects = ReportObjects(InventedPages.hostile)
    writer.object { writer in
      writer.member("id", "7")
      objects.writeClaimsAndFindings(to: &writer)
    }
    let line = String(decoding: writer.drain(), as: UTF8.self)
    #expect(!line.unicodeScalars.contains { $0 == "\n" || $0 == "\r" })
    let answer = try JSONDecoder().decode(WrittenAnswer.self, from: Data(line.utf8))
    #expect(answer.claims.count == 1)
    #expect(answer.findings.map(\.rule) == ["missing-hedge"])
  }
}

private struct WrittenRun: Decodable {
  struct WrittenDocument: Decodable { let claims: [WrittenClaim] }

  let documents: [WrittenDocument]
}

private struct WrittenAnswer: Decodable {
  struct WrittenFinding: Decodable { let rule: String }

  let claims: [WrittenClaim]
  let findings: [WrittenFinding]
}

private struct WrittenClaim: Decodable {
  struct Span: Decodable {
    let start: Int
    let end: Int
  }

  let text: String
  let span: Span
}
