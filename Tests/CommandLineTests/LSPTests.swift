import Foundation
import Testing

/// The built program as an editor runs it.
@Suite("The language server program")
struct LSPTests {
  private static let samples = InventedCopy.root.appending(path: "Reports/Samples")

  /// A finding as both the report and the server tell of it, places counted from 0.
  private struct Told: Hashable, CustomStringConvertible {
    let rule: String
    let message: String
    let severity: String
    let fingerprint: String
    let place: [Int]

    var description: String { "\(place) \(rule): \(message)" }
  }

  @Test(
    "finds in a sample what check finds",
    arguments: [("brochure.md", "markdown"), ("brochure.html", "html"), ("brochure.txt", "text")]
  )
  func samples(name: String, language: String) async throws {
    let folder = try Program.Folder()
    let copy = try Data(contentsOf: Self.samples.appending(path: name))
    try folder.write(copy, to: name)
    let options = ["--as-of", "2026-11-22"]
    let report = try await Program.run(
      ["check", name, "--format", "json", "--fail-on", "never"] + options,
      in: folder
    )
    let messages = Self.conversation(
      opening: folder.url.appending(path: name),
      text: String(decoding: copy, as: UTF8.self),
      as: language,
      in: folder.url
    )
    let answers = try await Program.run(["lsp"] + options, in: folder, input: messages)
    #expect(answers.status == 0, "\(answers.errors)")
    let reported = try Self.reported(report.output)
    #expect(reported.count > 3)
    #expect(try Self.published(answers.output) == reported)
  }

  @Test("exits with 1 when the editor goes without a word")
  func abandoned() async throws {
    let folder = try Program.Folder()
    #expect(try await Program.run(["lsp"], in: folder).status == 1)
    #expect(try await Program.run(["lsp", "--stdio"], in: folder).status == 1)
    #expect(try await Program.run(["lsp", "--colour"], in: folder).status == 2)
  }

  @Test("answers noise and goes on")
  func noise() async throws {
    let folder = try Program.Folder()
    var input = Data("GET / HTTP/1.1\r\n\r\nContent-Length: 5\r\n\r\n{\"a\":".utf8)
    input += Self.framed(#"{"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {}}"#)
    input += Self.framed(#"{"jsonrpc": "2.0", "id": 2, "method": "shutdown"}"#)
    input += Self.framed(#"{"jsonrpc": "2.0", "method": "exit"}"#)
    let result = try await Program.run(["lsp"], in: folder, input: input)
    #expect(result.status == 0)
    #expect(result.output.contains("-32700"))
    #expect(result.output.contains(#""serverInfo""#))
  }

  // MARK: Speaking

  private static func framed(_ body: String) -> Data {
    Data("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
  }

  private static func conversation(
    opening page: URL,
    text: String,
    as language: String,
    in root: URL
  ) -> Data {
    let document: [String: Any] = [
      "uri": page.absoluteString, "languageId": language, "version": 1, "text": text,
    ]
    let messages: [[String: Any]] = [
      ["id": 1, "method": "initialize", "params": ["rootUri": root.absoluteString]],
      ["method": "initialized", "params": [String: String]()],
      ["method": "textDocument/didOpen", "params": ["textDocument": document]],
      ["id": 2, "method": "textDocument/diagnostic", "params": ["textDocument": document]],
      ["id": 3, "method": "shutdown"],
      ["method": "exit"],
    ]
    return messages.reduce(into: Data()) { stream, message in
      guard let body = try? JSONSerialization.data(withJSONObject: message) else { return }
      stream += framed(String(decoding: body, as: UTF8.self))
    }
  }

  // MARK: Hearing

  private static func published(_ output: String) throws -> [Told] {
    struct Answer: Decodable {
      struct Result: Decodable { let items: [Item]? }
      struct Item: Decodable {
        struct Range: Decodable { let start, end: Position }
        struct Position: Decodable { let line, character: Int }
        struct Print: Decodable { let fingerprint: String }
        let code, message: String
        let severity: Int
        let range: Range
        let data: Print
      }
      let result: Result?
    }
    let bodies = output.split(separator: "Content-Length: ").compactMap { part in
      part.firstRange(of: "\r\n\r\n").map { Data(part[$0.upperBound...].utf8) }
    }
    let answers = bodies.compactMap { try? JSONDecoder().decode(Answer.self, from: $0) }
    let lists = answers.compactMap { $0.result?.items }
    let items = try #require(lists.first)
    return items.map { item in
      Told(
        rule: item.code,
        message: item.message,
        severity: ["error", "warning", "notice"][item.severity - 1],
        fingerprint: item.data.fingerprint,
        place: [
          item.range.start.line, item.range.start.character, item.range.end.line,
          item.range.end.character,
        ]
      )
    }
  }

  private static func reported(_ output: String) throws -> [Told] {
    struct Report: Decodable {
      struct Document: Decodable { let findings: [Finding] }
      struct Finding: Decodable {
        struct Span: Decodable { let line, column, endLine, endColumn: Int }
        let rule, message, severity, fingerprint: String
        let span: Span
      }
      let documents: [Document]
    }
    let report = try JSONDecoder().decode(Report.self, from: Data(output.utf8))
    return report.documents.flatMap(\.findings).map { finding in
      Told(
        rule: finding.rule,
        message: finding.message,
        severity: finding.severity,
        fingerprint: finding.fingerprint,
        place: [
          finding.span.line - 1, finding.span.column - 1, finding.span.endLine - 1,
          finding.span.endColumn - 1,
        ]
      )
    }
  }
}
