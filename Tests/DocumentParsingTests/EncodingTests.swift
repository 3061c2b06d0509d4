import ClaimModel
import DocumentParsing
import ParsingChecks
import Testing

@Suite("Encodings")
struct EncodingTests {
  private static let copy = "<p>caf\u{E9} 😀 sooth<b>es</b> it</p>"

  private func check(
    _ bytes: [UInt8],
    as format: Document.Format = .html,
    encoding: String? = nil,
    reads phrase: String,
    at expected: Range<Int>,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let document = DocumentParser(encoding: encoding).parse(bytes, as: format)
    #expect(DocumentCheck.faults(in: document, of: bytes).isEmpty, sourceLocation: sourceLocation)
    let text = document.text.utf8
    let wanted = Array(phrase.utf8)
    let start = try #require(
      text.indices.first { text[$0...].starts(with: wanted) },
      sourceLocation: sourceLocation
    )
    let span = document.text.span(of: start..<start + wanted.count)
    #expect(span.start..<span.end == expected, sourceLocation: sourceLocation)
  }

  private static func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBig ? bytes : bytes.reversed()
    }
  }

  @Test("UTF-16 is read in either byte order, marked or not", arguments: [true, false])
  func utf16(isBig: Bool) throws {
    let bytes = Self.utf16(Self.copy, isBig: isBig)
    let mark: [UInt8] = isBig ? [0xFE, 0xFF] : [0xFF, 0xFE]
    try check(mark + bytes, reads: "soothes", at: 24..<44)
    try check(bytes, reads: "soothes", at: 22..<42)
    try check(mark + Self.utf16("é soothes", isBig: isBig), as: .text, reads: "soothes", at: 6..<20)
  }

  @Test("a mark of UTF-8 is no text and moves every place")
  func utf8Mark() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(Self.copy.utf8)
    try check(bytes, reads: "soothes", at: 17..<27)
    try check(bytes, as: .markdown, reads: "soothes", at: 17..<27)
  }

  @Test(
    "a page is read in the encoding that it declares",
    arguments: [
      "<meta charset=windows-1252>", "<META CHARSET='ISO-8859-1'>", "<?xml encoding=\"latin1\"?>",
      "<meta http-equiv=Content-Type content=\"text/html; charset=us-ascii\">",
    ]
  )
  func declared(declaration: String) throws {
    let bytes = Array(declaration.utf8) + [0xE9, 0x96] + Array(" soothes".utf8)
    let start = declaration.utf8.count + 3
    try check(bytes, reads: "soothes", at: start..<start + 7)
    try check(bytes, reads: "é–", at: start - 3..<start - 1)
  }

  @Test("a mark wins over a declaration, and an option over it too")
  func precedence() throws {
    let declared = Array("<meta charset=utf-16><p>soothes".utf8)
    try check(declared, reads: "soothes", at: 24..<31)
    let marked = [0xEF, 0xBB, 0xBF] + Array("<meta charset=koi8-r>é soothes".utf8)
    try check(marked, encoding: "cp1251", reads: "é soothes", at: 24..<34)
    try check([0xE9] + Array(" soothes".utf8), encoding: "latin1", reads: "é", at: 0..<1)
  }

  @Test(
    "other charsets are read character by character",
    arguments: [
      ("shift_jis", [0x96, 0xF2, 0x20, 0x61], "薬 a", 0..<4),
      ("euc-kr", [0xBE, 0xE0, 0x20, 0x61], "약 a", 0..<4),
      ("gb2312", [0xD2, 0xA9, 0x61], "药a", 0..<3),
      ("big5", [0xC3, 0xC4, 0x61], "藥a", 0..<3),
      ("koi8-r", [0xC1, 0xC2], "аб", 0..<2),
      ("windows-1251", [0xE0, 0xE1], "аб", 0..<2),
      ("iso-8859-15", [0xA4, 0x61], "€a", 0..<2),
      ("windows-1255", [0xE0, 0xE1], "אב", 0..<2),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x4C, 0x74, 0x1B, 0x28, 0x42, 0x61], "薬a", 3..<9),
    ]
  )
  func charsets(label: String, bytes: [UInt8], text: String, span: Range<Int>) throws {
    try check(bytes, as: .text, encoding: label, reads: text, at: span)
  }

  @Test(
    "a page that declares nothing is guessed at, and that is said",
    arguments: ["<p>caf", "<p>"]
  )
  func guessed(start: String) {
    let document = DocumentParser().parse(Array(start.utf8) + [0xE9, 0x20, 0x61], as: .html)
    #expect(document.problems.map(\.kind) == [.encodingGuessed])
    #expect(document.problems.allSatisfy { !$0.kind.isFailure })
    #expect(document.text.string(0..<document.text.count).hasSuffix("é a"))
  }

  @Test(
    "bytes that break the encoding leave nothing to read",
    arguments: [
      ([0x61, 0xFF, 0x62], Document.Format.text, nil, SourceSpan(1, 2)),
      ([0x61, 0xE2, 0x82], .markdown, nil, SourceSpan(1, 3)),
      ([0xEF, 0xBB, 0xBF, 0x61, 0xC0], .html, nil, SourceSpan(4, 5)),
      ([0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00], .text, nil, SourceSpan(2, 4)),
      ([0xFF, 0xFE, 0x61, 0x00, 0x62], .text, nil, SourceSpan(4, 5)),
      ([0x61, 0x81, 0x20], .text, "shift_jis", SourceSpan(1, 2)),
      (Array("<meta charset=utf-8>".utf8) + [0xE9, 0x61], .html, nil, SourceSpan(20, 21)),
      ([0x61], .text, "klingon", nil),
    ] as [([UInt8], Document.Format, String?, SourceSpan?)]
  )
  func undecodable(bytes: [UInt8], format: Document.Format, label: String?, span: SourceSpan?) {
    let document = DocumentParser(encoding: label).parse(bytes, as: format)
    #expect(document.problems.map(\.kind) == [.undecodable])
    #expect(document.problems.first?.span == span)
    #expect(document.blocks.isEmpty)
  }

  @Test("lines and columns are those of the file")
  func lines() throws {
    let bytes = [0xFF, 0xFE] + Self.utf16("one\r\ntwo 😀 soothes", isBig: false)
    let document = DocumentParser().parse(bytes, as: .text)
    let position = document.lineIndex().position(of: 26)
    #expect(position == LineIndex.Position(line: 2, column: 8))
  }
}
