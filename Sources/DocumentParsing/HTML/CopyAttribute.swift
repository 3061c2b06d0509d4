import ClaimModel

/// An attribute's value that a visitor, a search engine or a screen reader is told.
struct CopyAttribute {
  /// The stretches of source that spell the value.
  let pieces: [Range<Int>]
  let carrier: Block.Carrier

  /// The name of the attribute or of the metadata; nil for the content of `<title>`.
  let name: String?
  let dialect: CharacterReference.Dialect

  init(
    _ pieces: [Range<Int>],
    carrier: Block.Carrier,
    name: String?,
    dialect: CharacterReference.Dialect = .htmlAttribute
  ) {
    self.pieces = pieces
    self.carrier = carrier
    self.name = name
    self.dialect = dialect
  }

  /// Creates the copy that `attribute` of `element` holds; nil where it holds none.
  init?(
    _ attribute: HTMLTokenizer.Attribute,
    of element: HTMLElement,
    among attributes: [HTMLTokenizer.Attribute],
    in source: [UInt8]
  ) {
    guard attribute.name.count < 24, !attribute.value.isEmpty else { return nil }
    let name = source[attribute.name]
    if name.count == 5, Self.isNamed(name, "value") {
      guard element.role == .input, Self.isButton(attributes, in: source) else { return nil }
      self.init([attribute.value], carrier: .button, name: "value")
    } else if let (carrier, label) = Self.carrier(of: name, on: element) {
      self.init([attribute.value], carrier: carrier, name: "\(label)")
    } else {
      return nil
    }
  }

  /// Creates the copy that a `<meta>` tag holds; nil where it is technical.
  init?(metadata attributes: [HTMLTokenizer.Attribute], in source: [UInt8]) {
    var content: Range<Int>?
    var label: String?
    for attribute in attributes {
      let name = source[attribute.name]
      if Self.isNamed(name, "content") {
        content = attribute.value
      } else if Self.isNamed(name, "name") || Self.isNamed(name, "property") {
        let value = Self.lowercased(source[attribute.value])
        if PageMetadata.isCopy(name: value) { label = value }
      } else if Self.isNamed(name, "itemprop") {
        let value = Self.lowercased(source[attribute.value])
        if PageMetadata.isCopy(property: value) { label = label ?? value }
      }
    }
    guard let content, let label else { return nil }
    self.init([content], carrier: .meta, name: label)
  }

  /// Returns the value of the attribute `name`; nil where the tag has none.
  static func value(
    of name: StaticString,
    among attributes: [HTMLTokenizer.Attribute],
    in source: [UInt8]
  ) -> ArraySlice<UInt8>? {
    attributes.first { isNamed(source[$0.name], name) }.map { source[$0.value] }
  }

  /// Tells whether `name` is `expected`, in any case.
  static func isNamed(_ name: ArraySlice<UInt8>, _ expected: StaticString) -> Bool {
    guard name.count == expected.utf8CodeUnitCount else { return false }
    return expected.withUTF8Buffer { expected in
      name.elementsEqual(expected) { ASCII.folded($0) == $1 }
    }
  }

  private static func carrier(
    of name: ArraySlice<UInt8>,
    on element: HTMLElement
  ) -> (carrier: Block.Carrier, name: StaticString)? {
    switch name.count {
    case 3: isNamed(name, "alt") ? (.alt, "alt") : nil
    case 4: element.role == .headerCell && isNamed(name, "abbr") ? (.attribute, "abbr") : nil
    case 5:
      if isNamed(name, "title") {
        isOfHead(element) ? nil : (.title, "title")
      } else {
        isNamed(name, "label") ? (.attribute, "label") : nil
      }
    case 7: element.role == .table && isNamed(name, "summary") ? (.attribute, "summary") : nil
    case 10...: readAloud.first { isNamed(name, $0) }.map { (.attribute, $0) }
    default: nil
    }
  }

  private static let readAloud: [StaticString] = [
    "placeholder", "aria-label", "aria-description", "aria-roledescription", "aria-valuetext",
    "aria-placeholder", "aria-braillelabel",
  ]

  private static func isOfHead(_ element: HTMLElement) -> Bool {
    switch element.role {
    case .void, .meta, .style, .script: true
    default: false
    }
  }

  private static func isButton(
    _ attributes: [HTMLTokenizer.Attribute],
    in source: [UInt8]
  ) -> Bool {
    guard let type = value(of: "type", among: attributes, in: source) else { return false }
    return isNamed(type, "button") || isNamed(type, "submit") || isNamed(type, "reset")
  }

  private static func lowercased(_ name: ArraySlice<UInt8>) -> String {
    String(decoding: name.map(ASCII.folded), as: UTF8.self)
  }
}
