import Foundation
import Testing

@Suite("batch")
struct BatchTests {
  @Test("every line has its answer, in order")
  func order() async throws {
    let count = 500
    let input = (0..<count).map { #"{"id": "n\#($0)", "text": "Text \#($0)."}"# + "\n" }.joined()
    let result = try await Program.run(
      ["batch", "--jobs", "4"],
      in: Program.Folder(),
      input: Data(input.utf8)
    )
    let ids = try result.output.split(separator: "\n").map { line in
      try #require(line.firstMatch(of: /^\{"id": "n(\d+)", "strength": "none"/)).1
    }
    #expect(ids.map(String.init) == (0..<count).map(String.init))
    #expect(result.status == 0)
  }

  @Test("a line's grade comes with the cues that decided it, and what reaches over them")
  func cues() async throws {
    let result = try await Program.run(
      ["batch"],
      in: Program.Folder(),
      input: Data((#"{"id": "a", "text": "Gadgets may reduce queues."}"# + "\n").utf8)
    )
    #expect(result.output.hasPrefix(#"{"id": "a", "strength": "conditional", "cues": ["#))
    #expect(result.output.contains(#"{"role": "possibility", "text": "may", "scope": []"#))
    #expect(result.output.contains(#"{"role": "change", "text": "reduce", "scope": ["hedged"]"#))
  }

  @Test(
    "a bad line is answered on its own line",
    arguments: [
      ("", #"{"id": null, "error": "the line is not a JSON object"}"#),
      ("[]", #"{"id": null, "error": "the line is not a JSON object"}"#),
      (#"{"id": "a"}"#, #"{"id": "a", "error": "`text` is missing"}"#),
      (#"{"id": 7, "text": 1}"#, #"{"id": 7, "error": "`text` is no string"}"#),
      (
        #"{"id": "a", "text": "x", "format": "pdf"}"#,
        #"{"id": "a", "error": "`format` is none of text, markdown, html"}"#
      ),
      (
        #"{"id": "a", "text": "\ud800"}"#,
        #"{"id": "a", "error": "`text` is no string"}"#
      ),
    ]
  )
  func badLines(line: String, answer: String) async throws {
    let good = #"{"id": "good", "text": "Text."}"#
    let input = Data("\(good)\n\(line)\r\n\(good)".utf8)
    let result = try await Program.run(["batch"], in: Program.Folder(), input: input)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.dropFirst().first ?? "" == answer)
    #expect(result.status == 3)
  }

  @Test("a line over the limit is refused, and the next one is read")
  func tooLong() async throws {
    let long = #"{"id": "a", "text": "\#(String(repeating: "x", count: 1_000_000))"}"#
    let input = Data("\(long)\n{\"id\": \"b\", \"text\": \"x\"}\n".utf8)
    let result = try await Program.run(
      ["batch", "--max-bytes", "1000"],
      in: Program.Folder(),
      input: input
    )
    let lines = result.output.split(separator: "\n")
    #expect(lines.first == #"{"id": null, "error": "the line is longer than 1000 bytes"}"#)
    #expect(lines.last?.hasPrefix(#"{"id": "b", "strength""#) == true)
  }

  @Test("a line is answered before the next is waited for", .timeLimit(.minutes(10)))
  func conversation() async throws {
    let line = #"""
      mkfifo in out; $W batch < in > out & exec 3> in 4< out
      echo '{"id": "1", "text": "x"}' >&3; read -r answer <&4; echo "$answer"
      echo '{"id": "2", "text": "x"}' >&3; read -r answer <&4; echo "$answer"
      exec 3>&-; wait
      """#
    let result = try await Program.shell(line, in: Program.Folder())
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(result.output.contains(#"{"id": "2""#))
  }
}
