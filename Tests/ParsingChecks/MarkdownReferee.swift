private import CCMarkGFM
package import ClaimModel

/// A second opinion on Markdown: the letters that cmark-gfm itself has for text.
package enum MarkdownReferee {
  /// In a table with more bars than this the parser reads plain lines.
  private static let mostBars = 200

  private static let isReady: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// Returns which letters of the page were lost; none where that is hard to say.
  package static func losses(in document: Document) -> [String] {
    guard document.format == .markdown, isSimple(document.decoded) else { return [] }
    var left = [Int](repeating: 0, count: 256)
    for block in document.blocks where block.carrier != .title {
      for byte in document.text.utf8[block.range] { left[Int(byte)] += 1 }
    }
    for byte in text(of: document.decoded) { left[Int(byte)] -= 1 }
    let lost = (UInt8(ascii: "0")...UInt8(ascii: "z")).filter { byte in
      left[Int(byte)] < 0 && isLetter(byte)
    }
    return lost.map { "\(-left[Int($0)]) times the letter '\(Unicode.Scalar($0))' was lost" }
  }

  /// Tells whether a source has neither front matter, a vast table, the elements of code nor
  /// references in the marks of footnotes, which stand for themselves where the footnote is missing.
  private static func isSimple(_ source: [UInt8]) -> Bool {
    let text = String(decoding: source, as: UTF8.self).lowercased()
    return !text.hasPrefix("---") && !text.hasPrefix("+++") && !text.contains("<code")
      && !text.contains("<samp") && !(text.contains("[^") && text.contains("&"))
      && source.count { $0 == UInt8(ascii: "|") } <= mostBars
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }

  /// Returns the text of all nodes of `source`, without code and bare addresses.
  private static func text(of source: [UInt8]) -> [UInt8] {
    guard isReady, let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES) else {
      return []
    }
    defer { cmark_parser_free(parser) }
    for name in ["table", "tasklist"] {
      guard let syntax = cmark_find_syntax_extension(name) else { continue }
      cmark_parser_attach_syntax_extension(parser, syntax)
    }
    source.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
    guard let root = cmark_parser_finish(parser), let iterator = cmark_iter_new(root) else {
      return []
    }
    defer {
      cmark_iter_free(iterator)
      cmark_node_free(root)
    }
    var text: [UInt8] = []
    while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      guard let node = cmark_iter_get_node(iterator),
        cmark_node_get_type(node) == CMARK_NODE_TEXT, let literal = cmark_node_get_literal(node)
      else { continue }
      let words = String(cString: literal)
      if !isAddress(words, in: cmark_node_parent(node)) { text += words.utf8 }
    }
    return text
  }

  private static func isAddress(_ words: String, in parent: OpaquePointer?) -> Bool {
    guard let parent, cmark_node_get_type(parent) == CMARK_NODE_LINK,
      let address = cmark_node_get_url(parent)
    else { return false }
    let url = String(cString: address)
    return url == words || url == "mailto:" + words
  }
}
