import ClaimModel
import ClaimPipeline

/// A document that the editor holds: its text, and what was last said of it.
struct OpenDocument {
  let uri: String
  let languageID: String
  private(set) var version: Int
  private(set) var text: [UInt8]
  private(set) var places: PositionMap
  private let unit: LineIndex.ColumnUnit

  /// What the linter knows of the text as it was read last.
  private var memory = Linter.Memory()

  /// The report on the text as it is; nil where it is still to be made, or the document is no copy.
  private(set) var report: DocumentReport?

  /// What would mend each finding, by fingerprint, as far as somebody asked.
  private var fixes: [String: [Fix]] = [:]

  /// Tells whether the text changed since it was read last.
  private(set) var isUnread = true

  init(uri: String, languageID: String, version: Int, text: String, unit: LineIndex.ColumnUnit) {
    self.uri = uri
    self.languageID = languageID.lowercased()
    self.version = version
    self.text = Array(text.utf8)
    self.unit = unit
    places = PositionMap(LineIndex(self.text), in: unit)
  }

  /// Replaces a range of the text, or all of it.
  mutating func apply(_ text: String, to range: EditorRange?) {
    if let range {
      let span = places.span(of: range)
      self.text.replaceSubrange(span.start..<span.end, with: text.utf8)
    } else {
      self.text = Array(text.utf8)
    }
    places = PositionMap(LineIndex(self.text), in: unit)
    forget()
  }

  /// Puts `memory` in the place of what the linter knows, and the other way round.
  mutating func exchange(_ memory: inout Linter.Memory) { swap(&self.memory, &memory) }

  mutating func note(version: Int) { self.version = version }

  /// Has the text read anew when it is next asked for.
  mutating func forget() {
    report = nil
    fixes = [:]
    isUnread = true
  }

  func fixes(of finding: Finding) -> [Fix]? { fixes[finding.fingerprint] }

  mutating func note(_ fixes: [Fix], of finding: Finding) {
    self.fixes[finding.fingerprint] = fixes
  }

  mutating func note(_ report: DocumentReport?) {
    self.report = report
    isUnread = false
  }

  var path: String? { FileURI.path(of: uri) }

  /// What the editor takes the document for; nil where it names nothing that copy is written in.
  var format: Document.Format? { Self.formats[languageID] }

  private static let formats: [String: Document.Format] = [
    "gfm": .markdown, "html": .html, "htmldjango": .html, "markdown": .markdown, "mdx": .markdown,
    "mhtml": .html, "pandoc": .markdown, "php": .html, "plaintext": .text, "quarto": .markdown,
    "text": .text, "xhtml": .html,
  ]
}
