import CLibXML2
import ClaimModel
import DocumentParsing
import ParsingChecks
import Testing

/// The letters of a page as libxml2 reads it: a second opinion, made by others.
private final class Referee {
  private static let silent: Set<String> = [
    "title", "script", "style", "textarea", "code", "iframe",
  ]

  private(set) var letters: [UInt8] = []
  private var silence = 0

  /// Returns the ASCII letters and digits of what the page shows as text.
  static func letters(of source: [UInt8]) -> [UInt8] {
    let referee = Referee()
    var handler = htmlSAXHandler()
    handler.startElement = { context, name, _ in Referee.at(context)?.meet(name, change: 1) }
    handler.endElement = { context, name in Referee.at(context)?.meet(name, change: -1) }
    handler.characters = { context, text, count in Referee.at(context)?.add(text, Int(count)) }
    handler.ignorableWhitespace = handler.characters
    source.withUnsafeBytes { bytes in
      let start = bytes.bindMemory(to: CChar.self).baseAddress
      guard let context = htmlCreateMemoryParserCtxt(start, Int32(bytes.count)) else { return }
      defer { htmlFreeParserCtxt(context) }
      context.pointee.sax.pointee = handler
      context.pointee.userData = Unmanaged.passUnretained(referee).toOpaque()
      let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue
      htmlCtxtUseOptions(context, Int32(options))
      htmlParseDocument(context)
    }
    return referee.letters
  }

  private static func at(_ context: UnsafeMutableRawPointer?) -> Referee? {
    context.map { Unmanaged<Referee>.fromOpaque($0).takeUnretainedValue() }
  }

  private func meet(_ name: UnsafePointer<UInt8>?, change: Int) {
    if let name, Self.silent.contains(String(cString: name)) { silence += change }
  }

  private func add(_ text: UnsafePointer<UInt8>?, _ count: Int) {
    guard silence == 0 else { return }
    letters += UnsafeBufferPointer(start: text, count: count).filter(Self.isLetter)
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }
}

@Suite("A second opinion")
struct RefereeTests {
  /// What does not stand in the text of a page but in its attributes or its head.
  private static let beside: Set<Block.Carrier> = [
    .title, .meta, .alt, .attribute, .structuredData, .frontMatter,
  ]

  @Test(
    "libxml2 reads the same letters in the same order",
    arguments: ["page.html", "tables.html"]
  )
  func letters(name: String) throws {
    let source = try DocumentFixture.bytes(of: name)
    let document = DocumentParser().parse(source, as: .html)
    let text = document.blocks.filter { !Self.beside.contains($0.carrier) && $0.name == nil }
    let letters = text.flatMap { document.text.utf8[$0.range].filter(Referee.isLetter) }
    #expect(letters.count > 10)
    #expect(
      String(decoding: letters, as: UTF8.self)
        == String(decoding: Referee.letters(of: source), as: UTF8.self)
    )
  }

  @Test("cmark-gfm notices words of a page of Markdown that a document lacks")
  func losses() {
    let source = Array("| soothes | knees |\n|-|-|\n".utf8)
    let document = DocumentParser().parse(source, as: .markdown)
    #expect(MarkdownReferee.losses(in: document) == [])
    let empty = Document(format: .markdown, decoded: source, text: MappedText(), blocks: [])
    #expect(MarkdownReferee.losses(in: empty).first == "3 times the letter 'e' was lost")
  }
}
