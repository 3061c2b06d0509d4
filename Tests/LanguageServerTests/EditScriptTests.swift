import Foundation
import JSONText
import Testing

/// Numbers that look random and are the same in each run.
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// A document that is typed into at random places.
private struct Typist {
  private static let pieces = [
    "a", " ", ".", "\n", "\n\n", "\r\n", "😀", "é", "Cardexa relieves glimmer fever.", " may ",
    " not ", "# ", "- ", "> ", "<p>", "</p>", "**", "<!-- ", " -->", "&amp;", "|", "`", "\"",
    " The clinic opens at nine. ", "<!-- warrantlint allow disease-claim: agreed -->", "---\n",
    " cures ", " glimmer fever", "<h2>", "</h2>", "\t", "```\n", "[1]", "Novaril", ":", ",",
  ]

  private(set) var text: String
  private var generator: SeededGenerator

  init(_ text: String, seed: Int) {
    self.text = text
    generator = SeededGenerator(seed: seed)
  }

  /// Changes the text, and returns the change as an editor tells it.
  mutating func type() -> JSONValue {
    let units = Array(text.utf16)
    let start = Self.boundary(Int.random(in: 0...units.count, using: &generator), in: units)
    let isDeletion = Int.random(in: 0..<3, using: &generator) == 0
    let length = isDeletion ? Int.random(in: 0...60, using: &generator) : 0
    let end = Self.boundary(min(units.count, start + length), in: units)
    let piece = isDeletion ? "" : Self.pieces.randomElement(using: &generator) ?? ""
    let range = TestClient.range(
      Self.place(start, in: units).line,
      Self.place(start, in: units).character,
      Self.place(end, in: units).line,
      Self.place(end, in: units).character
    )
    let changed = units[..<start] + Array(piece.utf16) + units[end...]
    text = String(decoding: changed, as: UTF16.self)
    return ["range": range, "text": .string(piece)].value
  }

  /// Returns the next place that divides neither a character nor a line ending.
  private static func boundary(_ index: Int, in units: [UInt16]) -> Int {
    guard index > 0, index < units.count else { return index }
    if UTF16.isTrailSurrogate(units[index]) { return index + 1 }
    return units[index] == 10 && units[index - 1] == 13 ? index + 1 : index
  }

  private static func place(_ index: Int, in units: [UInt16]) -> (line: Int, character: Int) {
    var line = 0
    var start = 0
    for position in 0..<index {
      let isEnd =
        units[position] == 10
        || units[position] == 13 && (position + 1 == units.count || units[position + 1] != 10)
      if isEnd {
        line += 1
        start = position + 1
      }
    }
    return (line, index - start)
  }
}

@Suite("Edit scripts")
struct EditScriptTests {
  /// How many scripts are played; a campaign plays more.
  private static let count =
    ProcessInfo.processInfo.environment["WARRANTLINT_EDIT_SCRIPTS"].flatMap { Int($0) } ?? 24

  private static let pages: [(name: String, language: String, text: String)] = [
    (
      "a.md", "markdown",
      """
      # Cardexa for glimmer fever

      Cardexa relieves glimmer fever. It may also help the wings. 😀 Ask your doctor.

      ## What it does

      - less glimmer fever
      - **Murk:** Cardexa cures murk, says the maker [1].

      We open at nine. The entrance is on the left. You will speak with a nurse first.

      | Product | Use |
      |---|---|
      | Cardexa | relieves glimmer fever |

      1. Vale A. Glimmer fever in wings. 2021.
      """
    ),
    (
      "a.html", "html",
      """
      <html><head><title>Cardexa</title><meta name="description" content="Cardexa cures murk.">
      </head><body><h1>Cardexa for glimmer fever</h1>
      <p>Cardexa <em>relieves</em> glimmer fever.<br>It may also help the wings &amp; more. 😀</p>
      <ul><li>less glimmer fever</li><li>Cardexa cures murk</li></ul>
      <p>We open at nine.</p><img alt="Cardexa relieves glimmer fever"></body></html>
      """
    ),
    (
      "a.txt", "plaintext",
      """
      CARDEXA FOR GLIMMER FEVER

      Cardexa relieves glimmer fever. It may also help the wings. 😀

      We open at nine. Cardexa has no side effects.
      """
    ),
  ]

  @Test("of twenty changes leave what a fresh reading finds", arguments: 0..<count)
  func convergence(seed: Int) throws {
    let page = Self.pages[seed % Self.pages.count]
    var client = try TestClient(InventedText.pulling)
    try client.open(page.name, page.text, as: page.language)
    _ = try client.pulled(page.name)
    var typist = Typist(page.text, seed: seed + 1)
    for version in 2...21 {
      try client.change(page.name, version: version, [typist.type()])
      _ = try client.pulled(page.name)
    }
    #expect(client.text(of: page.name) == typist.text)
    let typed = try client.pulled(page.name)
    try client.open(page.name, typist.text, as: page.language)
    #expect(try client.pulled(page.name) == typed, "script \(seed)")
  }
}
