package import ClaimModel

extension Document.Format {
  /// How much of a file is looked at.
  private static let reach = 4096

  /// Creates the format that the bytes of a file without a telling name look like.
  ///
  /// HTML begins with a tag that browsers know pages by; Markdown shows a heading, a link, a fence or
  /// front matter; all else is plain text.
  package init(sniffing bytes: [UInt8]) {
    let head = Self.legible(Array(bytes.prefix(Self.reach)))
    if Self.looksLikeHTML(head) {
      self = .html
    } else {
      self = Self.looksLikeMarkdown(head) ? .markdown : .text
    }
  }

  /// Returns the ASCII in the bytes, whatever the width of their characters.
  private static func legible(_ bytes: [UInt8]) -> [UInt8] {
    let source = SourceDecoder.byteOrderMark(of: bytes)
    return bytes.dropFirst(source?.width ?? 0).filter { $0 != 0 }
  }

  private static let pageTags: Set<String> = [
    "html", "head", "body", "title", "meta", "link", "script", "style", "iframe", "table", "div",
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "b", "br", "a", "font", "section", "article", "main",
    "header", "nav", "ul", "ol", "form", "span", "img",
  ]

  private static func looksLikeHTML(_ head: [UInt8]) -> Bool {
    let start = head.drop { ASCII.isBlank($0) }
    guard start.first == 0x3C else { return false }
    let rest = start.dropFirst()
    if rest.starts(with: "!--".utf8) || rest.starts(with: "?xml".utf8) || isDoctype(rest) {
      return !looksLikeMarkdown(head)
    }
    let name = rest.prefix { ASCII.isAlphanumeric($0) }
    return pageTags.contains(String(decoding: name.map(ASCII.folded), as: UTF8.self))
  }

  private static func isDoctype(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.prefix(8).elementsEqual("!doctype".utf8) { ASCII.folded($0) == $1 }
  }

  private static func looksLikeMarkdown(_ head: [UInt8]) -> Bool {
    let lines = head.split(maxSplits: 200, omittingEmptySubsequences: true) {
      ASCII.isLineEnd($0)
    }
    if let first = lines.first, first.elementsEqual("---".utf8),
      lines.dropFirst().contains(where: { $0.elementsEqual("---".utf8) })
    {
      return true
    }
    return lines.contains(where: isMarkup)
  }

  /// Tells whether a line means something in Markdown that nobody writes in plain text.
  private static func isMarkup(_ line: ArraySlice<UInt8>) -> Bool {
    let marks = line.prefix { $0 == 0x23 }.count
    if marks > 0, marks < 7, line.dropFirst(marks).first == 0x20 { return true }
    if line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8) { return true }
    return contains(line, "](") || contains(line, "**") || contains(line, "]: http")
  }

  private static func contains(_ line: ArraySlice<UInt8>, _ mark: StaticString) -> Bool {
    mark.withUTF8Buffer { mark in
      line.indices.contains { line[$0...].starts(with: mark) }
    }
  }
}
