/// Cuts HTML into tags, text and comments, as browsers do, with their exact places.
///
/// The tokens tile the source: none overlap, and what lies between two of them is markup without
/// words (a doctype, a stray end). Every byte is looked at a bounded number of times.
struct HTMLTokenizer {
  struct Token {
    enum Kind {
      case text
      /// Text in which an ampersand is an ampersand: CDATA, the content of `<script>`.
      case rawText
      case startTag
      case endTag
      case comment
    }

    let kind: Kind
    let range: Range<Int>
    var element = HTMLElement.unknown

    /// The name of a tag, or what a comment says.
    var content = 0..<0
    var isSelfClosing = false
  }

  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
  }

  let source: [UInt8]
  private let end: Int
  private(set) var position: Int

  /// The attributes of the latest start tag.
  private(set) var attributes: [Attribute] = []

  /// Raw content ends nowhere after this offset: no end tag of that element is left.
  private var lastEndTagSearch: [UInt8: Int] = [:]

  init(_ source: [UInt8], in range: Range<Int>? = nil) {
    self.source = source
    position = range?.lowerBound ?? 0
    end = range?.upperBound ?? source.count
  }

  mutating func next() -> Token? {
    while position < end {
      if byte(position) != 0x3C { return text() }
      switch byte(position + 1) {
      case 0x2F:
        if let token = endTag() { return token }
      case 0x21:
        if let token = declaration() { return token }
      case 0x3F:
        skipInstruction()
      case let first where ASCII.isLetter(first):
        return startTag()
      default:
        return text()
      }
    }
    return nil
  }

  /// Takes the content of a raw element and leaves the position at its end tag.
  ///
  /// Returns nil, and takes nothing, where the end tag is missing.
  mutating func rawContent(of tag: Token) -> Range<Int>? {
    let start = position
    if let searched = lastEndTagSearch[tag.element.number], searched <= start { return nil }
    let source = source
    let span = source.span
    var index = start
    while index < end {
      if span[index] == 0x3C, byte(index + 1) == 0x2F, isName(tag.content, at: index + 2) {
        position = index
        return start..<index
      }
      index += 1
    }
    lastEndTagSearch[tag.element.number] = start
    return nil
  }

  /// Tells whether the latest start tag is that of a script that holds JSON-LD.
  var isLinkedData: Bool {
    guard let type = CopyAttribute.value(of: "type", among: attributes, in: source) else {
      return false
    }
    let name = type.drop { ASCII.isBlank($0) }
    return CopyAttribute.isNamed(name.prefix(19), "application/ld+json")
  }

  /// Gives up the rest of the source.
  mutating func skipToEnd() { position = end }

  @inline(__always)
  private func byte(_ index: Int) -> UInt8 { index < end ? source[index] : 0 }

  private func isName(_ name: Range<Int>, at start: Int) -> Bool {
    guard start + name.count <= end else { return false }
    for (offset, index) in name.enumerated()
    where ASCII.folded(source[start + offset]) != ASCII.folded(source[index]) {
      return false
    }
    let next = byte(start + name.count)
    return next == 0x3E || next == 0x2F || ASCII.isBlank(next) || start + name.count == end
  }

  // MARK: Text

  /// Takes text up to the next `<` that begins markup.
  private mutating func text() -> Token {
    let start = position
    let source = source
    let span = source.span
    var index = start + 1
    while index < end {
      if span[index] == 0x3C {
        let next = byte(index + 1)
        if ASCII.isLetter(next) || next == 0x2F || next == 0x21 || next == 0x3F { break }
      }
      index += 1
    }
    position = index
    return Token(kind: .text, range: start..<index)
  }

  // MARK: Tags

  private mutating func startTag() -> Token {
    let start = position
    let name = nameRange(from: start + 1)
    position = name.upperBound
    attributes.removeAll(keepingCapacity: true)
    let isSelfClosing = takeAttributes()
    return Token(
      kind: .startTag,
      range: start..<position,
      element: element(named: name),
      content: name,
      isSelfClosing: isSelfClosing
    )
  }

  private mutating func endTag() -> Token? {
    let start = position
    guard ASCII.isLetter(byte(start + 2)) else {
      skipBogusComment(from: start + 2)
      return nil
    }
    let name = nameRange(from: start + 2)
    position = name.upperBound
    if byte(position) == 0x3E {
      position += 1
    } else {
      _ = takeAttributes()
    }
    return Token(
      kind: .endTag,
      range: start..<position,
      element: element(named: name),
      content: name
    )
  }

  @inline(__always)
  private func nameRange(from start: Int) -> Range<Int> {
    let source = source
    let span = source.span
    var index = start
    while index < end {
      let byte = span[index]
      if byte == 0x3E || byte == 0x2F || ASCII.isBlank(byte) { break }
      index += 1
    }
    return start..<index
  }

  @inline(__always)
  private func element(named name: Range<Int>) -> HTMLElement {
    HTMLElement.named(name, in: source.span)
  }

  /// Takes everything up to and including the `>`; tells whether a `/` stands before it.
  private mutating func takeAttributes() -> Bool {
    let source = source
    let span = source.span
    while position < end {
      let byte = span[position]
      if byte == 0x3E {
        position += 1
        return false
      }
      if byte == 0x2F {
        position += 1
        guard position < end, span[position] == 0x3E else { continue }
        position += 1
        return true
      }
      if ASCII.isBlank(byte) {
        position += 1
      } else if isServerCode(at: position) {
        position = serverCodeEnd(from: position)
      } else {
        takeAttribute()
      }
    }
    return false
  }

  private mutating func takeAttribute() {
    let source = source
    let span = source.span
    let start = position
    position += 1
    while position < end {
      let byte = span[position]
      if byte == 0x3D || byte == 0x3E || byte == 0x2F || ASCII.isBlank(byte) { break }
      position += 1
    }
    let name = start..<position
    var next = position
    while next < end, ASCII.isBlank(span[next]) { next += 1 }
    var value = name.upperBound..<name.upperBound
    if next < end, span[next] == 0x3D {
      position = next + 1
      while position < end, ASCII.isBlank(span[position]) { position += 1 }
      value = takeValue()
    }
    attributes.append(Attribute(name: name, value: value))
  }

  private mutating func takeValue() -> Range<Int> {
    let source = source
    let span = source.span
    guard position < end else { return position..<position }
    let quote = span[position]
    guard quote == 0x22 || quote == 0x27 else { return takeUnquotedValue() }
    let start = position + 1
    position = start
    while position < end, span[position] != quote {
      position = isServerCode(at: position) ? serverCodeEnd(from: position) : position + 1
    }
    let value = start..<position
    if position < end { position += 1 }
    return value
  }

  private mutating func takeUnquotedValue() -> Range<Int> {
    let source = source
    let span = source.span
    let start = position
    while position < end, span[position] != 0x3E, !ASCII.isBlank(span[position]) {
      position = isServerCode(at: position) ? serverCodeEnd(from: position) : position + 1
    }
    return start..<position
  }

  // MARK: What is neither text nor tag

  /// Takes a comment or a CDATA section; skips a doctype and what browsers take for a comment.
  private mutating func declaration() -> Token? {
    if byte(position + 2) == 0x2D, byte(position + 3) == 0x2D { return comment() }
    if isCDATA(at: position) { return characterSection() }
    skipBogusComment(from: position + 2)
    return nil
  }

  private mutating func comment() -> Token {
    let start = position
    let source = source
    let span = source.span
    let textStart = min(start + 4, end)
    var index = textStart
    if byte(index) == 0x3E || (byte(index) == 0x2D && byte(index + 1) == 0x3E) {
      position = min(index + (byte(index) == 0x3E ? 1 : 2), end)
      return Token(kind: .comment, range: start..<position, content: textStart..<textStart)
    }
    while index < end {
      if span[index] == 0x2D, byte(index + 1) == 0x2D {
        let isBang = byte(index + 2) == 0x21
        if byte(index + (isBang ? 3 : 2)) == 0x3E {
          position = index + (isBang ? 4 : 3)
          return Token(kind: .comment, range: start..<position, content: textStart..<index)
        }
      }
      index += 1
    }
    position = end
    return Token(kind: .comment, range: start..<end, content: textStart..<end)
  }

  private func isCDATA(at start: Int) -> Bool {
    start + 9 <= end && source[start + 2..<start + 9].elementsEqual("[CDATA[".utf8)
  }

  /// Takes a CDATA section: XHTML shows what stands in it, so it is read.
  private mutating func characterSection() -> Token {
    let start = position + 9
    var index = start
    while index < end {
      if source[index] == 0x5D, byte(index + 1) == 0x5D, byte(index + 2) == 0x3E {
        position = index + 3
        return Token(kind: .rawText, range: start..<index)
      }
      index += 1
    }
    position = end
    return Token(kind: .rawText, range: start..<end)
  }

  private mutating func skipBogusComment(from start: Int) {
    var index = start
    while index < end, source[index] != 0x3E { index += 1 }
    position = min(index + 1, end)
  }

  private mutating func skipInstruction() {
    if isServerCode(at: position) {
      position = serverCodeEnd(from: position)
    } else {
      skipBogusComment(from: position + 2)
    }
  }

  /// Tells whether PHP begins at `start`: it ends at `?>`, not at the first `>`.
  @inline(__always)
  private func isServerCode(at start: Int) -> Bool {
    guard byte(start) == 0x3C, byte(start + 1) == 0x3F else { return false }
    if byte(start + 2) == 0x3D { return true }
    return start + 5 <= end
      && source[start + 2..<start + 5].elementsEqual("php".utf8) { ASCII.folded($0) == $1 }
  }

  private func serverCodeEnd(from start: Int) -> Int {
    var index = start + 2
    while index < end {
      if source[index] == 0x3F, byte(index + 1) == 0x3E { return index + 2 }
      index += 1
    }
    return end
  }
}
