import ClaimKnowledge
import ClaimModel
import ClaimPipeline
import ClaimRules
import FoundationEssentials
import ShippedClaims
import Testing

@Suite("Rule pages")
struct RulePageTests {
  @Test("there is a page for every rule and a rule for every page")
  func completeness() {
    #expect(RulePage.all.map(\.id).sorted() == RuleCatalog.metadata.map(\.id).sorted())
    #expect(RulePage.all.allSatisfy { $0.url.lastPathComponent == "\($0.id).md" })
  }

  @Test("a page shows at least five flagged and five accepted examples", arguments: RulePage.all)
  func breadth(page: RulePage) {
    #expect(page.flagged.count >= 5)
    #expect(page.accepted.count >= 5)
    #expect(page.hasReferences)
  }

  @Test("what a page flags is flagged, at the words that it marks", arguments: RulePage.all)
  func flagged(page: RulePage) throws {
    if isRecording {
      try Data(page.recorded { findings(in: $0) }.utf8).write(to: page.url)
      Issue.record("recorded \(page.url.lastPathComponent); run again to compare")
      return
    }
    for example in page.flagged {
      let found = findings(in: example)
      let says = "\(page.id): \(example.text)"
      #expect(found.contains { $0.families.contains(page.id) }, "\(says)")
      #expect(found.map(page.line) == example.expected, "\(says)")
      #expect(sorted(found.map(\.span)) == example.marks, "\(says)")
    }
  }

  @Test("what a page accepts is accepted", arguments: RulePage.all)
  func accepted(page: RulePage) {
    for example in page.accepted {
      #expect(findings(in: example).map(\.message.text) == [], "\(page.id): \(example.text)")
    }
  }

  @Test(
    "an example says the same behind an emoji, with CRLF, in emphasis and in HTML",
    arguments: RulePage.all,
    Setting.all
  )
  func battery(page: RulePage, setting: Setting) {
    for example in page.flagged + page.accepted where setting.suits(example) {
      let plain = findings(in: example)
      let (text, format) = setting.place(example)
      let bytes = Array(text.utf8)
      let placed = check(bytes, format, wholePage: example.isWholePage)
      let says = "\(page.id): \(text)"
      #expect(placed.map(\.families) == plain.map(\.families), "\(says)")
      let words = placed.map { String(decoding: bytes[$0.span.start..<$0.span.end], as: UTF8.self) }
      let expected = plain.map {
        String(decoding: Array(example.text.utf8)[$0.span.start..<$0.span.end], as: UTF8.self)
      }
      #expect(words.map(setting.strip) == expected, "\(says)")
    }
  }

  @Test("what a page flags can be allowed by a comment", arguments: RulePage.all)
  func suppressed(page: RulePage) {
    for example in page.flagged where !example.isWholePage {
      let rules = Set(findings(in: example).map(\.rule)).sorted().joined(separator: ", ")
      let allowed =
        "<!-- warrantlint allow \(rules): agreed with the reviewer -->\n\n\(example.text)"
      #expect(check(Array(allowed.utf8), .markdown, wholePage: false) == [], "\(allowed)")
    }
  }

  private func sorted(_ spans: [SourceSpan]) -> [Range<Int>] {
    spans.map { $0.start..<$0.end }
      .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  private var isRecording: Bool {
    ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
  }
}

/// A place to put an example in, where it must mean the same.
struct Setting: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let place: @Sendable (RulePage.Example) -> (String, Document.Format)
  var suits: @Sendable (RulePage.Example) -> Bool = { !$0.isWholePage }
  var strip: @Sendable (String) -> String = { $0 }

  static let all: [Setting] = [
    Setting(
      testDescription: "behind an emoji",
      place: { ("🦴\n\n\($0.text)", $0.format) }
    ),
    Setting(
      testDescription: "with CRLF",
      place: {
        (
          "—\r\n\r\n"
            + $0.text.split(separator: "\n", omittingEmptySubsequences: false).joined(
              separator: "\r\n"
            ), $0.format
        )
      }
    ),
    Setting(
      testDescription: "in emphasis",
      place: { ("*\($0.text)*", .markdown) },
      suits: { $0.format == .text && !$0.isWholePage && !$0.text.contains("\n") }
    ),
    Setting(
      testDescription: "in HTML",
      place: { ("<div><p>\($0.text)</p></div>", .html) },
      suits: { $0.format == .text && !$0.isWholePage && !$0.text.contains("\n") }
    ),
  ]
}

private let linter: Linter = {
  guard let day = CivilDate(year: 2026, month: 11, day: 22) else {
    preconditionFailure("the calendar has this day")
  }
  return Linter(knowledge: ShippedKnowledge.load(), configuration: Configuration(asOf: day))
}()

private func findings(in example: RulePage.Example) -> [Finding] {
  check(Array(example.text.utf8), example.format, wholePage: example.isWholePage)
}

private func check(_ bytes: [UInt8], _ format: Document.Format, wholePage: Bool) -> [Finding] {
  linter.check(bytes, at: "example", as: format, includesPageRules: wholePage).findings
}
