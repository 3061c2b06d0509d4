import ClaimModel
import ReportTemplates

/// The page around the report: `Reports/Templates/page.html` with its places filled.
struct PageTemplate {
  private let page: [UInt8]
  private let style: [UInt8]
  private let script: [UInt8]

  init() {
    page = Self.bytes(report_template_page())
    style = Self.bytes(report_template_style())
    script = Self.bytes(report_template_script())
  }

  /// What goes into a page.
  struct Filling {
    let title: String
    /// Names what the report is about, so that decisions made on another one are not taken for it.
    let identity: String
    let hasManyDocuments: Bool
    let content: HTMLWriter
  }

  func write(_ filling: Filling, to output: inout [UInt8]) {
    var title = HTMLWriter()
    title.text(filling.title)
    let places: [String: [UInt8]] = [
      "title": title.bytes,
      "identity": Array(filling.identity.utf8),
      "look": Array((filling.hasManyDocuments ? "many" : "one").utf8),
      "policy": Array(policy.utf8),
      "style": style,
      "script": script,
      "content": filling.content.bytes,
    ]
    var rest = page[...]
    while let start = Self.index(ofDoubled: UInt8(ascii: "{"), in: rest),
      let end = Self.index(ofDoubled: UInt8(ascii: "}"), in: rest)
    {
      output += rest[..<start]
      let name = String(decoding: rest[(start + 2)..<end], as: UTF8.self)
      output += places[name] ?? []
      rest = rest[(end + 2)...]
    }
    output += rest
  }

  /// What the browser may do with the page: use its own style and script, and nothing else.
  private var policy: String {
    "default-src 'none'; base-uri 'none'; form-action 'none'; "
      + "style-src 'sha256-\(Base64.text(ofHex: SHA256.hexDigest(of: style)))'; "
      + "script-src 'sha256-\(Base64.text(ofHex: SHA256.hexDigest(of: script)))'"
  }

  private static func bytes(_ template: ReportTemplate) -> [UInt8] {
    Array(UnsafeBufferPointer(start: template.bytes, count: template.count))
  }

  private static func index(ofDoubled byte: UInt8, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.dropLast().first { bytes[$0] == byte && bytes[$0 + 1] == byte }
  }
}
