import ClaimModel
import DocumentParsing
import Testing

@Suite("Formats")
struct FormatTests {
  @Test(
    "are known by the first bytes",
    arguments: [
      ("<!DOCTYPE html><p>x", Document.Format.html), ("\n <HTML>", .html), ("<p>words</p>", .html),
      ("<?xml version='1.0'?><html>", .html), ("<!-- c --><div>", .html),
      ("# Heading\n\nwords", .markdown), ("see [this](/x)", .markdown),
      ("**bold** words", .markdown),
      ("---\ntitle: x\n---\nwords", .markdown), ("```\ncode\n```", .markdown),
      ("Just words.\n\n- one\n- two", .text), ("5 < 6 and #1", .text), ("<3 this", .text),
      ("", .text),
      ("\u{FEFF}<html>", .html),
    ]
  )
  func sniffing(source: String, format: Document.Format) {
    #expect(Document.Format(sniffing: Array(source.utf8)) == format)
  }

  @Test("are known in UTF-16, too")
  func sniffingUTF16() {
    let bytes = "\u{FEFF}<html>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(Document.Format(sniffing: bytes) == .html)
  }

  @Test(
    "pictures and programs are no copy",
    arguments: [
      (Array("%PDF-1.7".utf8), true), ([0x89, 0x50, 0x4E, 0x47], true), ([0, 1, 2, 3], true),
      (Array("<p>one\u{0} stray byte".utf8), false), (Array("words".utf8), false), ([], false),
      ([0xFF, 0xFE, 0x61, 0, 0x62, 0], false), ([0xE9, 0x20, 0x61], false),
    ] as [([UInt8], Bool)]
  )
  func binary(bytes: [UInt8], expected: Bool) { #expect(BinaryContent.fills(bytes) == expected) }

  @Test("bytes that no signature tells are known by their control characters")
  func compressed() {
    let bytes = (0..<2560).map { UInt8(truncatingIfNeeded: $0 &* 7919 &+ $0 / 256) }
    #expect(BinaryContent.fills(bytes))
  }
}
