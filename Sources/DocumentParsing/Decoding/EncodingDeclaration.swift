/// The encoding that an HTML page declares in its first bytes: `<meta charset>` or `<?xml encoding>`.
struct EncodingDeclaration {
  private static let reach = 1024

  let encoding: Encoding

  /// Finds the first declaration of a known encoding.
  init?(in bytes: [UInt8]) {
    let head = Array(bytes.prefix(Self.reach))
    guard let encoding = Self.inXMLDeclaration(head) ?? Self.inMetaTags(head) else { return nil }
    self.encoding = encoding
  }

  private static func inXMLDeclaration(_ head: [UInt8]) -> Encoding? {
    guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: 0x3E) else { return nil }
    return declared(after: "encoding", in: head[..<end])
  }

  private static func inMetaTags(_ head: [UInt8]) -> Encoding? {
    var tokens = HTMLTokenizer(head)
    while let token = tokens.next() {
      guard token.kind == .startTag, token.element.role == .meta else { continue }
      if let encoding = encoding(ofMetaTag: head[token.range]) { return encoding }
    }
    return nil
  }

  /// Reads `charset=…`, as an attribute of its own or inside `content`.
  ///
  /// The page would have to be read to know its declaration, so what it declares is a charset that
  /// spells ASCII as ASCII: UTF-16 is taken for UTF-8, as browsers do.
  private static func encoding(ofMetaTag tag: ArraySlice<UInt8>) -> Encoding? {
    switch declared(after: "charset", in: tag) {
    case .utf16LittleEndian, .utf16BigEndian: .utf8
    case let encoding: encoding
    }
  }

  private static func declared(after name: String, in bytes: ArraySlice<UInt8>) -> Encoding? {
    let name = Array(name.utf8)
    var start = bytes.startIndex
    while start + name.count <= bytes.endIndex {
      if bytes[start..<start + name.count].elementsEqual(name, by: { $0 | 0x20 == $1 }) {
        if let label = label(in: bytes[(start + name.count)...]) { return Encoding(label: label) }
      }
      start += 1
    }
    return nil
  }

  /// Returns the word after `=`, with or without quotes.
  private static func label(in bytes: ArraySlice<UInt8>) -> String? {
    var rest = bytes.drop { ASCII.isBlank($0) }
    guard rest.first == 0x3D else { return nil }
    rest = rest.dropFirst().drop { ASCII.isBlank($0) || $0 == 0x22 || $0 == 0x27 }
    let label = rest.prefix { byte in
      !ASCII.isBlank(byte) && byte != 0x22 && byte != 0x27 && byte != 0x3B && byte != 0x3E
        && byte != 0x2F && byte != 0x3F
    }
    return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
  }
}
