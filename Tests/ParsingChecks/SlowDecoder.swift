import CCharacterReferences

/// Says what a stretch of source stands for, by other means than the parsers: slow and plain.
enum SlowDecoder {
  /// Every name, with what it stands for and whether it may lack its semicolon.
  private static let references: [String: (text: String, isLegacy: Bool)] = {
    var count = 0
    let bytes = UnsafeBufferPointer(start: character_references(&count), count: count)
    var table: [String: (String, Bool)] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: " ")
      let scalars = fields.dropFirst().compactMap { UInt32($0, radix: 16) }
      let text = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
      table[String(fields[0])] = (text, fields.last == "*")
    }
    return table
  }()

  static func decodes(_ source: ArraySlice<UInt8>, to text: ArraySlice<UInt8>) -> Bool {
    let source = String(decoding: source, as: UTF8.self)
    let text = String(decoding: text, as: UTF8.self)
    switch text {
    case "": return isSeenByNobody(source)
    case " ": return isWhiteSpace(source)
    case "\n": return isLineBreak(source)
    case "\u{FFFC}": return "<`".contains(source.prefix(1))
    case "\u{201C}" where source.hasPrefix("<"):
      return source.dropFirst().lowercased().hasPrefix("q")
    case "\u{201D}" where source.hasPrefix("</"): return true
    case "\u{FFFD}" where source.wholeMatch(of: /\\[uUx]0*/) != nil: return true
    case "\u{80}"..."\u{9F}" where source.hasPrefix("&#"): return true
    default: return decoded(source).unicodeScalars.elementsEqual(text.unicodeScalars)
    }
  }

  private static func isSeenByNobody(_ source: String) -> Bool {
    // In Markdown a number from 128 to 159 is a control character, in HTML what Windows shows.
    if let number = source.wholeMatch(of: /&#(\d+);/).flatMap({ UInt32($0.1) }),
      (0x80..<0xA0).contains(number)
    {
      return true
    }
    let seen = decoded(source).unicodeScalars.filter {
      !$0.properties.isDefaultIgnorableCodePoint && $0.properties.generalCategory != .control
    }
    return seen.isEmpty && !source.isEmpty
  }

  /// White space, in which a quotation may go on, an escape or a reference may stand for some.
  private static func isWhiteSpace(_ source: String) -> Bool {
    let bare = source.replacing(/&#?\w+;?|\\[uUx][0-9a-fA-F]+/) { decoded(String($0.output)) }
      .replacing(/\\(u00[aA]0|[ntrbf_NLP ]|\r\n|\s)/, with: " ")
    return !source.isEmpty
      && bare.unicodeScalars.allSatisfy {
        $0.properties.isWhitespace || $0 == ">" || $0.properties.isDefaultIgnorableCodePoint
      }
  }

  private static func isLineBreak(_ source: String) -> Bool {
    if source.hasPrefix("<") { return source.lowercased().contains("br") }
    return source.contains { $0.isNewline }
      && source.unicodeScalars.allSatisfy {
        $0.properties.isWhitespace || ">\\".unicodeScalars.contains($0)
      }
  }

  /// Resolves one reference or one escape.
  private static func decoded(_ source: String) -> String {
    if source.hasPrefix("&#") { return numeric(source.dropFirst(2)) }
    if source.hasPrefix("&") { return named(source.dropFirst()) }
    if source == "''" { return "'" }
    guard source.hasPrefix("\\") else { return source }
    if "uUx".contains(source.dropFirst().prefix(1)), source.count > 2 {
      let units = source.split(separator: /\\[uUx]/).compactMap { UInt32($0, radix: 16) }
      if units.count == 2 { return String(decoding: units.map(UInt16.init), as: UTF16.self) }
      return String(units.first.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
    }
    return String(source.dropFirst())
  }

  private static func numeric(_ digits: Substring) -> String {
    let digits = digits.hasSuffix(";") ? digits.dropLast() : digits
    let isHexadecimal = digits.lowercased().hasPrefix("x")
    let value = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
    guard let value, value != 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
    guard (0x80..<0xA0).contains(value) else { return String(scalar) }
    let upper = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
    return String(upper[Int(value) - 0x80])
  }

  private static func named(_ name: Substring) -> String {
    if name.hasSuffix(";") { return references[String(name.dropLast())]?.text ?? "" }
    guard let reference = references[String(name)], reference.isLegacy else { return "" }
    return reference.text
  }
}
