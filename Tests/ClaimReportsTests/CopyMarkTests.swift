import ClaimModel
import ClaimReports
import Testing

@Suite("Marks in the copy")
struct CopyMarkTests {
  @Test("marks may overlap and nest as they like: the copy stays whole", arguments: 1...40)
  func wholeness(seed: UInt64) {
    var random = Seeded(seed)
    var page = PageBuilder()
    for block in 0..<4 { page.block("Block \(block): glimmer & wobble <b>, 数 and so on, again.") }
    let document = page.document(.text)
    let count = document.text.count
    let ranges = (0..<random.below(12)).map { _ in
      let start = random.boundary(in: document.text.utf8)
      return start..<max(start, min(count, start + random.below(60)))
    }.map { $0.lowerBound..<boundary(at: $0.upperBound, in: document.text.utf8) }
    let assessments = ranges.sorted { $0.lowerBound < $1.lowerBound }.enumerated().map {
      assessment($0 + 1, $1, in: page)
    }
    let report = DocumentReport(
      path: "a.txt",
      source: page.source,
      document: document,
      reading: page.reading(assessments),
      assessments: assessments,
      findings: ranges.map { finding($0, in: page) }
    )
    #expect(
      blocks(of: render(HTMLReporter.self, [report]))
        == document.blocks.map {
          document.text.string($0.range)
        }
    )
  }

  @Test("words that two claims share belong to the shorter one")
  func nesting() {
    var page = PageBuilder()
    page.block("outer inner outer")
    let outer = assessment(1, 0..<17, in: page)
    let inner = assessment(2, 6..<11, in: page)
    let report = DocumentReport(
      path: "a.txt",
      source: page.source,
      document: page.document(.text),
      reading: page.reading([outer, inner]),
      assessments: [outer, inner]
    )
    let text = render(HTMLReporter.self, [report])
    #expect(text.contains("href=\"#d1-c2\" title=\"c2, unlisted\">inner<"))
  }

  private func assessment(_ id: Int, _ range: Range<Int>, in page: PageBuilder) -> Assessment {
    let claim = Claim(
      id: id,
      sentence: page.sentence(at: range.lowerBound),
      range: range,
      span: page.span(of: range),
      predicate: range,
      agent: nil,
      effect: Term(id: nil, range: range),
      target: nil,
      population: nil,
      construction: .active,
      relation: .effect,
      polarity: .benefit,
      isBackground: false,
      strength: .assertive,
      isDenied: false,
      cues: [],
      context: []
    )
    return Assessment(
      claim: claim,
      node: nil,
      match: "",
      ceiling: nil,
      reason: "",
      verdict: .unlisted,
      missingQualifiers: [],
      evidence: []
    )
  }

  private func finding(_ range: Range<Int>, in page: PageBuilder) -> Finding {
    Finding(
      rule: "superlative",
      families: ["superlative"],
      severity: .warning,
      message: "a message",
      explanation: "",
      range: range,
      span: page.span(of: range),
      claim: nil
    )
  }

  /// The text of the blocks of the copy, as a browser would show it.
  private func blocks(of page: String) -> [String] {
    page.split(separator: "\n").filter { $0.contains("<p class=\"block") }.map { line in
      let body = line.split(separator: "<p class=\"block", maxSplits: 1).last ?? ""
      let words = body.split(separator: "</span>", maxSplits: 1).last ?? ""
      return plain(words)
    }
  }

  private func plain(_ markup: Substring) -> String {
    var text = ""
    var isInTag = false
    for character in markup {
      if character == "<" { isInTag = true }
      if !isInTag { text.append(character) }
      if character == ">" { isInTag = false }
    }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
  }

  private func boundary(at offset: Int, in bytes: [UInt8]) -> Int {
    var offset = offset
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}

/// A generator that gives the same numbers for the same seed.
private struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  mutating func boundary(in bytes: [UInt8]) -> Int {
    var offset = below(bytes.count)
    while bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}
